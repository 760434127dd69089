//! The ways to take a result along: a link, text, paper, a file, or the browser's own storage.

use yew::prelude::*;

use super::super::keep::keep;
use super::super::text::when;
use super::super::view::{View, ways};
use crate::contract::Save;
use crate::pack::Word;
use crate::state::{Command, State};

/// What can be had of a result, in the order of the buttons.
const WAYS: [(Word, Command); 4] = [
    (Word::CopyLink, Command::LinkResult),
    (Word::CopyText, Command::CopyResult),
    (Word::Print, Command::PrintResult),
    (Word::SaveFile, Command::SaveResult),
];

pub(super) fn take_along(view: &View, state: &State, save: Save) -> Html {
    html! {
        <div class="take" role="group" aria-label={view.word(Word::TakeTitle)}>
            { ways(view, state, WAYS) }
            { when(save != Save::Off, || keep(view, state.kept(), save)) }
        </div>
    }
}
