//! One question on a page of its own.

use yew::prelude::*;

use super::keep::keep;
use super::settings::Settings;
use super::view::{Input, View, button, number, screen_heading};
use crate::contract::Save;
use crate::pack::{Hint, Pack, Word};
use crate::state::{Action, Command, State};

/// Where the focus goes on a question.
#[derive(Debug, Default)]
pub(super) struct QuestionNodes {
    /// The heading.
    pub(super) heading: NodeRef,
    /// The message that nothing was chosen.
    pub(super) missing: NodeRef,
    /// The first option, to which that message leads.
    pub(super) first: NodeRef,
}

pub(super) fn question(
    view: &View,
    state: &State,
    index: usize,
    settings: &Settings,
    nodes: &QuestionNodes,
) -> Html {
    let words = &view.pack.questions[index];
    let missing = state.missing();
    let hint = hint(view.pack, index, &settings.currency);
    let described = match (missing, hint.is_some()) {
        (true, true) => "why hint error",
        (true, false) => "why error",
        (false, true) => "why hint",
        (false, false) => "why",
    };
    html! {
        <>
            if state.can_go_back() {
                { button(view, "back", Word::Back, Action::Back) }
            }
            { progress(view, state.position(index)) }
            if missing {
                { error_summary(view, &nodes.missing) }
            }
            <fieldset aria-describedby={described}>
                <legend class="question">
                    { screen_heading(view, &nodes.heading, words.title) }
                </legend>
                <p class="why" id="why">{ words.why }</p>
                if let Some(hint) = hint {
                    <p class="hint" id="hint">
                        { hint.text }{ " " }
                        <span class="source">{ sources(view.pack, hint) }</span>
                    </p>
                }
                if missing {
                    <p class="error" id="error">{ view.word(Word::ErrorChoose) }</p>
                }
                <div class="options">{ options(view, state, index, &nodes.first) }</div>
            </fieldset>
            { button(view, "button", Word::Continue, Action::Continue) }
            if state.answers().is_empty() {
                <p class="foot">
                    { button(view, "link", Word::OpenFile, Action::Command(Command::OpenResult)) }
                </p>
            } else if settings.save != Save::Off {
                { keep(view, state.kept(), settings.save) }
            }
        </>
    }
}

fn options(view: &View, state: &State, index: usize, first: &NodeRef) -> Html {
    let options = 0..view.pack.rules.questions[index].options.len();
    options
        .map(|option| {
            let input = Input {
                part: "option",
                kind: "radio",
                name: "answer",
                checked: state.chosen() == Some(option),
                action: Action::Choose(option),
                node: (option == 0).then_some(first),
            };
            input.show(view, view.pack.option_label(index, option))
        })
        .collect()
}

/// Sums in the currency the page asks for, or else in the pack's own.
fn hint<'a>(pack: &'a Pack, question: usize, currency: &str) -> Option<&'a Hint> {
    let hints = &pack.questions[question].hints;
    let of = |code: &str| hints.iter().find(|hint| hint.currency.eq_ignore_ascii_case(code));
    of(currency).or_else(|| of(pack.currency))
}

fn sources(pack: &Pack, hint: &Hint) -> String {
    let names: Vec<&str> =
        hint.sources.iter().map(|source| pack.sources[usize::from(*source)].name).collect();
    pack.fill(Word::HintSource, &[("sources", &names.join("; "))])
}

/// A thin line and words. While the number of questions depends on answers the words say the
/// fewest and the most.
fn progress(view: &View, (n, least, most): (usize, usize, usize)) -> Html {
    let [current, fewest, whole, done] = [n, least, most, n - 1].map(|it| number(it as i32));
    let slots = [("n", &*current), ("least", &*fewest), ("most", &*whole)];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    let view_box = ["0 0 ", &*whole, " 10"].concat();
    html! {
        <div class="progress">
            <svg viewBox={view_box} preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width={whole.clone()} height="100%" />
                <rect class="done" width={done} height="100%" />
            </svg>
            <p>{ view.fill(word, &slots) }</p>
        </div>
    }
}

fn error_summary(view: &View, node: &NodeRef) -> Html {
    // The browser would look for the radio in the host page and change its address.
    let onclick = view.act.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::First
    });
    html! {
        <div class="summary" role="alert" tabindex="-1" ref={node}>
            <p><strong>{ view.word(Word::ErrorTitle) }</strong></p>
            <a href="#answer" {onclick}>{ view.word(Word::ErrorChoose) }</a>
        </div>
    }
}
