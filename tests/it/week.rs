//! The planner, proved over every input: each situation, each number of days, and every combination
//! of the answers that any activity asks about.

use std::collections::BTreeSet;

use fractional_cto::assessment::Answers;
use fractional_cto::pack::rules::Case;
use fractional_cto::pack::{Activity, Pack, Place, read};
use fractional_cto::week::{
    AFTERNOON, DAY, Entry, HALF_DAY, LEAST, MOST, Request, WEEKDAYS, Week, arrives, clock, plan,
    role_week, usual_half_days,
};

const ARCHITECTURE: usize = 0;

fn pack() -> Pack {
    let text = crate::BUNDLED;
    read(text).expect("the pack has no faults")
}

fn cases(activity: &Activity) -> impl Iterator<Item = &Case> {
    activity.when.iter().chain(&activity.unless)
}

/// The questions whose answers any activity asks about.
fn relevant(pack: &Pack) -> Vec<usize> {
    let terms = pack.week.activities.iter().flat_map(cases).flat_map(|case| &case.0);
    let questions: BTreeSet<usize> = terms.map(|term| usize::from(term.question)).collect();
    questions.into_iter().collect()
}

/// Every combination of their options, and of no answer to each.
fn every_answer(pack: &Pack) -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for question in relevant(pack) {
        let options = 0..pack.rules.questions[question].options.len();
        let with = |answers: &Answers| -> Vec<Answers> {
            options.clone().map(|option| answers.with(question, option)).collect()
        };
        let more: Vec<Answers> = all.iter().flat_map(with).collect();
        all.extend(more);
    }
    all
}

/// Every input, with the week planned from it.
fn every_week(pack: &Pack) -> Vec<(usize, u8, Answers, Week)> {
    let answers = every_answer(pack);
    let mut weeks = Vec::new();
    for situation in 0..pack.situations.len() {
        for half_days in LEAST..=MOST {
            for answers in &answers {
                let request = Request { situation, half_days, answers };
                weeks.push((situation, half_days, *answers, plan(pack, request)));
            }
        }
    }
    weeks
}

fn of<'a>(pack: &'a Pack, entry: &Entry) -> &'a Activity {
    &pack.week.activities[usize::from(entry.activity)]
}

#[test]
fn every_input_gives_a_whole_week() {
    let pack = pack();
    let weeks = every_week(&pack);
    assert!(weeks.len() >= 4 * 5 * 100, "{} inputs", weeks.len());
    for (situation, half_days, answers, week) in &weeks {
        let input = format!("situation {situation}, {half_days} half days, {answers:?}: {week:?}");
        let total: u8 = week.entries.iter().map(|entry| entry.length).sum();
        assert_eq!(total, half_days * HALF_DAY, "days × 8 hours: {input}");

        let hours = week.hours(&pack);
        let planned = &hours[..4];
        assert!(planned[1..].iter().all(|other| *other < planned[ARCHITECTURE]), "{input}");
        assert!(planned.iter().all(|hours| *hours >= 1), "half an hour of each: {input}");
        assert!(hours[4..].iter().all(|hours| *hours == 0), "only the article's: {input}");

        for pair in week.entries.windows(2) {
            let [before, after] = [&pair[0], &pair[1]];
            let in_order = before.day < after.day
                || before.day == after.day && before.start + before.length <= after.start;
            assert!(in_order, "{before:?} and {after:?} overlap: {input}");
        }
        for entry in &week.entries {
            let end = entry.start + entry.length;
            assert!(entry.day < WEEKDAYS && end <= DAY, "{entry:?} leaves the week: {input}");
            assert!(end <= HALF_DAY || entry.start >= AFTERNOON, "{entry:?} in lunch: {input}");
            let activity = of(&pack, entry);
            let allowed = activity.shortest.max(1)..=activity.longest;
            assert!(allowed.contains(&entry.length), "{entry:?} of {allowed:?}: {input}");
            assert!(activity.times > 0, "{} is another role's: {input}", activity.id);
        }
        for (index, activity) in pack.week.activities.iter().enumerate() {
            let count =
                week.entries.iter().filter(|entry| usize::from(entry.activity) == index).count();
            let most = match activity.place == Place::First {
                true => usize::from(half_days.div_ceil(2)),
                false => usize::from(activity.times),
            };
            // What half an hour is enough for may be cut where a half day ends.
            let cuts = if activity.shortest == 1 { usize::from(*half_days) } else { 0 };
            let most = if activity.place == Place::After { usize::from(MOST) } else { most + cuts };
            assert!(count <= most, "{} {count} times: {input}", activity.id);
        }
    }
}

