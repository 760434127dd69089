//! Why this verdict rather than its rival: two columns, with the article's sentences.

use yew::prelude::*;

use super::view::{View, bold, element, list, nodes, number, paragraph};
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
    let rival_slot = [("runnerUp", other.name)];
    let still = if report.against.is_empty() { Word::NothingFor } else { Word::StillFor };
    let column = |title: &str, quote: Option<u8>, note: &str, contrasts: &[Contrast]| {
        let mut parts = Vec::new();
        if quote.is_some() {
            parts.push(view.quotation(quote));
        }
        if !note.is_empty() {
            parts.push(paragraph("", note));
        }
        let reasons = contrasts.iter().map(|it| reason(view, report, verdict, it, quote));
        parts.push(list("reasons", reasons.collect()));
        view.section(title, parts)
    };
    let title = view.fill(Word::WhyTitle, &[("verdict", own.name)]);
    let rather = view.fill(Word::RatherTitle, &rival_slot);
    let columns = vec![
        column(&title, quote, "", &report.deciding),
        column(&rather, other.quote, &view.fill(still, &rival_slot), &report.against),
    ];
    element("div", "columns", nodes(columns))
}

/// An answer, what it says, what it is worth to both, and the sentence behind it.
fn reason(
    view: View<'_>,
    report: &Report,
    verdict: usize,
    contrast: &Contrast,
    shown: Option<u8>,
) -> Html {
    let question = contrast.question;
    let option = report.answers.get(question).unwrap_or_default();
    let text = view.pack.questions[question].options.get(option);
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    let worth = view.fill(
        Word::Worth,
        &[
            ("verdict", view.pack.verdicts[verdict].label),
            ("n", &*own),
            ("runnerUp", view.pack.verdicts[contrast.rival].label),
            ("m", &*other),
        ],
    );
    let mut parts = vec![bold(&view.answer(question, option))];
    // "I'm not sure" has no words of its own and gives no points.
    if let Some(text) = text {
        parts.push(paragraph("", text.because));
        // The sentence that stands over the column already is not said twice.
        if shown.is_none() || text.quote != shown {
            parts.push(view.quotation(text.quote));
        }
    }
    parts.push(paragraph("note", &worth));
    nodes(parts)
}

/// A number of points with its sign, which is what makes it points and not a rank.
pub(super) fn signed(points: i16) -> String {
    let sign = match points {
        ..0 => "\u{2212}",
        0 => "",
        1.. => "+",
    };
    [sign, &number(points.abs())].concat()
}
