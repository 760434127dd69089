//! The ways to take the week along: on paper, as text, as a calendar file.

use crate::components::page::Page;
use crate::handoff::week_text;
use crate::pack::Word;
use crate::state::{Action, State, Take};

pub(super) fn take(page: &mut Page<'_>, state: &State) {
    page.within("div", "take", |page| {
        page.within("div", "buttons", |page| {
            page.button("small", Word::PrintWeek, Action::Take(Take::Print));
            page.button("small", Word::CopyWeek, Action::Take(Take::Text));
            page.button("small", Word::CalendarFile, Action::Take(Take::Calendar));
        });
        page.within("p", "note", |page| {
            page.set("role", "status");
            if let Some(copied) = state.copied() {
                page.text(page.word(if copied { Word::Copied } else { Word::NotCopied }));
            }
        });
        if state.copied() == Some(false) {
            page.within("pre", "", |page| {
                page.set("tabindex", "0");
                page.text(&text_of(state));
            });
        }
    });
}

/// The week on show as text.
pub(in crate::components) fn text_of(state: &State) -> String {
    let explored = state.explored();
    week_text(state.pack(), &explored.caption(state.pack()), &explored.weeks[0])
}
