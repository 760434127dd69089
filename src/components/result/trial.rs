//! The trial that is on: the result before and now, and the way back.

use yew::prelude::*;

use super::super::text::{buttons, paragraph, strong};
use super::super::view::{View, button};
use super::Shown;
use crate::assessment::{Outcome, phrase};
use crate::pack::Word;
use crate::state::{Action, ResultView};

/// The status region is there before a trial is, so that screen readers announce what appears in it.
pub(super) fn trial_bar(shown: &Shown<'_>) -> Html {
    let Shown { view, result, .. } = *shown;
    let on = shown.state.trial().zip(result.tried.as_ref());
    html! {
        <div data-trial={on.map(|_| "")}>
            <div role="status">
                { on.map(|(trial, tried)| words(view, result, trial, tried.outcome())).unwrap_or_default() }
            </div>
            { buttons(html! {
                if on.is_some() {
                    { button(view, "small", Word::Undo, Action::Undo) }
                    { button(view, "small", Word::Keep, Action::Keep) }
                }
            }) }
        </div>
    }
}

/// In an element of its own, of which Orca says the last line first: the result now.
fn words(
    view: &View,
    result: &ResultView,
    (question, option): (usize, usize),
    now: Outcome,
) -> Html {
    let before = result.given.answers.get(question);
    let before = before.map_or("", |before| view.pack.option_label(question, before));
    let [subject, option] = phrase::choice(view.pack, question, option);
    let named = |word: Word, outcome: Outcome| {
        view.fill(word, &[("result", &phrase::outcome(view.pack, outcome))])
    };
    html! {
        <div>
            { paragraph(view.fill(Word::Trying, &[subject, option, ("before", before)])) }
            { paragraph(named(Word::Before, result.given.outcome())) }
            { strong(named(Word::Now, now)) }
        </div>
    }
}
