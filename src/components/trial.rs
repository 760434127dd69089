//! The trial that is on: the result before and now, and the way back.

use super::page::Page;
use crate::assessment::{Outcome, phrase};
use crate::pack::Word;
use crate::state::{Action, ResultView};

/// The status region is there before a trial is, so that screen readers announce what appears in it.
pub(super) fn trial_bar(page: &mut Page<'_>, result: &ResultView, trial: Option<(usize, usize)>) {
    let on = trial.zip(result.tried.as_ref());
    page.within("div", if on.is_some() { "trial" } else { "" }, |page| {
        page.within("div", "", |page| {
            page.set("role", "status");
            if let Some((trial, tried)) = on {
                words(page, result, trial, tried.outcome());
            }
        });
        page.within("div", "buttons", |page| {
            if on.is_some() {
                page.button("small", Word::Undo, Action::Undo);
                page.button("small", Word::Keep, Action::Keep);
            }
        });
    });
}

fn words(
    page: &mut Page<'_>,
    result: &ResultView,
    (question, option): (usize, usize),
    now: Outcome,
) {
    let before = match result.given.answers.get(question) {
        Some(before) => page.pack.option_label(question, before),
        None => page.word(Word::NotAnswered),
    };
    let [subject, option] = page.answer_slots(question, option);
    page.paragraph(&page.fill(Word::Trying, &[subject, option, ("before", before)]));
    page.paragraph(&named(page, Word::Before, result.given.outcome()));
    page.bold(&named(page, Word::Now, now));
}

fn named(page: &Page<'_>, word: Word, outcome: Outcome) -> String {
    page.fill(word, &[("result", &phrase::outcome(page.pack, outcome))])
}
