//! The verdict in one sentence, its state, and what to do next.

use yew::prelude::*;

use super::view::{
    View, element, list, nodes, number, paragraph, screen_heading, spaced, tagged, terms, text,
};
use crate::assessment::{Report, State, blockers, members, phrase};
use crate::pack::Word;
use crate::state::Action;

pub(super) fn verdict(view: View<'_>, report: &Report, focus: &NodeRef) -> Html {
    let assessment = &report.assessment;
    let state = match assessment.state {
        State::Clear => Word::Clear,
        State::Close => Word::Close,
        State::PulledTwoWays => Word::Pulled,
        State::TooLittleKnown => Word::Little,
    };
    let sentence = screen_heading(view.level, focus, &sentence(view, report));
    let mut parts = vec![
        paragraph("state", view.word(state)),
        element("div", "sentence", sentence),
        paragraph("", &certainty(view, report)),
    ];
    match assessment.verdict() {
        None => unknown(view, report, &mut parts),
        Some(verdict) => recommended(view, report, verdict, &mut parts),
    }
    let attributes = [("class", "verdict".into()), ("part", "verdict".into())];
    tagged("section", &attributes, nodes(parts))
}

/// The result as one sentence.
fn sentence(view: View<'_>, report: &Report) -> String {
    let assessment = &report.assessment;
    match (assessment.verdict(), assessment.pull) {
        (None, _) => view.word(Word::LittleSentence).to_owned(),
        (Some(verdict), Some(pull)) => {
            view.fill(Word::PulledSentence, &slots(view, verdict, ("pull", pull), ""))
        }
        (Some(verdict), None) => match assessment.situation() {
            Some(situation) => view.pack.situations[situation].sentence.to_owned(),
            None => view.pack.verdicts[verdict].sentence.to_owned(),
        },
    }
}

/// How sure it is, with the points that make it so.
fn certainty(view: View<'_>, report: &Report) -> String {
    let assessment = &report.assessment;
    let scores = &assessment.scores;
    let Some(verdict) = assessment.verdict() else {
        let unknown = number(assessment.unknown.count_ones() as i32);
        return view.fill(Word::LittleText, &[("n", &unknown)]);
    };
    if let Some(pull) = assessment.pull {
        let lead = number(scores[pull] - scores[verdict]);
        return view.fill(Word::PulledText, &slots(view, verdict, ("pull", pull), &lead));
    }
    let Some(runner_up) = assessment.runner_up() else {
        return view.fill(Word::OnlyText, &[("verdict", view.pack.verdicts[verdict].name)]);
    };
    let lead = scores[verdict] - scores[runner_up];
    let word = match (assessment.state, lead) {
        (State::Close, 0) => Word::TieText,
        (State::Close, _) => Word::CloseText,
        _ => Word::ClearText,
    };
    view.fill(word, &slots(view, verdict, ("runnerUp", runner_up), &number(lead)))
}

/// The slots of texts that stand between two verdicts.
fn slots<'a>(
    view: View<'a>,
    verdict: usize,
    (slot, other): (&'static str, usize),
    n: &'a str,
) -> [(&'static str, &'a str); 3] {
    let name = |verdict: usize| &*view.pack.verdicts[verdict].name;
    [("verdict", name(verdict)), (slot, name(other)), ("n", n)]
}

fn recommended(view: View<'_>, report: &Report, verdict: usize, parts: &mut Vec<Html>) {
    let assessment = &report.assessment;
    let own = &view.pack.verdicts[verdict];
    let meaning = match assessment.situation() {
        Some(situation) => &view.pack.situations[situation].meaning,
        None => &own.meaning,
    };
    if let Some(pull) = assessment.pull {
        pulled(view, report, pull, verdict, parts);
    }
    if let (State::Close, Some(runner_up)) = (assessment.state, assessment.runner_up()) {
        let slots = slots(view, verdict, ("runnerUp", runner_up), "");
        parts.push(paragraph("", &view.fill(Word::CloseNext, &slots)));
    }
    parts.push(paragraph("", meaning));
    let also: Vec<&str> =
        assessment.also().map(|other| &*view.pack.situations[other].name).collect();
    if !also.is_empty() {
        let also = phrase::list(view.pack, &also);
        parts.push(paragraph("", &view.fill(Word::AlsoFits, &[("situations", &also)])));
    }
    parts.push(view.section_heading(view.word(Word::NextTitle)));
    parts.push(paragraph("", own.next));
    parts.push(view.section_heading(view.word(Word::OutsideTitle)));
    parts.push(paragraph("", own.outside));
}

/// What stands in the way of the verdict that fits better, and what would clear it.
fn pulled(view: View<'_>, report: &Report, pull: usize, verdict: usize, parts: &mut Vec<Html>) {
    let slots = slots(view, verdict, ("pull", pull), "");
    let mut blocked = Vec::new();
    for question in blockers(&view.pack.rules, &report.answers, pull) {
        let option = report.answers.get(question).unwrap_or_default();
        blocked.push(spaced(text(&view.answer(question, option)), view.change(question)));
    }
    if !blocked.is_empty() {
        parts.push(paragraph("", &view.fill(Word::PulledBlocked, &slots)));
        parts.push(list("", blocked));
    }
    if usize::from(view.pack.rules.situated) == pull && report.assessment.no_situation() {
        parts.push(paragraph("", &view.fill(Word::PulledNeeds, &slots)));
        let needs = view.pack.situations.iter().map(|situation| text(situation.needs));
        parts.push(list("", needs.collect()));
    }
    parts.push(paragraph("", &view.fill(Word::PulledNext, &slots)));
}

/// What to find out before a verdict can be given.
fn unknown(view: View<'_>, report: &Report, parts: &mut Vec<Html>) {
    let row = |question: usize| {
        let of = &view.pack.questions[question];
        let action = Action::Change(question);
        let button = view.button_about("link", Word::AnswerNow, of.subject, action);
        (of.title, vec![text(of.find_out), button])
    };
    let rows = members(report.assessment.unknown).map(row).collect();
    parts.push(view.section_heading(view.word(Word::LittleNext)));
    parts.push(terms("find-out", rows));
}
