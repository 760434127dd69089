//! The legend of the strips, which is their filter: a kind of work that is chosen stands out.

use yew::prelude::*;

use crate::components::view::{View, number, quotation};
use crate::pack::Word;
use crate::state::{Action, Setting};

/// The kinds of work, and the article's sentence on the one that stands out.
pub(super) fn legend(view: &View, chosen: Option<usize>) -> Html {
    let kinds = &view.pack.week.categories;
    html! {
        <>
            <div class="legend" role="group" aria-label={view.word(Word::Category)}>
                { for kinds.iter().enumerate().map(|(at, kind)| {
                    let on = chosen == Some(at);
                    let setting = Setting::Category((!on).then_some(at));
                    html! {
                        <button
                            key={at}
                            type="button"
                            part="choice"
                            aria-pressed={if on { "true" } else { "false" }}
                            onclick={view.on(Action::Explore(setting))}
                        >
                            { swatch(view, at) }
                            { kind.name }
                        </button>
                    }
                }) }
            </div>
            <div>{ chosen.map(|at| quotation(view, kinds[at].quote)).unwrap_or_default() }</div>
        </>
    }
}

/// The letter of a category on its colour and pattern.
pub(super) fn swatch(view: &View, category: usize) -> Html {
    html! {
        <span class={["swatch c", &*number(category as i32)].concat()} aria-hidden="true">
            { view.pack.week.categories[category].letter }
        </span>
    }
}
