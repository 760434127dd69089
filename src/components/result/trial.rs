//! The trial that is on: the result before and now, and the way back.

use yew::prelude::*;

use super::super::view::{View, answer_slots, button};
use crate::assessment::{Outcome, phrase};
use crate::pack::Word;
use crate::state::{Action, ResultView};

/// The status region is there before a trial is, so that screen readers announce what appears in it.
pub(super) fn trial_bar(view: &View, result: &ResultView, trial: Option<(usize, usize)>) -> Html {
    let on = trial.zip(result.tried.as_ref());
    html! {
        <div class={if on.is_some() { "trial" } else { "" }}>
            <div role="status">
                if let Some((trial, tried)) = on {
                    { words(view, result, trial, tried.outcome()) }
                }
            </div>
            <div class="buttons">
                if on.is_some() {
                    { button(view, "small", Word::Undo, Action::Undo) }
                    { button(view, "small", Word::Keep, Action::Keep) }
                }
            </div>
        </div>
    }
}

fn words(
    view: &View,
    result: &ResultView,
    (question, option): (usize, usize),
    now: Outcome,
) -> Html {
    let before = result.given.answers.get(question);
    let before = before.map_or("", |before| view.pack.option_label(question, before));
    let [subject, option] = answer_slots(view, question, option);
    let named = |word: Word, outcome: Outcome| {
        view.fill(word, &[("result", &phrase::outcome(view.pack, outcome))])
    };
    html! {
        <>
            <p>{ view.fill(Word::Trying, &[subject, option, ("before", before)]) }</p>
            <p>{ named(Word::Before, result.given.outcome()) }</p>
            <p><strong>{ named(Word::Now, now) }</strong></p>
        </>
    }
}
