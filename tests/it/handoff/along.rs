//! What is taken along of a week: a calendar file, and a text.

use std::collections::BTreeSet;

use crate::bundled;
use fractional_cto::assessment::Answers;
use fractional_cto::handoff::{Dates, calendar, week_text};
use fractional_cto::pack::{Pack, Word};
use fractional_cto::week::{LEAST, MOST, Request, Week, clock, plan, role_week};

/// The week from Monday, 30 November 2026, where clocks are five and a half hours ahead of UTC and go
/// back by an hour on Thursday.
const DATES: Dates =
    Dates { nine: [29_933_490, 29_934_930, 29_936_370, 29_937_870, 29_939_310], now: 29_925_555 };
/// Its days, and the hours and minutes in UTC at which they begin.
const BEGINS: [(&str, u32, u32); 5] = [
    ("20261130", 3, 30),
    ("20261201", 3, 30),
    ("20261202", 3, 30),
    ("20261203", 4, 30),
    ("20261204", 4, 30),
];

fn pack() -> Pack {
    bundled::pack()
}

/// Every week there is: of the fractional CTO for every situation and number of days, and of the
/// other roles.
fn weeks(pack: &Pack) -> Vec<(usize, Week)> {
    let answers = Answers::default();
    let mut weeks: Vec<_> =
        (1..pack.week.roles.len()).map(|it| (it, role_week(pack, it))).collect();
    for situation in 0..pack.situations.len() {
        for half_days in LEAST..=MOST {
            weeks.push((0, plan(pack, Request { situation, half_days, answers: &answers })));
        }
    }
    weeks
}

/// The lines of a calendar file, unfolded, each as name and value. Written from RFC 5545 alone.
fn lines(file: &str) -> Vec<(String, String)> {
    assert!(file.ends_with("\r\n"), "the last line ends too");
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "a line ends with both: {line:?}");
    }
    let unfolded = file.replace("\r\n ", "");
    let lines = unfolded.split_terminator("\r\n");
    lines
        .map(|line| {
            let (name, value) = line.split_once(':').expect("a line has a name and a value");
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// A text as it was before it was escaped.
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut characters = value.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().expect("something is escaped") {
                'n' | 'N' => text.push('\n'),
                escaped => {
                    assert!("\\;,".contains(escaped), "{escaped:?} is not escaped");
                    text.push(escaped);
                }
            },
            ';' | ',' => panic!("{character:?} must be escaped: {value}"),
            _ => text.push(character),
        }
    }
    text
}

#[test]
fn a_calendar_file_says_the_week_in_the_form_of_rfc_5545() {
    let pack = pack();
    let mut longest = 0;
    for (role, week) in weeks(&pack) {
        let file = calendar(&pack, role, &week, &DATES, "one");
        let lines = lines(&file);
        let get = |from: usize, name: &str| {
            let found = lines[from..].iter().find(|(own, _)| own == name);
            found.map(|(_, value)| value.clone()).unwrap_or_else(|| panic!("no {name}"))
        };
        assert_eq!(lines[0], ("BEGIN".into(), "VCALENDAR".into()));
        assert_eq!(get(0, "VERSION"), "2.0");
        assert_eq!(get(0, "METHOD"), "PUBLISH");
        assert_eq!(lines.last(), Some(&("END".into(), "VCALENDAR".into())));
        let begins: Vec<usize> =
            (0..lines.len()).filter(|at| lines[*at] == ("BEGIN".into(), "VEVENT".into())).collect();
        assert_eq!(begins.len(), week.entries.len());
        let mut ids = BTreeSet::new();
        for (entry, from) in week.entries.iter().zip(begins) {
            let activity = &pack.week.activities[usize::from(entry.activity)];
            let (date, hour, minute) = BEGINS[usize::from(entry.day)];
            let time = |halves: u8| {
                let minutes = hour * 60 + minute + u32::from(halves) * 30;
                format!("{date}T{:02}{:02}00Z", minutes / 60, minutes % 60)
            };
            assert_eq!(get(from, "DTSTART"), time(entry.start));
            assert_eq!(get(from, "DTEND"), time(entry.start + entry.length));
            assert_eq!(get(from, "DTSTAMP"), "20261124T151500Z");
            assert_eq!(get(from, "TRANSP"), "TRANSPARENT");
            let id = get(from, "UID");
            assert!(id.starts_with("one-"), "{id} begins with the file's own");
            assert!(ids.insert(id), "every event has an id of its own");
            let summary = unescape(&get(from, "SUMMARY"));
            assert_eq!(summary, [pack.word(Word::Example), ": ", activity.name].concat());
            let description = unescape(&get(from, "DESCRIPTION"));
            assert!(
                description.contains(activity.what)
                    && description.contains(pack.word(Word::WeekNote))
            );
            longest = longest.max(description.len());
        }
    }
    assert!(longest > 75, "some line was long enough to be folded");
}

#[test]
fn what_a_calendar_gives_a_meaning_is_escaped_and_no_character_is_split() {
    let mut files = bundled::files();
    let hostile = "a\\b;c,d\u{7}\u{1f600}é".repeat(12);
    let activities = files["words"]["week"]["activities"].as_object_mut();
    for words in activities.expect("there are activities").values_mut() {
        words["what"] = hostile.clone().into();
    }
    let pack = bundled::read(&files).expect("the words do not matter");
    let (role, week) = weeks(&pack).pop().expect("there is a week");
    let file = calendar(&pack, role, &week, &DATES, "one");
    let clean = hostile.replace('\u{7}', " ");
    for (name, value) in lines(&file) {
        if name == "DESCRIPTION" {
            assert!(unescape(&value).contains(&clean), "{value}");
        }
    }
}

#[test]
fn the_text_of_a_week_has_a_line_for_every_day_that_is_worked() {
    let pack = pack();
    for (_, week) in weeks(&pack) {
        let text = week_text(&pack, "Caption", &week);
        assert!(text.starts_with("Caption\n\n"));
        assert!(text.ends_with(&[pack.word(Word::WeekNote), "\n"].concat()));
        let days: BTreeSet<u8> = week.entries.iter().map(|entry| entry.day).collect();
        for day in 0..5 {
            let found: Vec<&str> =
                text.lines().filter(|line| line.starts_with(pack.weekday(day))).collect();
            assert_eq!(found.len(), usize::from(days.contains(&day)));
            for entry in week.entries.iter().filter(|entry| entry.day == day) {
                let name = pack.week.activities[usize::from(entry.activity)].name;
                let times = [clock(entry.start), clock(entry.start + entry.length)];
                let said = format!("{}\u{2013}{} {name}", times[0], times[1]);
                assert!(found[0].contains(&said), "{said}");
            }
        }
    }
}
