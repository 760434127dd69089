//! What would change the result: each single answer that flips it, as a button that tries it.

use super::page::Page;
use crate::assessment::{Edit, phrase};
use crate::pack::Word;
use crate::state::Action;

/// How many are on show before "more".
const SHOWN: usize = 5;

pub(super) fn what_if(page: &mut Page<'_>, edits: &[Edit], trial: Option<(usize, usize)>) {
    let (shown, more) = edits.split_at(edits.len().min(SHOWN));
    page.section(Word::WhatIfTitle, |page| {
        page.say("", if edits.is_empty() { Word::WhatIfNone } else { Word::WhatIfText });
        items(page, shown, trial);
        if !more.is_empty() {
            let summary = page.pack.fill_counted(Word::WhatIfMore, more.len() as u16, &[]);
            page.details(&summary, |page| items(page, more, trial));
        }
    });
}

fn items(page: &mut Page<'_>, edits: &[Edit], trial: Option<(usize, usize)>) {
    page.within("ul", "edits", |page| {
        for edit in edits {
            page.within("li", "", |page| item(page, edit, trial));
        }
    });
}

fn item(page: &mut Page<'_>, edit: &Edit, trial: Option<(usize, usize)>) {
    let Edit { question, option, outcome, opens } = *edit;
    let condition = page.fill(Word::WhatIfItem, &page.answer_slots(question, option));
    page.within("span", "", |page| {
        page.text(&[&*condition, ", "].concat());
        let result = phrase::outcome(page.pack, outcome);
        page.line("strong", "", &page.fill(Word::WhatIfThen, &[("result", &result)]));
        let opens = match opens {
            0 => return,
            more => page.pack.fill_counted(Word::WhatIfOpens, more as u16, &[]),
        };
        page.line("span", "note", &[" (", &*opens, ")"].concat());
    });
    page.text(" ");
    let (word, action) = if trial == Some((question, option)) {
        (Word::Undo, Action::Undo)
    } else {
        (Word::Try, Action::Try(question, option))
    };
    page.button_about("small", word, &condition, action);
}
