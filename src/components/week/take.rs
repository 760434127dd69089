//! The ways to take the week along: on paper, as text, by link, as a calendar file.

use yew::prelude::*;

use super::Shown;
use crate::components::view::ways;
use crate::pack::Word;
use crate::state::Command;

/// What can be had of a week, in the order of the buttons.
const WAYS: [(Word, Command); 4] = [
    (Word::Print, Command::PrintWeek),
    (Word::CopyText, Command::CopyWeek),
    (Word::CopyLink, Command::LinkWeek),
    (Word::CalendarFile, Command::SaveCalendar),
];

pub(super) fn take(shown: &Shown<'_>) -> Html {
    html! { <div class="take">{ ways(shown.view, shown.state, WAYS) }</div> }
}
