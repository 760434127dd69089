//! The way from the result to a call, of the same weight for every verdict.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use crate::pack::{Pack, Word};

#[derive(Properties, PartialEq)]
pub(super) struct CallProps {
    pub(super) pack: Rc<Pack>,
    pub(super) verdict: Option<usize>,
    pub(super) booking: Option<AttrValue>,
    pub(super) level: u8,
    pub(super) onbook: Callback<()>,
}

#[component]
pub(super) fn Call(props: &CallProps) -> Html {
    let CallProps {
        pack,
        verdict,
        booking,
        level,
        onbook,
    } = props;
    html! {
        <section class="call">
            <Heading level={*level}>{ pack.word(Word::CallTitle) }</Heading>
            <p>
                { match verdict {
                    Some(verdict) => &pack.verdicts[*verdict].call,
                    None => pack.word(Word::CallUnknown),
                } }
            </p>
            if let Some(booking) = booking {
                <a
                    class="button"
                    part="button"
                    href={booking}
                    target="_blank"
                    rel="noopener"
                    onclick={onbook.reform(|_| ())}
                >
                    { pack.word(Word::Book) }
                </a>
            } else {
                <p>{ pack.word(Word::NoBooking) }</p>
            }
        </section>
    }
}
