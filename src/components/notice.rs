//! What to say of answers that came from elsewhere, or did not.

use yew::prelude::*;

use super::text::buttons;
use super::view::{View, button};
use crate::pack::Word;
use crate::state::{Action, Notice};

pub(super) fn notice(view: &View, notice: Notice) -> Html {
    let word = match notice {
        Notice::Shared => Word::SharedText,
        Notice::SharedEarlier => Word::SharedEarlier,
        Notice::Earlier => Word::EarlierText,
        Notice::BadLink => Word::BadLink,
        Notice::OldLink => Word::OldLink,
        Notice::BadFile => Word::BadFile,
    };
    html! {
        <div class="shared">
            <p role="status">{ view.word(word) }</p>
            if notice.is_shared() {
                { buttons(html! {
                    <>
                        { button(view, "small", Word::SeeAnswers, Action::SeeAnswers) }
                        { button(view, "small", Word::MakeOwn, Action::MakeOwn) }
                    </>
                }) }
            }
        </div>
    }
}
