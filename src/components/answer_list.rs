//! Answers in a list, each with a button that opens it again.

use yew::prelude::*;

use super::view::View;
use crate::assessment::{Answers, members};
use crate::pack::Word;

pub(super) fn answer_list(view: View<'_>, answers: &Answers) -> Html {
    let (answers, asked) = answers.effective(&view.pack.rules);
    let row = |question: usize| {
        let answer = match answers.get(question) {
            Some(option) => view.pack.option_label(question, option),
            None => view.word(Word::NotAnswered),
        };
        html! {
            <div>
                <dt>{ &view.pack.questions[question].title }</dt>
                <dd>{ answer }</dd>
                <dd class="change">{ view.change(question) }</dd>
            </div>
        }
    };
    html! { <dl class="answers">{ for members(asked).map(row) }</dl> }
}
