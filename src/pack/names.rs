//! Ids and the positions they stand for.

use super::fault::Fault;

/// A list of ids, and what one of them is called in a message.
#[derive(Clone, Debug)]
pub(super) struct Names<'a> {
    kind: &'static str,
    ids: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// The ids of one kind, in order.
    pub(super) fn new(kind: &'static str, ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self { kind, ids: ids.into_iter().collect() }
    }

    /// The position of an id, if it is one of these.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// The position of an id, or a fault that suggests the one that was meant.
    pub(super) fn find(&self, path: &str, id: &str) -> Result<usize, Fault> {
        self.position(id).ok_or_else(|| {
            let kind = self.kind;
            let message = match nearest(id, &self.ids) {
                Some(meant) => format!("no {kind} of that name; did you mean \"{meant}\"?"),
                None if self.ids.is_empty() => format!("no {kind} of that name; there are none"),
                None => format!("no {kind} of that name; there are: {}", self.ids.join(", ")),
            };
            Fault::new(path, message)
        })
    }

    /// A fault for every id that is malformed or stands twice.
    pub(super) fn check(&self, list: &str, faults: &mut Vec<Fault>) {
        for (index, id) in self.ids.iter().enumerate() {
            let path = format!("{list}[{index}].id");
            let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if id.is_empty() || !id.chars().all(good) {
                let message = "an id takes lower-case letters, digits and hyphens only";
                faults.push(Fault::new(path, message));
            } else if let Some(first) = self.ids[..index].iter().position(|earlier| earlier == id) {
                let message = format!("\"{id}\" is the id of {list}[{first}] already");
                faults.push(Fault::new(path, message));
            }
        }
    }
}

/// The known id nearest to a misspelt one, if any is near.
pub fn nearest<'a>(id: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(id, candidate), *candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
