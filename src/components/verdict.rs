//! The verdict in one sentence, its state, and what to do next.

use std::rc::Rc;

use yew::prelude::*;

use super::answer_list::change_button;
use super::heading::Heading;
use crate::assessment::{Report, State, blockers, members, phrase};
use crate::pack::{Pack, Word};
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub(super) struct VerdictProps {
    pub(super) pack: Rc<Pack>,
    pub(super) report: Report,
    pub(super) level: u8,
    pub(super) heading: NodeRef,
    pub(super) act: Callback<Action>,
}

#[component]
pub(super) fn Verdict(props: &VerdictProps) -> Html {
    let VerdictProps {
        pack,
        report,
        level,
        heading,
        act,
    } = props;
    let assessment = &report.assessment;
    let state = match assessment.state {
        State::Clear => Word::Clear,
        State::Close => Word::Close,
        State::PulledTwoWays => Word::Pulled,
        State::TooLittleKnown => Word::Little,
    };
    html! {
        <section class="verdict" part="verdict">
            <p class="state">{ pack.word(state) }</p>
            <Heading level={*level} class="sentence" focus={heading}>{ sentence(pack, report) }</Heading>
            <p>{ certainty(pack, report) }</p>
            { match assessment.verdict() {
                None => unknown(pack, report, *level, act),
                Some(verdict) => recommended(pack, report, verdict, *level, act),
            } }
        </section>
    }
}

/// The result as one sentence.
fn sentence(pack: &Pack, report: &Report) -> String {
    let assessment = &report.assessment;
    match (assessment.verdict(), assessment.pull) {
        (None, _) => pack.word(Word::LittleSentence).to_owned(),
        (Some(verdict), Some(pull)) => {
            pack.fill(Word::PulledSentence, &between(pack, pull, verdict))
        }
        (Some(verdict), None) => match assessment.situation() {
            Some(situation) => pack.situations[situation].sentence.clone(),
            None => pack.verdicts[verdict].sentence.clone(),
        },
    }
}

/// How sure it is, with the points that make it so.
fn certainty(pack: &Pack, report: &Report) -> String {
    let assessment = &report.assessment;
    let Some(verdict) = assessment.verdict() else {
        let unknown = assessment.unknown.count_ones().to_string();
        return pack.fill(Word::LittleText, &[("n", &unknown)]);
    };
    let name = &*pack.verdicts[verdict].name;
    if let Some(pull) = assessment.pull {
        let lead = (assessment.scores[pull] - assessment.scores[verdict]).to_string();
        let slots = [
            ("pull", &*pack.verdicts[pull].name),
            ("verdict", name),
            ("n", &lead),
        ];
        return pack.fill(Word::PulledText, &slots);
    }
    let (Some(runner_up), Some(lead)) = (assessment.runner_up(), assessment.lead()) else {
        return pack.fill(Word::OnlyText, &[("verdict", name)]);
    };
    let word = match (assessment.state, lead) {
        (State::Close, 0) => Word::TieText,
        (State::Close, _) => Word::CloseText,
        _ => Word::ClearText,
    };
    let lead = lead.to_string();
    pack.fill(
        word,
        &[
            ("verdict", name),
            ("runnerUp", &pack.verdicts[runner_up].name),
            ("n", &lead),
        ],
    )
}

/// The slots of texts that stand between two verdicts.
fn between<'a>(pack: &'a Pack, pull: usize, verdict: usize) -> [(&'static str, &'a str); 2] {
    [
        ("pull", &pack.verdicts[pull].name),
        ("verdict", &pack.verdicts[verdict].name),
    ]
}

fn recommended(
    pack: &Pack,
    report: &Report,
    verdict: usize,
    level: u8,
    act: &Callback<Action>,
) -> Html {
    let assessment = &report.assessment;
    let text = &pack.verdicts[verdict];
    let meaning = match assessment.situation() {
        Some(situation) => &pack.situations[situation].meaning,
        None => &text.meaning,
    };
    let also: Vec<&str> = assessment
        .also()
        .map(|other| &*pack.situations[other].name)
        .collect();
    html! {
        <>
            if let Some(pull) = assessment.pull {
                { pulled(pack, report, pull, verdict, act) }
            }
            if let (State::Close, Some(runner_up)) = (assessment.state, assessment.runner_up()) {
                <p>{ pack.fill(Word::CloseNext, &[
                    ("verdict", &text.name),
                    ("runnerUp", &pack.verdicts[runner_up].name),
                ]) }</p>
            }
            <p>{ meaning }</p>
            if !also.is_empty() {
                <p>{ pack.fill(Word::AlsoFits, &[("situations", &phrase::list(pack, &also))]) }</p>
            }
            <Heading level={level + 1}>{ pack.word(Word::NextTitle) }</Heading>
            <p>{ &text.next }</p>
            <Heading level={level + 1}>{ pack.word(Word::OutsideTitle) }</Heading>
            <p>{ &text.outside }</p>
        </>
    }
}

/// What stands in the way of the verdict that fits better, and what would clear it.
fn pulled(
    pack: &Pack,
    report: &Report,
    pull: usize,
    verdict: usize,
    act: &Callback<Action>,
) -> Html {
    let name = &*pack.verdicts[pull].name;
    let blockers = blockers(&pack.rules, &report.answers, pull);
    let needs = usize::from(pack.rules.situated) == pull && report.assessment.no_situation();
    html! {
        <>
            if !blockers.is_empty() {
                <p>{ pack.fill(Word::PulledBlocked, &[("pull", name)]) }</p>
                <ul>
                    { for blockers.iter().filter_map(|question| {
                        let option = report.answers.get(*question)?;
                        Some(html! {
                            <li key={*question}>
                                { pack.fill(Word::RuledBy, &[
                                    ("subject", &pack.questions[*question].subject),
                                    ("option", pack.option_label(*question, option)),
                                ]) }
                                { " " }{ change_button(pack, *question, act) }
                            </li>
                        })
                    }) }
                </ul>
            }
            if needs {
                <p>{ pack.fill(Word::PulledNeeds, &[("pull", name)]) }</p>
                <ul>
                    { for pack.situations.iter().map(|situation| html! {
                        <li key={&*situation.name}>{ &situation.needs }</li>
                    }) }
                </ul>
            }
            <p>{ pack.fill(Word::PulledNext, &between(pack, pull, verdict)) }</p>
        </>
    }
}

/// What to find out before a verdict can be given.
fn unknown(pack: &Pack, report: &Report, level: u8, act: &Callback<Action>) -> Html {
    html! {
        <>
            <Heading level={level + 1}>{ pack.word(Word::LittleNext) }</Heading>
            <dl class="find-out">
                { for members(report.assessment.unknown).map(|question| {
                    let text = &pack.questions[question];
                    html! {
                        <div key={question}>
                            <dt>{ &text.title }</dt>
                            <dd>{ &text.find_out }</dd>
                            <dd>
                                <button
                                    type="button"
                                    class="link"
                                    onclick={act.reform(move |_| Action::Change(question))}
                                >
                                    { pack.word(Word::AnswerNow) }
                                    <span class="hidden">{ ": " }{ &text.subject }</span>
                                </button>
                            </dd>
                        </div>
                    }
                }) }
            </dl>
        </>
    }
}
