//! What the result answers to the title's question, why, and what to do about it.

use yew::prelude::*;

use super::super::view::{View, screen_heading};
use super::Shown;
use super::call::call;
use super::doubt::between;
use crate::assessment::{Contrast, Report, ResultState, phrase};
use crate::handoff::state_word;
use crate::pack::{Text, Word};

/// The most reasons for a verdict where there is another thing to say of it, and else.
const REASONS: (usize, usize) = (2, 3);

pub(super) fn answer(shown: &Shown<'_>) -> Html {
    let Shown { view, state, result, report, settings, nodes } = *shown;
    let before = state.trial().map(|_| phrase::outcome(view.pack, result.given.outcome()));
    html! {
        <section class="verdict" part="verdict">
            <p class="answer">
                <strong>{ short(view, report) }</strong>
                if let Some(sure) = how_sure(view, report) {
                    <span>{ " " }{ sure }</span>
                }
            </p>
            <div class="was">
                if let Some(before) = before {
                    <p class="note">{ view.fill(Word::Before, &[("result", &before)]) }</p>
                }
            </div>
            <div class="sentence">
                { screen_heading(view, &nodes.heading, &phrase::sentence(view.pack, report)) }
            </div>
            <p>{ meaning(view, report) }</p>
            <ul class="reasons">{ reasons(view, report) }</ul>
            <div>{ between(shown) }</div>
            { call(view, report, settings, state.send()) }
        </section>
    }
}

/// The answer in a few words.
fn short(view: &View, report: &Report) -> Text {
    let (pack, assessment) = (view.pack, &report.assessment);
    match (assessment.state, assessment.verdict()) {
        (ResultState::PulledTwoWays, _) => view.word(Word::PulledAnswer),
        (_, None) => view.word(Word::LittleAnswer),
        (_, Some(verdict)) => match assessment.situation() {
            Some(situation) => pack.situations[situation].answer,
            None => pack.verdicts[verdict].answer,
        },
    }
}

/// How sure it is, unless that is the answer itself.
fn how_sure(view: &View, report: &Report) -> Option<Text> {
    let state = report.assessment.state;
    (state != ResultState::PulledTwoWays).then(|| view.word(state_word(state)))
}

/// What the verdict means; where none is clear, why.
fn meaning(view: &View, report: &Report) -> String {
    let (pack, assessment) = (view.pack, &report.assessment);
    let verdict = assessment.verdict().filter(|_| assessment.pull.is_none());
    let Some(verdict) = verdict else { return phrase::certainty(pack, report) };
    let Some(situation) = assessment.situation() else {
        return pack.verdicts[verdict].meaning.to_owned();
    };
    let also: Vec<&str> = assessment.also().map(|other| pack.situations[other].name).collect();
    let meaning = pack.situations[situation].meaning;
    if also.is_empty() {
        return meaning.to_owned();
    }
    let also = phrase::list(pack, &also);
    [meaning, " ", &view.fill(Word::AlsoFits, &[("situations", &also)])].concat()
}

/// The answers that decided it, in the visitor's terms, and the strongest of those against it.
fn reasons(view: &View, report: &Report) -> Html {
    let because = |contrast: &Contrast| {
        let option = report.answers.get(contrast.question)?;
        // "I'm not sure" has no words of its own and gives no points.
        Some(view.pack.questions[contrast.question].options.get(option)?.because)
    };
    let most = if report.assessment.pull.is_some() { REASONS.0 } else { REASONS.1 };
    let against = report.against.iter().find_map(because);
    html! {
        <>
            { for report.deciding.iter().filter_map(because).take(most).map(|because| {
                html! { <li key={because}>{ because }</li> }
            }) }
            if let Some(because) = against {
                <li key="against" class="against">
                    { view.fill(Word::Against, &[("because", because)]) }
                </li>
            }
        </>
    }
}
