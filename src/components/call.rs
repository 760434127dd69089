//! The way from the result to a call, of the same weight for every verdict.

use yew::AttrValue;

use super::page::Page;
use crate::pack::Word;
use crate::state::{Action, Take};

pub(super) fn call(page: &mut Page<'_>, verdict: Option<usize>, booking: Option<&AttrValue>) {
    let text = match verdict {
        Some(verdict) => page.pack.verdicts[verdict].call,
        None => page.word(Word::CallUnknown),
    };
    page.within("div", "call", |page| {
        page.section(Word::CallTitle, |page| {
            page.paragraph(text);
            match booking {
                Some(booking) => page.within("a", "button", |page| {
                    page.set("part", "button");
                    page.put("href", booking.clone());
                    page.set("target", "_blank");
                    page.set("rel", "noopener");
                    page.press(Action::Take(Take::Book));
                    page.text(page.word(Word::Book));
                }),
                None => page.say("", Word::NoBooking),
            }
        });
    });
}
