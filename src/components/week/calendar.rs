//! The timetable: a row for every day, drawn as a column where there is room.
//!
//! It is one table for every width and for screen readers alike: days are rows, and with another
//! role to compare there are two columns. The stylesheet turns it on its side and sets every
//! activity on a time axis; below 640 px it stays a list of days.

use super::controls::swatch;
use crate::components::page::Page;
use crate::components::view::number;
use crate::pack::Word;
use crate::state::{Action, EntryAt, Explored, Setting, State};
use crate::week::{DAY, Entry, Moment, WEEKDAYS, Week, arrives, clock};

/// What an entry is drawn with.
struct Marks {
    /// The activity that is open.
    open: Option<EntryAt>,
    /// The one activity that Tab reaches.
    current: EntryAt,
    /// The category that stands out; all do without one.
    category: Option<usize>,
}

/// `asks` says whether the question that arrives is on show too, and so where it lands.
pub(super) fn calendar(page: &mut Page<'_>, state: &State, explored: &Explored, asks: bool) {
    let pack = page.pack;
    let explorer = state.explorer();
    let marks =
        Marks { open: explorer.open, current: explorer.current, category: explorer.category };
    let roles = [0, explored.role.unwrap_or(0)];
    let sides: Vec<(usize, &Week)> = roles.into_iter().zip(&explored.weeks).collect();
    let two = sides.len() > 1;
    page.within("div", "", |page| {
        page.set("part", "calendar");
        page.set("data-sides", if two { "two" } else { "one" });
        page.walk();
        page.within("ul", "axis", |page| {
            page.set("aria-hidden", "true");
            for start in (0..DAY).step_by(2) {
                page.line("li", "", &clock(start));
            }
        });
        page.within("table", "", |page| {
            page.line("caption", "", &explored.caption(pack));
            page.within("thead", "hidden", |page| {
                page.within("tr", "", |page| {
                    page.header("col", |page| page.text(page.word(Word::Day)));
                    for (role, _) in &sides {
                        page.header("col", |page| page.text(pack.week.roles[*role].name));
                    }
                });
            });
            page.within("tbody", "", |page| {
                for day in 0..WEEKDAYS {
                    page.within("tr", "", |page| {
                        page.header("row", |page| page.text(pack.weekday(day)));
                        for (side, (role, week)) in sides.iter().enumerate() {
                            page.within("td", "", |page| {
                                if two {
                                    page.line("p", "role", pack.week.roles[*role].name);
                                }
                                let on = Moment::at(explored.day as u8, 0);
                                let landed = arrives(pack, *role, week, explored.arrival, on);
                                let landed = landed.and_then(|it| it.entry).filter(|_| asks);
                                of_day(page, &marks, week, (side, day), landed);
                            });
                        }
                    });
                }
            });
        });
    });
}

/// A day of one role.
fn of_day(
    page: &mut Page<'_>,
    marks: &Marks,
    week: &Week,
    (side, day): (usize, u8),
    landed: Option<usize>,
) {
    if week.entries.iter().all(|entry| entry.day != day) {
        let word = page.word(if side == 0 { Word::DayOff } else { Word::NoCall });
        return page.within("p", "off", |page| page.line("span", "", word));
    }
    page.within("ul", "", |page| {
        for (index, entry) in week.entries.iter().enumerate() {
            if entry.day == day {
                item(page, entry, EntryAt { side, entry: index }, marks, landed == Some(index));
            }
        }
    });
}

fn item(page: &mut Page<'_>, entry: &Entry, at: EntryAt, marks: &Marks, landed: bool) {
    let pack = page.pack;
    let activity = &pack.week.activities[usize::from(entry.activity)];
    let category = usize::from(activity.category);
    let dim = marks.category.is_some_and(|standing_out| standing_out != category);
    let open = marks.open == Some(at);
    page.within("li", "", |page| {
        let (start, length) = (number(entry.start), number(entry.length));
        let dim = if dim { " dim" } else { "" };
        let class = ["c", &*number(category as i32), " s", &start, " l", &length, dim].concat();
        page.put("class", class.into());
        page.within("button", "", |page| {
            page.set("type", "button");
            page.set("part", "entry");
            page.set("tabindex", if marks.current == at { "0" } else { "-1" });
            page.set("aria-expanded", if open { "true" } else { "false" });
            page.press(Action::Explore(Setting::Open((!open).then_some(at))));
            if marks.current == at {
                page.at(&page.places.entry);
            }
            swatch(page, category);
            page.line("span", "", activity.name);
            page.line("span", "hidden", &[", ", pack.weekday(entry.day), " "].concat());
            let end = clock(entry.start + entry.length);
            page.line("span", "time", &[&*clock(entry.start), "\u{2013}", &end].concat());
            if landed {
                page.line("span", "landed", page.word(Word::Landed));
            }
        });
        page.within("div", if open { "detail" } else { "" }, |page| {
            if open {
                detail(page, entry);
            }
        });
    });
}

/// What happens in an activity, who is there, what comes out of it, and the article's sentence.
fn detail(page: &mut Page<'_>, entry: &Entry) {
    let activity = &page.pack.week.activities[usize::from(entry.activity)];
    page.bold(activity.name);
    page.within("dl", "", |page| {
        for (word, words) in
            [(Word::What, activity.what), (Word::Who, activity.who), (Word::Outcome, activity.out)]
        {
            if !words.is_empty() {
                page.term(page.word(word), |page| page.line("dd", "", words));
            }
        }
    });
    if activity.quote.is_some() {
        page.quotation(activity.quote);
    }
}
