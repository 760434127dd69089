//! Why this verdict rather than its rival: two columns, with the article's sentences.

use super::page::Page;
use super::view::number;
use crate::assessment::{Contrast, Report};
use crate::pack::Word;

pub(super) fn why(page: &mut Page<'_>, report: &Report) {
    let (Some(verdict), Some(rival)) = (report.assessment.verdict(), report.rival) else { return };
    let (own, other) = (&page.pack.verdicts[verdict], &page.pack.verdicts[rival]);
    let quote = match report.assessment.situation() {
        Some(situation) => page.pack.situations[situation].quote,
        None => own.quote,
    };
    let rival_slot = [("runnerUp", other.name)];
    let title = page.fill(Word::WhyTitle, &[("verdict", own.name)]);
    let rather = page.fill(Word::RatherTitle, &rival_slot);
    let still = if report.against.is_empty() { Word::NothingFor } else { Word::StillFor };
    let still = page.fill(still, &rival_slot);
    page.within("div", "columns", |page| {
        for (title, sentence, note, contrasts) in
            [(title, quote, "", &report.deciding), (rather, other.quote, &*still, &report.against)]
        {
            page.within("section", "", |page| {
                page.heading(&title);
                if sentence.is_some() {
                    page.quotation(sentence);
                }
                if !note.is_empty() {
                    page.paragraph(note);
                }
                page.within("ul", "reasons", |page| {
                    for contrast in contrasts {
                        page.within("li", "", |page| {
                            reason(page, report, verdict, contrast, quote)
                        });
                    }
                });
            });
        }
    });
}

/// An answer, what it says, what it is worth to both, and the sentence behind it.
fn reason(
    page: &mut Page<'_>,
    report: &Report,
    verdict: usize,
    contrast: &Contrast,
    shown: Option<u8>,
) {
    let question = contrast.question;
    let option = report.answers.get(question).unwrap_or_default();
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    page.bold(&page.answer(question, option));
    // "I'm not sure" has no words of its own and gives no points.
    if let Some(text) = page.pack.questions[question].options.get(option) {
        page.paragraph(text.because);
        // The sentence that stands over the column already is not said twice.
        if shown.is_none() || text.quote != shown {
            page.quotation(text.quote);
        }
    }
    let worth = page.fill(
        Word::Worth,
        &[
            ("verdict", page.pack.verdicts[verdict].label),
            ("n", &*own),
            ("runnerUp", page.pack.verdicts[contrast.rival].label),
            ("m", &*other),
        ],
    );
    page.line("p", "note", &worth);
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
