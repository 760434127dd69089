//! "A question arrives": when it is answered in a role's week, by which standing, and how long it
//! waits.
//!
//! A wait is counted in half-hours of work. A week has eighty, from Monday at nine to Friday at half
//! past five without lunch: nights, lunch and week-ends do not count, days on which a role is not
//! there do. A question that arrives on Monday at noon and is answered on Tuesday at ten has waited
//! for two half-hours before lunch, eight after it and two the next morning: six hours.

use super::{AFTERNOON, DAY, Entry, HALF_DAY, WEEKDAYS, Week};
use crate::pack::{Pack, Standing};

/// The half-hours of work of a week.
const WORKED: u16 = 2 * HALF_DAY as u16 * WEEKDAYS as u16;

/// A half-hour of the week in which a question can arrive: from Monday at nine to Friday at five,
/// lunch included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(u8);

impl Moment {
    /// How many there are.
    pub const COUNT: u8 = WEEKDAYS * DAY;

    /// The half-hour at a position of the week, 0 for Monday at nine; beyond the end the last one.
    pub fn new(position: u8) -> Self {
        Self(position.min(Self::COUNT - 1))
    }

    /// The half-hour that begins at a time of a day: so many half-hours after nine.
    pub fn at(day: u8, time: u8) -> Self {
        Self::new(day * DAY + time)
    }

    /// All of them, in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// Its position in the week.
    pub fn position(self) -> u8 {
        self.0
    }

    /// Its day, 0 for Monday.
    pub fn day(self) -> u8 {
        self.0 / DAY
    }

    /// When it begins, in half-hours after nine.
    pub fn time(self) -> u8 {
        self.0 % DAY
    }

    /// The half-hours of work from Monday at nine until it begins. Lunch has none.
    fn worked(self) -> u16 {
        let lunch = u8::from(self.time() >= AFTERNOON);
        u16::from(self.day() * 2 * HALF_DAY + self.time() - lunch)
    }
}

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The entry of the week in which it is answered; none where that is at once.
    pub entry: Option<usize>,
    /// In how many weeks: none for the week in which it arrives.
    pub weeks: u8,
    /// How long it waits, in half-hours of work.
    pub wait: u16,
    /// What comes of it.
    pub standing: Standing,
}

/// What becomes of a question of a kind that arrives in the week of a role: it is answered at once,
/// or in the first activity that is there for it and begins then or later, or else in the first one
/// of the role's next week.
///
/// None where nothing in the week is there for it. The [proof](super::proof) refuses a pack with such a
/// week.
pub fn arrives(
    pack: &Pack,
    role: usize,
    week: &Week,
    kind: usize,
    moment: Moment,
) -> Option<Arrival> {
    let answer = &pack.week.arrivals[kind].answers[role];
    let standing = answer.standing;
    if answer.waits.is_empty() {
        return Some(Arrival { entry: None, weeks: 0, wait: 0, standing });
    }
    let takes = |entry: &Entry| answer.waits.contains(&entry.activity);
    let next = week.entries.iter().position(|entry| entry.moment() >= moment && takes(entry));
    let weeks = if next.is_some() { 0 } else { pack.week.roles[role].every_weeks };
    let entry = next.or_else(|| week.entries.iter().position(takes))?;
    let until = week.entries[entry].moment().worked() + u16::from(weeks) * WORKED;
    Some(Arrival { entry: Some(entry), weeks, wait: until - moment.worked(), standing })
}

/// How long questions of a kind wait for a role: one for every [`Moment`] of every week from one
/// week of the role to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// How many questions that is.
    pub arrivals: u32,
    /// How long all of them wait, in half-hours of work.
    pub total: u32,
    /// How long the one that waits longest does, in half-hours of work.
    pub longest: u16,
}

impl Waits {
    /// How long they wait on average, to the nearest half-hour of work.
    pub fn mean(&self) -> u16 {
        ((self.total + self.arrivals / 2) / self.arrivals) as u16
    }

    fn add(&mut self, wait: u16) {
        self.total += u32::from(wait);
        self.longest = self.longest.max(wait);
    }
}

/// How long questions of a kind wait in the week of a role. None where nothing in the week is there
/// for them, as in [`arrives`].
pub fn waits(pack: &Pack, role: usize, week: &Week, kind: usize) -> Option<Waits> {
    let answer = &pack.week.arrivals[kind].answers[role];
    let weeks = u16::from(pack.week.roles[role].every_weeks);
    let arrivals = u32::from(weeks) * u32::from(Moment::COUNT);
    let mut waits = Waits { arrivals, total: 0, longest: 0 };
    if answer.waits.is_empty() {
        return Some(waits);
    }
    let mut taking = week.entries.iter().filter(|entry| answer.waits.contains(&entry.activity));
    let first = taking.clone().next()?.moment().worked();
    // Backwards, so that the entry that answers a question is that of the one after it, or earlier.
    // After the last entry there is none until the role's next week.
    let mut until = first + weeks * WORKED;
    let mut before = taking.next_back();
    for moment in Moment::all().rev() {
        while let Some(entry) = before.filter(|entry| entry.moment() >= moment) {
            until = entry.moment().worked();
            before = taking.next_back();
        }
        waits.add(until - moment.worked());
        for week in 1..weeks {
            waits.add(first + week * WORKED - moment.worked());
        }
    }
    Some(waits)
}
