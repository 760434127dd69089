//! The map: every answer there is to every question, and where each would lead.

use yew::prelude::*;

use super::super::text::{each, heading, hidden, note, span, text, when};
use super::super::view::{Input, View};
use super::Shown;
use crate::assessment::{Edit, Outcome, members};
use crate::pack::{Word, digits};
use crate::state::Action;

/// How a row of the map is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Folded to the visitor's own answer where there is no room for more.
    Folding,
    /// Folded to it until it is opened.
    Folded,
    /// With all of its options, in a place apart from the map.
    Apart,
    /// With all of its options, each saying where it leads even if that is no change.
    Open,
}

/// The most options in the rows that nobody has to open where there is room for them. It keeps the
/// whole result as short as it is meant to be, and what follows the map in reach.
const OPEN: usize = 22;

/// All questions but those that stand apart, those that have the most to change first.
pub(super) fn map(shown: &Shown<'_>) -> Html {
    let Shown { view, result, nodes, apart, .. } = *shown;
    let asked = result.given.assessment.asked & !apart;
    let flips: Vec<usize> = (0..view.pack.questions.len()).map(|it| flips(shown, it)).collect();
    let most = flips.iter().copied().max().unwrap_or(0);
    let options = |question: usize| view.pack.rules.questions[question].options.len();
    let mut room = OPEN.saturating_sub(members(apart).map(options).sum());
    let mut rows = Vec::new();
    for count in (0..=most).rev() {
        for question in members(asked).filter(|it| flips[*it] == count) {
            let options = options(question);
            let open = count > 0 && options <= room;
            room = if open { room - options } else { 0 };
            rows.push(row(shown, question, if open { Row::Folding } else { Row::Folded }));
        }
    }
    let any = result.changes.iter().any(|edit| result.flips(edit));
    let words = if any { Word::WhatIfText } else { Word::WhatIfNone };
    html! {
        <section>
            { heading(view.level + 1, Some(&nodes.map), None, text(view.word(Word::WhatIfTitle))) }
            { note(view.word(words)) }
            <div class="map">{ rows }</div>
        </section>
    }
}

/// How many options of a question would change the result.
fn flips(shown: &Shown<'_>, question: usize) -> usize {
    let of = |edit: &&Edit| edit.question == question && shown.result.flips(edit);
    shown.result.changes.iter().filter(of).count()
}

/// A question with its options: a group of radios, of which the one that counts is chosen.
pub(super) fn row(shown: &Shown<'_>, question: usize, how: Row) -> Html {
    let Shown { view, state, result, .. } = *shown;
    let pack = view.pack;
    let words = &pack.questions[question];
    let own = result.given.answers.get(question);
    let tried = state.trial().filter(|(it, _)| *it == question).map(|(_, option)| option);
    let options = 0..pack.rules.questions[question].options.len();
    let flips = flips(shown, question);
    let (is, folds) = match how {
        Row::Folding => (None, true),
        Row::Folded => (Some("rest"), true),
        Row::Apart | Row::Open => (Some("apart"), false),
    };
    let unfolded = !folds || state.unfolds(question);
    let fold = || {
        html! {
            <button
                type="button"
                class="fold"
                aria-expanded={if unfolded { "true" } else { "false" }}
                onclick={view.on(Action::Fold(question))}
            >
                <span class="subject">{ words.subject }</span>
                { hidden(": ") }
                { span(own.map_or("", |own| pack.option_label(question, own))) }
                if flips > 0 {
                    <span class="note">
                        { pack.fill_counted(Word::WhatIfCount, flips as u16, &[]) }
                    </span>
                }
            </button>
        }
    };
    html! {
        <div key={digits(question as u64)} class="row" data-is={is}>
            { when(folds, fold) }
            if unfolded || how == Row::Folding {
                <fieldset data-folded={(!unfolded).then_some("")}>
                    <legend>
                        <button
                            type="button"
                            part="link"
                            onclick={view.on(Action::Change(question))}
                        >
                            <span class="subject">{ words.subject }</span>
                            <span class="title">{ words.title }</span>
                        </button>
                    </legend>
                    <div class="ways">
                        { each(options.map(|option| {
                            let own = own == Some(option);
                            let chosen = tried.map_or(own, |tried| tried == option);
                            way(shown, (question, option), (own, chosen, tried.is_some()), how)
                        })) }
                    </div>
                </fieldset>
            }
        </div>
    }
}

/// An option, and where it would lead.
fn way(
    shown: &Shown<'_>,
    (question, option): (usize, usize),
    (own, chosen, trying): (bool, bool, bool),
    how: Row,
) -> Html {
    let Shown { view, result, nodes, .. } = *shown;
    let edit = result.changes.iter().find(|it| (it.question, it.option) == (question, option));
    let leads = edit.filter(|edit| how == Row::Open || result.flips(edit));
    let leads = leads.map(|edit| lead(view, result.given.outcome(), edit.outcome));
    let opens = edit.map_or(0, |edit| edit.opens);
    let input = Input {
        part: "way",
        kind: "radio",
        name: view.pack.rules.questions[question].id,
        checked: chosen,
        action: Action::Try(question, option),
        node: (own && trying).then_some(&nodes.own),
        about: None,
    };
    input.with(
        view,
        view.pack.option_label(question, option),
        html! {
            <>
                if own && trying {
                    <span class="leads yours">{ view.word(Word::YourAnswer) }</span>
                }
                if let Some(result) = leads {
                    <span class="leads to">
                        { hidden([view.word(Word::LeadsTo), " "].concat()) }
                        { result }
                    </span>
                }
                if opens > 0 {
                    <span class="leads">
                        { view.pack.fill_counted(Word::WhatIfOpens, opens as u16, &[]) }
                    </span>
                }
            </>
        },
    )
}

/// Where an option leads, in as few words as tell it from what the result is now.
fn lead(view: &View, now: Outcome, then: Outcome) -> String {
    let label = |verdict: usize| view.pack.verdicts[verdict].label;
    match (now, then) {
        (_, Outcome::TooLittle) => view.word(Word::Little).to_owned(),
        (_, Outcome::Verdict(verdict)) => label(verdict).to_owned(),
        (Outcome::Pulled { .. }, Outcome::Pulled { pull, best }) => {
            [label(pull), " / ", label(best)].concat()
        }
        (_, Outcome::Pulled { .. }) => view.word(Word::Pulled).to_owned(),
    }
}
