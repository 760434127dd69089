//! What was ruled out, and by which answer.

use yew::prelude::*;

use super::view::{View, paragraph};
use crate::assessment::{Because, Report};
use crate::pack::Word;

pub(super) fn ruled(view: View<'_>, report: &Report) -> Html {
    let reason = |because: &Because| {
        let (text, change) = match because {
            Because::Answer(question) => {
                let option = report.answers.get(*question).unwrap_or_default();
                (view.answer(*question, option), view.change(*question))
            }
            Because::NoSituation => (view.word(Word::RuledSituation).to_owned(), Html::default()),
            Because::NoEvidence => (view.word(Word::RuledEvidence).to_owned(), Html::default()),
        };
        html! { <dd>{ text }{ " " }{ change }</dd> }
    };
    let rows = report.ruled_out.iter().map(|ruled| {
        html! {
            <div>
                <dt>{ &view.pack.verdicts[ruled.verdict].label }</dt>
                { for ruled.because.iter().map(reason) }
            </div>
        }
    });
    html! {
        <section>
            { view.section_heading(view.word(Word::RuledTitle)) }
            if report.ruled_out.is_empty() {
                { paragraph("", view.word(Word::RuledNone)) }
            }
            <dl class="ruled">{ for rows }</dl>
        </section>
    }
}
