//! All answers, to check before the result.

use yew::prelude::*;

use super::answer_list::answer_list;
use super::view::{View, heading, paragraph};
use crate::assessment::Answers;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn check(view: View<'_>, answers: &Answers, focus: &NodeRef) -> Html {
    html! {
        <>
            { view.back() }
            { heading(view.level, Some("question"), Some(focus), view.word(Word::CheckTitle)) }
            { paragraph("why", view.word(Word::CheckIntro)) }
            { answer_list(view, answers) }
            { view.button("button", Word::SeeResult, Action::SeeResult) }
        </>
    }
}
