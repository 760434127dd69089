//! All answers, to check before the result.

use yew::prelude::*;

use super::answer_list::answer_list;
use super::view::{View, element, nodes, paragraph, screen_heading};
use crate::assessment::Answers;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn check(view: View<'_>, answers: &Answers, focus: &NodeRef) -> Html {
    let title = screen_heading(view.level, focus, view.word(Word::CheckTitle));
    nodes(vec![
        view.back(),
        element("div", "question", title),
        paragraph("why", view.word(Word::CheckIntro)),
        answer_list(view, answers),
        view.button("button", Word::SeeResult, Action::SeeResult),
    ])
}
