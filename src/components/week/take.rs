//! The ways to take the week along: on paper, as text, as a calendar file.

use yew::prelude::*;

use crate::components::view::{View, element, nodes, tagged, text};
use crate::handoff::week_text;
use crate::pack::Word;
use crate::state::{Action, State, Take};

pub(super) fn take(view: View<'_>, state: &State) -> Html {
    let button = |word, take| view.button("small", word, Action::Take(take));
    let buttons = vec![
        button(Word::PrintWeek, Take::Print),
        button(Word::CopyWeek, Take::Text),
        button(Word::CalendarFile, Take::Calendar),
    ];
    let said = state.copied().map(|copied| if copied { Word::Copied } else { Word::NotCopied });
    let said = said.map_or_else(Html::default, |said| text(view.word(said)));
    let mut parts = vec![
        element("div", "buttons", nodes(buttons)),
        tagged("p", &[("role", "status".into()), ("class", "note".into())], said),
    ];
    if state.copied() == Some(false) {
        let words = text_of(state);
        let attributes = [
            ("readonly", "".into()),
            ("rows", "8".into()),
            ("aria-label", view.word(Word::CopyWeek).to_owned().into()),
        ];
        parts.push(tagged("textarea", &attributes, text(&words)));
    }
    element("div", "take", nodes(parts))
}

/// The week on show as text.
pub(in crate::components) fn text_of(state: &State) -> String {
    let explored = state.explored();
    week_text(state.pack(), &explored.caption(state.pack()), &explored.weeks[0])
}
