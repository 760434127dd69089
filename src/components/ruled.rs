//! What was ruled out, and by which answer.

use super::page::Page;
use crate::assessment::{Because, Report};
use crate::pack::Word;

pub(super) fn ruled(page: &mut Page<'_>, report: &Report) {
    page.section(Word::RuledTitle, |page| {
        if report.ruled_out.is_empty() {
            return page.say("", Word::RuledNone);
        }
        page.within("dl", "ruled", |page| {
            for ruled in &report.ruled_out {
                page.term(page.pack.verdicts[ruled.verdict].label, |page| {
                    for because in &ruled.because {
                        page.within("dd", "", |page| reason(page, report, *because));
                    }
                });
            }
        });
    });
}

fn reason(page: &mut Page<'_>, report: &Report, because: Because) {
    match because {
        Because::Answer(question) => blocking(page, report, question),
        Because::NoSituation => page.text(page.word(Word::RuledSituation)),
        Because::NoEvidence => page.text(page.word(Word::RuledEvidence)),
    }
}

/// An answer that stands in the way, and the button that opens it again.
pub(super) fn blocking(page: &mut Page<'_>, report: &Report, question: usize) {
    let option = report.answers.get(question).unwrap_or_default();
    page.text(&page.answer(question, option));
    page.text(" ");
    page.change(question);
}
