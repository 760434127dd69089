//! The hours of each category, role by role: a chart whose rows are a table.

use yew::prelude::*;

use super::controls::swatch;
use crate::components::view::{
    View, bar, drawing, element, nodes, number, paragraph, tagged, text,
};
use crate::pack::Word;
use crate::state::Explored;
use crate::week::{hours_text, role_week};

/// The half-hours of a full week.
const FULL: i32 = 80;

pub(super) fn hours(view: View<'_>, explored: &Explored) -> Html {
    let week = &view.pack.week;
    let row = |(at, role): (usize, &crate::pack::Role)| {
        let hours = if at == 0 {
            explored.weeks[0].hours(view.pack)
        } else {
            role_week(view.pack, at).hours(view.pack)
        };
        let mut bars = Vec::new();
        let mut start = 0;
        let mut cells = Vec::new();
        for (category, hours) in hours.iter().enumerate() {
            let length = i32::from(*hours);
            let class = ["bar c", &*number(category as i32)].concat();
            bars.push(bar(class.into(), start, length));
            start += length;
            let hours = if *hours == 0 { "\u{2013}".to_owned() } else { hours_text(*hours) };
            cells.push(element("td", "", text(&hours)));
        }
        let name = nodes(vec![text(role.name), drawing(FULL, "10", bars)]);
        cells.insert(0, tagged("th", &[("scope", "row".into())], name));
        element("tr", "", nodes(cells))
    };
    let column = |label: Html| tagged("th", &[("scope", "col".into())], label);
    let mut columns = vec![column(text(view.word(Word::Role)))];
    columns.extend(week.categories.iter().enumerate().map(|(at, category)| {
        column(nodes(vec![swatch(view, at), element("span", "short", text(category.short))]))
    }));
    let parts = vec![
        element("caption", "hidden", text(view.word(Word::HoursTitle))),
        element("thead", "", element("tr", "", nodes(columns))),
        element("tbody", "", nodes(week.roles.iter().enumerate().map(row).collect())),
    ];
    let mut names = Vec::new();
    for source in week.roles.iter().flat_map(|role| &role.sources) {
        names.push(view.pack.sources[usize::from(*source)].name);
    }
    let sources = view.fill(Word::WeekSources, &[("sources", &names.join("; "))]);
    let table =
        tagged("table", &[("part", "chart".into()), ("class", "hours".into())], nodes(parts));
    view.section(view.word(Word::HoursTitle), vec![table, paragraph("note", &sources)])
}
