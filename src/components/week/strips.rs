//! The strips: a row for each role, all on one axis from Monday at nine to Friday at half past five.
//!
//! A block is an activity, in the hue, the pattern and the letter of its kind of work. A day without
//! the role is drawn too, empty, because absence is what is most misjudged. The strips need no
//! control: [`strips`] draws them wherever weeks stand beside one another, such as in a result.
//!
//! ```text
//!                    Mon      Tue      Wed      Thu      Fri
//! Fractional CTO     ┌╌╌╌╌╌╌┐ ▇▇▇▇ ▇▇▇ ┌╌╌╌╌╌╌┐ ▇▇▇▇ ▇▇▇ ┌╌╌╌╌╌╌┐
//! 16 hours a week    └╌╌╌╌╌╌┘ ▇▇▇▇ ▇▇▇ └╌╌╌╌╌╌┘ ▇▇▇▇ ▇▇▇ └╌╌╌╌╌╌┘
//! ```
//!
//! A day is a fifth of the axis and a half-hour a seventeenth of a day, whatever the width, so that
//! what is laid over it agrees with it to the pixel: half-hour `n` of the week begins at `n / 85`.

use yew::prelude::*;

use crate::assessment::phrase;
use crate::components::text::{each, hidden, span};
use crate::components::view::View;
use crate::pack::{Word, digits};
use crate::week::{Entry, WEEKDAYS, Week};

/// A row of the strips.
pub(in crate::components) struct Strip<'a> {
    /// The role, by its position in [`WeekPack::roles`](crate::pack::WeekPack::roles).
    pub(in crate::components) role: usize,
    /// Its week: one of [`weeks`](crate::week::weeks).
    pub(in crate::components) week: &'a Week,
    /// Whether the row stands out from the others.
    pub(in crate::components) marked: bool,
}

/// The strips of some roles, in the order in which they are given, under the axis they share. It is a
/// list, in which each row says its role, the hours and the days in words; the drawing itself is not
/// read out.
pub(in crate::components) fn strips(view: &View, strips: &[Strip<'_>]) -> Html {
    html! {
        <div class="strips" part="chart">
            { axis(view, Html::default(), Html::default()) }
            <ul>
                { each(strips.iter().map(|strip| html! {
                    <li key={digits(strip.role as u64)} class="strip" data-marked={strip.marked.then_some("")}>
                        <div class="who">{ who(view, strip.role, strip.week) }</div>
                        { lane(days(view, strip.week, None), Html::default()) }
                    </li>
                })) }
            </ul>
        </div>
    }
}

/// The names of the days over the lanes, what stands beside them, and what lies between them and the
/// lanes.
pub(super) fn axis(view: &View, beside: Html, under: Html) -> Html {
    let days = view.word(Word::WeekdaysShort).split(' ');
    html! {
        <div class="strip axis">
            { beside }
            <div class="along">
                <div class="days" aria-hidden="true">
                    { each(days.map(span)) }
                </div>
                { under }
            </div>
        </div>
    }
}

/// Who it is, for how many hours, and on which days.
pub(super) fn who(view: &View, role: usize, week: &Week) -> Html {
    let pack = view.pack;
    let every = u16::from(pack.week.roles[role].every_weeks);
    let weeks = digits(every.into());
    let total = week.total().into();
    let hours = match every {
        0 | 1 => pack.fill_halves(Word::HoursWeek, total, &[]),
        _ => pack.fill_halves(Word::HoursWeeks, total, &[("weeks", &weeks)]),
    };
    let there = (0..WEEKDAYS).filter(|day| !week.day(*day).is_empty());
    let days: Vec<_> = there.map(|day| pack.weekday(day)).collect();
    let days = view.fill(Word::InOn, &[("days", &phrase::enumeration(pack, &days))]);
    html! {
        <>
            <b>{ pack.week.roles[role].name }</b>
            <span class="hours">{ [" ", &hours].concat() }</span>
            { hidden([", ", &days].concat()) }
        </>
    }
}

/// The days of a week side by side, with what is laid over them.
pub(super) fn lane(days: Html, over: Html) -> Html {
    html! {
        <div class="along lane" aria-hidden="true">
            { days }
            { over }
        </div>
    }
}

/// The days of a week. `only` is the kind of work that stands out.
pub(super) fn days(view: &View, week: &Week, only: Option<usize>) -> Html {
    let block = |entry: &Entry| {
        let category = view.pack.week.activities[usize::from(entry.activity)].category;
        html! {
            <i
                data-at={at(entry, category, only)}
                data-letter={view.pack.week.categories[usize::from(category)].letter}
            />
        }
    };
    each((0..WEEKDAYS).map(|day| {
        html! { <div class="day">{ each(week.day(day).iter().map(block)) }</div> }
    }))
}

/// What gives something the look of its kind of work and its place in the day; it is dimmed where
/// another kind stands out.
pub(super) fn at(entry: &Entry, category: u8, only: Option<usize>) -> String {
    let dim = only.is_some_and(|only| only != usize::from(category));
    let [category, start, length] =
        [category, entry.start, entry.length].map(|it| digits(it.into()));
    ["c", &*category, " s", &start, " l", &length, if dim { " dim" } else { "" }].concat()
}
