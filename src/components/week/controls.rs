//! The controls of the explorer: the situation, the days, the categories and the other role.

use yew::prelude::*;

use crate::components::view::{View, element, nodes, number, paragraph, tagged, text};
use crate::pack::Word;
use crate::state::{Control, Explored, State};
use crate::week::{LEAST, MOST, hours_text};

/// What the week is planned for, which kind of work stands out, and whom to compare with.
pub(super) fn controls(view: View<'_>, state: &State, explored: &Explored) -> Html {
    let situations = view.pack.situations.iter().map(|situation| text(situation.name)).collect();
    let days = (LEAST..=MOST).map(|halves| text(&hours_text(halves))).collect();
    let mut roles = vec![text(view.word(Word::NoRole))];
    roles.extend(view.pack.week.roles[1..].iter().map(|role| text(role.name)));
    let mut categories = vec![text(view.word(Word::AllCategories))];
    for (at, category) in view.pack.week.categories.iter().enumerate() {
        // The last ones are in the weeks of other roles alone.
        if category.quote.is_some() || explored.role.is_some() {
            categories.push(nodes(vec![swatch(view, at), text(category.name)]));
        }
    }
    let category = state.explorer().get(Control::Category).unwrap_or(0);
    let mut parts = vec![
        view.choices(Word::Situation, Control::Situation, explored.situation, situations),
        view.choices(Word::Days, Control::Days, usize::from(explored.half_days - LEAST), days),
        view.choices(Word::Compare, Control::Role, explored.role.unwrap_or(0), roles),
        view.choices(Word::Category, Control::Category, category, categories),
    ];
    // The first of the choices is all of them.
    if category > 0 {
        parts.push(view.quotation(view.pack.week.categories[category - 1].quote));
    }
    element("div", "controls", nodes(parts))
}

/// The letter of a category on its colour and pattern.
pub(super) fn swatch(view: View<'_>, category: usize) -> Html {
    let letter = &view.pack.week.categories[category].letter;
    let class = ["swatch c", &*number(category as i32)].concat();
    tagged("span", &[("class", class.into()), ("aria-hidden", "true".into())], text(letter))
}

/// How the week of the other role differs, in words and in the article's.
pub(super) fn difference(view: View<'_>, explored: &Explored) -> Html {
    let Some(role) = explored.role else { return Html::default() };
    let role = &view.pack.week.roles[role];
    let summary = [role.name, ": ", role.summary].concat();
    let parts = vec![paragraph("", &summary), view.quotation(role.quote)];
    element("div", "difference", nodes(parts))
}
