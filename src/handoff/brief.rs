//! The brief of a call: the result on one page, as Markdown.

use super::summary::state_word;
use super::week_text::week_lines;
use crate::assessment::{Report, edits, members, phrase};
use crate::pack::{Pack, Word};
use crate::week::Week;

/// How many of the edits that change the result are in it.
const EDITS: usize = 3;

/// The verdict, its state, why, what would change it, the answers and the visitor's week, if the
/// subject shows one.
pub fn brief(pack: &Pack, report: &Report, week: Option<(&str, &Week)>) -> String {
    let edits = edits(&pack.rules, &report.answers);
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        text.extend(parts.iter().copied());
        text.push('\n');
    };
    let answer = |question: usize| phrase::answer(pack, &report.answers, question);
    line(&["# ", pack.title, "\n"]);
    line(&[&phrase::sentence(pack, report), "\n"]);
    line(&[pack.word(state_word(report.assessment.state)), ". ", &phrase::certainty(pack, report)]);
    for contrast in &report.deciding {
        line(&["- ", &answer(contrast.question)]);
    }
    line(&["\n## ", pack.word(Word::WhatIfTitle), "\n"]);
    for edit in edits.iter().take(EDITS) {
        let slots = phrase::choice(pack, edit.question, edit.option);
        let then = phrase::outcome(pack, edit.outcome);
        let then = pack.fill(Word::WhatIfThen, &[("result", &then)]);
        line(&["- ", &pack.fill(Word::WhatIfItem, &slots), ", ", &then]);
    }
    if edits.is_empty() {
        line(&[pack.word(Word::WhatIfNone)]);
    }
    line(&["\n## ", pack.word(Word::AnswersTitle), "\n"]);
    for question in members(report.assessment.asked & !report.assessment.open) {
        line(&["- ", &answer(question)]);
    }
    if let Some((caption, week)) = week {
        line(&["\n## ", caption, "\n"]);
        week_lines(pack, week, &mut |day, activities| line(&["- ", day, ": ", activities]));
        line(&["\n", pack.word(Word::WeekNote)]);
    }
    text
}
