//! All answers, to check before the result.

use yew::prelude::*;

use super::answer_list::answer_list;
use super::view::{View, paragraph, screen_heading, text};
use crate::assessment::Answers;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn check(view: View<'_>, answers: &Answers, focus: &NodeRef) -> Html {
    html! {
        <>
            { view.back() }
            <div class="question">{ screen_heading(view.level, focus, text(view.word(Word::CheckTitle))) }</div>
            { paragraph("why", view.word(Word::CheckIntro)) }
            { answer_list(view, answers) }
            { view.button("button", Word::SeeResult, Action::SeeResult) }
        </>
    }
}
