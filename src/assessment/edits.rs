//! What would change the result: every single answer that, given otherwise, flips it.

use super::answers::Answers;
use super::evaluate::{Assessment, Outcome, assess};
use super::members;
use crate::pack::rules::Rules;

/// One answer given otherwise, and what the result would then be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The question.
    pub question: usize,
    /// The option in place of the one chosen.
    pub option: usize,
    /// What the result would announce.
    pub outcome: Outcome,
    /// How many questions would be asked that have no answer yet.
    pub opens: u32,
}

/// Every single-answer edit that flips the result, the smallest first: fewest new questions, then
/// fewest steps along the question's scale, then fewest points moved, then the order of questions.
pub fn edits(rules: &Rules, given: &Answers) -> Vec<Edit> {
    let now = assess(rules, given);
    let mut found = Vec::new();
    for question in members(now.asked & !now.open) {
        let Some(chosen) = given.get(question) else {
            continue;
        };
        for option in
            (0..rules.questions[question].options.len()).filter(|option| *option != chosen)
        {
            let then = assess(rules, &given.with(question, option));
            let outcome = then.outcome();
            if outcome != now.outcome() {
                let opens = (then.open & !now.open).count_ones();
                let size = (opens, steps(rules, question, chosen, option), moved(&now, &then));
                // Inserted in place: a general sort is four kilobytes of code for a dozen edits.
                let at = found.partition_point(|(earlier, _)| *earlier <= size);
                found.insert(at, (size, Edit { question, option, outcome, opens }));
            }
        }
    }
    found.into_iter().map(|(_, edit)| edit).collect()
}

fn steps(rules: &Rules, question: usize, from: usize, to: usize) -> usize {
    let unsure = rules.is_unsure(question, from) || rules.is_unsure(question, to);
    if rules.questions[question].scale && !unsure { from.abs_diff(to) } else { 1 }
}

fn moved(now: &Assessment, then: &Assessment) -> i16 {
    now.scores.iter().zip(then.scores).map(|(now, then)| (then - now).abs()).sum()
}
