//! The timetable: a row for every day, drawn as a column where there is room.
//!
//! It is one table for every width and for screen readers alike: days are rows, and with another
//! role to compare there are two columns. The stylesheet turns it on its side and sets every
//! activity on a time axis; below 640 px it stays a list of days.

use yew::prelude::*;

use super::controls::swatch;
use crate::components::view::{View, element, nodes, number, paragraph, tagged, terms, text};
use crate::pack::Word;
use crate::state::{Action, Control, Direction, Explored, State, place};
use crate::week::{DAY, Entry, WEEKDAYS, Week, arrives, clock};

/// What an entry is drawn with.
struct Marks {
    /// The activity that is open.
    open: Option<usize>,
    /// The one activity that Tab reaches.
    current: usize,
    /// The choice of a category that stands out, of which the first is all.
    category: Option<usize>,
}

pub(super) fn calendar(
    view: View<'_>,
    state: &State,
    explored: &Explored,
    current: &NodeRef,
) -> Html {
    let explorer = state.explorer();
    let marks = Marks {
        open: explorer.get(Control::Open),
        current: explorer.get(Control::Current).unwrap_or(0),
        category: explorer.get(Control::Category),
    };
    let roles = [0, explored.role.unwrap_or(0)];
    let sides: Vec<(usize, &Week)> = roles.into_iter().zip(&explored.weeks).collect();
    let name = |role: usize| &*view.pack.week.roles[role].name;

    let column = |words: &str| tagged("th", &[("scope", "col".into())], text(words));
    let mut columns = vec![column(view.word(Word::Day))];
    columns.extend(sides.iter().map(|(role, _)| column(name(*role))));

    let mut rows = Vec::new();
    for day in 0..WEEKDAYS {
        let mut cells =
            vec![tagged("th", &[("scope", "row".into())], text(view.pack.weekday(day)))];
        for (side, (role, week)) in sides.iter().enumerate() {
            let arrival = arrives(view.pack, *role, week, explored.arrival, explored.day as u8);
            let mut items = Vec::new();
            for (index, entry) in week.entries.iter().enumerate() {
                if entry.day == day {
                    let landed = arrival.entry == Some(index);
                    let at = place(side, index);
                    items.push(item(view, entry, at, &marks, landed, current));
                }
            }
            let title =
                if sides.len() > 1 { paragraph("role", name(*role)) } else { Html::default() };
            let content = if items.is_empty() {
                let word = if *role == 0 { Word::DayOff } else { Word::NoCall };
                element("p", "off", element("span", "", text(view.word(word))))
            } else {
                element("ul", "", nodes(items))
            };
            cells.push(element("td", "", nodes(vec![title, content])));
        }
        rows.push(element("tr", "", nodes(cells)));
    }
    let caption = explored.caption(view.pack);
    let parts = nodes(vec![
        element("caption", "", text(&caption)),
        element("thead", "hidden", element("tr", "", nodes(columns))),
        element("tbody", "", nodes(rows)),
    ]);
    let class = if sides.len() > 1 { "two" } else { "one" };
    let hours = (0..DAY).step_by(2).map(|start| element("li", "", text(&clock(start)))).collect();
    let axis =
        tagged("ul", &[("class", "axis".into()), ("aria-hidden", "true".into())], nodes(hours));
    let act = view.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let action = match &*event.key() {
            "ArrowUp" => Action::Walk(Direction::Up),
            "ArrowDown" => Action::Walk(Direction::Down),
            "ArrowLeft" => Action::Walk(Direction::Left),
            "ArrowRight" => Action::Walk(Direction::Right),
            "Escape" => Action::Explore(Control::Open, None),
            _ => return,
        };
        event.prevent_default();
        act.emit(action);
    });
    html! {
        <div part="calendar" data-sides={class} {onkeydown}>
            { axis }
            { tagged("table", &[], parts) }
        </div>
    }
}

fn item(
    view: View<'_>,
    entry: &Entry,
    at: usize,
    marks: &Marks,
    landed: bool,
    current: &NodeRef,
) -> Html {
    let activity = &view.pack.week.activities[usize::from(entry.activity)];
    let category = usize::from(activity.category);
    let time = [&*clock(entry.start), "\u{2013}", &clock(entry.start + entry.length)].concat();
    let day = [view.pack.weekday(entry.day), " "].concat();
    let mut label = vec![
        swatch(view, category),
        element("span", "", text(activity.name)),
        nodes(vec![
            element("span", "hidden", text(&[", ", &day].concat())),
            element("span", "time", text(&time)),
        ]),
    ];
    if landed {
        label.push(element("span", "landed", text(view.word(Word::Landed))));
    }
    let open = marks.open == Some(at);
    let then = Action::Explore(Control::Open, (!open).then_some(at));
    let node = if marks.current == at { current.clone() } else { NodeRef::default() };
    let attributes = [
        ("type", "button".into()),
        ("part", "entry".into()),
        ("tabindex", if marks.current == at { "0" } else { "-1" }.into()),
        ("aria-expanded", if open { "true" } else { "false" }.into()),
    ];
    let button = view.pressed("button", &attributes, node, then, nodes(label));
    let mut parts = vec![button.into()];
    if open {
        parts.push(detail(view, entry));
    }
    let dim = if marks.category.is_some_and(|chosen| chosen > 0 && chosen != category + 1) {
        " dim"
    } else {
        ""
    };
    let class = [
        "c",
        &*number(category as i32),
        " s",
        &number(entry.start),
        " l",
        &number(entry.length),
        dim,
    ]
    .concat();
    tagged("li", &[("class", class.into())], nodes(parts))
}

/// What happens in an activity, who is there, what comes out of it, and the article's sentence.
fn detail(view: View<'_>, entry: &Entry) -> Html {
    let activity = &view.pack.week.activities[usize::from(entry.activity)];
    let row = |word, words: &str| (view.word(word), vec![text(words)]);
    let mut rows = Vec::new();
    for (word, words) in
        [(Word::What, &activity.what), (Word::Who, &activity.who), (Word::Outcome, &activity.out)]
    {
        if !words.is_empty() {
            rows.push(row(word, words));
        }
    }
    let quote = activity.quote.map_or_else(Html::default, |quote| view.quotation(Some(quote)));
    element("div", "detail", nodes(vec![terms("", rows), quote]))
}
