//! The week explorer: the week as a timetable, what shapes it, and the ways to look into it.

mod arrival;
mod calendar;
mod controls;
mod hours;
mod take;

pub(super) use take::text_of;

use yew::prelude::*;

use super::question::Places;
use super::view::{View, element, list, nodes, paragraph, text};
use crate::assessment::members;
use crate::pack::Word;
use crate::state::{Action, Control, Explored, State};

/// The explorer, with all its controls, or with the timetable alone and a button for the rest.
pub(super) fn week(view: View<'_>, state: &State, whole: bool, places: &Places) -> Html {
    let explored = state.explored();
    let mut parts = vec![paragraph("note", view.word(Word::WeekNote))];
    if whole {
        parts.push(controls::controls(view, state, &explored));
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
    element("div", "week", nodes(parts))
}

/// The answers that shaped the week, each with what it brought.
fn shaped(view: View<'_>, state: &State, explored: &Explored) -> Html {
    let mut reasons = Vec::new();
    if explored.own {
        let situation = view.pack.situations[explored.situation].name;
        reasons.push(text(&view.fill(Word::OwnSituation, &[("situation", situation)])));
    }
    let (answers, week) = (state.shown_answers(), &explored.weeks[0]);
    for question in members(week.because) {
        let Some(option) = answers.get(question) else { continue };
        let mut names = Vec::new();
        for entry in &week.entries {
            let name = view.pack.week.activities[usize::from(entry.activity)].name;
            if entry.because == Some(question as u8) && !names.contains(&name) {
                names.push(name);
            }
        }
        let [subject, option] = view.answer_slots(question, option);
        let names = names.join(", ");
        let because = [("activities", &*names), subject, option];
        reasons.push(text(&view.fill(Word::Because, &because)));
    }
    if reasons.is_empty() { Html::default() } else { list("shaped", reasons) }
}
