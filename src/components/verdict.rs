//! The verdict in one sentence, its state, and what to do next.

use super::page::Page;
use super::ruled::blocking;
use crate::assessment::{Report, ResultState, blockers, members, phrase};
use crate::handoff::state_word;
use crate::pack::Word;
use crate::state::Action;

pub(super) fn verdict(page: &mut Page<'_>, report: &Report) {
    let assessment = &report.assessment;
    page.within("section", "verdict", |page| {
        page.set("part", "verdict");
        page.say("state", state_word(assessment.state));
        page.within("div", "sentence", |page| {
            page.screen_heading(&phrase::sentence(page.pack, report))
        });
        page.paragraph(&phrase::certainty(page.pack, report));
        match assessment.verdict() {
            None => unknown(page, report),
            Some(verdict) => recommended(page, report, verdict),
        }
    });
}

fn recommended(page: &mut Page<'_>, report: &Report, verdict: usize) {
    let (pack, assessment) = (page.pack, &report.assessment);
    let own = &pack.verdicts[verdict];
    if let Some(pull) = assessment.pull {
        pulled(page, report, pull, verdict);
    }
    if let (ResultState::Close, Some(runner_up)) = (assessment.state, assessment.runner_up()) {
        let slots = phrase::between(page.pack, verdict, ("runnerUp", runner_up));
        page.paragraph(&page.fill(Word::CloseNext, &slots));
    }
    page.paragraph(match assessment.situation() {
        Some(situation) => pack.situations[situation].meaning,
        None => own.meaning,
    });
    let also: Vec<&str> = assessment.also().map(|other| pack.situations[other].name).collect();
    if !also.is_empty() {
        let also = phrase::list(pack, &also);
        page.paragraph(&page.fill(Word::AlsoFits, &[("situations", &also)]));
    }
    page.heading(page.word(Word::NextTitle));
    page.paragraph(own.next);
    page.heading(page.word(Word::OutsideTitle));
    page.paragraph(own.outside);
}

/// What stands in the way of the verdict that fits better, and what would clear it.
fn pulled(page: &mut Page<'_>, report: &Report, pull: usize, verdict: usize) {
    let pack = page.pack;
    let slots = phrase::between(page.pack, verdict, ("pull", pull));
    let blockers = blockers(&pack.rules, &report.answers, pull);
    if !blockers.is_empty() {
        page.paragraph(&page.fill(Word::PulledBlocked, &slots));
        page.within("ul", "", |page| {
            for question in blockers {
                page.within("li", "", |page| blocking(page, report, question));
            }
        });
    }
    if pack.rules.situated == Some(pull as u8) && report.assessment.no_situation() {
        page.paragraph(&page.fill(Word::PulledNeeds, &slots));
        page.within("ul", "", |page| {
            for situation in &pack.situations {
                page.line("li", "", situation.needs);
            }
        });
    }
    page.paragraph(&page.fill(Word::PulledNext, &slots));
}

/// What to find out before a verdict can be given.
fn unknown(page: &mut Page<'_>, report: &Report) {
    page.heading(page.word(Word::LittleNext));
    page.within("dl", "find-out", |page| {
        for question in members(report.assessment.unknown) {
            let of = &page.pack.questions[question];
            page.term(of.title, |page| {
                page.line("dd", "", of.find_out);
                page.within("dd", "", |page| {
                    let action = Action::Change(question);
                    page.button_about("link", Word::AnswerNow, of.subject, action);
                });
            });
        }
    });
}
