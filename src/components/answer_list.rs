//! Answers in a list, each with a button that opens it again.

use super::page::Page;
use crate::assessment::{Answers, members};
use crate::pack::Word;

pub(super) fn answer_list(page: &mut Page<'_>, answers: &Answers) {
    let pack = page.pack;
    let (answers, asked) = answers.effective(&pack.rules);
    page.within("dl", "answers", |page| {
        for question in members(asked) {
            page.term(pack.questions[question].title, |page| {
                let answer = match answers.get(question) {
                    Some(option) => pack.option_label(question, option),
                    None => page.word(Word::NotAnswered),
                };
                page.line("dd", "", answer);
                page.within("dd", "", |page| page.change(question));
            });
        }
    });
}
