//! The planner and what it says of questions that arrive, over every input: each situation, each
//! number of days, and every combination of the answers that any activity asks about.

use std::collections::BTreeSet;

use fractional_cto::assessment::Answers;
use fractional_cto::pack::rules::{Case, Term};
use fractional_cto::pack::{Activity, Pack};
use fractional_cto::week::proof::{prove, prove_with};
use fractional_cto::week::{
    AFTERNOON, DAY, Entry, HALF_DAY, LEAST, MOST, Moment, Request, WEEKDAYS, Week, arrives, clock,
    plan, role_week, usual_half_days, waits, weeks,
};

fn pack() -> Pack {
    crate::bundled::pack()
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
fn every_week_of_the_shipped_pack_is_proved() {
    let pack = pack();
    let proof = prove(&pack);
    assert!(proof.holds(), "{proof}");
    assert_eq!(proof.weeks, proof.answers * 4 * 5);
    assert!(proof.answers > 10, "{proof}");
}

#[test]
fn a_planner_that_breaks_a_promise_is_found() {
    let pack = pack();
    let check = |spoil: fn(&mut Week, Request<'_>), expect: &str| {
        let proof = prove_with(&pack, |pack, request| {
            let mut week = plan(pack, request);
            spoil(&mut week, request);
            week
        });
        let found =
            proof.faults.iter().any(|fault| fault.starts_with(&["weeks ", expect].concat()));
        assert!(found, "no fault \"{expect}\" in:\n{proof}");
        assert!(proof.to_string().contains("Not proved"), "{proof}");
    };
    let other_role = |pack: &Pack| {
        pack.week.activities.iter().position(|it| it.times == 0).expect("there is one") as u8
    };
    assert_eq!(other_role(&pack), 21, "what is used below as an activity of another role");

    check(|week, _| week.entries.clear(), "with hours that no activity fills, or too many: ");
    check(
        |week, _| week.entries.retain(|entry| entry.activity > 5),
        "in which the first category is not the largest, or one has nothing: ",
    );
    check(|week, _| week.entries[1].start = 0, "that overlap or leave the working hours: ");
    check(|week, _| week.entries[1].start = HALF_DAY - 1, "that overlap or leave");
    check(|week, _| week.entries[0].day = WEEKDAYS, "that overlap or leave");
    check(|week, _| week.entries.swap(0, 1), "that overlap or leave");
    check(
        |week, _| week.entries[0].length = 0,
        "with an activity that takes less than its least or more than its most: ",
    );
    check(|week, _| week.entries[0].length = 4, "with an activity that takes less");
    check(|week, _| week.entries[1].activity = 21, "with an activity that should not be there: ");
    check(
        |week, _| week.entries.iter_mut().for_each(|entry| entry.activity = 1),
        "with an activity more often than it can be: ",
    );
    check(
        |week, _| {
            let first = week.entries[0].activity;
            week.entries[0].activity = week.entries[1].activity;
            week.entries[1].activity = first;
        },
        "with an activity out of its place: ",
    );
    check(
        |week, _| week.entries.last_mut().expect("there is one").activity = 3,
        "with an activity out of its place: ",
    );
    check(
        |week, _| week.entries.retain(|entry| entry.activity != 2),
        "with an activity out of its place: ",
    );
    check(
        |week, _| week.entries.iter_mut().for_each(|entry| entry.day = 1),
        "with an activity out of its place: ",
    );
    check(
        |week, _| week.entries.retain(|entry| ![0, 1, 3, 5].contains(&entry.activity)),
        "in which nothing is there for a question that arrives: ",
    );
    check(|week, _| week.because |= 1, "that name a reason other than an answer: ");
    check(
        |week, request| {
            let open = (0..16).find(|at| request.answers.get(usize::from(*at)).is_none());
            week.entries[0].because = open;
            week.because |= 1 << open.expect("not everything is answered");
        },
        "that name a reason other than an answer: ",
    );
}

#[test]
fn a_planner_that_has_moods_is_found() {
    let pack = pack();
    let times = std::cell::Cell::new(0);
    let proof = prove_with(&pack, |pack, request| {
        times.set(times.get() + 1);
        plan(
            pack,
            Request { half_days: if times.get() == 6 { 0 } else { request.half_days }, ..request },
        )
    });
    assert_eq!(proof.faults.len(), 1, "{proof}");
    assert!(proof.faults[0].starts_with("weeks that are other ones the second time: 1, "));
}

#[test]
fn activities_that_make_no_week_are_found() {
    let check = |spoil: fn(&mut Pack), expect: &str, example: &str| {
        let mut pack = pack();
        spoil(&mut pack);
        let proof = prove(&pack);
        let found =
            proof.faults.iter().find(|fault| fault.starts_with(&["weeks ", expect].concat()));
        let found = found.unwrap_or_else(|| panic!("no fault \"{expect}\" in:\n{proof}"));
        assert!(found.ends_with(&[", such as ", example].concat()), "{found}");
    };
    // Four hours first thing on every day are more than there are of architecture.
    check(
        |pack| (pack.week.activities[0].shortest, pack.week.activities[0].longest) = (8, 8),
        "with an activity out of its place: ",
        "above-head days=1 (what stands first or last, on day 2)",
    );
    // Nothing but the hand-over is left of projects, and that is no part of this situation.
    check(
        |pack| pack.week.activities[20].times = 0,
        "with hours that no activity fills, or too many: ",
        "above-head days=1 (project: 0 hours of 1)",
    );
    check(
        |pack| pack.week.arrivals[2].answers[0].waits = vec![19],
        "in which nothing is there for a question that arrives: ",
        "above-head days=1 (vendor)",
    );
}

#[test]
fn a_pack_with_too_many_weeks_is_refused() {
    let mut pack = pack();
    let term = |question: usize| {
        (0..pack.rules.questions[question].options.len())
            .map(move |option| Case(vec![Term { question: question as u8, options: 1 << option }]))
    };
    let all: Vec<Case> = (0..pack.rules.questions.len()).flat_map(term).collect();
    pack.week.activities[3].unless = all;
    let proof = prove(&pack);
    assert_eq!((proof.weeks, proof.faults.len()), (0, 1), "{proof}");
    assert!(proof.faults[0].starts_with("there are more than "), "{proof}");
}

#[test]
fn every_activity_is_there_when_it_should_be_and_only_then() {
    let pack = pack();
    let weeks = every_week(&pack);
    for (index, activity) in pack.week.activities.iter().enumerate() {
        let mut there = 0;
        for (situation, _, answers, week) in &weeks {
            let given = |case: &Case| {
                let holds = |term: &Term| {
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

/// When a question is answered and how long it waits, counted half-hour by half-hour: the entry, the
/// weeks until then, and the half-hours of work. The role is there in the weeks that `every` divides;
/// the question arrives in week `of`.
fn recount(
    week: &Week,
    waits_for: &[u8],
    every: usize,
    of: usize,
    moment: Moment,
) -> (usize, usize, u16) {
    let mut wait = 0;
    let (mut day, mut time) = (moment.day(), moment.time());
    for weeks in 0..=every {
        while day < WEEKDAYS {
            while time < DAY {
                let begins = |entry: &Entry| {
                    (entry.day, entry.start) == (day, time) && waits_for.contains(&entry.activity)
                };
                let there = (of + weeks).is_multiple_of(every);
                if let Some(entry) = week.entries.iter().position(begins).filter(|_| there) {
                    return (entry, weeks, wait);
                }
                let lunch = (HALF_DAY..AFTERNOON).contains(&time);
                wait += u16::from(!lunch);
                time += 1;
            }
            (day, time) = (day + 1, 0);
        }
        day = 0;
    }
    panic!("it is never answered: {week:?}");
}

/// Every question that can arrive in a week of a role is answered by the first activity that is there
/// for it, after as long as a plain count says.
fn check_arrivals(pack: &Pack, role: usize, week: &Week) {
    let every = usize::from(pack.week.roles[role].every_weeks);
    for (kind, arrival) in pack.week.arrivals.iter().enumerate() {
        let answer = &arrival.answers[role];
        let takes = |entry: &Entry| answer.waits.contains(&entry.activity);
        let (mut count, mut total, mut longest) = (0, 0, 0);
        for moment in Moment::all() {
            let arrival = arrives(pack, role, week, kind, moment).expect("it is answered");
            assert_eq!(arrival.standing, answer.standing);
            if answer.waits.is_empty() {
                assert_eq!((arrival.entry, arrival.weeks, arrival.wait), (None, 0, 0));
                count += 1;
                continue;
            }
            let entry = arrival.entry.expect("it waits");
            let (weeks, wait) = (usize::from(arrival.weeks), arrival.wait);
            let name = || format!("role {role}, kind {kind}, {moment:?}: {week:?}");
            assert!(takes(&week.entries[entry]), "it takes such questions: {}", name());
            let passed = week.entries[..entry].iter().filter(|entry| takes(entry));
            let (then, next) = (week.entries[entry].moment(), passed.map(Entry::moment).max());
            if weeks == 0 {
                assert!(then >= moment, "it is at or after the arrival: {}", name());
                assert!(next.is_none_or(|it| it < moment), "it is the first: {}", name());
            } else {
                let mut later = week.entries.iter().filter(|it| it.moment() >= moment);
                assert!(!later.any(takes), "nothing takes it in this week: {}", name());
                assert_eq!((next, weeks), (None, every), "it is the next week's first: {}", name());
            }
            let counted = recount(week, &answer.waits, every, 0, moment);
            assert_eq!((entry, weeks, wait), counted, "{}", name());
            for of in 0..every {
                let (_, _, wait) = recount(week, &answer.waits, every, of, moment);
                count += 1;
                total += u32::from(wait);
                longest = longest.max(wait);
            }
        }
        let waits = waits(pack, role, week, kind).expect("all are answered");
        if !answer.waits.is_empty() {
            assert_eq!(waits.arrivals, count, "role {role}");
        }
        assert_eq!((waits.total, waits.longest), (total, longest), "role {role}: {week:?}");
        let off = i64::from(waits.mean()) * i64::from(count) - i64::from(total);
        assert!(2 * off.abs() <= i64::from(count), "the mean is the nearest half-hour");
    }
}

#[test]
fn every_question_is_answered_first_thing_whenever_it_arrives() {
    let pack = pack();
    let (roles, kinds) = (pack.week.roles.len(), pack.week.arrivals.len());
    let each = kinds * usize::from(Moment::COUNT);
    let every_answer = every_answer(&pack);
    let mut inputs = 0;
    // Many inputs have the same week, which is checked once.
    let mut seen = vec![Vec::new(); roles];
    for situation in 0..pack.situations.len() {
        for half_days in LEAST..=MOST {
            for answers in &every_answer {
                let weeks = weeks(&pack, Request { situation, half_days, answers });
                for (role, week) in weeks.into_iter().enumerate() {
                    inputs += each;
                    if !seen[role].contains(&week) {
                        check_arrivals(&pack, role, &week);
                        seen[role].push(week);
                    }
                }
            }
        }
    }
    assert_eq!((pack.situations.len(), roles, kinds, each), (4, 5, 4, 340));
    assert_eq!(inputs, 4 * 5 * every_answer.len() * roles * each);
    assert!(every_answer.len() > 100, "{} sets of answers", every_answer.len());
    assert!(seen[0].len() > 20, "{} different weeks", seen[0].len());
    assert!(seen[1..].iter().all(|weeks| weeks.len() == 1), "the other roles' weeks are one each");
}

#[test]
fn a_wait_is_counted_in_working_hours() {
    let pack = pack();
    let role = |id: &str| pack.week.roles.iter().position(|role| role.id == id).expect("a role");
    let check = |id: &str, kind: usize, (day, time): (u8, u8), expect: (u8, u16)| {
        let role = role(id);
        let arrival = arrives(&pack, role, &role_week(&pack, role), kind, Moment::at(day, time));
        let arrival = arrival.expect("it is answered");
        assert_eq!((arrival.weeks, arrival.wait), expect, "{id}, {kind}, day {day} at {time}");
    };
    // The advisor's one call is on Tuesday at nine, every four weeks.
    check("advisor", 0, (0, 0), (0, 16));
    check("advisor", 0, (0, 7), (0, 9));
    check("advisor", 0, (0, 8), (0, 8));
    check("advisor", 0, (0, 9), (0, 8));
    check("advisor", 0, (1, 0), (0, 0));
    check("advisor", 0, (1, 1), (4, 319));
    check("advisor", 0, (4, 16), (4, 320 + 16 - 79));
    // The developer repairs at once, and codes on Friday for the last time at half past nine.
    check("developer", 1, (4, 8), (0, 0));
    check("developer", 2, (4, 1), (0, 0));
    check("developer", 2, (4, 2), (1, 80 + 1 - 66));
    // At lunch nobody works, and nothing waits.
    check("full-time", 3, (0, 8), (0, 4));

    let of = |id: &str, kind: usize| {
        let role = role(id);
        let waits = waits(&pack, role, &role_week(&pack, role), kind).expect("it is answered");
        (waits.arrivals, waits.mean(), waits.longest)
    };
    assert_eq!(of("advisor", 0), (340, 160, 319));
    assert_eq!(of("developer", 1), (85, 0, 0));
}

#[test]
fn a_moment_is_a_half_hour_of_the_week() {
    assert_eq!(Moment::all().count(), 85);
    for (position, moment) in (0..).zip(Moment::all()) {
        assert_eq!(moment.position(), position);
        assert_eq!(Moment::new(position), moment);
        assert_eq!(Moment::at(moment.day(), moment.time()), moment);
    }
    assert_eq!(Moment::new(255), Moment::at(4, 16));
}

#[test]
fn tells_the_time() {
    for (half_hours, time) in
        [(0, "09:00"), (1, "09:30"), (2, "10:00"), (8, "13:00"), (17, "17:30")]
    {
        assert_eq!(clock(half_hours), time);
    }
}
