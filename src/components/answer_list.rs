//! Answers in a list, each with a button that opens it again.

use std::rc::Rc;

use yew::prelude::*;

use crate::assessment::{Answers, members};
use crate::pack::{Pack, Word};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct AnswerListProps {
    pub(super) pack: Rc<Pack>,
    pub(super) answers: Answers,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn AnswerList(props: &AnswerListProps) -> Html {
    let AnswerListProps { pack, answers, act } = props;
    let (answers, asked) = answers.effective(&pack.rules);
    html! {
        <dl class="answers">
            { for members(asked).map(|question| {
                let text = &pack.questions[question];
                let answer = answers.get(question).map_or_else(
                    || pack.word(Word::NotAnswered),
                    |option| pack.option_label(question, option),
                );
                html! {
                    <div key={question}>
                        <dt>{ &text.title }</dt>
                        <dd>{ answer }</dd>
                        <dd class="change">
                            { change_button(pack, question, act) }
                        </dd>
                    </div>
                }
            }) }
        </dl>
    }
}

/// The button that opens a question again; its name says which.
pub(super) fn change_button(pack: &Pack, question: usize, act: &Callback<Action>) -> Html {
    html! {
        <button type="button" class="link" onclick={act.reform(move |_| Action::Change(question))}>
            { pack.word(Word::Change) }
            <span class="hidden">{ ": " }{ &pack.questions[question].subject }</span>
        </button>
    }
}
