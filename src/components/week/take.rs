//! The ways to take the week along: on paper, as text, by link, as a calendar file.

use yew::prelude::*;

use crate::components::view::{View, ways};
use crate::pack::Word;
use crate::state::{Command, State};

/// What can be had of a week, in the order of the buttons.
const WAYS: [(Word, Command); 4] = [
    (Word::Print, Command::PrintWeek),
    (Word::CopyText, Command::CopyWeek),
    (Word::CopyLink, Command::LinkWeek),
    (Word::CalendarFile, Command::SaveCalendar),
];

pub(super) fn take(view: &View, state: &State) -> Html {
    html! { <div class="take">{ ways(view, state, WAYS) }</div> }
}
