//! Weeks made up at random: none that is accepted can stop the planner or break what it promises.

use std::cell::Cell;

use crate::bundled::{source, words_for};
use fractional_cto::assessment::Answers;
use fractional_cto::handoff::week_text;
use fractional_cto::pack::{Pack, compile};
use fractional_cto::week::proof::prove;
use fractional_cto::week::{LEAST, MOST, Moment, Request, arrives, plan, role_week, waits};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseError, TestRunner};
use serde_json::{Value, json};

/// What a made-up week is made from: each choice takes a byte, and where none is left it is the
/// first, so that a week with fewer bytes is a plainer one.
struct Choices(std::vec::IntoIter<u8>);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % limit
    }

    /// Whether something happens that an author would seldom write.
    fn seldom(&mut self) -> bool {
        self.below(64) == 63
    }

    fn hours(&mut self, least: usize, more: usize) -> f32 {
        (least + self.below(more)) as f32 / 2.0
    }
}

const KINDS: [&str; 5] = ["architecture", "team", "board", "project", "routine"];
const SITUATIONS: [&str; 4] = ["pre-series-a", "inflection-point", "above-head", "bridge"];

fn condition(choices: &mut Choices) -> Value {
    match choices.below(8) {
        5 => json!([{"lead": "head"}]),
        6 => json!([{"block": "outside"}, {"lead": ["nobody", "cto"], "change": "dated"}]),
        7 => json!([{"change": "dated"}]),
        _ => json!([]),
    }
}

fn activity(choices: &mut Choices, index: usize, before: Option<&Value>) -> Value {
    let least = if choices.seldom() { choices.below(20) } else { 1 + choices.below(4) };
    let longest =
        if choices.seldom() { choices.below(20) } else { (least + choices.below(4)).min(8) };
    let mut kind = json!(KINDS[if index < 4 { index } else { choices.below(4) }]);
    let mut activity = json!({
        "id": format!("a{index}"),
        "hours": [least as f32 / 2.0, longest as f32 / 2.0],
        "when": condition(choices),
        "unless": condition(choices),
    });
    match (choices.below(12), before) {
        (place @ (7 | 8), _) => {
            activity["place"] = json!(if place == 7 { "first" } else { "last" });
            if !choices.seldom() {
                activity["hours"] = json!([0.5, 0.5]);
                kind = json!("architecture");
            }
        }
        (9 | 10, Some(before)) => {
            activity["place"] = json!("after");
            kind = before["category"].clone();
        }
        _ => {}
    }
    if activity["place"].is_null() || choices.seldom() {
        activity["times"] = json!(usize::from(!choices.seldom()) * (1 + choices.below(8)));
    }
    if choices.below(4) == 3 {
        let some = SITUATIONS.into_iter().filter(|_| choices.below(2) == 1);
        activity["situations"] = some.collect();
    }
    if choices.seldom() {
        kind = json!(KINDS[choices.below(5)]);
    }
    activity["category"] = kind;
    activity
}

/// A half day of another role.
fn blocks(choices: &mut Choices, activities: usize) -> Vec<(String, f32)> {
    let mut blocks = Vec::new();
    let mut left = if choices.seldom() { 9 } else { 8 };
    while left > 0 {
        let length = (1 + choices.below(8)).min(left);
        blocks.push((format!("a{}", choices.below(activities)), length as f32 / 2.0));
        left -= length;
    }
    blocks
}

fn role(choices: &mut Choices, index: usize, activities: usize) -> Value {
    let mut role = json!({"id": format!("r{index}")});
    if index > 0 || choices.seldom() {
        let days = (0..1 + choices.below(5)).map(|_| match choices.below(4) {
            3 => Vec::new(),
            _ => [blocks(choices, activities), blocks(choices, activities)].concat(),
        });
        role["days"] = json!(days.collect::<Vec<_>>());
    }
    if index > 0 && choices.below(4) == 3 || choices.seldom() {
        role["everyWeeks"] = json!(2 + choices.below(9));
    }
    role
}

fn hours(choices: &mut Choices) -> Value {
    let half_days = 2 + choices.below(5);
    let others: Vec<usize> = (0..3).map(|_| choices.below(half_days * 2) + 1).collect();
    let first = half_days * 8 - others.iter().sum::<usize>();
    let all = [first, others[0], others[1], others[2]].map(|halves| halves as f32 / 2.0);
    json!({"days": half_days as f32 / 2.0, "hours": all})
}

