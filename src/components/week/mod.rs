//! The week explorer: the week as a timetable, what shapes it, and the ways to look into it.

mod arrival;
mod calendar;
mod controls;
mod hours;
mod take;

pub(super) use take::text_of;

use yew::prelude::*;

use super::question::Places;
use super::view::{View, list, nodes, paragraph, text};
use crate::assessment::members;
use crate::pack::Word;
use crate::state::{Action, Control, Explored, State};

/// The explorer, with all its controls, or with the timetable alone and a button for the rest.
pub(super) fn week(view: View<'_>, state: &State, whole: bool, places: &Places) -> Html {
    let explored = state.explored();
    let mut parts = vec![paragraph("note", view.word(Word::WeekNote))];
    if whole {
        parts.push(controls::plan(view, &explored));
        parts.push(controls::category(view, state, &explored));
        parts.push(controls::compare(view, &explored));
    }
    parts.push(shaped(view, state, &explored));
    parts.push(calendar::calendar(view, state, &explored, &places.entry));
    if whole {
        parts.push(controls::difference(view, &explored));
        parts.push(take::take(view, state));
        parts.push(arrival::arrival(view, &explored));
        parts.push(hours::hours(view, &explored));
    } else {
        let action = Action::Explore(Control::Controls, Some(0));
        parts.push(view.button("small", Word::WeekMore, action));
    }
    nodes(parts)
}

/// The answers that shaped the week.
fn shaped(view: View<'_>, state: &State, explored: &Explored) -> Html {
    let mut reasons = Vec::new();
    if explored.own {
        let situation = &*view.pack.situations[explored.situation].name;
        reasons.push(text(&view.fill(Word::OwnSituation, &[("situation", situation)])));
    }
    let answers = state.shown_answers();
    for question in members(explored.weeks[0].because) {
        if let Some(option) = answers.get(question) {
            let because = view.fill(Word::Because, &view.answer_slots(question, option));
            reasons.push(text(&because));
        }
    }
    if reasons.is_empty() { Html::default() } else { list("shaped", reasons) }
}
