//! The trial that is on: the result before and now, and the way back.

use yew::prelude::*;

use super::view::{View, paragraph};
use crate::assessment::{Outcome, phrase};
use crate::pack::Word;
use crate::state::{Action, ResultView};

/// The status region is there before a trial is, so that screen readers announce what appears in it.
pub(super) fn trial_bar(
    view: View<'_>,
    result: &ResultView,
    trial: Option<(usize, usize)>,
) -> Html {
    let on = trial.zip(result.tried.as_ref());
    let class = if on.is_some() { "trial on" } else { "trial" };
    html! {
        <div {class}>
            <div role="status">
                if let Some((trial, tried)) = on {
                    { words(view, result, trial, tried.outcome()) }
                }
            </div>
            if on.is_some() {
                <div class="buttons">
                    { view.button("small", Word::Undo, Action::Undo) }
                    { view.button("small", Word::Keep, Action::Keep) }
                </div>
            }
        </div>
    }
}

fn words(
    view: View<'_>,
    result: &ResultView,
    (question, option): (usize, usize),
    now: Outcome,
) -> Html {
    let before = match result.given.answers.get(question) {
        Some(before) => view.pack.option_label(question, before),
        None => view.word(Word::NotAnswered),
    };
    let [subject, option] = view.answer_slots(question, option);
    let named =
        |word, outcome| view.fill(word, &[("result", &phrase::outcome(view.pack, outcome))]);
    html! {
        <>
            { paragraph("", &view.fill(Word::Trying, &[subject, option, ("before", before)])) }
            { paragraph("", &named(Word::Before, result.given.outcome())) }
            <p><strong>{ named(Word::Now, now) }</strong></p>
        </>
    }
}
