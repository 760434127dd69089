//! A sentence of the article behind a reason, or the plain word that it is our own judgement.

use yew::prelude::*;

use crate::pack::{Pack, Word};

/// A quotation with the heading it stands under.
pub(super) fn quotation(pack: &Pack, quote: Option<u8>) -> Html {
    match quote {
        Some(quote) => {
            let quote = &pack.quotes[usize::from(quote)];
            html! {
                <blockquote part="quote">
                    <p>{ &quote.text }</p>
                    <footer>{ pack.fill(Word::FromArticle, &[("section", &quote.section)]) }</footer>
                </blockquote>
            }
        }
        None => html! { <p class="note">{ pack.word(Word::OurJudgement) }</p> },
    }
}
