//! What the week is planned for: the days, the situation, and the answers that shaped it.

use yew::prelude::*;

use super::Shown;
use super::ask::list;
use super::legend::legend;
use crate::assessment::{members, phrase};
use crate::browser::focus::chosen;
use crate::components::text::{each, item, span};
use crate::components::view::View;
use crate::pack::{Word, digits};
use crate::state::{Action, Explored, Setting, State};
use crate::week::{LEAST, MOST};

/// All that is set beside the question: the kind of work that stands out, and what is planned for.
pub(super) fn settings(shown: &Shown<'_>) -> Html {
    let Shown { view, state, explored, .. } = *shown;
    html! {
        <>
            { legend(view, state.explorer().category) }
            { plan(view, explored) }
            { shaped(view, state, explored) }
        </>
    }
}

/// The days a week and the situation.
fn plan(view: &View, explored: &Explored) -> Html {
    let days = view.pack.halves(explored.half_days.into());
    let set = |event: InputEvent| Some(Action::Explore(Setting::HalfDays(chosen(&event)?)));
    let situations = view.pack.situations.iter().map(|situation| situation.name);
    html! {
        <div class="plan">
            <label class="control">
                { span(view.word(Word::Days)) }
                <input
                    type="range"
                    min={digits(LEAST.into())}
                    max={digits(MOST.into())}
                    value={digits(explored.half_days.into())}
                    aria-valuetext={days.clone()}
                    oninput={view.hear(set)}
                />
                <b aria-hidden="true">{ days }</b>
            </label>
            { list(view, Word::Situation, situations, explored.situation, Setting::Situation) }
        </div>
    }
}

/// The answers that shaped the week, each with what it brought.
fn shaped(view: &View, state: &State, explored: &Explored) -> Html {
    let (pack, answers, week) = (view.pack, state.shown_answers(), &explored.weeks[0]);
    let own = explored.own.then(|| {
        let situation = pack.situations[explored.situation].name;
        view.fill(Word::OwnSituation, &[("situation", situation)])
    });
    let because = members(week.because).filter_map(|question| {
        let option = answers.get(question)?;
        let mut names = Vec::new();
        for entry in &week.entries {
            let name = pack.week.activities[usize::from(entry.activity)].name;
            if entry.because == Some(question as u8) && !names.contains(&name) {
                names.push(name);
            }
        }
        let (subject, option) =
            (pack.questions[question].subject, pack.option_label(question, option));
        let activities = phrase::enumeration(pack, &names);
        let slots = [("activities", &*activities), ("subject", subject), ("option", option)];
        Some(view.fill(Word::Because, &slots))
    });
    html! {
        <ul class="shaped">
            { each(own.into_iter().chain(because).map(item)) }
        </ul>
    }
}
