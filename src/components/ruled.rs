//! What was ruled out, and by which answer.

use std::rc::Rc;

use yew::prelude::*;

use super::answer_list::change_button;
use super::heading::Heading;
use crate::assessment::{Because, Report};
use crate::pack::{Pack, Word};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct RuledProps {
    pub(super) pack: Rc<Pack>,
    pub(super) report: Report,
    pub(super) level: u8,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Ruled(props: &RuledProps) -> Html {
    let RuledProps {
        pack,
        report,
        level,
        act,
    } = props;
    html! {
        <section>
            <Heading level={*level}>{ pack.word(Word::RuledTitle) }</Heading>
            if report.ruled_out.is_empty() {
                <p>{ pack.word(Word::RuledNone) }</p>
            } else {
                <dl class="ruled">
                    { for report.ruled_out.iter().map(|ruled| html! {
                        <div key={ruled.verdict}>
                            <dt>{ &pack.verdicts[ruled.verdict].label }</dt>
                            { for ruled.because.iter().map(|because| html! {
                                <dd>
                                    { why(pack, report, *because) }
                                    if let Because::Answer(question) = because {
                                        { " " }{ change_button(pack, *question, act) }
                                    }
                                </dd>
                            }) }
                        </div>
                    }) }
                </dl>
            }
        </section>
    }
}

/// A reason in words.
pub(super) fn why(pack: &Pack, report: &Report, because: Because) -> String {
    match because {
        Because::Answer(question) => {
            let option = report.answers.get(question).unwrap_or_default();
            let slots = [
                ("subject", &*pack.questions[question].subject),
                ("option", pack.option_label(question, option)),
            ];
            pack.fill(Word::RuledBy, &slots)
        }
        Because::NoSituation => pack.word(Word::RuledSituation).to_owned(),
        Because::NoEvidence => pack.word(Word::RuledEvidence).to_owned(),
    }
}
