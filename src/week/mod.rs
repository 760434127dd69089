//! The week: a timetable planned from a situation, a number of days and the answers; the weeks of
//! other roles beside it; and what becomes of a question that arrives in them.
//!
//! Everything here is a pure function: the same input gives the same week, and [`proof`] shows that all
//! weeks of a pack keep what the planner promises. Lengths and times are in half-hours. A working half
//! day has eight of them: nine to one, or half past one to half past five, with lunch between, so no
//! activity can run across it.

mod arrival;
mod hours;
mod plan;
pub mod proof;

pub use arrival::{Arrival, Moment, Waits, arrives, waits};
pub use plan::{Request, plan};

pub use crate::pack::{HALF_DAY, LEAST, MOST};

use crate::pack::{Pack, digits};

/// When the afternoon starts, in half-hours after nine.
pub const AFTERNOON: u8 = 9;
/// The half-hours of a day from nine to half past five, lunch included.
pub const DAY: u8 = AFTERNOON + HALF_DAY;
/// How many working days a calendar week has.
pub const WEEKDAYS: u8 = 5;

/// A week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// What happens, by day, then by time.
    pub entries: Vec<Entry>,
    /// The set of questions whose answers shaped it.
    pub because: u16,
}

/// An activity at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day, 0 for Monday.
    pub day: u8,
    /// When it starts, in half-hours after nine.
    pub start: u8,
    /// How long it takes, in half-hours.
    pub length: u8,
    /// Its position in [`WeekPack::activities`](crate::pack::WeekPack::activities).
    pub activity: u8,
    /// The question whose answer brought it.
    pub because: Option<u8>,
}

impl Entry {
    /// When it ends, in half-hours after nine.
    pub fn end(&self) -> u8 {
        self.start + self.length
    }

    /// When it starts in the week.
    pub fn moment(&self) -> Moment {
        Moment::at(self.day, self.start)
    }
}

impl Week {
    /// What happens on a day; nothing where nobody is there.
    pub fn day(&self, day: u8) -> &[Entry] {
        let start = self.entries.partition_point(|entry| entry.day < day);
        let end = self.entries.partition_point(|entry| entry.day <= day);
        &self.entries[start..end]
    }

    /// All its half-hours.
    pub fn total(&self) -> u8 {
        self.entries.iter().map(|entry| entry.length).sum()
    }

    /// The half-hours of each category.
    pub fn hours(&self, pack: &Pack) -> Vec<u8> {
        let mut hours = vec![0; pack.week.categories.len()];
        for entry in &self.entries {
            let activity = &pack.week.activities[usize::from(entry.activity)];
            hours[usize::from(activity.category)] += entry.length;
        }
        hours
    }
}

/// The week of every role, in the order of the pack: the first as it is planned, the others as they are
/// given.
pub fn weeks(pack: &Pack, request: Request<'_>) -> Vec<Week> {
    let others = (1..pack.week.roles.len()).map(|role| role_week(pack, role));
    std::iter::once(plan(pack, request)).chain(others).collect()
}

/// The week of a role other than the planned one.
pub fn role_week(pack: &Pack, role: usize) -> Week {
    let mut entries = Vec::new();
    for (day, blocks) in pack.week.roles[role].days.iter().enumerate() {
        let mut start = 0;
        for (activity, length) in blocks {
            if start == HALF_DAY {
                start = AFTERNOON;
            }
            let (length, activity) = (*length, *activity);
            entries.push(Entry { day: day as u8, start, length, activity, because: None });
            start += length;
        }
    }
    Week { entries, because: 0 }
}

/// The situation to plan for where nothing tells: the last one gives way to every other, so it
/// supposes least.
pub fn default_situation(pack: &Pack) -> usize {
    pack.situations.len().saturating_sub(1)
}

/// The half days that are usual in a situation.
pub fn usual_half_days(pack: &Pack, situation: usize) -> u8 {
    pack.week.hours[situation].half_days
}

/// The time of day, so many half-hours after nine: `09:30`.
pub fn clock(half_hours: u8) -> String {
    let hour = digits(u64::from(9 + half_hours / 2));
    let nought = if hour.len() == 1 { "0" } else { "" };
    [nought, &hour, if half_hours.is_multiple_of(2) { ":00" } else { ":30" }].concat()
}

/// Half-hours as hours: `1.5`. Half days are days by the same reckoning.
pub fn hours_text(halves: impl Into<u16>) -> String {
    let halves = halves.into();
    let mut text = digits(u64::from(halves / 2));
    if halves % 2 == 1 {
        text.push_str(".5");
    }
    text
}
