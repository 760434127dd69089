//! The ways to take the week along: on paper, as text, as a calendar file.

use crate::components::page::Page;
use crate::components::take_along::copied;
use crate::pack::Word;
use crate::state::{Action, State, Take};

pub(super) fn take(page: &mut Page<'_>, state: &State) {
    page.within("div", "take", |page| {
        page.within("div", "buttons", |page| {
            page.button("small", Word::Print, Action::Take(Take::Print));
            page.button("small", Word::CopyText, Action::Take(Take::Text));
            page.button("small", Word::CopyLink, Action::Take(Take::WeekLink));
            page.button("small", Word::CalendarFile, Action::Take(Take::Calendar));
        });
        copied(page, state, &[Take::Text, Take::WeekLink]);
    });
}
