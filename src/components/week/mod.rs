//! The week explorer: the week as a timetable, what shapes it, and the ways to look into it.

mod arrival;
mod calendar;
mod controls;
mod hours;
mod take;

use super::page::Page;
use crate::assessment::{members, phrase};
use crate::pack::Word;
use crate::state::{Action, Explored, Setting, State};

/// The explorer, with all its controls, or with the timetable alone and a button for the rest.
pub(super) fn week(page: &mut Page<'_>, state: &State, whole: bool) {
    let Some(explored) = state.explored() else { return };
    page.within("div", "week", |page| {
        page.say("note", Word::WeekNote);
        if whole {
            controls::controls(page, state, &explored);
        }
        shaped(page, state, &explored);
        calendar::calendar(page, state, &explored, whole);
        if whole {
            controls::difference(page, &explored);
            take::take(page, state);
            arrival::arrival(page, &explored);
            hours::hours(page, &explored);
        } else {
            let action = Action::Explore(Setting::Controls);
            page.button("small", Word::WeekMore, action);
        }
    });
}

/// The answers that shaped the week, each with what it brought.
fn shaped(page: &mut Page<'_>, state: &State, explored: &Explored) {
    let (answers, week) = (state.shown_answers(), &explored.weeks[0]);
    page.within("ul", "shaped", |page| {
        if explored.own {
            let situation = page.pack.situations[explored.situation].name;
            page.line("li", "", &page.fill(Word::OwnSituation, &[("situation", situation)]));
        }
        for question in members(week.because) {
            let Some(option) = answers.get(question) else { continue };
            let mut names = Vec::new();
            for entry in &week.entries {
                let name = page.pack.week.activities[usize::from(entry.activity)].name;
                if entry.because == Some(question as u8) && !names.contains(&name) {
                    names.push(name);
                }
            }
            let [subject, option] = page.answer_slots(question, option);
            let because =
                [("activities", &*phrase::enumeration(page.pack, &names)), subject, option];
            page.line("li", "", &page.fill(Word::Because, &because));
        }
    });
}
