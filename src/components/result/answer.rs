//! What the result answers to the title's question, why, and what to do about it.

use yew::prelude::*;

use super::super::text::{each, note, paragraph, screen_heading, span};
use super::super::view::View;
use super::Shown;
use super::call::call;
use crate::assessment::{Contrast, Report, ResultState, phrase};
use crate::handoff::state_word;
use crate::pack::{Text, Word};

/// The most reasons for a verdict where there is another thing to say of it, and else.
const REASONS: (usize, usize) = (2, 3);

pub(super) fn answer(shown: &Shown<'_>) -> Html {
    let Shown { view, state, result, report, settings, .. } = *shown;
    let before = result.shows_trial().then(|| phrase::outcome(view.pack, result.given.outcome()));
    html! {
        <section class="verdict" part="verdict">
            <p class="says">
                <strong>{ short(view, report) }</strong>
                { how_sure(view, report).map(|sure| span([" ", sure].concat())).unwrap_or_default() }
            </p>
            <div>
                { before.map(|before| note(view.fill(Word::Before, &[("result", &before)]))).unwrap_or_default() }
            </div>
            <div class="sentence">
                { screen_heading(view, &shown.nodes.heading, phrase::sentence(view.pack, report)) }
            </div>
            { paragraph(meaning(view, report)) }
            <ul class="reasons">{ reasons(view, report) }</ul>
            { call(view, report, settings, state.send()) }
        </section>
    }
}

/// The answer in a few words.
fn short(view: &View, report: &Report) -> Text {
    let (pack, assessment) = (view.pack, &report.assessment);
    match phrase::announcement(pack, assessment) {
        _ if assessment.pull.is_some() => view.word(Word::PulledAnswer),
        Some(clear) => clear.answer,
        None => view.word(Word::LittleAnswer),
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
    let clear = phrase::announcement(pack, assessment).filter(|_| assessment.pull.is_none());
    clear.map_or_else(|| phrase::certainty(pack, report), |it| it.meaning.to_owned())
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
            { each(report.deciding.iter().filter_map(because).take(most).map(|because| {
                html! { <li key={because}>{ because }</li> }
            })) }
            if let Some(because) = against {
                <li key="against" class="against">
                    { view.fill(Word::Against, &[("because", because)]) }
                </li>
            }
        </>
    }
}
