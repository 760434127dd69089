//! The ways to take a result along: a link, text, paper, a file, or the browser's own storage.

use super::config::Save;
use super::page::Page;
use crate::pack::Word;
use crate::state::{Action, Kept, State, Take};

pub(super) fn take_along(page: &mut Page<'_>, state: &State, save: Save) {
    page.section(Word::TakeTitle, |page| {
        page.within("div", "buttons", |page| {
            for (word, take) in [
                (Word::CopyLink, Take::Link),
                (Word::CopyText, Take::Brief),
                (Word::Print, Take::PrintBrief),
                (Word::SaveFile, Take::File),
            ] {
                page.button("small", word, Action::Take(take));
            }
        });
        copied(page, state, &[Take::Link, Take::Brief]);
        if save != Save::Off {
            keep(page, state, save);
        }
    });
}

/// What came of copying: a word, and the text to select where the browser refused.
pub(super) fn copied(page: &mut Page<'_>, state: &State, takes: &[Take]) {
    let refused = state.copied(takes);
    page.within("p", "note", |page| {
        page.set("role", "status");
        if let Some(refused) = refused {
            let word = if refused.is_empty() { Word::Copied } else { Word::NotCopied };
            page.text(page.word(word));
        }
    });
    page.within("div", "", |page| {
        if let Some(text) = refused.filter(|text| !text.is_empty()) {
            page.within("pre", "", |page| {
                page.set("tabindex", "0");
                page.text(text);
            });
        }
    });
}

/// What the browser keeps, for how long, and how to change that.
pub(super) fn keep(page: &mut Page<'_>, state: &State, save: Save) {
    page.within("div", "keep", |page| {
        let (text, button) = match state.kept() {
            Kept::Until(date) => (page.fill(Word::KeptUntil, &[("date", date)]), true),
            Kept::Tab => (page.word(Word::KeptTab).to_owned(), true),
            Kept::Refused => (page.word(Word::KeepRefused).to_owned(), false),
            Kept::No if save == Save::Ask => (page.word(Word::KeepText).to_owned(), false),
            Kept::No => return,
        };
        page.within("p", "note", |page| {
            page.set("role", "status");
            page.text(&text);
        });
        let (word, take) =
            if button { (Word::Forget, Take::Forget) } else { (Word::KeepHere, Take::Keep) };
        page.button("small", word, Action::Take(take));
    });
}
