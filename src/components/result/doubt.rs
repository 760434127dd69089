//! Results that name no verdict clearly: what stands between two, and what there is to find out.

use yew::prelude::*;

use super::super::view::section;
use super::map::{Row, row};
use super::{Shown, part_heading};
use crate::assessment::{blockers, members, phrase};
use crate::pack::Word;

/// The questions whose rows stand apart from the map.
pub(super) fn apart(shown: &Shown<'_>) -> u16 {
    let (rules, given) = (&shown.view.pack.rules, &shown.result.given);
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
pub(super) fn between(shown: &Shown<'_>) -> Html {
    let Shown { view, result, .. } = *shown;
    let (pack, given) = (view.pack, &result.given);
    let (Some(verdict), Some(pull)) = (given.assessment.verdict(), given.assessment.pull) else {
        return Html::default();
    };
    let slots = phrase::between(pack, verdict, ("pull", pull));
    let blocking = apart(shown);
    let needs = pack.rules.situated == Some(pull as u8) && given.assessment.no_situation();
    html! {
        <div class="between">
            if blocking != 0 {
                { part_heading(view, &view.fill(Word::PulledBlocked, &slots)) }
                <div class="map">
                    { for members(blocking).map(|question| row(shown, question, Row::Apart)) }
                </div>
            }
            if needs {
                <p>{ view.fill(Word::PulledNeeds, &slots) }</p>
                <ul>
                    { for pack.situations.iter().map(|it| html! { <li>{ it.needs }</li> }) }
                </ul>
            }
        </div>
    }
}

/// Which questions to find out, how, and what the result would be once each is known.
pub(super) fn find_out(shown: &Shown<'_>) -> Html {
    let Shown { view, result, .. } = *shown;
    if result.given.assessment.verdict().is_some() {
        return Html::default();
    }
    let item = |question: usize| {
        let words = &view.pack.questions[question];
        html! {
            <div key={question}>
                { part_heading(view, words.title) }
                <p>{ words.find_out }</p>
                { row(shown, question, Row::Open) }
            </div>
        }
    };
    let content = html! { <div class="map find-out">{ for members(apart(shown)).map(item) }</div> };
    section(view, view.word(Word::LittleNext), content)
}
