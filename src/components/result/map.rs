//! The map: every answer there is to every question, and where each would lead.

use yew::prelude::*;

use super::super::view::{Input, View, heading_tag};
use super::Shown;
use super::doubt::apart;
use crate::assessment::{Edit, Outcome, members, phrase};
use crate::pack::{Text, Word};
use crate::state::Action;

/// How a row of the map is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Folded to the visitor's own answer where there is no room for more.
    Folding,
    /// With all of its options, in a place apart from the map.
    Apart,
    /// With all of its options, each saying where it leads even if that is no change.
    Open,
}

/// All questions but those that stand apart, those that would change the result first.
pub(super) fn map(shown: &Shown<'_>) -> Html {
    let Shown { view, result, nodes, .. } = *shown;
    let asked = members(result.given.assessment.asked & !apart(shown));
    let (matter, others): (Vec<usize>, Vec<usize>) =
        asked.partition(|question| flips(shown, *question) > 0);
    let any = result.changes.iter().any(|edit| result.flips(edit));
    let rows = matter.into_iter().chain(others).map(|question| row(shown, question, Row::Folding));
    html! {
        <section>
            <@{heading_tag(view.level + 1)} tabindex="-1" ref={nodes.map.clone()}>
                { view.word(Word::WhatIfTitle) }
            </@>
            <p class="note">
                { view.word(if any { Word::WhatIfText } else { Word::WhatIfNone }) }
            </p>
            <div class="map">{ for rows }</div>
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
    let unfolded = how != Row::Folding || state.unfolds(question);
    let fold = || {
        let count = match flips(shown, question) {
            0 => String::new(),
            count => pack.fill_counted(Word::WhatIfCount, count as u16, &[]),
        };
        html! {
            <button
                type="button"
                class="fold"
                aria-expanded={if unfolded { "true" } else { "false" }}
                onclick={view.on(Action::Fold(question))}
            >
                <span class="subject">{ words.subject }</span>
                <span class="hidden">{ ": " }</span>
                <span>{ own.map_or("", |own| pack.option_label(question, own)) }</span>
                <span class="note">{ count }</span>
            </button>
        }
    };
    html! {
        <div key={question} class={if how == Row::Folding { "row" } else { "row apart" }}>
            if how == Row::Folding {
                { fold() }
            }
            <fieldset class={if unfolded { "" } else { "folded" }}>
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
                    { for options.map(|option| {
                        let own = own == Some(option);
                        let chosen = tried.map_or(own, |tried| tried == option);
                        way(shown, (question, option), (own, chosen, tried.is_some()), how)
                    }) }
                </div>
            </fieldset>
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
                        <span class="hidden">{ view.word(Word::LeadsTo) }{ " " }</span>
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
    let short: Text = match (now, then) {
        (_, Outcome::TooLittle) => view.word(Word::Little),
        (_, Outcome::Verdict(verdict)) => view.pack.verdicts[verdict].label,
        (Outcome::Pulled { .. }, Outcome::Pulled { .. }) => {
            return phrase::outcome(view.pack, then);
        }
        (_, Outcome::Pulled { .. }) => view.word(Word::Pulled),
    };
    short.to_owned()
}
