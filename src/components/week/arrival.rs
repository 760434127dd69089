//! "A question arrives": who answers it in each role's week, when, and with what standing.

use yew::prelude::*;

use crate::components::view::{View, bold, nodes, paragraph, terms, text};
use crate::pack::{Standing, Word};
use crate::state::{Control, Explored};
use crate::week::{Arrival, WEEKDAYS, Week, arrives, clock, role_week};

pub(super) fn arrival(view: View<'_>, explored: &Explored) -> Html {
    let week = &view.pack.week;
    let kinds = week.arrivals.iter().map(|arrival| text(arrival.label)).collect();
    let days = (0..WEEKDAYS).map(|day| text(view.pack.weekday(day))).collect();
    let row = |role: usize| {
        let own;
        let timetable = if role == 0 {
            &explored.weeks[0]
        } else {
            own = role_week(view.pack, role);
            &own
        };
        let arrival = arrives(view.pack, role, timetable, explored.arrival, explored.day as u8);
        let answer = &week.arrivals[explored.arrival].answers[role];
        let line = [&*when(view, role, timetable, &arrival), " · ", view.word(standing(&arrival))]
            .concat();
        (&*week.roles[role].name, vec![nodes(vec![bold(&line), paragraph("", answer.text)])])
    };
    let rows = (0..week.roles.len()).map(row).collect();
    let parts = vec![
        paragraph("", view.word(Word::ArrivesText)),
        view.choices(Word::ArrivesWhat, Control::Arrival, explored.arrival, kinds),
        view.choices(Word::ArrivesDay, Control::Day, explored.day, days),
        terms("ruled", rows),
    ];
    view.section(view.word(Word::ArrivesTitle), parts)
}

/// When it is dealt with.
fn when(view: View<'_>, role: usize, timetable: &Week, arrival: &Arrival) -> String {
    let Some(entry) = arrival.entry else { return view.word(Word::AtOnce).to_owned() };
    let rarely = view.pack.week.roles[role].rarely;
    if !rarely.is_empty() {
        return rarely.to_owned();
    }
    let entry = &timetable.entries[entry];
    let day = [view.pack.weekday(entry.day), " ", &clock(entry.start)].concat();
    if arrival.later { view.fill(Word::NextWeek, &[("day", &day)]) } else { day }
}

/// What comes of it.
fn standing(arrival: &Arrival) -> Word {
    match arrival.standing {
        Standing::Decision => Word::Decision,
        Standing::Opinion => Word::Opinion,
        Standing::Work => Word::Work,
        Standing::PassedOn => Word::PassedOn,
    }
}
