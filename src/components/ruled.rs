//! What was ruled out, and by which answer.

use yew::prelude::*;

use super::view::{View, paragraph, spaced, terms, text};
use crate::assessment::{Because, Report};
use crate::pack::Word;

pub(super) fn ruled(view: View<'_>, report: &Report) -> Html {
    let reason = |because: &Because| match because {
        Because::Answer(question) => {
            let option = report.answers.get(*question).unwrap_or_default();
            spaced(text(&view.answer(*question, option)), view.change(*question))
        }
        Because::NoSituation => text(view.word(Word::RuledSituation)),
        Because::NoEvidence => text(view.word(Word::RuledEvidence)),
    };
    let rows = report.ruled_out.iter().map(|ruled| {
        let reasons = ruled.because.iter().map(reason).collect();
        (&*view.pack.verdicts[ruled.verdict].label, reasons)
    });
    let content = if report.ruled_out.is_empty() {
        paragraph("", view.word(Word::RuledNone))
    } else {
        terms("ruled", rows.collect())
    };
    view.section(view.word(Word::RuledTitle), vec![content])
}
