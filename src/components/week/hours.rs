//! The hours of each category, role by role: a chart whose rows are a table.

use super::controls::swatch;
use crate::components::page::Page;
use crate::components::view::number;
use crate::pack::Word;
use crate::state::Explored;
use crate::week::role_week;

/// The half-hours of a full week.
const FULL: i32 = 80;

pub(super) fn hours(page: &mut Page<'_>, explored: &Explored) {
    let pack = page.pack;
    page.section(Word::HoursTitle, |page| {
        page.within("table", "hours", |page| {
            page.set("part", "chart");
            page.line("caption", "hidden", page.word(Word::HoursTitle));
            page.within("thead", "", |page| {
                page.within("tr", "", |page| {
                    page.header("col", |page| page.text(page.word(Word::Role)));
                    for (at, category) in pack.week.categories.iter().enumerate() {
                        page.header("col", |page| {
                            swatch(page, at);
                            page.line("span", "short", category.short);
                        });
                    }
                });
            });
            page.within("tbody", "", |page| {
                for role in 0..pack.week.roles.len() {
                    let hours = match role {
                        0 => explored.weeks[0].hours(pack),
                        _ => role_week(pack, role).hours(pack),
                    };
                    page.within("tr", "", |page| row(page, role, &hours));
                }
            });
        });
        let mut names = Vec::new();
        for source in pack.week.roles.iter().flat_map(|role| &role.sources) {
            names.push(pack.sources[usize::from(*source)].name);
        }
        let sources = page.fill(Word::WeekSources, &[("sources", &names.join("; "))]);
        page.line("p", "note", &sources);
    });
}

fn row(page: &mut Page<'_>, role: usize, hours: &[u8]) {
    page.header("row", |page| {
        page.text(page.pack.week.roles[role].name);
        page.drawing(FULL, |page| {
            let mut start = 0;
            for (category, hours) in hours.iter().enumerate() {
                let class = ["bar c", &*number(category as i32)].concat();
                page.bar(class.into(), start, i32::from(*hours));
                start += i32::from(*hours);
            }
        });
    });
    for hours in hours {
        let hours =
            if *hours == 0 { "\u{2013}".to_owned() } else { page.pack.halves((*hours).into()) };
        page.line("td", "", &hours);
    }
}
