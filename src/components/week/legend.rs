//! The legend of the strips, which is their filter: a kind of work that is chosen stands out.

use yew::prelude::*;

use crate::components::text::{each, place};
use crate::components::view::{View, quotation};
use crate::pack::{Word, digits};
use crate::state::{Action, Setting};

/// The kinds of work, and the article's sentence on the one that stands out.
pub(super) fn legend(view: &View, chosen: Option<usize>) -> Html {
    let kinds = &view.pack.week.categories;
    html! {
        <>
            <div class="legend" role="group" aria-label={view.word(Word::Category)}>
                { each(kinds.iter().enumerate().map(|(at, kind)| {
                    let on = chosen == Some(at);
                    let setting = Setting::Category((!on).then_some(at));
                    html! {
                        <button
                            key={digits(at as u64)}
                            type="button"
                            part="choice"
                            aria-pressed={if on { "true" } else { "false" }}
                            onclick={view.on(Action::Explore(setting))}
                        >
                            { swatch(view, at) }
                            { kind.name }
                        </button>
                    }
                })) }
            </div>
            { place(chosen.map(|at| quotation(view, kinds[at].quote))) }
        </>
    }
}

/// The letter of a category on its colour and pattern.
pub(super) fn swatch(view: &View, category: usize) -> Html {
    html! {
        <span class="swatch" data-at={["c", &*digits(category as u64)].concat()} aria-hidden="true">
            { view.pack.week.categories[category].letter }
        </span>
    }
}
