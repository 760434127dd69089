//! The trial that is on: the result before and now, and the way back.

use yew::prelude::*;

use super::view::{View, bold, element, nodes, paragraph, tagged};
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
    let status = match on {
        Some((trial, tried)) => words(view, result, trial, tried.outcome()),
        None => Html::default(),
    };
    let status = tagged("div", &[("role", "status".into())], status);
    if on.is_none() {
        return element("div", "", status);
    }
    let buttons = vec![
        view.button("small", Word::Undo, Action::Undo),
        view.button("small", Word::Keep, Action::Keep),
    ];
    let buttons = element("div", "buttons", nodes(buttons));
    element("div", "trial", nodes(vec![status, buttons]))
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
    let trying = view.fill(Word::Trying, &[subject, option, ("before", before)]);
    let before = named(Word::Before, result.given.outcome());
    nodes(vec![paragraph("", &trying), paragraph("", &before), bold(&named(Word::Now, now))])
}
