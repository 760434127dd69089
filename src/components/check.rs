//! All answers, to check before the result.

use yew::prelude::*;

use super::answer_list::answer_list;
use super::view::{View, button, screen_heading};
use crate::assessment::Answers;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn check(view: &View, answers: &Answers, heading: &NodeRef) -> Html {
    html! {
        <>
            { button(view, "back", Word::Back, Action::Back) }
            <div class="question">
                { screen_heading(view, heading, view.word(Word::CheckTitle)) }
            </div>
            <p class="why">{ view.word(Word::CheckIntro) }</p>
            { answer_list(view, answers) }
            { button(view, "button", Word::SeeResult, Action::SeeResult) }
        </>
    }
}
