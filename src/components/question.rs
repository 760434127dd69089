//! One question on a page of its own.

use yew::prelude::*;

use super::view::{View, number, screen_heading, text};
use crate::browser;
use crate::pack::{Hint, Pack, Word};
use crate::state::{Action, State};

/// Where the focus goes on the screen of a question.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Places {
    /// The heading of the screen.
    pub(super) heading: NodeRef,
    /// The error summary.
    pub(super) summary: NodeRef,
    /// The first radio.
    pub(super) first: NodeRef,
}

pub(super) fn question(
    view: View<'_>,
    state: &State,
    index: usize,
    currency: &str,
    places: &Places,
) -> Html {
    let pack = view.pack;
    let words = &pack.questions[index];
    let missing = state.missing();
    let options = pack.rules.questions[index].options.len();
    let hint = hint(pack, index, currency);
    let describedby = match (missing, hint.is_some()) {
        (true, true) => "why hint error",
        (true, false) => "why error",
        (false, true) => "why hint",
        (false, false) => "why",
    };
    let option = |option: usize| {
        let node = if option == 0 { places.first.clone() } else { NodeRef::default() };
        html! {
            <label class="option" part="option">
                <input
                    type="radio"
                    name="answer"
                    ref={node}
                    checked={state.chosen() == Some(option)}
                    onchange={view.act.reform(move |_| Action::Choose(option))}
                />
                <span>{ pack.option_label(index, option) }</span>
            </label>
        }
    };
    html! {
        <>
            if state.can_go_back() {
                { view.back() }
            }
            { progress(pack, state.position(index)) }
            if missing {
                { error_summary(pack, places) }
            }
            <fieldset aria-describedby={describedby}>
                <legend class="question">
                    { screen_heading(view.level, &places.heading, text(&words.title)) }
                </legend>
                <p class="why" id="why">{ &words.why }</p>
                if let Some(hint) = hint {
                    { hint_text(pack, hint) }
                }
                if missing {
                    <p class="error" id="error">{ pack.word(Word::ErrorChoose) }</p>
                }
                <div class="options">{ for (0..options).map(option) }</div>
            </fieldset>
            { view.button("button", Word::Continue, Action::Continue) }
        </>
    }
}

/// Sums in the currency the page asks for, or else in the pack's own.
fn hint<'a>(pack: &'a Pack, question: usize, currency: &str) -> Option<&'a Hint> {
    let hints = &pack.questions[question].hints;
    let of = |code: &str| hints.iter().find(|hint| hint.currency.eq_ignore_ascii_case(code));
    of(currency).or_else(|| of(&pack.currency))
}

fn hint_text(pack: &Pack, hint: &Hint) -> Html {
    let names: Vec<&str> = hint
        .sources
        .iter()
        .map(|source| pack.sources[usize::from(*source)].name.as_str())
        .collect();
    html! {
        <p class="hint" id="hint">
            { &hint.text }{ " " }
            <span class="source">{ pack.fill(Word::HintSource, &[("sources", &names.join("; "))]) }</span>
        </p>
    }
}

/// A thin line and words. While the number of questions depends on answers the line shows the
/// fewest and the most.
fn progress(pack: &Pack, (n, least, most): (usize, usize, usize)) -> Html {
    let slots = [n, least, most].map(|questions| number(questions as i32));
    let slots = [("n", &*slots[0]), ("least", &*slots[1]), ("most", &*slots[2])];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    html! {
        <div class="progress">
            <svg viewBox={format!("0 0 {most} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width={number(most as i32)} height="1" />
                <rect class="done" width={number(n as i32 - 1)} height="1" />
            </svg>
            <p>{ pack.fill(word, &slots) }</p>
        </div>
    }
}

fn error_summary(pack: &Pack, places: &Places) -> Html {
    let onclick = {
        let first = places.first.clone();
        Callback::from(move |event: MouseEvent| {
            // The browser would look for the radio in the host page and change its address.
            event.prevent_default();
            browser::focus(&first);
        })
    };
    html! {
        <div class="summary" role="alert" tabindex="-1" ref={&places.summary}>
            <p><strong>{ pack.word(Word::ErrorTitle) }</strong></p>
            <a href="#answer" {onclick}>{ pack.word(Word::ErrorChoose) }</a>
        </div>
    }
}
