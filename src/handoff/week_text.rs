//! The week as plain text, to be pasted into a message.

use crate::pack::{Pack, Word};
use crate::week::{Week, clock};

/// A role's week, a line for every activity, under the caption that says whose it is.
pub fn week_text(pack: &Pack, caption: &str, week: &Week) -> String {
    let mut text = String::from(caption);
    text.push('\n');
    let mut day = None;
    for entry in &week.entries {
        if day != Some(entry.day) {
            day = Some(entry.day);
            text.push('\n');
            text.push_str(pack.weekday(entry.day));
            text.push('\n');
        }
        let activity = &pack.week.activities[usize::from(entry.activity)];
        for part in [
            &*clock(entry.start),
            "\u{2013}",
            &clock(entry.start + entry.length),
            " ",
            activity.name,
        ] {
            text.push_str(part);
        }
        text.push('\n');
    }
    text.push('\n');
    text.push_str(pack.word(Word::WeekNote));
    text.push('\n');
    text
}
