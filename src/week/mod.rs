//! The week: a timetable planned from a situation, a number of days and the answers; the weeks of
//! other roles beside it; and what becomes of a question that arrives in them.
//!
//! Everything here is a pure function: the same input gives the same week. Lengths and times are in
//! half-hours. A working half day has eight of them: nine to one, or half past one to half past
//! five, with lunch between, so no activity can run across it.

mod arrival;
mod hours;
mod plan;

pub use arrival::{Arrival, arrives};
pub use plan::{Request, plan};

pub use crate::pack::{HALF_DAY, LEAST, MOST};

use crate::pack::Pack;

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

impl Week {
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
    clock_with(half_hours, ":")
}

/// The time of day with something of one's own between hours and minutes.
pub fn clock_with(half_hours: u8, between: &str) -> String {
    let hour = (9 + half_hours / 2).to_string();
    let nought = if hour.len() == 1 { "0" } else { "" };
    [nought, &hour, between, if half_hours.is_multiple_of(2) { "00" } else { "30" }].concat()
}

/// Half-hours as hours: `1.5`. Half days are days by the same reckoning.
pub fn hours_text(halves: u8) -> String {
    let mut text = (halves / 2).to_string();
    if halves % 2 == 1 {
        text.push_str(".5");
    }
    text
}
