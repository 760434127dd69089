//! The week explorer: five people, one week, and a question that slides along it.

mod answers;
mod ask;
mod hours;
mod legend;
mod picture;
mod plan;
pub(super) mod strips;
mod take;
mod timetable;

use yew::prelude::*;

use super::view::View;
use crate::components::text::place;
use crate::state::{Explored, State};
use answers::Answer;

/// The explorer. `entry` is set to the activity of the open timetable that the keyboard is on.
pub(super) fn week(view: &View, state: &State, explored: &Explored, entry: &NodeRef) -> Html {
    let explorer = state.explorer();
    let roles = 0..view.pack.week.roles.len();
    let answers: Vec<_> = roles.map(|role| Answer::new(view, explored, role)).collect();
    html! {
        <div class="week">
            { picture::picture(view, explored, &answers, explorer.category) }
            { legend::legend(view, explorer.category) }
            { plan::plan(view, explored) }
            { plan::shaped(view, state, explored) }
            { place(explored.role.map(|role| {
                let landed = answers[role].as_ref().and_then(|it| it.arrival.entry);
                timetable::timetable(view, explorer, explored, (role, landed), entry)
            })) }
            { take::take(view, state) }
            { hours::hours(view, explored) }
            { hours::note(view) }
        </div>
    }
}
