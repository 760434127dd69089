//! The rules of the pack, checked against sums done by hand.

use fractional_cto::assessment::{Answers, Assessment, ResultState, assess, members};
use fractional_cto::pack::Pack;

type Given = [(&'static str, &'static str)];

/// Nobody technical leads three to seven people, and there is money for advice only.
const ADVICE_ONLY: &Given = &[
    ("funding", "not-raising"),
    ("lead", "nobody"),
    ("team", "3-7"),
    ("block", "choices"),
    ("decisions", "few"),
    ("change", "no"),
    ("role", "unsure"),
    ("presence", "monthly"),
    ("edge", "some"),
    ("budget", "advice"),
];

/// A lead developer with too few hands, in a company that competes on other things.
const HANDS: &Given = &[
    ("funding", "none"),
    ("lead", "lead-developer"),
    ("team", "1-2"),
    ("block", "hands"),
    ("decisions", "few"),
    ("change", "no"),
    ("role", "unsure"),
    ("presence", "weekly"),
    ("edge", "little"),
    ("budget", "whole"),
    ("hire", "no"),
    ("access", "yes"),
];

/// A CTO is there, and nothing much holds the work up.
const CTO: &Given = &[
    ("funding", "series-a"),
    ("round", "yes"),
    ("lead", "cto"),
    ("team", "3-7"),
    ("block", "nothing"),
    ("decisions", "few"),
    ("change", "no"),
    ("role", "opinion"),
    ("presence", "unsure"),
    ("budget", "whole"),
];

/// A Head of Engineering, a large team and a dated change.
const HEAD: &Given = &[
    ("funding", "series-a"),
    ("round", "no"),
    ("lead", "head"),
    ("team", "16-plus"),
    ("block", "coordination"),
    ("decisions", "daily"),
    ("change", "dated"),
    ("role", "unsure"),
    ("presence", "few-a-week"),
    ("edge", "unsure"),
    ("budget", "whole"),
    ("hire", "no"),
    ("access", "yes"),
];

/// The CTO has left, another is to be hired, and nobody has invested.
const LEFT: &Given = &[
    ("funding", "none"),
    ("lead", "left"),
    ("team", "3-7"),
    ("block", "outside"),
    ("decisions", "weekly"),
    ("change", "no"),
    ("role", "decide"),
    ("presence", "weekly"),
    ("edge", "some"),
    ("budget", "part"),
    ("hire", "later"),
    ("access", "yes"),
];

/// What should come of some answers.
struct Expected {
    /// The points of fractional, advisor, developer, manager, full-time and not-yet.
    scores: [i16; 6],
    out: &'static [&'static str],
    state: ResultState,
    verdict: Option<&'static str>,
    runner_up: Option<&'static str>,
    pull: Option<&'static str>,
}

