//! What would change the result: each single answer, given otherwise, and where that leads.

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

/// Every other option of every question that is asked and answered, in their order, with what each
/// would lead to, be it what the result announces already.
pub fn changes(rules: &Rules, given: &Answers) -> Vec<Edit> {
    let now = assess(rules, given);
    let mut changes = Vec::new();
    for question in members(now.asked & !now.open) {
        for option in 0..rules.questions[question].options.len() {
            if given.get(question) != Some(option) {
                let then = assess(rules, &given.with(question, option));
                let opens = (then.open & !now.open).count_ones();
                changes.push(Edit { question, option, outcome: then.outcome(), opens });
            }
        }
    }
    changes
}

/// Every single-answer edit that flips the result, the smallest first: fewest new questions, then
/// fewest steps along the question's scale, then fewest points moved, then the order of questions.
pub fn edits(rules: &Rules, given: &Answers) -> Vec<Edit> {
    let now = assess(rules, given);
    let mut found = Vec::new();
    for edit in changes(rules, given) {
        let Edit { question, option, outcome, opens } = edit;
        if outcome != now.outcome()
            && let Some(chosen) = given.get(question)
        {
            let then = assess(rules, &given.with(question, option));
            let size = (opens, steps(rules, question, chosen, option), moved(&now, &then));
            // Inserted in place: a general sort is four kilobytes of code for a dozen edits.
            let at = found.partition_point(|(earlier, _)| *earlier <= size);
            found.insert(at, (size, edit));
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
