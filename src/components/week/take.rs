//! The ways to take the week along: on paper, as text, as a calendar file.

use crate::components::page::Page;
use crate::components::take_along::copied;
use crate::pack::Word;
use crate::state::{Action, Command, State};

pub(super) fn take(page: &mut Page<'_>, state: &State) {
    page.within("div", "take", |page| {
        page.within("div", "buttons", |page| {
            page.button("small", Word::Print, Action::Command(Command::PrintWeek));
            page.button("small", Word::CopyText, Action::Command(Command::CopyWeek));
            page.button("small", Word::CopyLink, Action::Command(Command::LinkWeek));
            page.button("small", Word::CalendarFile, Action::Command(Command::SaveCalendar));
        });
        let heard = state.copied(&[Command::CopyWeek, Command::LinkWeek]);
        page.html(copied(page.view, heard));
    });
}
