//! Results and lists as a person would say them.

use super::answers::Answers;
use super::evaluate::{Assessment, Outcome, ResultState};
use super::report::Report;
use crate::pack::{Announcement, Pack, Text, Word};

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

/// What a result announces that names a verdict: the words of its situation, where it has one.
pub fn announcement<'a>(pack: &'a Pack, assessment: &Assessment) -> Option<&'a Announcement> {
    let verdict = assessment.verdict()?;
    Some(match assessment.situation() {
        Some(situation) => &pack.situations[situation].says,
        None => &pack.verdicts[verdict].says,
    })
}

/// The answer to a question that is answered, in a few words: `Team size: 3 to 7`.
pub fn answer(pack: &Pack, answers: &Answers, question: usize) -> String {
    let option = answers.get(question).unwrap_or_default();
    pack.fill(Word::RuledBy, &choice(pack, question, option))
}

/// A question's subject and an option of it, as the slots of texts about an answer.
pub fn choice(pack: &Pack, question: usize, option: usize) -> [(&'static str, Text); 2] {
    let subject = pack.questions[question].subject;
    [("subject", subject), ("option", pack.option_label(question, option))]
}

/// The result as one sentence.
pub fn sentence(pack: &Pack, report: &Report) -> String {
    let assessment = &report.assessment;
    if let (Some(verdict), Some(pull)) = (assessment.verdict(), assessment.pull) {
        return pack.fill(Word::PulledSentence, &between(pack, verdict, ("pull", pull)));
    }
    let clear = announcement(pack, assessment);
    clear.map_or_else(|| pack.word(Word::LittleSentence), |it| it.sentence).to_owned()
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
