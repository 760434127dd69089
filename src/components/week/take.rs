//! The ways to take the week along: on paper, as text, as a calendar file.

use crate::browser::links;
use crate::components::page::Page;
use crate::components::view::copied;
use crate::pack::Word;
use crate::state::{Action, Command, State};

pub(super) fn take(page: &mut Page<'_>, state: &State) {
    page.within("div", "take", |page| {
        page.within("div", "buttons", |page| {
            page.button("small", Word::Print, Action::Command(Command::PrintWeek));
            page.button("small", Word::CopyText, Action::Command(Command::CopyWeek));
            if links::has_address() {
                page.button("small", Word::CopyLink, Action::Command(Command::LinkWeek));
            }
            page.button("small", Word::CalendarFile, Action::Command(Command::SaveCalendar));
        });
        let heard = state.copied(&[
            Command::PrintWeek,
            Command::CopyWeek,
            Command::LinkWeek,
            Command::SaveCalendar,
        ]);
        page.html(copied(page.view, heard));
    });
}
