//! The week this would be: the recommended role's beside the planned one's, and the way to all of it.

use yew::prelude::*;

use super::Shown;
use crate::components::text::{place, section};
use crate::components::view::{View, button};
use crate::components::week::strips::{Strip, strips};
use crate::components::week::week;
use crate::components::widget::Widget;
use crate::pack::Word;
use crate::state::{Action, Setting};

/// The whole explorer, unless the subject shows no week.
pub(super) fn explorer(widget: &Widget) -> Html {
    place(widget.explored().map(|_| titled(&widget.as_view(), week(widget))))
}

/// The strips of the two roles, unless the verdict is no role or the subject shows no week.
pub(super) fn strips_of(shown: &Shown<'_>) -> Html {
    place(two(shown))
}

fn two(shown: &Shown<'_>) -> Option<Html> {
    let Shown { view, report, .. } = *shown;
    let id = view.pack.rules.verdicts[report.assessment.verdict()?];
    let role = view.pack.week.roles.iter().position(|role| role.id == id)?;
    let explored = shown.explored?;
    let row = |at: usize| Strip { role: at, week: &explored.weeks[at], marked: at == role };
    let rows = if role == 0 { vec![row(0)] } else { vec![row(role), row(0)] };
    let more = Action::Explore(Setting::Controls);
    let content = html! {
        <>
            { strips(view, &rows) }
            <p>{ button(view, "small", Word::WeekMore, more) }</p>
        </>
    };
    Some(titled(view, content))
}

fn titled(view: &View, content: Html) -> Html {
    section(view, view.word(Word::OwnWeekTitle), content)
}
