//! Results and lists as a person would say them.

use super::evaluate::{Outcome, State};
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
            pack.fill(Word::PulledSentence, &between(pack, verdict, ("pull", pull), ""))
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
        let unknown = assessment.unknown.count_ones().to_string();
        return pack.fill(Word::LittleText, &[("n", &unknown)]);
    };
    if let Some(pull) = assessment.pull {
        let lead = (scores[pull] - scores[verdict]).to_string();
        return pack.fill(Word::PulledText, &between(pack, verdict, ("pull", pull), &lead));
    }
    let Some(runner_up) = assessment.runner_up() else {
        return pack.fill(Word::OnlyText, &[("verdict", pack.verdicts[verdict].name)]);
    };
    let lead = scores[verdict] - scores[runner_up];
    let word = match (assessment.state, lead) {
        (State::Close, 0) => Word::TieText,
        (State::Close, _) => Word::CloseText,
        _ => Word::ClearText,
    };
    pack.fill(word, &between(pack, verdict, ("runnerUp", runner_up), &lead.to_string()))
}

/// The slots of texts that stand between two verdicts.
pub fn between<'a>(
    pack: &'a Pack,
    verdict: usize,
    (slot, other): (&'static str, usize),
    n: &'a str,
) -> [(&'static str, &'a str); 3] {
    let name = |verdict: usize| pack.verdicts[verdict].name;
    [("verdict", name(verdict)), (slot, name(other)), ("n", n)]
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