fn week(choices: &mut Choices, categories: Value) -> Value {
    let mut activities: Vec<Value> = Vec::new();
    for index in 0..4 + choices.below(12) {
        let next = activity(choices, index, activities.last());
        activities.push(next);
    }
    // Half-hours of each kind, as authors have something to fill the rest with.
    if choices.below(4) < 3 {
        for kind in &KINDS[..4] {
            activities.push(json!({
                "id": format!("a{}", activities.len()),
                "category": kind, "hours": [0.5, choices.hours(1, 4)], "times": 8,
            }));
        }
    }
    let count = activities.len();
    let roles: Vec<Value> = (0..2 + choices.below(2)).map(|at| role(choices, at, count)).collect();
    let happens = |role: &Value, choices: &mut Choices| -> Vec<Value> {
        let all = role["days"].as_array().into_iter().flatten().flat_map(|day| day.as_array());
        let mut all: Vec<Value> = all.flatten().map(|block| block[0].clone()).collect();
        if all.is_empty() || choices.seldom() {
            let first = if choices.below(4) < 3 { count - 4 } else { 0 };
            all = (first..count).map(|at| json!(format!("a{at}"))).collect();
        }
        (0..choices.below(4)).map(|_| all[choices.below(all.len())].clone()).collect()
    };
    let kinds = usize::from(!choices.seldom()) * (1 + choices.below(2));
    let arrivals: Vec<Value> = (0..kinds)
        .map(|kind| {
            let answers: Vec<Value> = roles
                .iter()
                .map(|role| {
                    let waits = happens(role, choices);
                    json!({"waits": waits, "standing": "opinion"})
                })
                .collect();
            json!({"id": format!("k{kind}"), "answers": answers})
        })
        .collect();
    json!({
        "categories": categories,
        "activities": activities,
        "roles": roles,
        "hours": Value::from_iter(SITUATIONS.map(|id| (id, hours(choices)))),
        "arrivals": arrivals,
    })
}

/// Everything that the widget does with a week, whatever comes of it.
fn use_all(pack: &Pack) {
    for half_days in LEAST..=MOST {
        for situation in 0..pack.situations.len() {
            let request = Request { situation, half_days, answers: &Answers::default() };
            let weeks = (1..pack.week.roles.len()).map(|role| role_week(pack, role));
            for (role, week) in std::iter::once(plan(pack, request)).chain(weeks).enumerate() {
                week_text(pack, "Caption", &week);
                week.hours(pack);
                for kind in 0..pack.week.arrivals.len() {
                    waits(pack, role, &week, kind);
                    for moment in Moment::all() {
                        arrives(pack, role, &week, kind, moment);
                    }
                }
            }
        }
    }
}

/// What the proof may find in a pack that compiles: that hours, places or questions are more than
/// its activities can take. Nothing else can be wrong with a week.
const ALLOWED: [&str; 4] = [
    "weeks with hours that no activity fills, or too many: ",
    "weeks in which the first category is not the largest, or one has nothing: ",
    "weeks with an activity out of its place: ",
    "weeks in which nothing is there for a question that arrives: ",
];

#[test]
fn no_pack_that_compiles_stops_the_planner() {
    let shipped: Value = crate::bundled::files();
    let (refused, unproved, proved) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let count = |of: &Cell<u32>| of.set(of.get() + 1);
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let bytes = proptest::collection::vec(any::<u8>(), 0..600);
    let outcome = runner.run(&bytes, |bytes| {
        let mut choices = Choices(bytes.into_iter());
        let mut files = shipped.clone();
        let categories = shipped["rules"]["week"]["categories"].clone();
        files["rules"]["week"] = week(&mut choices, categories);
        files["words"] = words_for(&files["rules"]);
        let source = source(&files);
        let Ok(pack) = compile(&source) else {
            count(&refused);
            return Ok(());
        };
        use_all(&pack);
        let proof = prove(&pack);
        let found = proof.faults.iter();
        let other = found.clone().find(|it| !ALLOWED.iter().any(|allowed| it.starts_with(allowed)));
        if let Some(other) = other {
            return Err(TestCaseError::fail(format!("{other}\n{:#?}", source.rules.week)));
        }
        count(if proof.holds() { &proved } else { &unproved });
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    let counts = [&refused, &unproved, &proved].map(Cell::get);
    eprintln!("refused, unproved, proved: {counts:?}");
    assert!(counts.iter().all(|count| *count > 0), "refused, unproved, proved: {counts:?}");
}
