//! What would change the result: each single answer that flips it, as a button that tries it.

use yew::prelude::*;

use super::view::{View, paragraph};
use crate::assessment::{Edit, phrase};
use crate::pack::Word;
use crate::state::Action;

/// How many are on show before "more".
const SHOWN: usize = 5;

pub(super) fn what_if(view: View<'_>, edits: &[Edit], trial: Option<(usize, usize)>) -> Html {
    let (shown, more) = edits.split_at(edits.len().min(SHOWN));
    let list = |edits: &[Edit]| {
        html! { <ul class="edits">{ for edits.iter().map(|edit| item(view, edit, trial)) }</ul> }
    };
    let text = if edits.is_empty() { Word::WhatIfNone } else { Word::WhatIfText };
    html! {
        <section>
            { view.section_heading(view.word(Word::WhatIfTitle)) }
            { paragraph("", view.word(text)) }
            { list(shown) }
            if !more.is_empty() {
                <details>
                    <summary>{ view.fill(Word::WhatIfMore, &[("n", &more.len().to_string())]) }</summary>
                    { list(more) }
                </details>
            }
        </section>
    }
}

fn item(view: View<'_>, edit: &Edit, trial: Option<(usize, usize)>) -> Html {
    let Edit { question, option, outcome, opens } = *edit;
    let condition = view.fill(Word::WhatIfItem, &view.answer_slots(question, option));
    let (word, action) = if trial == Some((question, option)) {
        (Word::Undo, Action::Undo)
    } else {
        (Word::Try, Action::Try(question, option))
    };
    let opens = match opens {
        0 => String::new(),
        1 => view.word(Word::WhatIfOpensOne).to_owned(),
        more => view.fill(Word::WhatIfOpens, &[("n", &more.to_string())]),
    };
    let result = phrase::outcome(view.pack, outcome);
    html! {
        <li>
            <span>
                { &condition }{ ", " }
                <strong>{ view.fill(Word::WhatIfThen, &[("result", &result)]) }</strong>
                if !opens.is_empty() {
                    <span class="note">{ " (" }{ opens }{ ")" }</span>
                }
            </span>
            { view.button_about("small", word, &condition, action) }
        </li>
    }
}
