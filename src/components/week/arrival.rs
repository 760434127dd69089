//! "A question arrives": who answers it in each role's week, when, and with what standing.

use crate::components::page::Page;
use crate::pack::{Standing, Word};
use crate::state::{Explored, Setting};
use crate::week::{Arrival, Moment, WEEKDAYS, Week, arrives, clock, role_week};

pub(super) fn arrival(page: &mut Page<'_>, explored: &Explored) {
    let pack = page.pack;
    let kinds = &pack.week.arrivals;
    page.section(Word::ArrivesTitle, |page| {
        page.say("", Word::ArrivesText);
        let kind = explored.arrival;
        page.choices(Word::ArrivesWhat, &Setting::Arrival, kind, kinds.len(), &|page, at| {
            page.text(kinds[at].label);
        });
        let days = usize::from(WEEKDAYS);
        page.choices(Word::ArrivesDay, &Setting::Day, explored.day, days, &|page, at| {
            page.text(page.pack.weekday(at as u8));
        });
        page.within("dl", "ruled", |page| {
            for (role, words) in pack.week.roles.iter().enumerate() {
                let own;
                let timetable = if role == 0 {
                    &explored.weeks[0]
                } else {
                    own = role_week(pack, role);
                    &own
                };
                let on = Moment::at(explored.day as u8, 0);
                let Some(arrival) = arrives(pack, role, timetable, kind, on) else { continue };
                page.term(words.name, |page| {
                    page.within("dd", "", |page| {
                        let when = when(page, role, timetable, &arrival);
                        page.bold(&[&*when, " · ", page.word(standing(&arrival))].concat());
                        page.paragraph(kinds[kind].answers[role].text);
                    });
                });
            }
        });
    });
}

/// When it is dealt with.
fn when(page: &Page<'_>, role: usize, timetable: &Week, arrival: &Arrival) -> String {
    let Some(entry) = arrival.entry else { return page.word(Word::AtOnce).to_owned() };
    let rarely = page.pack.week.roles[role].rarely;
    if !rarely.is_empty() {
        return rarely.to_owned();
    }
    let entry = &timetable.entries[entry];
    let day = [page.pack.weekday(entry.day), " ", &clock(entry.start)].concat();
    if arrival.weeks > 0 { page.fill(Word::NextWeek, &[("day", &day)]) } else { day }
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
