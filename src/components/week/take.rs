//! The ways to take the week along: on paper, as text, by link, as a calendar file.

use yew::prelude::*;

use crate::components::take_along::copied;
use crate::components::view::{View, button};
use crate::pack::Word;
use crate::state::{Action, Command, State};

pub(super) fn take(view: &View, state: &State) -> Html {
    let ways = [
        (Word::Print, Command::PrintWeek),
        (Word::CopyText, Command::CopyWeek),
        (Word::CopyLink, Command::LinkWeek),
        (Word::CalendarFile, Command::SaveCalendar),
    ];
    html! {
        <div class="take">
            <div class="buttons">
                { for ways.map(|(word, command)| {
                    button(view, "small", word, Action::Command(command))
                }) }
            </div>
            { copied(view, state.copied(&[Command::CopyWeek, Command::LinkWeek])) }
        </div>
    }
}