#[test]
fn points_exclusions_and_states_are_as_computed_by_hand() {
    // With a team of three or more, having nobody technical counts two against an advisor. The
    // advisor leads by exactly two, and the fractional CTO pulls by exactly three: close.
    check(
        ADVICE_ONLY,
        &[],
        Expected {
            scores: [6, 3, 0, -1, 0, 1],
            out: &["fractional", "manager", "full-time"],
            state: ResultState::Close,
            verdict: Some("advisor"),
            runner_up: Some("not-yet"),
            pull: None,
        },
    );
    // With one more point the pull is exactly four.
    check(
        ADVICE_ONLY,
        &[("change", "undated")],
        Expected {
            scores: [7, 3, 0, -1, 0, 1],
            out: &["fractional", "manager", "full-time"],
            state: ResultState::PulledTwoWays,
            verdict: Some("advisor"),
            runner_up: Some("not-yet"),
            pull: Some("fractional"),
        },
    );
    // With a smaller team nothing counts against the advisor. A developer has a point as well as
    // not-yet, which goes first.
    check(
        ADVICE_ONLY,
        &[("team", "1-2")],
        Expected {
            scores: [4, 6, 1, -1, 0, 1],
            out: &["fractional", "manager", "full-time"],
            state: ResultState::Clear,
            verdict: Some("advisor"),
            runner_up: Some("not-yet"),
            pull: None,
        },
    );
    // No situation holds, nothing shows that it can wait, and the lead is exactly two.
    check(
        HANDS,
        &[],
        Expected {
            scores: [4, 2, 4, 1, 1, 1],
            out: &["fractional", "manager", "full-time", "not-yet"],
            state: ResultState::Close,
            verdict: Some("developer"),
            runner_up: Some("advisor"),
            pull: None,
        },
    );
    // A second key question unsure: the lead is exactly three.
    check(
        HANDS,
        &[("decisions", "unsure")],
        Expected {
            scores: [3, 1, 4, 1, 1, 1],
            out: &["fractional", "manager", "full-time", "not-yet"],
            state: ResultState::Clear,
            verdict: Some("developer"),
            runner_up: Some("advisor"),
            pull: None,
        },
    );
    // A third: no verdict.
    check(
        HANDS,
        &[("decisions", "unsure"), ("edge", "unsure")],
        Expected {
            scores: [3, 1, 4, 1, 1, 0],
            out: &["fractional", "manager", "not-yet"],
            state: ResultState::TooLittleKnown,
            verdict: None,
            runner_up: None,
            pull: None,
        },
    );
    // Only the developer is left, so there is no runner-up to be close.
    check(
        HANDS,
        &[("role", "decide")],
        Expected {
            scores: [6, 2, 4, 1, 3, 1],
            out: &["fractional", "advisor", "manager", "full-time", "not-yet"],
            state: ResultState::Clear,
            verdict: Some("developer"),
            runner_up: None,
            pull: None,
        },
    );
    // Where there is no money at all, not-yet leads what is left by exactly two.
    check(
        HANDS,
        &[("budget", "nothing")],
        Expected {
            scores: [4, 2, 2, 0, 0, 4],
            out: &["fractional", "advisor", "manager", "full-time"],
            state: ResultState::Close,
            verdict: Some("not-yet"),
            runner_up: Some("developer"),
            pull: None,
        },
    );
    // Five points each: not-yet goes before an advisor.
    check(
        CTO,
        &[],
        Expected {
            scores: [-2, 5, 0, 1, -1, 5],
            out: &["fractional", "full-time"],
            state: ResultState::Close,
            verdict: Some("not-yet"),
            runner_up: Some("advisor"),
            pull: None,
        },
    );
    // Five points each: a manager goes before a full-time CTO, and fractional comes last.
    check(
        HEAD,
        &[],
        Expected {
            scores: [5, 0, 0, 5, 5, 0],
            out: &["not-yet"],
            state: ResultState::Close,
            verdict: Some("manager"),
            runner_up: Some("full-time"),
            pull: None,
        },
    );
    check(
        LEFT,
        &[],
        Expected {
            scores: [12, 1, 0, 0, 6, 0],
            out: &["advisor", "full-time", "not-yet"],
            state: ResultState::Clear,
            verdict: Some("fractional"),
            runner_up: Some("developer"),
            pull: None,
        },
    );
    // A search that is under way counts three for a bridge where the leader has left.
    check(
        LEFT,
        &[("hire", "now")],
        Expected {
            scores: [15, 1, 0, 0, 6, 0],
            out: &["advisor", "full-time", "not-yet"],
            state: ResultState::Clear,
            verdict: Some("fractional"),
            runner_up: Some("developer"),
            pull: None,
        },
    );
    // Somebody who has signed is evidence that it can wait.
    check(
        LEFT,
        &[("hire", "signed")],
        Expected {
            scores: [12, 2, 0, 0, 6, 2],
            out: &["advisor", "full-time"],
            state: ResultState::Clear,
            verdict: Some("fractional"),
            runner_up: Some("not-yet"),
            pull: None,
        },
    );
    // Running the team counts two against whoever decides, and against no developer.
    check(
        LEFT,
        &[("role", "run")],
        Expected {
            scores: [8, 1, 0, 3, 2, 0],
            out: &["advisor", "full-time", "not-yet"],
            state: ResultState::Clear,
            verdict: Some("fractional"),
            runner_up: Some("manager"),
            pull: None,
        },
    );
}

