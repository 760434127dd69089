//! One question on a page of its own.

use std::rc::Rc;

use yew::prelude::*;

use super::view::{View, heading as heading_of};
use crate::browser;
use crate::pack::{Hint, Pack, Word};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct QuestionProps {
    pub(super) index: usize,
    pub(super) pack: Rc<Pack>,
    /// Its number, and the fewest and most questions there can be.
    pub(super) position: (usize, usize, usize),
    pub(super) chosen: Option<usize>,
    /// Whether Continue was pressed with nothing chosen.
    pub(super) missing: bool,
    /// Whether there is a screen before this one.
    pub(super) back: bool,
    /// Counts the times the focus has to move.
    pub(super) moves: u32,
    pub(super) currency: AttrValue,
    pub(super) level: u8,
    pub(super) heading: NodeRef,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let QuestionProps {
        index,
        pack,
        position,
        chosen,
        missing,
        back,
        moves,
        currency,
        level,
        heading,
        act,
    } = props;
    let (summary, first) = (use_node_ref(), use_node_ref());
    {
        let summary = summary.clone();
        use_effect_with((*missing, *moves), move |(missing, _)| {
            if *missing {
                browser::focus(&summary);
            }
        });
    }
    let view = View { pack, level: *level, act };
    let question = &pack.questions[*index];
    let options = pack.rules.questions[*index].options.len();
    let hint = hint(pack, *index, currency);
    let describedby = match (missing, hint.is_some()) {
        (true, true) => "why hint error",
        (true, false) => "why error",
        (false, true) => "why hint",
        (false, false) => "why",
    };
    html! {
        <>
            if *back {
                { view.back() }
            }
            { progress(pack, *position) }
            if *missing {
                { error_summary(pack, &summary, &first) }
            }
            <fieldset aria-describedby={describedby}>
                <legend>{ heading_of(*level, Some("question"), Some(heading), &question.title) }</legend>
                <p class="why" id="why">{ &question.why }</p>
                if let Some(hint) = hint {
                    { hint_text(pack, hint) }
                }
                if *missing {
                    <p class="error" id="error">{ pack.word(Word::ErrorChoose) }</p>
                }
                <div class="options">
                    { for (0..options).map(|option| html! {
                        <label key={option} class="option" part="option">
                            <input
                                type="radio"
                                name="answer"
                                ref={if option == 0 { first.clone() } else { NodeRef::default() }}
                                checked={*chosen == Some(option)}
                                onchange={act.reform(move |_| Action::Choose(option))}
                            />
                            <span>{ pack.option_label(*index, option) }</span>
                        </label>
                    }) }
                </div>
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
    let slots = [n, least, most].map(|number| number.to_string());
    let slots = [("n", &*slots[0]), ("least", &*slots[1]), ("most", &*slots[2])];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    html! {
        <div class="progress">
            <svg viewBox={format!("0 0 {most} 1")} preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width={most.to_string()} height="1" />
                <rect class="done" width={(n - 1).to_string()} height="1" />
            </svg>
            <p>{ pack.fill(word, &slots) }</p>
        </div>
    }
}

fn error_summary(pack: &Pack, summary: &NodeRef, first: &NodeRef) -> Html {
    let onclick = {
        let first = first.clone();
        Callback::from(move |event: MouseEvent| {
            // The browser would look for the radio in the host page and change its address.
            event.prevent_default();
            browser::focus(&first);
        })
    };
    html! {
        <div class="summary" role="alert" tabindex="-1" ref={summary}>
            <p><strong>{ pack.word(Word::ErrorTitle) }</strong></p>
            <a href="#answer" {onclick}>{ pack.word(Word::ErrorChoose) }</a>
        </div>
    }
}
