//! What the browser keeps, for how long, and how to change that.

use yew::prelude::*;

use super::view::{View, button};
use crate::contract::Save;
use crate::pack::Word;
use crate::state::{Action, Command, Kept};

pub(super) fn keep(view: &View, kept: &Kept, save: Save) -> Html {
    let (text, is_kept) = match kept {
        Kept::Until(date) => (view.fill(Word::KeptUntil, &[("date", date)]), true),
        Kept::Tab => (view.word(Word::KeptTab).to_owned(), true),
        Kept::Refused => (view.word(Word::KeepRefused).to_owned(), false),
        Kept::No if save == Save::Ask => (view.word(Word::KeepText).to_owned(), false),
        Kept::No => return html! { <div class="keep" /> },
    };
    let (word, command) = match is_kept {
        true => (Word::Forget, Command::Forget),
        false => (Word::KeepHere, Command::Keep),
    };
    html! {
        <div class="keep">
            <p class="note" role="status">{ text }</p>
            { button(view, "small", word, Action::Command(command)) }
        </div>
    }
}
