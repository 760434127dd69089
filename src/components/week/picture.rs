//! The picture: five people, one week, and a question that is answered in five rows at once.

use yew::prelude::*;

use super::answers::Answer;
use super::strips::{days, lane, who};
use super::{Shown, ask, draw};
use crate::components::still::{ALL, still};
use crate::components::text::each;
use crate::pack::{Word, digits};
use crate::state::{Action, Setting};

pub(super) fn picture(shown: &Shown<'_>, answers: &[Option<Answer>]) -> Html {
    let Shown { widget, view, explored, .. } = *shown;
    html! {
        <>
            <b class="title paper">{ view.word(Word::WeekTitle) }</b>
            { still(widget, ALL, |widget, of| draw(widget, of, ask::what)) }
            <div class="strips asked" part="chart">
                { ask::when(view, explored) }
                <ul>
                    { each(answers.iter().enumerate().map(|(role, answer)| {
                        row(shown, role, answer.as_ref())
                    })) }
                </ul>
                { ask::said(view, explored, answers) }
            </div>
        </>
    }
}

/// A role: the button that opens its timetable, its strip, its answer, and what the article says a
/// fractional CTO is not.
fn row(shown: &Shown<'_>, role: usize, answer: Option<&Answer>) -> Html {
    let Shown { widget, view, explored, .. } = *shown;
    let open = explored.role == Some(role);
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
                { who(view, role, &explored.weeks[role]) }
            </button>
            { lane(
                still(widget, (role, None), |widget, of| draw(widget, of, strip)),
                over.unwrap_or_default(),
            ) }
            if let Some(answer) = answer { { answer.beside(view) } }
            if let Some(quote) = quote {
                <q class="isnt">{ view.pack.quotes[usize::from(quote)].text }</q>
            }
        </li>
    }
}

fn strip(shown: &Shown<'_>) -> Html {
    let (role, _) = shown.of;
    days(shown.view, &shown.explored.weeks[role], shown.state.explorer().category)
}
