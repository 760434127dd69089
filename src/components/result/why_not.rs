//! Why not another verdict: what speaks for the one announced, and what against the other.

use yew::prelude::*;

use super::super::view::{View, answer_slots, heading_tag, quotation, signed};
use super::{Shown, part_heading};
use crate::assessment::{Because, Contrast, Report, contrast};
use crate::browser::events;
use crate::pack::Word;
use crate::state::Action;

/// The most answers named for the verdict, and for the other.
const MOST: (usize, usize) = (3, 2);

pub(super) fn why_not(shown: &Shown<'_>, verdict: usize) -> Html {
    let Shown { view, report, .. } = *shown;
    let Some(other) = other(shown, verdict) else { return Html::default() };
    let pack = view.pack;
    let contrasts = contrast(&pack.rules, &report.answers, verdict, other);
    let quote = match report.assessment.situation() {
        Some(situation) => pack.situations[situation].quote,
        None => pack.verdicts[verdict].quote,
    };
    let name = pack.verdicts[verdict].name;
    let speaking = contrasts.iter().filter(|it| it.weight() > 0).take(MOST.0);
    html! {
        <section class="why-not">
            { heading(shown, verdict, other) }
            <div class="columns">
                <div>
                    { part_heading(view, &view.fill(Word::WhyTitle, &[("verdict", name)])) }
                    if quote.is_some() {
                        { quotation(view, quote) }
                    }
                    <ul class="plain">
                        { for speaking.map(|it| reason(view, report, verdict, it, quote)) }
                    </ul>
                </div>
                <div>
                    { part_heading(view, view.word(Word::AgainstTitle)) }
                    { against(view, report, verdict, other, &contrasts) }
                </div>
            </div>
        </section>
    }
}

/// The verdict that the one announced is compared with: the one that was chosen, or what pulls the
/// other way, or the service that the assessment is about, or the runner-up.
fn other(shown: &Shown<'_>, verdict: usize) -> Option<usize> {
    let Shown { view, state, report, .. } = *shown;
    // Of equal scores the service never wins, so it stands last in the order of ties.
    let service = view.pack.rules.ties.last().map(|it| usize::from(*it));
    let runner_up = report.assessment.runner_up();
    let first = (0..view.pack.verdicts.len()).find(|other| *other != verdict);
    let all = [state.rival(), report.assessment.pull, service, runner_up, first];
    all.into_iter().flatten().find(|other| *other != verdict)
}

/// The heading, in which the other verdict is chosen.
fn heading(shown: &Shown<'_>, verdict: usize, other: usize) -> Html {
    let Shown { view, state, .. } = *shown;
    let others = view.pack.verdicts.iter().enumerate().filter(|(at, _)| *at != verdict);
    let options = others.map(|(at, words)| {
        html! { <option key={at} value={at.to_string()} selected={at == other}>{ words.name }</option> }
    });
    // The word stands around the choice as the language has it.
    let words = view.word(Word::WhyNot);
    let (before, after) = words.split_once("{verdict}").unwrap_or((words, ""));
    let act = view.act.clone();
    let onchange = move |event: Event| {
        if let Some(other) = events::value_of(&event).and_then(|it| it.parse().ok()) {
            act.emit(Action::Compare(other));
        }
    };
    // Another verdict has others beside it, so its choice is another one.
    let key = [view.pack.rules.verdicts[verdict], " ", &state.moves().to_string()].concat();
    html! {
        <@{heading_tag(view.level + 1)}>
            <label>
                { before }
                <select {key} {onchange}>{ for options }</select>
                { after }
            </label>
        </@>
    }
}

/// What rules the other verdict out, or that nothing does, and what still speaks for it.
fn against(
    view: &View,
    report: &Report,
    verdict: usize,
    other: usize,
    contrasts: &[Contrast],
) -> Html {
    let words = &view.pack.verdicts[other];
    let ruled = report.ruled_out.iter().find(|it| it.verdict == other);
    let still: Vec<&Contrast> =
        contrasts.iter().rev().filter(|it| it.weight() < 0).take(MOST.1).collect();
    let runner_up = [("runnerUp", words.name)];
    html! {
        <>
            if words.quote.is_some() {
                { quotation(view, words.quote) }
            }
            if let Some(ruled) = ruled {
                <ul class="plain">
                    { for ruled.because.iter().map(|it| blocking(view, report, *it)) }
                </ul>
            } else {
                <p>{ view.word(Word::NotRuledOut) }</p>
            }
            if still.is_empty() {
                <p>{ view.fill(Word::NothingFor, &runner_up) }</p>
            } else {
                <p class="still">{ view.fill(Word::StillFor, &runner_up) }</p>
                <ul class="plain">
                    { for still.into_iter().map(|it| {
                        reason(view, report, verdict, it, words.quote)
                    }) }
                </ul>
            }
        </>
    }
}

/// What stands in the way of a verdict.
fn blocking(view: &View, report: &Report, because: Because) -> Html {
    match because {
        Because::Answer(question) => {
            html! { <li><strong>{ answered(view, report, question) }</strong></li> }
        }
        Because::NoSituation => html! { <li>{ view.word(Word::RuledSituation) }</li> },
        Because::NoEvidence => html! { <li>{ view.word(Word::RuledEvidence) }</li> },
    }
}

/// An answer, what it says, the sentence behind it, and what it is worth to both. A sentence that
/// stands over the column already is not said twice.
fn reason(
    view: &View,
    report: &Report,
    verdict: usize,
    contrast: &Contrast,
    shown: Option<u8>,
) -> Html {
    let question = contrast.question;
    let option = report.answers.get(question).unwrap_or_default();
    let words = view.pack.questions[question].options.get(option);
    let label = |verdict: usize| view.pack.verdicts[verdict].label;
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    let worth = [
        ("verdict", label(verdict)),
        ("n", &*own),
        ("runnerUp", label(contrast.rival)),
        ("m", &*other),
    ];
    html! {
        <li>
            <p><strong>{ answered(view, report, question) }</strong></p>
            if let Some(words) = words {
                <p>{ words.because }</p>
                if shown.is_none() || words.quote != shown {
                    { quotation(view, words.quote) }
                }
            }
            <p class="note">{ view.fill(Word::Worth, &worth) }</p>
        </li>
    }
}

fn answered(view: &View, report: &Report, question: usize) -> String {
    let option = report.answers.get(question).unwrap_or_default();
    view.fill(Word::RuledBy, &answer_slots(view, question, option))
}
