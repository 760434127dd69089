//! Answers in a list, each with a button that opens it again.

use yew::prelude::*;

use super::view::{View, change};
use crate::assessment::{Answers, members};
use crate::pack::Word;

pub(super) fn answer_list(view: &View, answers: &Answers) -> Html {
    let pack = view.pack;
    let (answers, asked) = answers.effective(&pack.rules);
    let row = |question: usize| {
        let answer = match answers.get(question) {
            Some(option) => pack.option_label(question, option),
            None => view.word(Word::NotAnswered),
        };
        html! {
            <div key={question}>
                <dt>{ pack.questions[question].title }</dt>
                <dd>{ answer }</dd>
                <dd>{ change(view, question) }</dd>
            </div>
        }
    };
    html! { <dl class="answers">{ for members(asked).map(row) }</dl> }
}
