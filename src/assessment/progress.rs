//! How far a visitor is, and how many questions remain.

use super::answers::Answers;
use crate::pack::rules::Rules;

/// How many questions a path asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The first question that is asked and not answered yet.
    pub next: Option<usize>,
    /// How many questions are asked in all, at least.
    pub least: usize,
    /// How many questions are asked in all, at most.
    pub most: usize,
    /// How many of the questions still to be answered there are at least.
    pub remain_least: usize,
    /// How many of the questions still to be answered there are at most.
    pub remain_most: usize,
}

/// Where these answers stand.
pub fn progress(rules: &Rules, given: &Answers) -> Progress {
    let mut answers = *given;
    let mut next = None;
    for question in 0..rules.questions.len() {
        if !answers.asks(rules, question) {
            answers.clear(question);
        } else if answers.get(question).is_none() {
            next = Some(question);
            break;
        }
    }
    let all = range(rules, *given, 0, Count::Asked);
    let remaining = range(rules, *given, 0, Count::Open);
    Progress {
        next,
        least: all.0,
        most: all.1,
        remain_least: remaining.0,
        remain_most: remaining.1,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    Asked,
    Open,
}

/// The fewest and the most questions from one on, over every way to answer the open ones. Only
/// one option of each kind that later conditions tell apart is tried.
fn range(rules: &Rules, mut answers: Answers, from: usize, count: Count) -> (usize, usize) {
    let mut sum = 0;
    for question in from..rules.questions.len() {
        if !answers.asks(rules, question) {
            answers.clear(question);
            continue;
        }
        if answers.get(question).is_some() {
            sum += usize::from(count == Count::Asked);
            continue;
        }
        sum += 1;
        let forks = &rules.questions[question].forks;
        if forks.len() < 2 {
            continue;
        }
        let ranges = forks.iter().map(|option| {
            range(rules, answers.with(question, usize::from(*option)), question + 1, count)
        });
        let (least, most) =
            ranges.fold((usize::MAX, 0), |all, one| (all.0.min(one.0), all.1.max(one.1)));
        return (sum + least, sum + most);
    }
    (sum, sum)
}
