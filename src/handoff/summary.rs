//! The result in sentences, for whoever takes the call.

use crate::assessment::{Report, ResultState, members, phrase};
use crate::pack::{Pack, Word};

/// A sentence for the result, then one for each answer, those that decided it first.
pub fn summary(pack: &Pack, report: &Report) -> Vec<String> {
    let result = phrase::outcome(pack, report.outcome());
    let state = pack.word(state_word(report.assessment.state));
    let mut sentences = vec![pack.fill(Word::SumUp, &[("result", &result), ("state", state)])];
    let mut left = report.assessment.asked & !report.assessment.open;
    for contrast in &report.deciding {
        left &= !(1 << contrast.question);
        sentences.push(answer(pack, report, contrast.question));
    }
    for question in members(left) {
        sentences.push(answer(pack, report, question));
    }
    sentences
}

/// An answer as a sentence.
fn answer(pack: &Pack, report: &Report, question: usize) -> String {
    [&*phrase::answer(pack, &report.answers, question), "."].concat()
}

/// The name of a state.
pub fn state_word(state: ResultState) -> Word {
    match state {
        ResultState::Clear => Word::Clear,
        ResultState::Close => Word::Close,
        ResultState::PulledTwoWays => Word::Pulled,
        ResultState::TooLittleKnown => Word::Little,
    }
}
