//! Results and lists as a person would say them.

use super::evaluate::Outcome;
use crate::pack::{Pack, Word};

/// What a result announces, in a few words: `a technical advisor`.
pub fn outcome(pack: &Pack, outcome: Outcome) -> String {
    match outcome {
        Outcome::TooLittle => pack.word(Word::ShortLittle).to_owned(),
        Outcome::Pulled { pull, best } => {
            let (pull, best) = (&pack.verdicts[pull].name, &pack.verdicts[best].name);
            pack.fill(Word::ShortPulled, &[("pull", pull), ("verdict", best)])
        }
        Outcome::Verdict(verdict) => pack.verdicts[verdict].name.to_owned(),
    }
}

/// Things in a row: `a, b and c`.
pub fn list(pack: &Pack, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => {
            let mut text = first.join(", ");
            text.push(' ');
            text.push_str(pack.word(Word::And));
            text.push(' ');
            text.push_str(last);
            text
        }
    }
}
