//! How a text of the interface is said: what stands in place of its placeholders, and the plural form
//! that a number takes. In a [`Pack`] the forms are one text with [`BETWEEN`] between them, and which
//! form a number takes is looked up in a table that the compiler has made.

use super::digits::digits;
use super::words::Word;
use super::{Pack, Text};

/// Stands between the plural forms of a text.
pub(super) const BETWEEN: char = '\u{1f}';

/// How many half numbers the table of plural forms covers, from nought on: those that are filled in
/// are smaller. See [`Pack::fill_counted`].
pub(super) const COUNTED: u16 = 512;

/// Isolates what is filled in from the direction of the text around it, and ends that.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Pack {
    /// A text of the interface.
    pub fn word(&self, word: Word) -> Text {
        self.form(word, None)
    }

    /// A text of the interface with its placeholders filled in.
    ///
    /// In a language that is written from right to left, each filling is isolated: names and
    /// numbers keep their order. In one that is written from left to right nothing that is filled
    /// in needs that, and plain texts stay free of invisible characters.
    pub fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        fill(self.word(word), slots, self.rtl)
    }

    /// What stands before and after the one placeholder of a text.
    pub fn around(&self, word: Word) -> (Text, Text) {
        let text = self.word(word);
        let (before, rest) = text.split_once('{').unwrap_or((text, ""));
        (before, rest.split_once('}').map_or("", |(_, after)| after))
    }

    /// A text that counts `n`, in the plural form that it takes, with its placeholders filled in.
    pub fn fill_counted(&self, word: Word, n: u16, slots: &[(&str, &str)]) -> String {
        self.fill_halves(word, n.saturating_mul(2), slots)
    }

    /// A text that counts so many halves: 3 are one and a half.
    pub fn fill_halves(&self, word: Word, halves: u16, slots: &[(&str, &str)]) -> String {
        let n = self.halves(halves);
        let mut all = vec![("n", &*n)];
        all.extend_from_slice(slots);
        fill(self.form(word, Some(halves)), &all, self.rtl)
    }

    /// So many halves as a number: `1.5`.
    pub fn halves(&self, halves: u16) -> String {
        let whole = digits(u64::from(halves / 2));
        if halves.is_multiple_of(2) {
            return whole;
        }
        fill(self.word(Word::Half), &[("n", &whole)], false)
    }

    /// The plural form of a text for so many halves; without a number the last one, which is the
    /// most general.
    fn form(&self, word: Word, halves: Option<u16>) -> Text {
        let text = self.words[word as usize];
        let mut forms = text.split(BETWEEN);
        let form = halves.and_then(|halves| {
            let at = usize::from(halves).min(self.plurals.len().saturating_sub(1));
            forms.nth(usize::from(*self.plurals.get(at)?))
        });
        form.unwrap_or_else(|| text.split(BETWEEN).fold("", |_, form| form))
    }
}

/// The names between braces in a text.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// A text with its placeholders filled in, in one pass: what is filled in is not read again.
fn fill(text: &str, slots: &[(&str, &str)], isolate: bool) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
            Some((*value, tail))
        });
        match slot {
            Some((value, tail)) if isolate => {
                filled.push(ISOLATE[0]);
                filled.push_str(value);
                filled.push(ISOLATE[1]);
                rest = tail;
            }
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_placeholder_once() {
        let check = |text, slots: &[(&str, &str)], expect| {
            assert_eq!(fill(text, slots, false), expect, "{text}");
        };
        check("{n} of {most}", &[("n", "3"), ("most", "{n}")], "3 of {n}");
        check("a { b {x} c", &[("n", "3")], "a { b {x} c");
        check("{n}", &[("n", "")], "");
    }

    #[test]
    fn isolates_where_it_is_asked_to() {
        assert_eq!(fill("a {n}.", &[("n", "3")], true), "a \u{2068}3\u{2069}.");
    }
}
