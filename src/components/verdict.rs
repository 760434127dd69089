//! The verdict in one sentence, its state, and what to do next.

use super::page::{Page, number};
use super::ruled::blocking;
use crate::assessment::{Report, State, blockers, members, phrase};
use crate::pack::Word;
use crate::state::Action;

pub(super) fn verdict(page: &mut Page<'_>, report: &Report) {
    let assessment = &report.assessment;
    let state = match assessment.state {
        State::Clear => Word::Clear,
        State::Close => Word::Close,
        State::PulledTwoWays => Word::Pulled,
        State::TooLittleKnown => Word::Little,
    };
    page.within("section", "verdict", |page| {
        page.set("part", "verdict");
        page.say("state", state);
        page.within("div", "sentence", |page| page.screen_heading(&sentence(page, report)));
        page.paragraph(&certainty(page, report));
        match assessment.verdict() {
            None => unknown(page, report),
            Some(verdict) => recommended(page, report, verdict),
        }
    });
}

/// The result as one sentence.
fn sentence(page: &Page<'_>, report: &Report) -> String {
    let assessment = &report.assessment;
    match (assessment.verdict(), assessment.pull) {
        (None, _) => page.word(Word::LittleSentence).to_owned(),
        (Some(verdict), Some(pull)) => {
            page.fill(Word::PulledSentence, &slots(page, verdict, ("pull", pull), ""))
        }
        (Some(verdict), None) => match assessment.situation() {
            Some(situation) => page.pack.situations[situation].sentence.to_owned(),
            None => page.pack.verdicts[verdict].sentence.to_owned(),
        },
    }
}

/// How sure it is, with the points that make it so.
fn certainty(page: &Page<'_>, report: &Report) -> String {
    let assessment = &report.assessment;
    let scores = &assessment.scores;
    let Some(verdict) = assessment.verdict() else {
        let unknown = number(assessment.unknown.count_ones() as i32);
        return page.fill(Word::LittleText, &[("n", &unknown)]);
    };
    if let Some(pull) = assessment.pull {
        let lead = number(scores[pull] - scores[verdict]);
        return page.fill(Word::PulledText, &slots(page, verdict, ("pull", pull), &lead));
    }
    let Some(runner_up) = assessment.runner_up() else {
        return page.fill(Word::OnlyText, &[("verdict", page.pack.verdicts[verdict].name)]);
    };
    let lead = scores[verdict] - scores[runner_up];
    let word = match (assessment.state, lead) {
        (State::Close, 0) => Word::TieText,
        (State::Close, _) => Word::CloseText,
        _ => Word::ClearText,
    };
    page.fill(word, &slots(page, verdict, ("runnerUp", runner_up), &number(lead)))
}

/// The slots of texts that stand between two verdicts.
fn slots<'a>(
    page: &Page<'_>,
    verdict: usize,
    (slot, other): (&'static str, usize),
    n: &'a str,
) -> [(&'static str, &'a str); 3] {
    let name = |verdict: usize| page.pack.verdicts[verdict].name;
    [("verdict", name(verdict)), (slot, name(other)), ("n", n)]
}

fn recommended(page: &mut Page<'_>, report: &Report, verdict: usize) {
    let (pack, assessment) = (page.pack, &report.assessment);
    let own = &pack.verdicts[verdict];
    if let Some(pull) = assessment.pull {
        pulled(page, report, pull, verdict);
    }
    if let (State::Close, Some(runner_up)) = (assessment.state, assessment.runner_up()) {
        let slots = slots(page, verdict, ("runnerUp", runner_up), "");
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
    let slots = slots(page, verdict, ("pull", pull), "");
    let blockers = blockers(&pack.rules, &report.answers, pull);
    if !blockers.is_empty() {
        page.paragraph(&page.fill(Word::PulledBlocked, &slots));
        page.within("ul", "", |page| {
            for question in blockers {
                page.within("li", "", |page| blocking(page, report, question));
            }
        });
    }
    if usize::from(pack.rules.situated) == pull && report.assessment.no_situation() {
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
