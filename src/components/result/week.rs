//! The week this would be: the recommended role's beside the planned one's, and the way to all of it.

use yew::prelude::*;

use super::Shown;
use crate::components::text::section;
use crate::components::view::button;
use crate::components::week::strips::{Strip, strips};
use crate::components::week::week;
use crate::contract;
use crate::pack::Word;
use crate::state::{Action, Setting};

/// Nothing where the verdict is no role, or the subject shows no week. `entry` is for the explorer.
pub(super) fn week_of(shown: &Shown<'_>, entry: &NodeRef) -> Option<Html> {
    let Shown { view, state, .. } = shown;
    let verdict = shown.report.assessment.verdict();
    let id = verdict.map(|verdict| view.pack.rules.verdicts[verdict]);
    let role = view.pack.week.roles.iter().position(|role| Some(role.id) == id);
    let whole = state.explorer().controls || shown.settings.view == contract::View::Both;
    if !whole && role.is_none() {
        return None;
    }
    let explored = state.explored()?;
    let content = if whole {
        week(view, state, &explored, entry)
    } else {
        let role = role?;
        let row = |at: usize| Strip { role: at, week: &explored.weeks[at], marked: at == role };
        let rows = if role == 0 { vec![row(0)] } else { vec![row(role), row(0)] };
        let more = Action::Explore(Setting::Controls);
        html! {
            <>
                { strips(view, &rows) }
                <p>{ button(view, "small", Word::WeekMore, more) }</p>
            </>
        }
    };
    Some(section(view, view.word(Word::OwnWeekTitle), content))
}
