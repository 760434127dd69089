//! The ways to take a result along: a link, text, paper, a file, or the browser's own storage.

use yew::prelude::*;

use super::super::keep::keep;
use super::super::view::{View, button, copied};
use crate::browser::links;
use crate::contract::Save;
use crate::pack::Word;
use crate::state::{Action, Command, State};

/// What can be had of a result, in the order of the buttons.
const WAYS: [(Word, Command); 4] = [
    (Word::CopyLink, Command::LinkResult),
    (Word::CopyText, Command::CopyResult),
    (Word::Print, Command::PrintResult),
    (Word::SaveFile, Command::SaveResult),
];

pub(super) fn take_along(view: &View, state: &State, save: Save) -> Html {
    let linked = links::has_address();
    let ways = WAYS.into_iter().filter(|(_, command)| linked || *command != Command::LinkResult);
    let ways = ways.map(|(word, command)| button(view, "small", word, Action::Command(command)));
    html! {
        <div class="take" role="group" aria-label={view.word(Word::TakeTitle)}>
            <div class="buttons">{ for ways }</div>
            { copied(view, state.copied(&WAYS.map(|(_, command)| command))) }
            if save != Save::Off {
                { keep(view, state.kept(), save) }
            }
        </div>
    }
}
