//! The ways to take a result along: a link, text, paper, a file, or the browser's own storage.

use yew::prelude::*;

use super::keep::keep;
use super::view::{View, button, section};
use crate::contract::Save;
use crate::pack::Word;
use crate::state::{Action, Command, Copied, State};

/// What can be had of a result, in the order of the buttons.
const WAYS: [(Word, Command); 4] = [
    (Word::CopyLink, Command::LinkResult),
    (Word::CopyText, Command::CopyResult),
    (Word::Print, Command::PrintResult),
    (Word::SaveFile, Command::SaveResult),
];

pub(super) fn take_along(view: &View, state: &State, save: Save) -> Html {
    let ways = WAYS.map(|(word, command)| button(view, "small", word, Action::Command(command)));
    let content = html! {
        <>
            <div class="buttons">{ for ways }</div>
            { copied(view, state.copied(&[Command::LinkResult, Command::CopyResult])) }
            if save != Save::Off {
                { keep(view, state.kept(), save) }
            }
        </>
    };
    section(view, view.word(Word::TakeTitle), content)
}

/// What came of copying: a word, and the text to select where the browser refused.
pub(super) fn copied(view: &View, copied: Option<&Copied>) -> Html {
    let refused = copied.and_then(|copied| copied.refused.as_deref());
    html! {
        <>
            <p class="note" role="status">
                if copied.is_some() {
                    { view.word(if refused.is_some() { Word::NotCopied } else { Word::Copied }) }
                }
            </p>
            <div>
                if let Some(text) = refused {
                    <pre tabindex="0">{ text }</pre>
                }
            </div>
        </>
    }
}
