//! A question arrives: what, and when. One slider lies over the strips, exactly on their axis.

use yew::prelude::*;

use super::Shown;
use super::answers::{Answer, moment};
use super::strips::axis;
use crate::browser::focus::{chosen, key};
use crate::components::text::{each, span};
use crate::components::view::View;
use crate::pack::{Text, Word, digits};
use crate::state::{Action, Explored, Setting};
use crate::week::Moment;

/// A list to choose one thing from, under its name.
pub(super) fn list(
    view: &View,
    name: Word,
    options: impl Iterator<Item = Text> + Clone,
    at: usize,
    setting: fn(usize) -> Setting,
) -> Html {
    // What is set by the visitor's hand is no attribute, so it would not reach the paper.
    let chosen_one = options.clone().nth(at).unwrap_or_default();
    let choose = move |event: Event| Some(Action::Explore(setting(chosen(&event)?.into())));
    html! {
        <label class="control">
            { span(view.word(name)) }
            <select
                ~value={digits(at as u64)}
                aria-label={view.word(name)}
                onchange={view.hear(choose)}
            >
                { each(options.enumerate().map(|(option, label)| html! {
                    <option value={digits(option as u64)} selected={option == at}>{ label }</option>
                })) }
            </select>
            <b class="paper">{ chosen_one }</b>
        </label>
    }
}

/// The kind of question.
pub(super) fn what(shown: &Shown<'_>) -> Html {
    let Shown { view, explored, .. } = *shown;
    let kinds = view.pack.week.arrivals.iter().map(|kind| kind.label);
    list(view, Word::ArrivesWhat, kinds, explored.arrival, Setting::Arrival)
}

/// The slider under the names of the days, and what it is set to.
///
/// A key that is held fires `change` each time it repeats, a finger or a mouse when it lets go, and
/// assistive technology whenever it sets a value. So what has come of it is announced at `change`
/// unless a key is down, and else once the key is up.
pub(super) fn when(view: &View, explored: &Explored) -> Html {
    let words = moment(view, explored.moment);
    let act = |setting| Action::Explore(setting);
    let slide =
        |event: InputEvent| Some(Action::Explore(Setting::Moment(Moment::new(chosen(&event)?))));
    let hold = move |event: KeyboardEvent| (key(&event) != "Tab").then(|| act(Setting::Hold(true)));
    let range = html! {
        <input
            type="range"
            class="when"
            min="0"
            max={digits(u64::from(Moment::COUNT - 1))}
            value={digits(explored.moment.position().into())}
            aria-label={view.word(Word::ArrivesWhen)}
            aria-valuetext={words.clone()}
            oninput={view.hear(slide)}
            onchange={view.on(act(Setting::Rest))}
            onkeydown={view.hear(hold)}
            onkeyup={view.on(act(Setting::Hold(false)))}
            onblur={view.on(act(Setting::Hold(false)))}
        />
    };
    let output = html! {
        <p class="arrives" aria-hidden="true">
            { span([view.word(Word::ArrivesWhen), " "].concat()) }
            <b>{ words }</b>
        </p>
    };
    axis(view, output, range)
}

/// What has become of the question in every row, read out once the slider rests.
pub(super) fn said(view: &View, explored: &Explored, answers: &[Option<Answer>]) -> Html {
    let mut text = String::new();
    if explored.rests {
        text = [&*moment(view, explored.moment), "."].concat();
        for answer in answers.iter().flatten() {
            text.extend([" ", &*answer.said(view)]);
        }
    }
    html! { <p class="hidden" role="status">{ text }</p> }
}
