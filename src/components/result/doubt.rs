//! Results that name no verdict clearly: what stands between two, and what there is to find out.

use yew::prelude::*;

use super::super::text::{each, item, list, paragraph, part_heading, section, when};
use super::super::view::View;
use super::Shown;
use super::map::{Row, row};
use crate::assessment::{Report, blockers, members, phrase};
use crate::pack::{Word, digits};

/// The questions whose rows stand apart from the map.
pub(super) fn apart(view: &View, given: &Report) -> u16 {
    let rules = &view.pack.rules;
    match (given.assessment.verdict(), given.assessment.pull) {
        (None, _) => given.assessment.unknown,
        (_, Some(pull)) => {
            blockers(rules, &given.answers, pull).into_iter().fold(0, |set, it| set | 1 << it)
        }
        _ => 0,
    }
}

/// The answers that stand between the verdict that fits best and the one that is left, ready to be
/// tried; where no situation holds, what one would need.
///
/// While a trial is on, they are those of the answers as given, so that the trial can be taken back
/// where it was begun.
pub(super) fn between(shown: &Shown<'_>) -> Option<Html> {
    let Shown { view, result, .. } = *shown;
    let (pack, given) = (view.pack, &result.given);
    let (Some(verdict), Some(pull)) = (given.assessment.verdict(), given.assessment.pull) else {
        return None;
    };
    let slots = phrase::between(pack, verdict, ("pull", pull));
    let blocking = shown.apart;
    let needs = pack.rules.situated == Some(pull as u8) && given.assessment.no_situation();
    let blockers = || {
        let rows = each(members(blocking).map(|it| row(shown, it, Row::Apart)));
        let words = view.fill(Word::PulledBlocked, &slots);
        section(view, words, html! { <div class="map">{ rows }</div> })
    };
    let situations = || {
        let needed = list(pack.situations.iter().map(|it| item(it.needs)));
        section(view, view.fill(Word::PulledNeeds, &slots), needed)
    };
    Some(html! {
        <>
            { when(blocking != 0, blockers) }
            { when(needs, situations) }
        </>
    })
}

/// Which questions to find out, how, and what the result would be once each is known.
pub(super) fn find_out(shown: &Shown<'_>) -> Option<Html> {
    let Shown { view, result, .. } = *shown;
    if result.given.assessment.verdict().is_some() {
        return None;
    }
    let find = |question: usize| {
        let words = &view.pack.questions[question];
        html! {
            <div key={digits(question as u64)}>
                { part_heading(view, words.title) }
                { paragraph(words.find_out) }
                { row(shown, question, Row::Open) }
            </div>
        }
    };
    let questions = each(members(shown.apart).map(find));
    let content = html! { <div class="map find-out">{ questions }</div> };
    Some(section(view, view.word(Word::LittleNext), content))
}