#[test]
fn the_day_begins_with_the_alerts_and_the_week_ends_with_the_update() {
    let pack = pack();
    for (_, half_days, _, week) in every_week(&pack) {
        let mut days = BTreeSet::new();
        for entry in &week.entries {
            let first = days.insert(entry.day);
            assert_eq!(of(&pack, entry).place == Place::First, first, "{week:?}");
            assert!(!first || entry.start == 0, "a day starts at nine: {week:?}");
        }
        assert_eq!(days.len(), usize::from(half_days.div_ceil(2)), "{week:?}");
        let last = week.entries.len() - 1;
        for (index, entry) in week.entries.iter().enumerate() {
            assert_eq!(of(&pack, entry).place == Place::Last, index == last, "{week:?}");
        }
    }
}

#[test]
fn a_record_comes_right_after_its_review() {
    let pack = pack();
    let mut seen = 0;
    for (_, _, _, week) in every_week(&pack) {
        for (index, entry) in week.entries.iter().enumerate() {
            if of(&pack, entry).place != Place::After {
                continue;
            }
            let before = &week.entries[index - 1];
            assert_eq!(before.activity + 1, entry.activity, "{week:?}");
            assert_eq!((before.day, before.start + before.length), (entry.day, entry.start));
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn every_activity_is_there_when_it_should_be_and_only_then() {
    let pack = pack();
    let weeks = every_week(&pack);
    for (index, activity) in pack.week.activities.iter().enumerate() {
        let mut there = 0;
        for (situation, _, answers, week) in &weeks {
            let given = |case: &Case| {
                let holds = |term: &fractional_cto::pack::rules::Term| {
                    let chosen = answers.get(usize::from(term.question));
                    chosen.is_some_and(|option| term.options & 1 << option != 0)
                };
                case.0.iter().all(holds)
            };
            let always = activity.situations == 0 && activity.when.is_empty();
            let brought = always
                || activity.situations & 1 << situation != 0
                || activity.when.iter().any(given);
            let allowed = brought && !activity.unless.iter().any(given);
            let entries: Vec<&Entry> =
                week.entries.iter().filter(|it| usize::from(it.activity) == index).collect();
            // An answer to a question that is not asked has no effect, so it can be missing though
            // allowed, but never there though not.
            assert!(entries.is_empty() || allowed, "{} for {answers:?}", activity.id);
            there += entries.len();
        }
        let planned = activity.times > 0;
        assert_eq!(there > 0, planned, "{} is there {there} times", activity.id);
    }
}

#[test]
fn every_relevant_answer_shapes_a_week_and_is_named() {
    let pack = pack();
    for question in relevant(&pack) {
        for option in 0..pack.rules.questions[question].options.len() {
            let id = &pack.rules.questions[question].options[option].id;
            let named = pack.week.activities.iter().flat_map(cases).flat_map(|case| &case.0);
            let mut named = named.filter(|term| usize::from(term.question) == question);
            if !named.any(|term| term.options & 1 << option != 0) {
                continue;
            }
            let mut changed = false;
            for situation in 0..pack.situations.len() {
                for half_days in LEAST..=MOST {
                    let [none, one] =
                        [Answers::default(), Answers::default().with(question, option)].map(
                            |answers| {
                                plan(&pack, Request { situation, half_days, answers: &answers })
                            },
                        );
                    let same = |week: &Week| -> Vec<(u8, u8, u8)> {
                        week.entries.iter().map(|it| (it.day, it.start, it.activity)).collect()
                    };
                    changed |= same(&none) != same(&one);
                    assert_eq!(none.because, 0, "nothing is answered");
                    assert!(one.because & !(1 << question) == 0, "names another question");
                    let entries = one.entries.iter().filter_map(|entry| entry.because);
                    let reasons = entries.fold(0, |set, question| set | 1 << question);
                    assert_eq!(one.because, reasons, "the week names what its entries do");
                }
            }
            let tells = (0..pack.situations.len()).any(|situation| {
                let answers = Answers::default().with(question, option);
                plan(&pack, Request { situation, half_days: MOST, answers: &answers }).because != 0
            });
            assert!(changed || tells, "{id} changes no week");
            assert!(tells, "{id} is never named as a reason");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_week() {
    let pack = pack();
    assert_eq!(every_week(&pack), every_week(&pack));
}

#[test]
fn days_out_of_range_count_as_the_nearest() {
    let pack = pack();
    let week =
        |half_days| plan(&pack, Request { situation: 0, half_days, answers: &Answers::default() });
    assert_eq!(week(0), week(LEAST));
    assert_eq!(week(255), week(MOST));
}

#[test]
fn the_usual_days_give_the_stated_hours() {
    let pack = pack();
    for (situation, hours) in pack.week.hours.iter().enumerate() {
        let half_days = usual_half_days(&pack, situation);
        let week = plan(&pack, Request { situation, half_days, answers: &Answers::default() });
        assert_eq!(week.hours(&pack)[..4], hours.categories[..]);
    }
    let stated = |id: &str| {
        let at = pack.rules.situations.iter().position(|it| it.id == id).expect("a situation");
        (pack.week.hours[at].half_days, pack.week.hours[at].categories.clone())
    };
    assert_eq!(stated("pre-series-a"), (4, vec![13, 10, 7, 2]));
    assert_eq!(stated("inflection-point"), (4, vec![12, 4, 5, 11]));
    assert_eq!(stated("above-head"), (3, vec![11, 3, 7, 3]));
    assert_eq!(stated("bridge"), (4, vec![12, 9, 8, 3]));
}

#[test]
fn the_other_roles_have_their_stated_hours() {
    let pack = pack();
    let expected: [(&str, &[(&str, u8)]); 4] = [
        ("advisor", &[("call", 2)]),
        (
            "developer",
            &[
                ("coding", 30),
                ("code-review", 10),
                ("meetings", 15),
                ("fixing", 10),
                ("helping", 8),
                ("admin", 7),
            ],
        ),
        (
            "manager",
            &[
                ("delivery", 20),
                ("team-meeting", 12),
                ("plans", 12),
                ("talks", 10),
                ("stakeholders", 10),
                ("recruiting", 8),
                ("technical", 8),
            ],
        ),
        ("full-time", &[("building", 32), ("leading", 20), ("operations", 16), ("strategy", 12)]),
    ];
    for (id, blocks) in expected {
        let role = pack.week.roles.iter().position(|role| role.id == id).expect("a role");
        let week = role_week(&pack, role);
        for (activity, halves) in blocks {
            let of_it = week.entries.iter().filter(|entry| of(&pack, entry).id == *activity);
            assert_eq!(of_it.map(|entry| entry.length).sum::<u8>(), *halves, "{id}: {activity}");
        }
        let total: u8 = week.entries.iter().map(|entry| entry.length).sum();
        assert_eq!(total, blocks.iter().map(|(_, halves)| halves).sum::<u8>(), "{id}");
        for entry in &week.entries {
            let end = entry.start + entry.length;
            assert!(end <= HALF_DAY || entry.start >= AFTERNOON && end <= DAY, "{id}: {entry:?}");
        }
    }
}

#[test]
fn every_question_that_arrives_is_dealt_with() {
    let pack = pack();
    let weeks = every_week(&pack);
    for kind in 0..pack.week.arrivals.len() {
        for day in 0..WEEKDAYS {
            for role in 1..pack.week.roles.len() {
                let week = role_week(&pack, role);
                checked(&pack, role, &week, kind, day);
            }
            for (_, _, _, week) in &weeks {
                checked(&pack, 0, week, kind, day);
            }
        }
    }
}

/// It waits for the first activity there for it on the day or after, or in the next week.
fn checked(pack: &Pack, role: usize, week: &Week, kind: usize, day: u8) {
    let answer = &pack.week.arrivals[kind].answers[role];
    let arrival = arrives(pack, role, week, kind, day);
    assert_eq!(arrival.standing, answer.standing);
    let Some(entry) = arrival.entry else {
        assert!(answer.waits.is_empty(), "role {role} never deals with kind {kind}: {week:?}");
        return;
    };
    let fits = |entry: &Entry| answer.waits.contains(&entry.activity);
    assert!(fits(&week.entries[entry]));
    assert_eq!(arrival.later, week.entries[entry].day < day);
    let from = if arrival.later { 0 } else { day };
    let first = week.entries.iter().position(|it| it.day >= from && fits(it));
    assert_eq!(first, Some(entry));
}

#[test]
fn tells_the_time() {
    for (half_hours, time) in
        [(0, "09:00"), (1, "09:30"), (2, "10:00"), (8, "13:00"), (17, "17:30")]
    {
        assert_eq!(clock(half_hours), time);
    }
}
