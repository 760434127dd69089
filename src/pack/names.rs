//! Ids and the positions they stand for.

use super::fault::Fault;

/// The file that gives things their ids.
pub(super) const RULES: &str = "rules.json";

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

    /// The ids.
    pub(super) fn ids(&self) -> &[&'a str] {
        &self.ids
    }

    /// The position of an id, if it is one of these.
    pub(super) fn position(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// The position of an id, or a fault that suggests the one that was meant.
    pub(super) fn find(&self, path: &str, id: &str) -> Result<usize, Fault> {
        self.position(id).ok_or_else(|| Fault::new(RULES, path, self.unknown(id)))
    }

    /// What to say of an id that is none of these.
    pub(super) fn unknown(&self, id: &str) -> String {
        let kind = self.kind;
        match nearest(id, &self.ids) {
            Some(meant) => format!("no {kind} of that name; did you mean \"{meant}\"?"),
            None if self.ids.is_empty() => format!("no {kind} of that name; there are none"),
            None => format!("no {kind} of that name; there are: {}", self.ids.join(", ")),
        }
    }

    /// A fault for every id that is malformed or stands twice.
    pub(super) fn check(&self, list: &str, faults: &mut Vec<Fault>) {
        self.check_at(|index| format!("{list}[{index}].id"), list, faults);
    }

    /// The same for a list of ids alone.
    pub(super) fn check_bare(&self, list: &str, faults: &mut Vec<Fault>) {
        self.check_at(|index| format!("{list}[{index}]"), list, faults);
    }

    fn check_at(&self, at: impl Fn(usize) -> String, list: &str, faults: &mut Vec<Fault>) {
        for (index, id) in self.ids.iter().enumerate() {
            let path = at(index);
            if !is_id(id) {
                faults.push(Fault::new(RULES, path, NO_ID));
            } else if let Some(first) = self.ids[..index].iter().position(|earlier| earlier == id) {
                let message = format!("\"{id}\" is the id of {list}[{first}] already");
                faults.push(Fault::new(RULES, path, message));
            }
        }
    }
}

/// Whether a text can be an id: it stands in links, class names and files.
pub(super) fn is_id(id: &str) -> bool {
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(good)
}

/// What to say of a text that cannot be an id.
pub(super) const NO_ID: &str = "an id takes lower-case letters, digits and hyphens only";

/// The known id nearest to a misspelt one, if any is near.
pub fn nearest<'a>(id: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(id, candidate), *candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
