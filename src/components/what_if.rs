//! What would change the result: each single answer that flips it, as a button that tries it.

use yew::prelude::*;

use super::view::{View, details, element, list, nodes, number, paragraph, spaced, text};
use crate::assessment::{Edit, phrase};
use crate::pack::Word;
use crate::state::Action;

/// How many are on show before "more".
const SHOWN: usize = 5;

pub(super) fn what_if(
    view: View<'_>,
    edits: &[Edit],
    trial: Option<(usize, usize)>,
    tried: &NodeRef,
) -> Html {
    let (shown, more) = edits.split_at(edits.len().min(SHOWN));
    let items = |edits: &[Edit]| {
        list("edits", edits.iter().map(|edit| item(view, edit, trial, tried)).collect())
    };
    let text = if edits.is_empty() { Word::WhatIfNone } else { Word::WhatIfText };
    let mut parts = vec![paragraph("", view.word(text)), items(shown)];
    if !more.is_empty() {
        let summary = view.fill(Word::WhatIfMore, &[("n", &number(more.len() as i32))]);
        parts.push(details(&summary, items(more)));
    }
    view.section(view.word(Word::WhatIfTitle), parts)
}

fn item(view: View<'_>, edit: &Edit, trial: Option<(usize, usize)>, tried: &NodeRef) -> Html {
    let Edit { question, option, outcome, opens } = *edit;
    let condition = view.fill(Word::WhatIfItem, &view.answer_slots(question, option));
    let (word, action, node) = if trial == Some((question, option)) {
        (Word::Undo, Action::Undo, tried.clone())
    } else {
        (Word::Try, Action::Try(question, option), NodeRef::default())
    };
    let opens = match opens {
        0 => String::new(),
        1 => view.word(Word::WhatIfOpensOne).to_owned(),
        more => view.fill(Word::WhatIfOpens, &[("n", &number(more as i32))]),
    };
    let result = phrase::outcome(view.pack, outcome);
    let then = view.fill(Word::WhatIfThen, &[("result", &result)]);
    let mut parts = vec![text(&[&*condition, ", "].concat()), element("strong", "", text(&then))];
    if !opens.is_empty() {
        parts.push(element("span", "note", text(&[" (", &*opens, ")"].concat())));
    }
    let parts = element("span", "", nodes(parts));
    spaced(parts, view.button_at(node, "small", word, &condition, action))
}
