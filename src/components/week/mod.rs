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

use super::still::{ALL, Of, still};
use super::view::View;
use super::widget::Widget;
use crate::components::text::place;
use crate::state::{Explored, State};
use answers::Answer;

/// What the parts of the explorer are drawn of.
pub(super) struct Shown<'a> {
    widget: &'a Widget,
    view: &'a View,
    state: &'a State,
    explored: &'a Explored,
    /// Set to the activity of the open timetable that the keyboard is on.
    entry: &'a NodeRef,
    /// The role, where a part is of one, and the activity in which the question is answered there.
    of: Of,
}

/// The explorer; nothing where the subject shows no week.
pub(super) fn week(widget: &Widget) -> Html {
    draw(widget, ALL, whole)
}

fn whole(shown: &Shown<'_>) -> Html {
    let Shown { widget, view, explored, .. } = *shown;
    let roles = 0..view.pack.week.roles.len();
    let answers: Vec<_> = roles.map(|role| Answer::new(view, explored, role)).collect();
    let timetable = |role: usize| {
        let landed = answers[role].as_ref().and_then(|it| it.arrival.entry);
        still(widget, (role, landed), |widget, of| draw(widget, of, timetable::timetable))
    };
    html! {
        <div class="week">
            { picture::picture(shown, &answers) }
            { still(widget, ALL, |widget, of| draw(widget, of, plan::settings)) }
            { place(explored.role.map(timetable)) }
            { still(widget, ALL, |widget, of| draw(widget, of, take::take)) }
            { still(widget, ALL, |widget, of| draw(widget, of, hours::hours)) }
        </div>
    }
}

/// Draws a part of the explorer.
fn draw(widget: &Widget, of: Of, part: fn(&Shown<'_>) -> Html) -> Html {
    let Some(explored) = widget.explored() else { return Html::default() };
    let (view, state, entry) = (&widget.as_view(), widget.state(), &widget.entry);
    part(&Shown { widget, view, state, explored, entry, of })
}
