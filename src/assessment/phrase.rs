//! Results and lists as a person would say them.

use super::evaluate::{Outcome, ResultState};
use super::report::Report;
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

/// The result as one sentence.
pub fn sentence(pack: &Pack, report: &Report) -> String {
    let assessment = &report.assessment;
    match (assessment.verdict(), assessment.pull) {
        (None, _) => pack.word(Word::LittleSentence).to_owned(),
        (Some(verdict), Some(pull)) => {
            pack.fill(Word::PulledSentence, &between(pack, verdict, ("pull", pull)))
        }
        (Some(verdict), None) => match assessment.situation() {
            Some(situation) => pack.situations[situation].sentence.to_owned(),
            None => pack.verdicts[verdict].sentence.to_owned(),
        },
    }
}

/// How sure it is, with the points that make it so.
pub fn certainty(pack: &Pack, report: &Report) -> String {
    let assessment = &report.assessment;
    let scores = &assessment.scores;
    let Some(verdict) = assessment.verdict() else {
        let unknown = assessment.unknown.count_ones() as u16;
        return pack.fill_counted(Word::LittleText, unknown, &[]);
    };
    if let Some(pull) = assessment.pull {
        let lead = scores[pull].abs_diff(scores[verdict]);
        return pack.fill_counted(Word::PulledText, lead, &between(pack, verdict, ("pull", pull)));
    }
    let Some(runner_up) = assessment.runner_up() else {
        return pack.fill(Word::OnlyText, &[("verdict", pack.verdicts[verdict].name)]);
    };
    let lead = scores[verdict].abs_diff(scores[runner_up]);
    let slots = between(pack, verdict, ("runnerUp", runner_up));
    match (assessment.state, lead) {
        (ResultState::Close, 0) => pack.fill(Word::TieText, &slots),
        (ResultState::Close, _) => pack.fill_counted(Word::CloseText, lead, &slots),
        _ => pack.fill_counted(Word::ClearText, lead, &slots),
    }
}

/// The slots of texts that stand between two verdicts.
pub fn between(
    pack: &Pack,
    verdict: usize,
    (slot, other): (&'static str, usize),
) -> [(&'static str, &'static str); 2] {
    let name = |verdict: usize| pack.verdicts[verdict].name;
    [("verdict", name(verdict)), (slot, name(other))]
}

/// Things in a row: `a, b and c`.
pub fn list(pack: &Pack, items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., last] => {
            let list = enumeration(pack, before);
            pack.fill(Word::ListLast, &[("list", &list), ("last", last)])
        }
    }
}

/// Several things side by side, with none of them last: `a, b, c`.
pub fn enumeration(pack: &Pack, items: &[&str]) -> String {
    let Some((first, rest)) = items.split_first() else { return String::new() };
    rest.iter().fold((*first).to_owned(), |list, next| {
        pack.fill(Word::ListNext, &[("list", &list), ("next", next)])
    })
}
