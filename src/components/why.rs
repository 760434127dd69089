//! Why this verdict rather than its rival: two columns, with the article's sentences.

use yew::prelude::*;

use super::view::{View, paragraph};
use crate::assessment::{Contrast, Report};
use crate::pack::Word;

pub(super) fn why(view: View<'_>, report: &Report) -> Html {
    let (Some(verdict), Some(rival)) = (report.assessment.verdict(), report.rival) else {
        return Html::default();
    };
    let (own, other) = (&view.pack.verdicts[verdict], &view.pack.verdicts[rival]);
    let quote = match report.assessment.situation() {
        Some(situation) => view.pack.situations[situation].quote,
        None => own.quote,
    };
    let rival_slot = [("runnerUp", &*other.name)];
    let still = if report.against.is_empty() { Word::NothingFor } else { Word::StillFor };
    let column = |title: String, quote: Option<u8>, note: String, contrasts: &[Contrast]| {
        html! {
            <section>
                { view.section_heading(&title) }
                if quote.is_some() {
                    { view.quotation(quote) }
                }
                if !note.is_empty() {
                    { paragraph("", &note) }
                }
                <ul class="reasons">
                    { for contrasts.iter().map(|contrast| reason(view, report, verdict, rival, contrast)) }
                </ul>
            </section>
        }
    };
    let title = view.fill(Word::WhyTitle, &[("verdict", &own.name)]);
    let rather = view.fill(Word::RatherTitle, &rival_slot);
    html! {
        <div class="columns">
            { column(title, quote, String::new(), &report.deciding) }
            { column(rather, other.quote, view.fill(still, &rival_slot), &report.against) }
        </div>
    }
}

/// An answer, what it says, what it is worth to both, and the sentence behind it.
fn reason(
    view: View<'_>,
    report: &Report,
    verdict: usize,
    rival: usize,
    contrast: &Contrast,
) -> Html {
    let question = contrast.question;
    let option = report.answers.get(question).unwrap_or_default();
    let text = view.pack.questions[question].options.get(option);
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    let worth = view.fill(
        Word::Worth,
        &[
            ("verdict", &*view.pack.verdicts[verdict].label),
            ("n", &*own),
            ("runnerUp", &*view.pack.verdicts[rival].label),
            ("m", &*other),
        ],
    );
    html! {
        <li>
            <p><strong>{ view.answer(question, option) }</strong></p>
            if let Some(text) = text {
                { paragraph("", &text.because) }
                { view.quotation(text.quote) }
            }
            { paragraph("note", &worth) }
        </li>
    }
}

/// A number of points with its sign, which is what makes it points and not a rank.
pub(super) fn signed(points: i16) -> String {
    let sign = match points {
        ..0 => "\u{2212}",
        0 => "",
        1.. => "+",
    };
    [sign, &points.unsigned_abs().to_string()].concat()
}
