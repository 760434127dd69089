//! One question on a page of its own.

use yew::prelude::*;

use super::keep::keep;
use super::settings::Settings;
use super::text::{each, heading, paragraph, strong, text, when};
use super::view::{Input, View, button};
use crate::contract::Save;
use crate::pack::{Hint, Pack, Word, digits};
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
    let about = if hint.is_some() { "progress why hint" } else { "progress why" };
    let fresh = state.answers().is_empty();
    // The buttons stay, so that none goes with the focus on it: a browser then lays out the page twice.
    // What is read of a question is new, so that its heading is told even where the last one was read.
    let key = digits(index as u64);
    html! {
        <>
            { when(state.can_go_back(), || button(view, "back", Word::Back, Action::Back)) }
            { progress(view, state.position(index)) }
            { when(missing, || error_summary(view, &nodes.missing)) }
            <div class="question" id="question" key={key.clone()}>
                { heading(view.level, Some(&nodes.heading), (!fresh).then_some(about), text(words.title)) }
            </div>
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
            <fieldset
                {key}
                class="options"
                aria-labelledby="question"
                aria-describedby={missing.then_some("error")}
            >
                { options(view, state, index, &nodes.first, fresh.then_some(about)) }
            </fieldset>
            { button(view, "button", Word::Continue, Action::Continue) }
            if fresh {
                <p class="foot">
                    { button(view, "link", Word::OpenFile, Action::Command(Command::OpenResult)) }
                </p>
            } else if settings.save != Save::Off {
                { keep(view, state.kept(), settings.save) }
            }
        </>
    }
}

/// The options. What is said of the question is said with its heading, to which the focus comes from
/// another; where there was none before, with the first option (`about`).
fn options(
    view: &View,
    state: &State,
    index: usize,
    first: &NodeRef,
    about: Option<&'static str>,
) -> Html {
    let options = 0..view.pack.rules.questions[index].options.len();
    each(options.map(|option| {
        let input = Input {
            part: "option",
            kind: "radio",
            name: "answer",
            checked: state.chosen() == Some(option),
            action: Action::Choose(option),
            node: (option == 0).then_some(first),
            about: about.filter(|_| option == 0),
        };
        input.show(view, view.pack.option_label(index, option))
    }))
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
    let [current, fewest, whole, done] = [n, least, most, n - 1].map(|it| digits(it as u64));
    let slots = [("n", &*current), ("least", &*fewest), ("most", &*whole)];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    let view_box = ["0 0 ", &*whole, " 10"].concat();
    html! {
        <div class="progress" id="progress">
            <svg viewBox={view_box} preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width={whole.clone()} height="100%" />
                <rect class="done" width={done} height="100%" />
            </svg>
            { paragraph(view.fill(word, &slots)) }
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
        <div
            class="summary"
            id="summary"
            role="group"
            aria-labelledby="summary"
            tabindex="-1"
            ref={node}
        >
            { strong(view.word(Word::ErrorTitle)) }
            <a href="#answer" {onclick}>{ view.word(Word::ErrorChoose) }</a>
        </div>
    }
}
