//! The result: what, why, and what would change it.

use std::rc::Rc;

use yew::prelude::*;

use super::about::About;
use super::answer_list::AnswerList;
use super::call::Call;
use super::fit::Fit;
use super::heading::Heading;
use super::ruled::Ruled;
use super::trial::Trial;
use super::verdict::Verdict;
use super::what_if::WhatIf;
use super::why::Why;
use crate::pack::{Pack, Word};
use crate::state::{Action, ResultView};

#[derive(Properties, PartialEq)]
pub(super) struct ResultProps {
    pub(super) pack: Rc<Pack>,
    pub(super) result: Rc<ResultView>,
    pub(super) trial: Option<(usize, usize)>,
    pub(super) booking: Option<AttrValue>,
    pub(super) level: u8,
    pub(super) heading: NodeRef,
    pub(super) act: Callback<Action>,
    pub(super) onbook: Callback<()>,
}

#[component]
pub(super) fn ResultPage(props: &ResultProps) -> Html {
    let ResultProps {
        pack,
        result,
        trial,
        booking,
        level,
        heading,
        act,
        onbook,
    } = props;
    let level = *level;
    let shown = result.shown();
    html! {
        <>
            <button type="button" class="link back" part="back" onclick={act.reform(|_| Action::Back)}>
                { pack.word(Word::Back) }
            </button>
            <Verdict pack={Rc::clone(pack)} report={shown.clone()} {level} {heading} {act} />
            <Why pack={Rc::clone(pack)} report={shown.clone()} level={level + 1} />
            <Ruled pack={Rc::clone(pack)} report={shown.clone()} level={level + 1} {act} />
            <Fit pack={Rc::clone(pack)} assessment={shown.assessment} level={level + 1} />
            <WhatIf pack={Rc::clone(pack)} edits={result.edits.clone()} {trial} level={level + 1} {act} />
            <Call pack={Rc::clone(pack)} verdict={shown.assessment.verdict()} {booking} level={level + 1} {onbook} />
            <section>
                <Heading level={level + 1}>{ pack.word(Word::AnswersTitle) }</Heading>
                <AnswerList pack={Rc::clone(pack)} answers={shown.answers} {act} />
            </section>
            <About pack={Rc::clone(pack)} level={level + 1} />
            <button type="button" class="link" onclick={act.reform(|_| Action::Restart)}>
                { pack.word(Word::Restart) }
            </button>
            <Trial pack={Rc::clone(pack)} result={Rc::clone(result)} {trial} {act} />
        </>
    }
}
