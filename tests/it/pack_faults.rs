//! Every way in which a pack can be wrong, and what its author is told.

use fractional_cto::pack;
use serde_json::{Value, json};

use crate::BUNDLED as PACK;

/// Changes the value at a JSON pointer: its own, or that of a new field.
fn set(pack: &mut Value, pointer: &str, value: Value) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer has a field");
    let parent = pack.pointer_mut(parent).unwrap_or_else(|| panic!("nothing is at {parent}"));
    match parent {
        Value::Array(list) => {
            let index: usize = field.parse().expect("a list has positions");
            list[index] = value;
        }
        _ => parent[field] = value,
    }
}

/// Takes the field at a JSON pointer away.
fn remove(pack: &mut Value, pointer: &str) {
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer has a field");
    let parent = pack.pointer_mut(parent).and_then(Value::as_object_mut);
    let removed = parent.and_then(|parent| parent.remove(field));
    assert!(removed.is_some(), "nothing is at {pointer}");
}

/// Makes one change to the pack and compares all the faults it then has.
fn check(change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
    change(&mut pack);
    assert_eq!(faults(&pack.to_string()), expected);
}

fn faults(json: &str) -> Vec<String> {
    let faults = pack::read(json).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_name_that_names_nothing_is_a_fault_with_a_suggestion() {
    let cases = [
        (
            "/questions/3/options/1/effects/advisr",
            json!(1),
            r#"questions[3].options[1].effects.advisr: no verdict of that name; did you mean "advisor"?"#,
        ),
        (
            "/questions/1/askWhen/0/funding",
            json!(["seeed", "series-a"]),
            r#"questions[1].askWhen[0].funding: "seeed": no option of that name; did you mean "seed"?"#,
        ),
        (
            "/questions/1/askWhen/0/funding",
            json!("bank"),
            r#"questions[1].askWhen[0].funding: "bank": no option of that name; there are: none, seed, series-a, not-raising"#,
        ),
        (
            "/situations/0/holds/0/when",
            json!({"leed": "head"}),
            r#"situations[0].holds[0].when.leed: no question of that name; did you mean "lead"?"#,
        ),
        (
            "/rules/evidence/not-yt",
            json!([{"block": "nothing"}]),
            r#"rules.evidence.not-yt: no verdict of that name; did you mean "not-yet"?"#,
        ),
        (
            "/rules/situated",
            json!("fractinal"),
            r#"rules.situated: no verdict of that name; did you mean "fractional"?"#,
        ),
        (
            "/rules/key/2",
            json!("rolle"),
            r#"rules.key[2]: no question of that name; did you mean "role"?"#,
        ),
        (
            "/verdicts/0/quote",
            json!("acountable"),
            r#"verdicts[0].quote: no quote of that name; did you mean "accountable"?"#,
        ),
        (
            "/situations/1/quote",
            json!("brigde"),
            r#"situations[1].quote: no quote of that name; did you mean "bridge"?"#,
        ),
        (
            "/questions/10/hints/0/sources/2",
            json!("coply"),
            r#"questions[10].hints[0].sources[2]: no source of that name; did you mean "cooply"?"#,
        ),
    ];
    for (pointer, value, expected) in cases {
        check(|pack| set(pack, pointer, value), &[expected]);
    }
}

#[test]
fn a_fault_of_form_is_named_where_it_is() {
    let cases = [
        (
            "/questions/4/skipwhen",
            json!([]),
            r#"questions[4].skipwhen: no field of that name; did you mean "skipWhen"?"#,
        ),
        ("/rules/colour", json!("red"), "rules.colour: no field of that name; remove it"),
        ("/questions/4/title", json!(7), r#"questions[4].title: 7 is not of type "string""#),
        ("/version", json!("one"), r#"version: "one" is not of type "integer""#),
        ("/version", json!(0), "version: 0 is less than the minimum of 1"),
        ("/version", json!(256), "version: 256 is greater than the maximum of 255"),
        (
            "/questions/4/options/0/effects/developer",
            json!(12),
            r#"questions[4].options[0].effects.developer: 12 is neither points from -9 to 9 nor "out""#,
        ),
        (
            "/questions/4/options/0/effects/developer",
            json!("owt"),
            r#"questions[4].options[0].effects.developer: "owt" is neither points from -9 to 9 nor "out""#,
        ),
        (
            "/questions/2/options/0/also/0/effects/advisor",
            json!(-10),
            "questions[2].options[0].also[0].effects.advisor: -10 points; allowed are -9 to 9",
        ),
        (
            "/questions/2/options/0/also/0/effects/advisor",
            json!("out"),
            r#"questions[2].options[0].also[0].effects.advisor: "out" is not of type "integer""#,
        ),
        (
            "/questions/1/askWhen/0/funding",
            json!(3),
            "questions[1].askWhen[0].funding: 3 is neither an id nor a list of ids",
        ),
        (
            "/situations/0/holds/0/strength",
            json!(10),
            "situations[0].holds[0].strength: 10 is greater than the maximum of 9",
        ),
    ];
    for (pointer, value, expected) in cases {
        check(|pack| set(pack, pointer, value), &[expected]);
    }
    // Nothing is said of what a missing field would have held.
    check(|pack| remove(pack, "/questions/4/title"), &["questions[4].title: is missing"]);
    check(|pack| remove(pack, "/rules"), &["rules: is missing"]);
    check(
        |pack| {
            let title = pack["questions"][4]["title"].take();
            remove(pack, "/questions/4/title");
            set(pack, "/questions/4/titel", title);
        },
        &[
            "questions[4].title: is missing",
            r#"questions[4].titel: no field of that name; did you mean "title"?"#,
        ],
    );
}

#[test]
fn what_is_not_an_object_at_all_is_one_fault() {
    check(|pack| *pack = json!([]), &[r#"[] is not of type "object""#]);
    let told = faults(r#"{"id": "fractional-cto","#);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("not JSON: EOF while parsing"), "{told:?}");
}

#[test]
fn a_case_can_hold_and_looks_back() {
    let later = "is not asked before this question, so it cannot decide whether this one is";
    check(
        |pack| set(pack, "/questions/6/skipWhen/0", json!({"budget": "part"})),
        &[&format!("questions[6].skipWhen[0].budget: {later}")],
    );
    check(
        |pack| set(pack, "/questions/1/askWhen/0", json!({"round": "yes"})),
        &[&format!("questions[1].askWhen[0].round: {later}")],
    );
    let cases = [
        (
            "/questions/1/askWhen/0",
            json!({}),
            "questions[1].askWhen[0]: names no question, so it would always hold",
        ),
        (
            "/questions/1/askWhen/0/funding",
            json!([]),
            "questions[1].askWhen[0].funding: names no option, so it could never hold",
        ),
        (
            "/questions/2/options/0/also/0/when",
            json!({"lead": "head"}),
            "questions[2].options[0].also[0].when: names the question it belongs to",
        ),
        (
            "/situations/0/holds",
            json!([]),
            "situations[0].holds: is empty, so the situation could never hold",
        ),
    ];
    for (pointer, value, expected) in cases {
        check(|pack| set(pack, pointer, value), &[expected]);
    }
}

#[test]
fn an_id_stands_once_and_is_well_formed() {
    let cases = [
        (
            "/situations/3/id",
            json!("bridge"),
            r#"situations[3].id: "bridge" is the id of situations[1] already"#,
        ),
        (
            "/questions/0/options/3/id",
            json!("Not raising"),
            "questions[0].options[3].id: an id takes lower-case letters, digits and hyphens only",
        ),
        (
            "/questions/4/options/2/id",
            json!("hands"),
            r#"questions[4].options[2].id: "hands" is the id of questions[4].options[0] already"#,
        ),
        (
            "/questions/4/options/2/id",
            json!("unsure"),
            r#"questions[4].options[7].id: "unsure" is the id of questions[4].options[2] already"#,
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        set(&mut pack, pointer, value);
        let told = faults(&pack.to_string());
        assert!(told.iter().any(|fault| fault == expected), "{expected}\nis not in {told:#?}");
    }
}

#[test]
fn every_text_is_there_and_keeps_its_placeholders() {
    let blank = [
        ("/title", "title"),
        ("/quotes/bridge/section", "quotes.bridge.section"),
        ("/sources/team/says", "sources.team.says"),
        ("/verdicts/5/call", "verdicts[5].call"),
        ("/situations/2/needs", "situations[2].needs"),
        ("/questions/4/why", "questions[4].why"),
        ("/questions/4/findOut", "questions[4].findOut"),
        ("/questions/4/options/1/label", "questions[4].options[1].label"),
        ("/questions/4/options/1/because", "questions[4].options[1].because"),
        ("/questions/10/hints/1/text", "questions[10].hints[1].text"),
        ("/words/back", "words.back"),
    ];
    for (pointer, path) in blank {
        check(
            |pack| set(pack, pointer, json!(" \n")),
            &[&format!("{path}: is blank; write what a visitor should read here")],
        );
    }
    check(
        |pack| set(pack, "/words/progress", json!("Question {n} {of}")),
        &[
            "words.progress: lacks its placeholder {most}",
            "words.progress: {of} is no placeholder of this text",
        ],
    );
    check(|pack| remove(pack, "/words/back"), &["words.back: is missing"]);
    check(
        |pack| set(pack, "/words/bakc", json!("Back")),
        &[r#"words.bakc: no word of that key; did you mean "back"?"#],
    );
    check(
        |pack| remove(pack, "/questions/4/options/4/because"),
        &["questions[4].options[4].because: is needed, because the option has effects"],
    );
}

#[test]
fn the_rules_are_whole() {
    check(
        |pack| remove(pack, "/questions/4/unsure"),
        &[r#"rules.key[0]: offers no "I'm not sure"; set "unsure": true on the question"#],
    );
    check(
        |pack| remove(pack, "/questions/4/findOut"),
        &["questions[4].findOut: is needed, because the question is one of rules.key"],
    );
    check(
        |pack| set(pack, "/rules/ties/5", json!("manager")),
        &[
            r#"rules.ties[5]: "manager" stands here twice"#,
            r#"rules.ties: "fractional" is missing: every verdict has a place"#,
        ],
    );
    for wrong in [0, 7] {
        check(
            |pack| set(pack, "/rules/tooLittle", json!(wrong)),
            &["rules.tooLittle: must be 1 to 6, the number of key questions"],
        );
    }
    for wrong in [2, 3] {
        check(
            |pack| set(pack, "/earlier/0/version", json!(wrong)),
            &[&format!("version: must be more than {wrong}, an earlier version")],
        );
    }
    check(
        |pack| {
            let copy = pack["earlier"][0].clone();
            pack["earlier"].as_array_mut().expect("it is a list").push(copy);
        },
        &["earlier[1].version: stands here twice"],
    );
    check(
        |pack| set(pack, "/rules/pulled", json!(128)),
        &["rules.pulled: a lead is at most 127 points"],
    );
}

#[test]
fn what_exceeds_the_limits_is_counted() {
    let copies = |list: &Value, count: usize| {
        let first = list[0].clone();
        let copy = |index: usize| {
            let mut copy = first.clone();
            copy["id"] = json!(format!("copy-{index}"));
            copy
        };
        (0..count).map(copy).collect::<Vec<_>>()
    };
    let cases = [
        ("/questions", 4, "questions: there are 17, and 16 is the most"),
        ("/verdicts", 3, "verdicts: there are 9, and 8 is the most"),
        ("/situations", 5, "situations: there are 9, and 8 is the most"),
        ("/questions/0/options", 12, "questions[0].options: there are 16, and 15 is the most"),
        ("/questions/4/options", 9, "questions[4].options: there are 16, and 15 is the most"),
    ];
    for (pointer, more, expected) in cases {
        let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        let list = pack.pointer_mut(pointer).expect("the pack has the list");
        let more = copies(list, more);
        list.as_array_mut().expect("it is a list").extend(more);
        let told = faults(&pack.to_string());
        assert!(told.iter().any(|fault| fault == expected), "{expected}\nis not in {told:#?}");
    }
    check(
        |pack| {
            let options = pack["questions"][12]["options"].as_array_mut();
            options.expect("it is a list").truncate(1);
        },
        &["questions[12].options: a question needs at least two"],
    );
}

#[test]
fn faults_of_form_and_of_content_are_told_in_one_go() {
    check(
        |pack| {
            set(pack, "/questions/3/options/1/effects/advisr", json!(1));
            set(pack, "/questions/4/titel", json!("What?"));
            set(pack, "/questions/6/skipWhen/0", json!({"budget": "part"}));
            remove(pack, "/verdicts/2/call");
            set(pack, "/questions/7/title", json!(["When?"]));
            set(pack, "/questions/8/options/0/label", json!(""));
            set(pack, "/words/progress", json!("Question {n}"));
        },
        &[
            "questions[4].titel: no field of that name; remove it",
            r#"questions[7].title: ["When?"] is not of type "string""#,
            "verdicts[2].call: is missing",
            "questions[8].options[0].label: is blank; write what a visitor should read here",
            "words.progress: lacks its placeholder {most}",
            r#"questions[3].options[1].effects.advisr: no verdict of that name; did you mean "advisor"?"#,
            "questions[6].skipWhen[0].budget: is not asked before this question, so it cannot decide whether this one is",
        ],
    );
}

#[test]
fn a_mended_name_hides_no_fault_of_a_longer_one() {
    check(
        |pack| {
            set(pack, "/quotes/bridge-two", json!({"text": " ", "section": "Bridges"}));
            set(pack, "/quotes/bridge", json!("bridge"));
        },
        &[
            r#"quotes.bridge: "bridge" is not of type "object""#,
            "quotes.bridge-two.text: is blank; write what a visitor should read here",
        ],
    );
}

#[test]
fn a_fault_in_the_week_is_named_with_its_place() {
    let cases = [
        ("/week/categories/0/name", json!(" "), "week.categories[0].name: is blank"),
        ("/week/activities/1/name", json!(""), "week.activities[1].name: is blank"),
        ("/week/activities/0/category", json!("architectur"), "week.activities[0].category"),
        ("/week/activities/0/quote", json!("nothing"), "week.activities[0].quote"),
        ("/week/activities/1/hours", json!([1.25, 1.5]), "week.activities[1].hours"),
        ("/week/roles/2/days/0/0/0", json!("codding"), "week.roles[2].days[0][0]"),
        ("/week/roles/2/days/0/0/1", json!(9), "week.roles[2].days[0]"),
        ("/week/roles/1/sources", json!(["nowhere"]), "week.roles[1].sources[0]"),
        ("/week/hours/bridge/hours/0", json!(6.3), "week.hours.bridge"),
        (
            "/week/arrivals/0/answers/0/waits/0",
            json!("reviw"),
            "week.arrivals[0].answers[0].waits[0]",
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        set(&mut pack, pointer, value);
        let found = faults(&pack.to_string());
        assert!(found.iter().any(|fault| fault.starts_with(expected)), "{pointer}: {found:?}");
    }
}

#[test]
fn a_week_that_cannot_be_planned_is_refused() {
    let activity = |id: &str| -> String {
        let pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        let all = pack["week"]["activities"].as_array().expect("there are activities");
        let at = all.iter().position(|activity| activity["id"] == id);
        format!("activities/{}", at.expect("there is an activity of that id"))
    };
    let [alerts, record, incident, call] = ["alerts", "record", "incident", "call"].map(activity);
    let hours = |hours: [f32; 4]| json!({"days": 2, "hours": hours});
    let cases = [
        ("arrivals", json!([]), "arrivals: there must be at least one"),
        (
            "arrivals/0/answers/1/waits",
            json!(["coding"]),
            r#"arrivals[0].answers[1].waits[0]: "coding" is never in the week of this role"#,
        ),
        (
            "arrivals/0/answers/0/waits/0",
            json!("coding"),
            r#"arrivals[0].answers[0].waits[0]: "coding" is never in the week of this role"#,
        ),
        (
            "roles/0/days",
            json!([[["alerts", 1]]]),
            "roles[0].days: the first role's week is planned",
        ),
        (
            "roles/4/everyWeeks",
            json!(2),
            "roles[4].rarely: is there where everyWeeks is more than 1, and only there",
        ),
        (
            "roles/1/everyWeeks",
            json!(0),
            "roles[1].everyWeeks: must be 1 to 52, and 1 for the first role",
        ),
        (
            "roles/0/everyWeeks",
            json!(2),
            "roles[0].everyWeeks: must be 1 to 52, and 1 for the first role",
        ),
        (
            "roles/2/days/0/0/1",
            json!(0),
            "roles[2].days[0][0]: takes no time; the least is half an hour",
        ),
        (
            "hours/bridge",
            hours([7.0, 4.5, 4.5, 0.0]),
            "hours.bridge.hours: every category has at least half an hour",
        ),
        (
            "hours/bridge",
            hours([5.5, 5.5, 4.0, 1.0]),
            "hours.bridge.hours: the first category must have the most",
        ),
        (
            &format!("{incident}/hours"),
            json!([0, 1]),
            "activities[3].hours: the least is half an hour",
        ),
        (&format!("{incident}/times"), json!(0), "activities[3].times: must be at least once"),
        (
            &format!("{alerts}/times"),
            json!(2),
            "activities[0].times: its place says how often it is there; remove one of the two",
        ),
        (
            &format!("{alerts}/place"),
            json!("after"),
            "activities[0].place: the activity before it must be a planned one that stands anywhere",
        ),
        (
            &format!("{incident}/place"),
            json!("after"),
            "activities[3].place: the activity before it must be a planned one that stands anywhere",
        ),
        (
            &format!("{record}/category"),
            json!("team"),
            "activities[2].category: must be that of the activity before it, whose hours it shares",
        ),
        (
            &format!("{record}/hours"),
            json!([3.5, 4]),
            "activities[2].hours: with the activity before it, the least is more than four hours",
        ),
        (
            &format!("{call}/place"),
            json!("first"),
            "activities[21].hours: is missing: without hours it is never planned, though it says when",
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        set(&mut pack, &format!("/week/{pointer}"), value);
        let found = faults(&pack.to_string());
        assert!(found.contains(&format!("week.{expected}")), "{pointer}: {found:#?}");
    }
    check(
        |pack| {
            for kind in 0..4 {
                set(pack, &format!("/week/arrivals/{kind}/answers/1/waits"), json!([]));
            }
            set(pack, "/week/roles/1/days", json!([[], []]));
        },
        &["week.roles[1].days: nothing happens in this week"],
    );
}

#[test]
fn a_week_has_no_more_of_anything_than_can_be_counted() {
    for (list, most) in [("activities", 255), ("categories", 255), ("roles", 32)] {
        let mut pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
        let entries = pack["week"][list].as_array_mut().expect("it is a list");
        for copy in entries.len()..=most {
            let mut more = entries[3].clone();
            more["id"] = json!(format!("copy-{copy}"));
            entries.push(more);
        }
        let expected = format!("week.{list}: there are {}, and {most} is the most", most + 1);
        let found = faults(&pack.to_string());
        assert!(found.contains(&expected), "{found:#?}");
    }
}
