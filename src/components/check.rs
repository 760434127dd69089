//! All answers, to check before the result.

use std::rc::Rc;

use yew::prelude::*;

use super::answer_list::AnswerList;
use super::heading::Heading;
use crate::assessment::Answers;
use crate::pack::{Pack, Word};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct CheckProps {
    pub(super) pack: Rc<Pack>,
    pub(super) answers: Answers,
    pub(super) level: u8,
    pub(super) heading: NodeRef,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Check(props: &CheckProps) -> Html {
    let CheckProps {
        pack,
        answers,
        level,
        heading,
        act,
    } = props;
    html! {
        <>
            <button type="button" class="link back" part="back" onclick={act.reform(|_| Action::Back)}>
                { pack.word(Word::Back) }
            </button>
            <Heading level={*level} class="question" focus={heading}>{ pack.word(Word::CheckTitle) }</Heading>
            <p class="why">{ pack.word(Word::CheckIntro) }</p>
            <AnswerList pack={Rc::clone(pack)} answers={*answers} {act} />
            <button type="button" class="button" part="button" onclick={act.reform(|_| Action::SeeResult)}>
                { pack.word(Word::SeeResult) }
            </button>
        </>
    }
}
