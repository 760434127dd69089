//! The controls of the explorer: the situation, the days, the other role and the kinds of work.

use crate::components::page::Page;
use crate::components::view::number;
use crate::pack::Word;
use crate::state::{Explored, Setting, State};
use crate::week::{LEAST, MOST};

/// What the week is planned for, whom to compare with, and which kind of work stands out.
pub(super) fn controls(page: &mut Page<'_>, state: &State, explored: &Explored) {
    let pack = page.pack;
    let (situations, roles) = (&pack.situations, &pack.week.roles);
    // The last kinds of work are in the weeks of other roles alone.
    let categories = &pack.week.categories;
    let shown = categories.iter().filter(|it| it.quote.is_some() || explored.role.is_some());
    let category = state.explorer().category;
    page.within("div", "controls", |page| {
        let chosen = explored.situation;
        page.choices(
            Word::Situation,
            &Setting::Situation,
            chosen,
            situations.len(),
            &|page, at| {
                page.text(situations[at].name);
            },
        );
        let (chosen, days) = (explored.half_days - LEAST, MOST - LEAST + 1);
        page.choices(
            Word::Days,
            &|at| Setting::HalfDays(LEAST + at as u8),
            chosen.into(),
            days.into(),
            &|page, at| {
                page.text(&page.pack.halves((LEAST + at as u8).into()));
            },
        );
        let chosen = explored.role.unwrap_or(0);
        page.choices(
            Word::Compare,
            &|at| Setting::Role((at > 0).then_some(at)),
            chosen,
            roles.len(),
            &|page, at| {
                page.text(if at == 0 { page.word(Word::NoRole) } else { roles[at].name });
            },
        );
        let options = shown.count() + 1;
        // The first of the choices is all of them.
        let chosen = category.map_or(0, |category| category + 1);
        let choose = |at: usize| Setting::Category(at.checked_sub(1));
        page.choices(Word::Category, &choose, chosen, options, &|page, at| {
            if at == 0 {
                return page.text(page.word(Word::AllCategories));
            }
            swatch(page, at - 1);
            page.text(categories[at - 1].name);
        });
        page.within("div", "", |page| {
            if let Some(category) = category {
                page.quotation(categories[category].quote);
            }
        });
    });
}

/// The letter of a category on its colour and pattern.
pub(super) fn swatch(page: &mut Page<'_>, category: usize) {
    page.within("span", "", |page| {
        page.put("class", ["swatch c", &*number(category as i32)].concat().into());
        page.set("aria-hidden", "true");
        page.text(page.pack.week.categories[category].letter);
    });
}

/// How the week of the other role differs, in words and in the article's.
pub(super) fn difference(page: &mut Page<'_>, explored: &Explored) {
    page.within("div", "difference", |page| {
        let Some(role) = explored.role else { return };
        let role = &page.pack.week.roles[role];
        page.paragraph(&[role.name, ": ", role.summary].concat());
        page.quotation(role.quote);
    });
}
