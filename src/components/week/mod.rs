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
use crate::state::State;

/// The explorer; nothing where the subject shows no week. `entry` is set to the activity of the open
/// timetable that the keyboard is on.
pub(super) fn week(view: &View, state: &State, entry: &NodeRef) -> Html {
    let Some(explored) = state.explored() else { return Html::default() };
    let explorer = state.explorer();
    html! {
        <div class="week">
            { picture::picture(view, &explored, explorer.category) }
            { legend::legend(view, explorer.category) }
            { plan::plan(view, &explored) }
            { plan::shaped(view, state, &explored) }
            <div>
                if let Some(role) = explored.role {
                    { timetable::timetable(view, explorer, &explored, role, entry) }
                }
            </div>
            { take::take(view, state) }
            { hours::hours(view, &explored) }
            { hours::note(view) }
        </div>
    }
}
