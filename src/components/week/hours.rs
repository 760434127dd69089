//! The hours of each kind of work, role by role: what the strips show, as numbers.

use yew::prelude::*;

use super::Shown;
use super::legend::swatch;
use crate::components::text::{column, each, fold, note, row};
use crate::components::view::View;
use crate::pack::Word;
use crate::state::Explored;

/// The table, and what the hours are.
pub(super) fn hours(shown: &Shown<'_>) -> Html {
    html! {
        <>
            { table(shown.view, shown.explored) }
            { sources(shown.view) }
        </>
    }
}

fn table(view: &View, explored: &Explored) -> Html {
    let pack = view.pack;
    let table = html! {
            <table class="numbers">
                <caption class="hidden">{ view.word(Word::HoursTitle) }</caption>
                <thead>
                    <tr>
                        { column(view.word(Word::Role)) }
                        { each(pack.week.categories.iter().enumerate().map(|(at, category)| html! {
                            <th scope="col">
                                { swatch(view, at) }
                                <span class="short">{ category.short }</span>
                            </th>
                        })) }
                    </tr>
                </thead>
                <tbody>
                    { each(pack.week.roles.iter().zip(&explored.weeks).map(|(role, week)| html! {
                        <tr>
                            { row(role.name) }
                            { each(week.hours(pack).into_iter().map(|hours| {
                                let number = match hours {
                                    0 => "\u{2013}".to_owned(),
                                    _ => pack.halves(hours.into()),
                                };
                                html! { <td>{ number }</td> }
                            })) }
                        </tr>
                    })) }
                </tbody>
            </table>
    };
    fold(view.word(Word::HoursTitle), table)
}

/// That it is an illustration, and whose hours the other roles' are.
fn sources(view: &View) -> Html {
    let pack = view.pack;
    let sources = pack.week.roles.iter().flat_map(|role| &role.sources);
    let names: Vec<_> = sources.map(|source| pack.sources[usize::from(*source)].name).collect();
    let sources = view.fill(Word::WeekSources, &[("sources", &names.join("; "))]);
    note([view.word(Word::WeekNote), " ", &sources].concat())
}
