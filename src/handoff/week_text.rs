//! The week as plain text, to be pasted into a message.

use crate::pack::{Pack, Word};
use crate::week::{Week, clock};

/// A role's week, a line for every day, under the caption that says whose it is.
pub fn week_text(pack: &Pack, caption: &str, week: &Week) -> String {
    let mut text = [caption, "\n\n"].concat();
    week_lines(pack, week, &mut |day, activities| {
        text.extend([day, ": ", activities, "\n"]);
    });
    text.extend(["\n", pack.word(Word::WeekNote), "\n"]);
    text
}

/// Every working day with what happens in it: `09:00–09:30 Alerts; 09:30–11:00 Review`.
pub(super) fn week_lines(pack: &Pack, week: &Week, line: &mut dyn FnMut(&str, &str)) {
    let mut activities = String::new();
    for (index, entry) in week.entries.iter().enumerate() {
        let name = pack.week.activities[usize::from(entry.activity)].name;
        let end = clock(entry.end());
        activities.extend([&*clock(entry.start), "\u{2013}", &end, " ", name]);
        if week.entries.get(index + 1).is_some_and(|next| next.day == entry.day) {
            activities.push_str("; ");
        } else {
            line(pack.weekday(entry.day), &activities);
            activities.clear();
        }
    }
}
