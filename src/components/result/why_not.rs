//! Why not another verdict: what speaks for the one announced, and what against the other.

use yew::prelude::*;

use super::super::text::{each, item, note, paragraph, section_heading, strong, when};
use super::super::view::{View, quotation, signed};
use super::Shown;
use crate::assessment::{Because, Contrast, Report, contrast, phrase};
use crate::browser::focus::chosen;
use crate::pack::{Word, digits};
use crate::state::Action;

/// The most answers named for the verdict, and for the other.
const MOST: (usize, usize) = (3, 2);

pub(super) fn why_not(shown: &Shown<'_>, verdict: usize) -> Html {
    let Shown { view, report, .. } = *shown;
    let Some(other) = other(shown, verdict) else { return Html::default() };
    let pack = view.pack;
    let contrasts = contrast(&pack.rules, &report.answers, verdict, other);
    let quote = phrase::announcement(pack, &report.assessment).and_then(|it| it.quote);
    let why = [("verdict", pack.verdicts[verdict].name)];
    let runner_up = [("runnerUp", pack.verdicts[other].name)];
    let speaking = contrasts.iter().filter(|it| it.weight() > 0).take(MOST.0);
    let still: Vec<&Contrast> =
        contrasts.iter().rev().filter(|it| it.weight() < 0).take(MOST.1).collect();
    let rival = pack.verdicts[other].says.quote;
    let both = (verdict, other);
    html! {
        <section class="why-not">
            { heading(shown, verdict, other) }
            <div class="columns">
                <div>{ against(view, report, verdict, other) }</div>
                <div>
                    <details>
                        <summary>{ view.fill(Word::WhyTitle, &why) }</summary>
                        { when(quote.is_some(), || quotation(view, quote)) }
                        <ul class="plain">
                            { each(speaking.map(|it| reason(view, report, both, it, quote))) }
                        </ul>
                    </details>
                    if still.is_empty() {
                        { note(view.fill(Word::NothingFor, &runner_up)) }
                    } else {
                        <details>
                            <summary>{ view.fill(Word::StillFor, &runner_up) }</summary>
                            <ul class="plain">
                                { each(still.into_iter().map(|it| {
                                    reason(view, report, both, it, rival)
                                })) }
                            </ul>
                        </details>
                    }
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
    let view = shown.view;
    let others = view.pack.verdicts.iter().enumerate().filter(|(at, _)| *at != verdict);
    let options = others.map(|(at, words)| {
        html! { <option key={digits(at as u64)} value={digits(at as u64)} selected={at == other}>{ words.name }</option> }
    });
    // The word stands around the choice as the language has it.
    let (before, after) = view.pack.around(Word::WhyNot);
    let compare = |event: Event| Some(Action::Compare(chosen(&event)?.into()));
    // Another verdict has others beside it, so its choice is another one.
    let key = view.pack.rules.verdicts[verdict];
    let content = html! {
        <label>
            { before }
            <select {key} ~value={digits(other as u64)} onchange={view.hear(compare)}>
                { each(options) }
            </select>
            { after }
        </label>
    };
    section_heading(view, content)
}

/// What rules the other verdict out, or that nothing does, and what the article says of it.
fn against(view: &View, report: &Report, verdict: usize, other: usize) -> Html {
    let scores = &report.assessment.scores;
    let lead = scores[verdict].abs_diff(scores[other]);
    let slots = phrase::between(view.pack, verdict, ("runnerUp", other));
    let mut not_ruled_out = view.word(Word::NotRuledOut).to_owned();
    if lead > 0 {
        not_ruled_out.push(' ');
        not_ruled_out.push_str(&view.pack.fill_counted(Word::ClearText, lead, &slots));
    }
    let ruled = report.ruled_out.iter().find(|it| it.verdict == other);
    let quote = view.pack.verdicts[other].says.quote;
    html! {
        <>
            if let Some(ruled) = ruled {
                <ul class="plain">
                    { each(ruled.because.iter().map(|it| blocking(view, report, *it))) }
                </ul>
            } else {
                { paragraph(not_ruled_out) }
            }
            { when(quote.is_some(), || quotation(view, quote)) }
        </>
    }
}

/// What stands in the way of a verdict.
fn blocking(view: &View, report: &Report, because: Because) -> Html {
    match because {
        Because::Answer(question) => {
            html! { <li><strong>{ phrase::answer(view.pack, &report.answers, question) }</strong></li> }
        }
        Because::NoSituation => item(view.word(Word::RuledSituation)),
        Because::NoEvidence => item(view.word(Word::RuledEvidence)),
    }
}

/// An answer, what it says, the sentence behind it, and what it is worth to both. A sentence that
/// stands over the column already is not said twice.
fn reason(
    view: &View,
    report: &Report,
    (verdict, rival): (usize, usize),
    contrast: &Contrast,
    shown: Option<u8>,
) -> Html {
    let question = contrast.question;
    let option = report.answers.get(question).unwrap_or_default();
    let words = view.pack.questions[question].options.get(option);
    let label = |verdict: usize| view.pack.verdicts[verdict].label;
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    let worth =
        [("verdict", label(verdict)), ("n", &*own), ("runnerUp", label(rival)), ("m", &*other)];
    html! {
        <li>
            { strong(phrase::answer(view.pack, &report.answers, question)) }
            if let Some(words) = words {
                { paragraph(words.because) }
                { when(shown.is_none() || words.quote != shown, || quotation(view, words.quote)) }
            }
            { note(view.fill(Word::Worth, &worth)) }
        </li>
    }
}
