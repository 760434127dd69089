//! Answers in a list, each with a button that opens it again.

use yew::prelude::*;

use super::view::{View, terms, text};
use crate::assessment::{Answers, members};
use crate::pack::Word;

pub(super) fn answer_list(view: View<'_>, answers: &Answers) -> Html {
    let (answers, asked) = answers.effective(&view.pack.rules);
    let row = |question: usize| {
        let answer = match answers.get(question) {
            Some(option) => view.pack.option_label(question, option),
            None => view.word(Word::NotAnswered),
        };
        (&*view.pack.questions[question].title, vec![text(answer), view.change(question)])
    };
    terms("answers", members(asked).map(row).collect())
}
