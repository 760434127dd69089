//! All answers, to check before the result.

use super::answer_list::answer_list;
use super::page::Page;
use crate::assessment::Answers;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn check(page: &mut Page<'_>, answers: &Answers) {
    page.back();
    page.within("div", "question", |page| page.screen_heading(page.word(Word::CheckTitle)));
    page.say("why", Word::CheckIntro);
    answer_list(page, answers);
    page.button("button", Word::SeeResult, Action::SeeResult);
}