#[test]
fn a_cto_leaves_three_questions_out_and_answers_to_them_count_for_nothing() {
    let pack = pack();
    let plain = assessed(&pack, CTO, &[]);
    let asked: Vec<&str> =
        members(plain.asked).map(|question| pack.rules.questions[question].id).collect();
    assert_eq!(
        asked,
        [
            "funding",
            "round",
            "lead",
            "team",
            "block",
            "decisions",
            "change",
            "role",
            "presence",
            "budget"
        ]
    );
    let stray = [("edge", "most"), ("hire", "now"), ("access", "no")];
    assert_eq!(assessed(&pack, CTO, &stray), plain);
}

#[test]
fn situations_go_by_strength_and_then_by_their_order() {
    let situations = |given: &Given, changes: &Given| {
        let pack = pack();
        let assessment = assessed(&pack, given, changes);
        let id = |situation: usize| pack.rules.situations[situation].id;
        let also: Vec<&str> = assessment.also().map(id).collect();
        (assessment.situation().map(id), also.join(" "))
    };
    // A departed CTO counts two, as does the budget: equal strength goes in their order.
    assert_eq!(situations(LEFT, &[]), (Some("bridge"), "pre-series-a".into()));
    assert_eq!(situations(LEFT, &[("hire", "no")]), (Some("pre-series-a"), String::new()));
    // A dated change is worth three where choices hold the work up.
    assert_eq!(
        situations(LEFT, &[("change", "dated"), ("block", "choices")]),
        (Some("inflection-point"), "bridge pre-series-a".into())
    );
    // After Series A the budget alone is no situation; a recent round is, with a hire ahead.
    assert_eq!(
        situations(LEFT, &[("funding", "series-a"), ("round", "yes"), ("lead", "nobody")]),
        (Some("bridge"), String::new())
    );
    // A change without a date holds where choices come every week and hold the work up.
    assert_eq!(
        situations(LEFT, &[("change", "undated"), ("block", "trust"), ("lead", "nobody")]),
        (Some("inflection-point"), "pre-series-a".into())
    );
    assert_eq!(
        situations(LEFT, &[("change", "undated"), ("decisions", "few"), ("block", "trust")]),
        (Some("bridge"), "pre-series-a".into())
    );
    // A CTO in post leaves no gap that a part of a salary would fill.
    assert_eq!(
        situations(LEFT, &[("lead", "cto"), ("change", "dated")]),
        (Some("inflection-point"), String::new())
    );
    // Another verdict has no situation.
    assert_eq!(situations(HEAD, &[]), (None, String::new()));
}

fn check(given: &Given, changes: &Given, expected: Expected) {
    let pack = pack();
    let assessment = assessed(&pack, given, changes);
    let id = |verdict: usize| pack.rules.verdicts[verdict];
    let out: Vec<&str> = members(u16::from(assessment.out)).map(id).collect();
    let case = format!("{given:?} with {changes:?}");
    assert_eq!(assessment.scores[..6], expected.scores, "points: {case}");
    assert_eq!(out, expected.out, "ruled out: {case}");
    assert_eq!(assessment.state, expected.state, "{case}");
    assert_eq!(assessment.verdict().map(id), expected.verdict, "verdict: {case}");
    assert_eq!(assessment.runner_up().map(id), expected.runner_up, "runner-up: {case}");
    assert_eq!(assessment.pull.map(id), expected.pull, "pull: {case}");
}

fn assessed(pack: &Pack, given: &Given, changes: &Given) -> Assessment {
    let given = given.iter().chain(changes).copied();
    let answers = Answers::read(&pack.rules, given).expect("the answers are in the pack");
    assess(&pack.rules, &answers)
}

fn pack() -> Pack {
    crate::bundled::pack()
}
