//! What to say of answers that came from elsewhere, or did not.

use super::page::Page;
use crate::pack::Word;
use crate::state::{Action, Notice};

pub(super) fn notice(page: &mut Page<'_>, notice: Notice) {
    let word = match notice {
        Notice::Shared => Word::SharedText,
        Notice::BadLink => Word::BadLink,
        Notice::OldLink => Word::OldLink,
        Notice::BadFile => Word::BadFile,
    };
    page.within("div", "shared", |page| {
        page.within("p", "", |page| {
            page.set("role", "status");
            page.text(page.word(word));
        });
        if notice == Notice::Shared {
            page.within("div", "buttons", |page| {
                page.button("small", Word::SeeAnswers, Action::SeeAnswers);
                page.button("small", Word::MakeOwn, Action::MakeOwn);
            });
        }
    });
}
