//! The controls of the explorer: the situation, the days, the categories and the other role.

use yew::prelude::*;

use crate::components::view::{View, element, nodes, number, paragraph, tagged, text};
use crate::pack::Word;
use crate::state::{Control, Explored, State};
use crate::week::{LEAST, MOST, hours_text};

/// What the week is planned for.
pub(super) fn plan(view: View<'_>, explored: &Explored) -> Html {
    let situations = view.pack.situations.iter().map(|situation| text(&situation.name)).collect();
    let days = (LEAST..=MOST).map(|halves| text(&hours_text(halves))).collect();
    nodes(vec![
        view.choices(Word::Situation, Control::Situation, explored.situation, situations),
        view.choices(Word::Days, Control::Days, usize::from(explored.half_days - LEAST), days),
    ])
}

/// The categories: the key to the timetable, and what lets one of them stand out.
pub(super) fn category(view: View<'_>, state: &State, explored: &Explored) -> Html {
    let mut options = vec![text(view.word(Word::AllCategories))];
    for (at, category) in view.pack.week.categories.iter().enumerate() {
        // The last ones are in the weeks of other roles alone.
        if category.quote.is_some() || explored.role.is_some() {
            options.push(nodes(vec![swatch(view, at), text(&category.name)]));
        }
    }
    let chosen = state.explorer().get(Control::Category).unwrap_or(0);
    view.choices(Word::Category, Control::Category, chosen, options)
}

/// The letter of a category on its colour and pattern.
pub(super) fn swatch(view: View<'_>, category: usize) -> Html {
    let letter = &view.pack.week.categories[category].letter;
    let class = ["swatch c", &*number(category as i32)].concat();
    tagged("span", &[("class", class.into()), ("aria-hidden", "true".into())], text(letter))
}

/// The other role.
pub(super) fn compare(view: View<'_>, explored: &Explored) -> Html {
    let mut options = vec![text(view.word(Word::NoRole))];
    options.extend(view.pack.week.roles[1..].iter().map(|role| text(&role.name)));
    view.choices(Word::Compare, Control::Role, explored.role.unwrap_or(0), options)
}

/// How the week of the other role differs, in words and in the article's.
pub(super) fn difference(view: View<'_>, explored: &Explored) -> Html {
    let Some(role) = explored.role else { return Html::default() };
    let role = &view.pack.week.roles[role];
    let summary = [&*role.name, ": ", &role.summary].concat();
    let parts = vec![paragraph("", &summary), view.quotation(role.quote)];
    element("div", "difference", nodes(parts))
}
