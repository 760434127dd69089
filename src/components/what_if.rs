//! What would change the result: each single answer that flips it, as a button that tries it.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use crate::assessment::{Edit, phrase};
use crate::pack::{Pack, Word};
use crate::state::Action;

/// How many are on show before "more".
const SHOWN: usize = 5;

#[derive(Properties, PartialEq)]
pub(super) struct WhatIfProps {
    pub(super) pack: Rc<Pack>,
    pub(super) edits: Vec<Edit>,
    pub(super) trial: Option<(usize, usize)>,
    pub(super) level: u8,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn WhatIf(props: &WhatIfProps) -> Html {
    let WhatIfProps {
        pack,
        edits,
        trial,
        level,
        act,
    } = props;
    let (shown, more) = edits.split_at(edits.len().min(SHOWN));
    let item = |edit: &Edit| item(pack, edit, *trial, act);
    html! {
        <section>
            <Heading level={*level}>{ pack.word(Word::WhatIfTitle) }</Heading>
            if edits.is_empty() {
                <p>{ pack.word(Word::WhatIfNone) }</p>
            } else {
                <p>{ pack.word(Word::WhatIfText) }</p>
                <ul class="edits">{ for shown.iter().map(item) }</ul>
                if !more.is_empty() {
                    <details>
                        <summary>{ pack.fill(Word::WhatIfMore, &[("n", &more.len().to_string())]) }</summary>
                        <ul class="edits">{ for more.iter().map(item) }</ul>
                    </details>
                }
            }
        </section>
    }
}

fn item(pack: &Pack, edit: &Edit, trial: Option<(usize, usize)>, act: &Callback<Action>) -> Html {
    let Edit {
        question,
        option,
        outcome,
        opens,
    } = *edit;
    let on = trial == Some((question, option));
    let slots = [
        ("subject", &*pack.questions[question].subject),
        ("option", pack.option_label(question, option)),
    ];
    let condition = pack.fill(Word::WhatIfItem, &slots);
    let action = if on {
        Action::Undo
    } else {
        Action::Try(question, option)
    };
    let word = if on { Word::Undo } else { Word::Try };
    html! {
        <li key={format!("{question} {option}")}>
            <span>
                { &condition }{ " " }
                <strong>{ pack.fill(Word::WhatIfThen, &[("result", &phrase::outcome(pack, outcome))]) }</strong>
                { match opens {
                    0 => Html::default(),
                    1 => html! { <span class="note">{ " " }{ pack.word(Word::WhatIfOpensOne) }</span> },
                    more => html! {
                        <span class="note">
                            { " " }{ pack.fill(Word::WhatIfOpens, &[("n", &more.to_string())]) }
                        </span>
                    },
                } }
            </span>
            <button
                type="button"
                class="small"
                aria-pressed={if on { "true" } else { "false" }}
                onclick={act.reform(move |_| action)}
            >
                { pack.word(word) }
                <span class="hidden">{ ": " }{ condition }</span>
            </button>
        </li>
    }
}
