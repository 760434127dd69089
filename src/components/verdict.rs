//! The verdict in one sentence, its state, and what to do next.

use yew::prelude::*;

use super::view::{View, heading, paragraph};
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
    html! {
        <section class="verdict" part="verdict">
            { paragraph("state", view.word(state)) }
            { heading(view.level, Some("sentence"), Some(focus), &sentence(view, report)) }
            { paragraph("", &certainty(view, report)) }
            { match assessment.verdict() {
                None => unknown(view, report),
                Some(verdict) => recommended(view, report, verdict),
            } }
        </section>
    }
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
            Some(situation) => view.pack.situations[situation].sentence.clone(),
            None => view.pack.verdicts[verdict].sentence.clone(),
        },
    }
}

/// How sure it is, with the points that make it so.
fn certainty(view: View<'_>, report: &Report) -> String {
    let assessment = &report.assessment;
    let scores = &assessment.scores;
    let Some(verdict) = assessment.verdict() else {
        let unknown = assessment.unknown.count_ones().to_string();
        return view.fill(Word::LittleText, &[("n", &unknown)]);
    };
    if let Some(pull) = assessment.pull {
        let lead = (scores[pull] - scores[verdict]).to_string();
        return view.fill(Word::PulledText, &slots(view, verdict, ("pull", pull), &lead));
    }
    let Some(runner_up) = assessment.runner_up() else {
        return view.fill(Word::OnlyText, &[("verdict", &view.pack.verdicts[verdict].name)]);
    };
    let lead = scores[verdict] - scores[runner_up];
    let word = match (assessment.state, lead) {
        (State::Close, 0) => Word::TieText,
        (State::Close, _) => Word::CloseText,
        _ => Word::ClearText,
    };
    view.fill(word, &slots(view, verdict, ("runnerUp", runner_up), &lead.to_string()))
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

fn recommended(view: View<'_>, report: &Report, verdict: usize) -> Html {
    let assessment = &report.assessment;
    let text = &view.pack.verdicts[verdict];
    let meaning = match assessment.situation() {
        Some(situation) => &view.pack.situations[situation].meaning,
        None => &text.meaning,
    };
    let also: Vec<&str> =
        assessment.also().map(|other| &*view.pack.situations[other].name).collect();
    html! {
        <>
            if let Some(pull) = assessment.pull {
                { pulled(view, report, pull, verdict) }
            }
            if let (State::Close, Some(runner_up)) = (assessment.state, assessment.runner_up()) {
                { paragraph("", &view.fill(
                    Word::CloseNext,
                    &slots(view, verdict, ("runnerUp", runner_up), ""),
                )) }
            }
            { paragraph("", meaning) }
            if !also.is_empty() {
                { paragraph("", &view.fill(
                    Word::AlsoFits,
                    &[("situations", &phrase::list(view.pack, &also))],
                )) }
            }
            { view.section_heading(view.word(Word::NextTitle)) }
            { paragraph("", &text.next) }
            { view.section_heading(view.word(Word::OutsideTitle)) }
            { paragraph("", &text.outside) }
        </>
    }
}

/// What stands in the way of the verdict that fits better, and what would clear it.
fn pulled(view: View<'_>, report: &Report, pull: usize, verdict: usize) -> Html {
    let slots = slots(view, verdict, ("pull", pull), "");
    let blockers = blockers(&view.pack.rules, &report.answers, pull);
    let blocked = blockers.iter().filter_map(|question| {
        let option = report.answers.get(*question)?;
        Some(html! { <li>{ view.answer(*question, option) }{ " " }{ view.change(*question) }</li> })
    });
    let needs = usize::from(view.pack.rules.situated) == pull && report.assessment.no_situation();
    html! {
        <>
            if !blockers.is_empty() {
                { paragraph("", &view.fill(Word::PulledBlocked, &slots)) }
                <ul>{ for blocked }</ul>
            }
            if needs {
                { paragraph("", &view.fill(Word::PulledNeeds, &slots)) }
                <ul>{ for view.pack.situations.iter().map(|it| html! { <li>{ &it.needs }</li> }) }</ul>
            }
            { paragraph("", &view.fill(Word::PulledNext, &slots)) }
        </>
    }
}

/// What to find out before a verdict can be given.
fn unknown(view: View<'_>, report: &Report) -> Html {
    let row = |question: usize| {
        let text = &view.pack.questions[question];
        let action = Action::Change(question);
        html! {
            <div>
                <dt>{ &text.title }</dt>
                <dd>{ &text.find_out }</dd>
                <dd>{ view.button_about("link", Word::AnswerNow, &text.subject, action) }</dd>
            </div>
        }
    };
    html! {
        <>
            { view.section_heading(view.word(Word::LittleNext)) }
            <dl class="find-out">{ for members(report.assessment.unknown).map(row) }</dl>
        </>
    }
}
