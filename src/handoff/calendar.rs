//! The week as a calendar file (iCalendar, RFC 5545), each event marked as an example.
//!
//! Times are in UTC. Floating times would be shorter, and are read as UTC by some calendars; times in
//! a zone need its rules in the file. In UTC every calendar shows the hour that the visitor saw.

use crate::pack::{Pack, Word, digits};
use crate::week::{WEEKDAYS, Week};

/// The most octets of a line, its break not counted.
const LINE: usize = 75;
/// The minutes of a day.
const DAY: u32 = 24 * 60;

/// When a week is, by the clock of the visitor who takes it along. Times are minutes since 1970 in
/// UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Nine o'clock where the visitor is, on Monday to Friday.
    pub nine: [u32; WEEKDAYS as usize],
    /// Now.
    pub now: u32,
}

/// A role's week in the days of a calendar week. `file` is like no other: the ids of its events begin
/// with it, so that no calendar takes them for those of another file.
pub fn calendar(pack: &Pack, role: usize, week: &Week, dates: &Dates, file: &str) -> String {
    let mut text = String::new();
    line(&mut text, &["BEGIN:VCALENDAR"]);
    line(&mut text, &["VERSION:2.0"]);
    line(&mut text, &["PRODID:-//fractional-cto//week//EN"]);
    line(&mut text, &["METHOD:PUBLISH"]);
    let now = utc(dates.now);
    let [example, note, name] =
        [pack.word(Word::Example), pack.word(Word::WeekNote), pack.week.roles[role].name]
            .map(escape);
    for (index, entry) in week.entries.iter().enumerate() {
        let activity = &pack.week.activities[usize::from(entry.activity)];
        let nine = dates.nine[usize::from(entry.day)];
        let [start, end] =
            [entry.start, entry.end()].map(|half_hours| utc(nine + u32::from(half_hours) * 30));
        let category = pack.week.categories[usize::from(activity.category)].name;
        let [summary, what, category] = [activity.name, activity.what, category].map(escape);
        line(&mut text, &["BEGIN:VEVENT"]);
        line(&mut text, &["UID:", &escape(file), "-", &digits(index as u64), "@fractional-cto"]);
        line(&mut text, &["DTSTAMP:", &now]);
        line(&mut text, &["DTSTART:", &start]);
        line(&mut text, &["DTEND:", &end]);
        line(&mut text, &["SUMMARY:", &example, ": ", &summary]);
        line(&mut text, &["DESCRIPTION:", &name, ": ", &what, " ", &note]);
        line(&mut text, &["CATEGORIES:", &category]);
        // An example keeps nobody from being booked.
        line(&mut text, &["TRANSP:TRANSPARENT"]);
        line(&mut text, &["END:VEVENT"]);
    }
    line(&mut text, &["END:VCALENDAR"]);
    text
}

/// A time as calendar files have it: `20261130T093000Z`.
fn utc(minutes: u32) -> String {
    // The civil date of a day, counted in years that begin in March, so that a leap day is the last
    // of its year (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    let days = minutes / DAY + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u32::from(month <= 2);
    let (hour, minute) = (minutes % DAY / 60, minutes % 60);
    let date = year * 10_000 + month * 100 + day;
    // The leading one keeps the noughts of the time.
    let time = digits(u64::from(1_000_000 + hour * 10_000 + minute * 100));
    [&*digits(date.into()), "T", &time[1..], "Z"].concat()
}

/// A text as a value of a property.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            // No other control character may stand in a text.
            '\0'..' ' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// A line, folded where it is too long, never within a character.
fn line(file: &mut String, parts: &[&str]) {
    let mut octets = 0;
    for part in parts {
        for character in part.chars() {
            let length = character.len_utf8();
            if octets + length > LINE {
                // The space that marks a folded line counts.
                file.push_str("\r\n ");
                octets = 1;
            }
            file.push(character);
            octets += length;
        }
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_told_as_dates() {
        let check = |minutes, expect| assert_eq!(utc(minutes), expect, "{minutes}");
        check(0, "19700101T000000Z");
        check(59, "19700101T005900Z");
        check(DAY - 1, "19700101T235900Z");
        check(29_932_410, "20261129T093000Z");
        check(11_016 * DAY, "20000229T000000Z");
        check(11_017 * DAY, "20000301T000000Z");
        check(20_513 * DAY, "20260301T000000Z");
        check(47_540 * DAY, "21000228T000000Z");
        check(47_541 * DAY, "21000301T000000Z");
        check(24_471 * DAY + 600, "20361231T100000Z");
    }
}
