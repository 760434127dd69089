//! The way from the result to a call, of the same weight for every verdict.

use yew::prelude::*;

use super::view::{View, element, paragraph};
use crate::pack::Word;

pub(super) fn call(
    view: View<'_>,
    verdict: Option<usize>,
    booking: Option<&AttrValue>,
    onbook: &Callback<()>,
) -> Html {
    let text = match verdict {
        Some(verdict) => view.pack.verdicts[verdict].call,
        None => view.word(Word::CallUnknown),
    };
    let way = match booking {
        Some(booking) => html! {
            <a
                class="button"
                part="button"
                href={booking}
                target="_blank"
                rel="noopener"
                onclick={onbook.reform(|_| ())}
            >
                { view.word(Word::Book) }
            </a>
        },
        None => paragraph("", view.word(Word::NoBooking)),
    };
    let parts = vec![paragraph("", text), way];
    element("div", "call", view.section(view.word(Word::CallTitle), parts))
}
