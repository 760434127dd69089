//! The result: one screen that answers, and depth for who wants it.

mod about;
mod answer;
mod call;
mod doubt;
mod fit;
mod map;
mod take_along;
mod trial;
mod week;
mod why_not;

use yew::prelude::*;

use super::settings::Settings;
use super::still::{ALL, still};
use super::text::{note, paragraph, place, section};
use super::view::{View, button};
use super::widget::Widget;
use crate::assessment::{Report, phrase};
use crate::contract;
use crate::pack::Word;
use crate::state::{Action, Explored, ResultView, State};

/// Where the focus goes on a result.
#[derive(Debug, Default)]
pub(super) struct ResultNodes {
    /// The heading of the screen.
    pub(super) heading: NodeRef,
    /// The heading of the map.
    pub(super) map: NodeRef,
    /// The visitor's own answer to the question that a trial is of.
    pub(super) own: NodeRef,
}

/// What the parts of a result are given.
struct Shown<'a> {
    view: &'a View,
    state: &'a State,
    result: &'a ResultView,
    /// The result on show, which is that of a trial while one is on.
    report: &'a Report,
    /// The set of questions whose rows stand apart from the map.
    apart: u16,
    settings: &'a Settings,
    nodes: &'a ResultNodes,
    explored: Option<&'a Explored>,
}

/// The result on show. A trial is answered in its bar before anything else is drawn anew.
pub(super) fn result(widget: &Widget) -> Html {
    let explorer = widget.state().explorer().controls;
    let explorer = explorer || widget.settings().view == contract::View::Both;
    html! {
        <div class="result">
            { still(widget, ALL, |widget, _| draw(widget, main)) }
            if explorer {
                { week::explorer(widget) }
            } else {
                { still(widget, ALL, |widget, _| draw(widget, week::strips_of)) }
            }
            { still(widget, ALL, |widget, _| draw(widget, about::about)) }
            { draw(widget, trial::trial_bar) }
        </div>
    }
}

/// Draws a part of the result.
fn draw(widget: &Widget, part: fn(&Shown<'_>) -> Html) -> Html {
    let (view, state, settings) = (&widget.as_view(), widget.state(), widget.settings());
    let Some(result) = state.result() else { return Html::default() };
    let (report, apart) = (&*result.shown, doubt::apart(view, &result.given));
    let (nodes, explored) = (&widget.result, widget.explored());
    part(&Shown { view, state, result, report, apart, settings, nodes, explored })
}

/// The answer, and all that is to do with it but for the week.
fn main(shown: &Shown<'_>) -> Html {
    let Shown { view, state, report, settings, .. } = *shown;
    let verdict = report.assessment.verdict();
    html! {
        <>
            { button(view, "back", Word::Back, Action::Back) }
            <div class="top">
                { answer::answer(shown) }
                { fit::fit(view, report) }
            </div>
            { take_along::take_along(view, state, settings.save) }
            { place(doubt::between(shown)) }
            { place(doubt::find_out(shown)) }
            { place(verdict.map(|verdict| next(view, report, verdict))) }
            { map::map(shown) }
            { place(verdict.map(|verdict| why_not::why_not(shown, verdict))) }
        </>
    }
}

/// What to do next, and what lies outside the article.
fn next(view: &View, report: &Report, verdict: usize) -> Html {
    let (assessment, words) = (&report.assessment, &view.pack.verdicts[verdict]);
    let first = if let Some(pull) = assessment.pull {
        Some((Word::PulledNext, phrase::between(view.pack, verdict, ("pull", pull))))
    } else {
        let close = assessment.state == crate::assessment::ResultState::Close;
        let runner_up = assessment.runner_up().filter(|_| close);
        runner_up.map(|it| (Word::CloseNext, phrase::between(view.pack, verdict, ("runnerUp", it))))
    };
    let content = html! {
        <div class="columns">
            <div>
                { first.map(|(word, slots)| paragraph(view.fill(word, &slots))).unwrap_or_default() }
                { paragraph(words.next) }
            </div>
            { note([view.word(Word::OutsideTitle), ": ", words.outside].concat()) }
        </div>
    };
    section(view, view.word(Word::NextTitle), content)
}
