//! The picture: five people, one week, and a question that is answered in five rows at once.

use yew::prelude::*;

use super::answers::Answer;
use super::ask;
use super::strips::{lane, who};
use crate::components::text::each;
use crate::components::view::View;
use crate::pack::{Word, digits};
use crate::state::{Action, Explored, Setting};

pub(super) fn picture(
    view: &View,
    explored: &Explored,
    answers: &[Option<Answer>],
    category: Option<usize>,
) -> Html {
    html! {
        <>
            <b class="title paper">{ view.word(Word::WeekTitle) }</b>
            { ask::what(view, explored) }
            <div class="strips asked" part="chart">
                { ask::when(view, explored) }
                <ul>
                    { each(answers.iter().enumerate().map(|(role, answer)| {
                        row(view, explored, (role, answer.as_ref()), category)
                    })) }
                </ul>
                { ask::said(view, explored, answers) }
            </div>
        </>
    }
}

/// A role: the button that opens its timetable, its strip, its answer, and what the article says a
/// fractional CTO is not.
fn row(
    view: &View,
    explored: &Explored,
    (role, answer): (usize, Option<&Answer>),
    category: Option<usize>,
) -> Html {
    let open = explored.role == Some(role);
    let week = &explored.weeks[role];
    let press = view.on(Action::Explore(Setting::Role((!open).then_some(role))));
    let over = answer.map(|answer| answer.over(explored.moment));
    let quote = view.pack.week.roles[role].quote;
    html! {
        <li key={digits(role as u64)} class="strip" data-marked={open.then_some("")}>
            <button
                type="button"
                class="who"
                part="role"
                aria-expanded={if open { "true" } else { "false" }}
                onclick={press}
            >
                { who(view, role, week) }
            </button>
            { lane(view, week, category, over.unwrap_or_default()) }
            if let Some(answer) = answer { { answer.beside(view) } }
            if let Some(quote) = quote {
                <q class="isnt">{ view.pack.quotes[usize::from(quote)].text }</q>
            }
        </li>
    }
}
