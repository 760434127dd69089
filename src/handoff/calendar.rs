//! The week as a calendar file (iCalendar, RFC 5545), each event marked as an example.
//!
//! Times are floating: nine o'clock is nine o'clock wherever the file is opened.

use crate::pack::{Pack, Word};
use crate::week::{Week, clock_with};

/// The most octets of a line, its break not counted.
const LINE: usize = 75;

/// A role's week in the days of a calendar week.
///
/// `dates` are those of Monday to Friday, as `20261130` with a space between; `stamp` says when the
/// file was made, as `20261124T091500Z`.
pub fn calendar(pack: &Pack, role: usize, week: &Week, dates: &str, stamp: &str) -> String {
    let mut file = String::new();
    line(&mut file, &["BEGIN:VCALENDAR"]);
    line(&mut file, &["VERSION:2.0"]);
    line(&mut file, &["PRODID:-//fractional-cto//week//EN"]);
    let name = pack.week.roles[role].name;
    for entry in &week.entries {
        let Some(date) = dates.split(' ').nth(usize::from(entry.day)) else { continue };
        let activity = &pack.week.activities[usize::from(entry.activity)];
        let [start, end] = [entry.start, entry.start + entry.length]
            .map(|time| [date, "T", &clock_with(time, ""), "00"].concat());
        let example = pack.word(Word::Example);
        let note = pack.word(Word::WeekNote);
        let category = &pack.week.categories[usize::from(activity.category)].name;
        let [summary, what, note, category] =
            [activity.name, activity.what, note, category].map(escape);
        line(&mut file, &["BEGIN:VEVENT"]);
        line(&mut file, &["UID:", &start, "-", pack.week.roles[role].id, "@fractional-cto"]);
        line(&mut file, &["DTSTAMP:", stamp]);
        line(&mut file, &["DTSTART:", &start]);
        line(&mut file, &["DTEND:", &end]);
        line(&mut file, &["SUMMARY:", example, ": ", &summary]);
        line(&mut file, &["DESCRIPTION:", &escape(name), ": ", &what, " ", &note]);
        line(&mut file, &["CATEGORIES:", &category]);
        line(&mut file, &["END:VEVENT"]);
    }
    line(&mut file, &["END:VCALENDAR"]);
    file
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
