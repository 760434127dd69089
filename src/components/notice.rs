//! What to say of answers that came from elsewhere, or did not.

use super::page::Page;
use crate::pack::Word;
use crate::state::{Action, Notice};

pub(super) fn notice(page: &mut Page<'_>, notice: Notice) {
    let word = match notice {
        Notice::Shared => Word::SharedText,
        Notice::SharedEarlier => Word::SharedEarlier,
        Notice::Earlier => Word::EarlierText,
        Notice::BadLink => Word::BadLink,
        Notice::OldLink => Word::OldLink,
        Notice::BadFile => Word::BadFile,
    };
    page.within("div", "shared", |page| {
        page.within("p", "", |page| {
            page.set("role", "status");
            page.text(page.word(word));
        });
        if notice.is_shared() {
            page.within("div", "buttons", |page| {
                page.button("small", Word::SeeAnswers, Action::SeeAnswers);
                page.button("small", Word::MakeOwn, Action::MakeOwn);
            });
        }
    });
}
