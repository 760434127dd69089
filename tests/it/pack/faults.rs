//! Every way in which a pack can be wrong, and what its author is told.

use fractional_cto::pack::{self, Language, Subject};
use serde_json::{Value, json};

use crate::bundled;

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
    let mut files = bundled::files();
    change(&mut files);
    assert_eq!(faults(&files), expected);
}

fn faults(files: &Value) -> Vec<String> {
    let faults = bundled::read(files).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_name_that_names_nothing_is_a_fault_with_a_suggestion() {
    let cases = [
        (
            "/rules/questions/3/options/1/effects/advisr",
            json!(1),
            r#"rules.json: questions[3].options[1].effects.advisr: no verdict of that name; did you mean "advisor"?"#,
        ),
        (
            "/rules/questions/1/askWhen/0/funding",
            json!(["seeed", "series-a"]),
            r#"rules.json: questions[1].askWhen[0].funding: "seeed": no option of that name; did you mean "seed"?"#,
        ),
        (
            "/rules/questions/1/askWhen/0/funding",
            json!("bank"),
            r#"rules.json: questions[1].askWhen[0].funding: "bank": no option of that name; there are: none, seed, series-a, not-raising"#,
        ),
        (
            "/rules/situations/0/holds/0/when",
            json!({"leed": "head"}),
            r#"rules.json: situations[0].holds[0].when.leed: no question of that name; did you mean "lead"?"#,
        ),
        (
            "/rules/evidence/not-yt",
            json!([{"block": "nothing"}]),
            r#"rules.json: evidence.not-yt: no verdict of that name; did you mean "not-yet"?"#,
        ),
        (
            "/rules/situated",
            json!("fractinal"),
            r#"rules.json: situated: no verdict of that name; did you mean "fractional"?"#,
        ),
        (
            "/rules/key/2",
            json!("rolle"),
            r#"rules.json: key[2]: no question of that name; did you mean "role"?"#,
        ),
        (
            "/rules/verdicts/0/quote",
            json!("acountable"),
            r#"rules.json: verdicts[0].quote: no quote of that name; did you mean "accountable"?"#,
        ),
        (
            "/rules/situations/1/quote",
            json!("brigde"),
            r#"rules.json: situations[1].quote: no quote of that name; did you mean "bridge"?"#,
        ),
        (
            "/rules/questions/10/hints/0/sources/2",
            json!("coply"),
            r#"rules.json: questions[10].hints[0].sources[2]: no source of that name; did you mean "cooply"?"#,
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
            "/rules/questions/4/skipwhen",
            json!([]),
            r#"rules.json: questions[4].skipwhen: no field of that name; did you mean "skipWhen"?"#,
        ),
        ("/rules/colour", json!("red"), "rules.json: colour: no field of that name; remove it"),
        (
            "/words/questions/block/title",
            json!(7),
            r#"en-GB.json: questions.block.title: 7 is not of type "string""#,
        ),
        ("/rules/version", json!("one"), r#"rules.json: version: "one" is not of type "integer""#),
        ("/rules/version", json!(0), "rules.json: version: 0 is less than the minimum of 1"),
        (
            "/rules/version",
            json!(256),
            "rules.json: version: 256 is greater than the maximum of 255",
        ),
        (
            "/rules/questions/4/options/0/effects/developer",
            json!(12),
            r#"rules.json: questions[4].options[0].effects.developer: 12 is neither points from -9 to 9 nor "out""#,
        ),
        (
            "/rules/questions/4/options/0/effects/developer",
            json!("owt"),
            r#"rules.json: questions[4].options[0].effects.developer: "owt" is neither points from -9 to 9 nor "out""#,
        ),
        (
            "/rules/questions/2/options/0/also/0/effects/advisor",
            json!(-10),
            "rules.json: questions[2].options[0].also[0].effects.advisor: -10 points; allowed are -9 to 9",
        ),
        (
            "/rules/questions/2/options/0/also/0/effects/advisor",
            json!("out"),
            r#"rules.json: questions[2].options[0].also[0].effects.advisor: "out" is not of type "integer""#,
        ),
        (
            "/rules/questions/1/askWhen/0/funding",
            json!(3),
            "rules.json: questions[1].askWhen[0].funding: 3 is neither an id nor a list of ids",
        ),
        (
            "/rules/situations/0/holds/0/strength",
            json!(10),
            "rules.json: situations[0].holds[0].strength: 10 is greater than the maximum of 9",
        ),
    ];
    for (pointer, value, expected) in cases {
        check(|pack| set(pack, pointer, value), &[expected]);
    }
    // Nothing is said of what a missing field would have held.
    check(
        |pack| remove(pack, "/words/questions/block/title"),
        &["en-GB.json: questions.block.title: is missing"],
    );
    check(|pack| remove(pack, "/rules/ties"), &["rules.json: ties: is missing"]);
    check(
        |pack| {
            let title = pack["words"]["questions"]["block"]["title"].take();
            remove(pack, "/words/questions/block/title");
            set(pack, "/words/questions/block/titel", title);
        },
        &[
            "en-GB.json: questions.block.title: is missing",
            r#"en-GB.json: questions.block.titel: no field of that name; did you mean "title"?"#,
        ],
    );
}

#[test]
fn what_is_not_an_object_at_all_is_one_fault() {
    for (file, name) in
        [("rules", "rules.json"), ("words", "en-GB.json"), ("interface", "interface/en-GB.json")]
    {
        check(|pack| pack[file] = json!([]), &[&format!(r#"{name}: [] is not of type "object""#)]);
    }
    let language = Language {
        tag: "en-GB".into(),
        words: bundled::WORDS.into(),
        interface: bundled::INTERFACE.into(),
    };
    let rules = r#"{"id": "fractional-cto","#.to_owned();
    let told = pack::read(&Subject { rules, languages: vec![language] }).unwrap_err();
    assert_eq!(told.len(), 1, "{told:?}");
    let told = told[0].to_string();
    assert!(told.starts_with("rules.json: not JSON: EOF while parsing"), "{told}");
}

#[test]
fn a_case_can_hold_and_looks_back() {
    let later = "is not asked before this question, so it cannot decide whether this one is";
    check(
        |pack| set(pack, "/rules/questions/6/skipWhen/0", json!({"budget": "part"})),
        &[&format!("rules.json: questions[6].skipWhen[0].budget: {later}")],
    );
    check(
        |pack| set(pack, "/rules/questions/1/askWhen/0", json!({"round": "yes"})),
        &[&format!("rules.json: questions[1].askWhen[0].round: {later}")],
    );
    let cases = [
        (
            "/rules/questions/1/askWhen/0",
            json!({}),
            "rules.json: questions[1].askWhen[0]: names no question, so it would always hold",
        ),
        (
            "/rules/questions/1/askWhen/0/funding",
            json!([]),
            "rules.json: questions[1].askWhen[0].funding: names no option, so it could never hold",
        ),
        (
            "/rules/questions/2/options/0/also/0/when",
            json!({"lead": "head"}),
            "rules.json: questions[2].options[0].also[0].when: names the question it belongs to",
        ),
        (
            "/rules/situations/0/holds",
            json!([]),
            "rules.json: situations[0].holds: is empty, so the situation could never hold",
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
            "/rules/situations/3/id",
            json!("bridge"),
            r#"rules.json: situations[3].id: "bridge" is the id of situations[1] already"#,
        ),
        (
            "/rules/questions/0/options/3/id",
            json!("Not raising"),
            "rules.json: questions[0].options[3].id: an id takes lower-case letters, digits and hyphens only",
        ),
        (
            "/rules/questions/4/options/2/id",
            json!("hands"),
            r#"rules.json: questions[4].options[2].id: "hands" is the id of questions[4].options[0] already"#,
        ),
        (
            "/rules/questions/4/options/2/id",
            json!("unsure"),
            r#"rules.json: questions[4].options[7].id: "unsure" is the id of questions[4].options[2] already"#,
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut pack = bundled::files();
        set(&mut pack, pointer, value);
        let told = faults(&pack);
        assert!(told.iter().any(|fault| fault == expected), "{expected}\nis not in {told:#?}");
    }
}

#[test]
fn every_text_is_there_and_keeps_its_placeholders() {
    let blank = [
        ("/words/title", "en-GB.json: title"),
        ("/words/quotes/bridge/section", "en-GB.json: quotes.bridge.section"),
        ("/words/sources/team/says", "en-GB.json: sources.team.says"),
        ("/words/verdicts/not-yet/call", "en-GB.json: verdicts.not-yet.call"),
        (
            "/words/situations/inflection-point/needs",
            "en-GB.json: situations.inflection-point.needs",
        ),
        ("/words/questions/block/why", "en-GB.json: questions.block.why"),
        ("/words/questions/block/findOut", "en-GB.json: questions.block.findOut"),
        (
            "/words/questions/block/options/choices/label",
            "en-GB.json: questions.block.options.choices.label",
        ),
        (
            "/words/questions/block/options/choices/because",
            "en-GB.json: questions.block.options.choices.because",
        ),
        ("/words/questions/budget/hints/USD", "en-GB.json: questions.budget.hints.USD"),
        ("/interface/words/back", "interface/en-GB.json: words.back"),
    ];
    for (pointer, path) in blank {
        check(
            |pack| set(pack, pointer, json!(" \n")),
            &[&format!("{path}: is blank; write what a visitor should read here")],
        );
    }
    check(
        |pack| set(pack, "/interface/words/progress", json!("Question {n} {of}")),
        &[
            "interface/en-GB.json: words.progress: lacks its placeholder {most}",
            "interface/en-GB.json: words.progress: {of} is no placeholder of this text",
        ],
    );
    check(
        |pack| remove(pack, "/interface/words/back"),
        &["interface/en-GB.json: words.back: is missing"],
    );
    check(
        |pack| {
            let text = pack["interface"]["words"]["back"].take();
            remove(pack, "/interface/words/back");
            set(pack, "/interface/words/bakc", text);
        },
        &[
            r#"interface/en-GB.json: words.bakc: no field of that name; did you mean "back"?"#,
            "interface/en-GB.json: words.back: is missing",
        ],
    );
    check(
        |pack| remove(pack, "/words/questions/block/options/one-person/because"),
        &[
            "en-GB.json: questions.block.options.one-person.because: is needed, because the option has effects",
        ],
    );
}

#[test]
fn the_rules_are_whole() {
    check(
        |pack| remove(pack, "/rules/questions/4/unsure"),
        &[r#"rules.json: key[0]: offers no "I'm not sure"; set "unsure": true on the question"#],
    );
    check(
        |pack| remove(pack, "/words/questions/block/findOut"),
        &["en-GB.json: questions.block.findOut: is needed, because the question is a key question"],
    );
    check(
        |pack| set(pack, "/rules/ties/5", json!("manager")),
        &[
            r#"rules.json: ties[5]: "manager" stands here twice"#,
            r#"rules.json: ties: "fractional" is missing: every verdict has a place"#,
        ],
    );
    for wrong in [0, 7] {
        check(
            |pack| set(pack, "/rules/tooLittle", json!(wrong)),
            &["rules.json: tooLittle: must be 1 to 6, the number of key questions"],
        );
    }
    for wrong in [2, 3] {
        check(
            |pack| set(pack, "/rules/earlier/0/version", json!(wrong)),
            &[&format!("rules.json: version: must be more than {wrong}, an earlier version")],
        );
    }
    check(
        |pack| {
            let copy = pack["rules"]["earlier"][0].clone();
            pack["rules"]["earlier"].as_array_mut().expect("it is a list").push(copy);
        },
        &["rules.json: earlier[1].version: stands here twice"],
    );
    check(
        |pack| set(pack, "/rules/pulled", json!(128)),
        &["rules.json: pulled: a lead is at most 127 points"],
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
        ("/rules/questions", 4, "rules.json: questions: there are 17, and 16 is the most"),
        ("/rules/verdicts", 3, "rules.json: verdicts: there are 9, and 8 is the most"),
        ("/rules/situations", 5, "rules.json: situations: there are 9, and 8 is the most"),
        (
            "/rules/questions/0/options",
            12,
            "rules.json: questions[0].options: there are 16, and 15 is the most",
        ),
        (
            "/rules/questions/4/options",
            9,
            "rules.json: questions[4].options: there are 16, and 15 is the most",
        ),
    ];
    for (pointer, more, expected) in cases {
        let mut pack = bundled::files();
        let list = pack.pointer_mut(pointer).expect("the pack has the list");
        let more = copies(list, more);
        list.as_array_mut().expect("it is a list").extend(more);
        let told = faults(&pack);
        assert!(told.iter().any(|fault| fault == expected), "{expected}\nis not in {told:#?}");
    }
    check(
        |pack| {
            let options = pack["rules"]["questions"][12]["options"].as_array_mut();
            options.expect("it is a list").truncate(1);
        },
        &[
            "rules.json: questions[12].options: a question needs at least two",
            "en-GB.json: questions.access.options.no: no option of that name; there are: yes",
            "en-GB.json: questions.access.options.partly: no option of that name; there are: yes",
        ],
    );
}

#[test]
fn faults_of_form_and_of_content_are_told_in_one_go() {
    check(
        |pack| {
            set(pack, "/rules/questions/3/options/1/effects/advisr", json!(1));
            set(pack, "/words/questions/block/titel", json!("What?"));
            set(pack, "/rules/questions/6/skipWhen/0", json!({"budget": "part"}));
            remove(pack, "/words/verdicts/developer/call");
            set(pack, "/words/questions/role/title", json!(["When?"]));
            set(pack, "/words/questions/presence/options/same-day/label", json!(""));
            set(pack, "/interface/words/progress", json!("Question {n}"));
        },
        &[
            "en-GB.json: questions.block.titel: no field of that name; remove it",
            r#"en-GB.json: questions.role.title: ["When?"] is not of type "string""#,
            "en-GB.json: verdicts.developer.call: is missing",
            r#"rules.json: questions[3].options[1].effects.advisr: no verdict of that name; did you mean "advisor"?"#,
            "rules.json: questions[6].skipWhen[0].budget: is not asked before this question, so it cannot decide whether this one is",
            "en-GB.json: questions.presence.options.same-day.label: is blank; write what a visitor should read here",
            "interface/en-GB.json: words.progress: lacks its placeholder {most}",
        ],
    );
}

#[test]
fn a_mended_name_hides_no_fault_of_a_longer_one() {
    check(
        |pack| {
            set(pack, "/words/quotes/bridge-two", json!({"text": " ", "section": "Bridges"}));
            set(pack, "/words/quotes/bridge", json!("bridge"));
        },
        &[
            r#"en-GB.json: quotes.bridge: "bridge" is not of type "object""#,
            r#"en-GB.json: quotes.bridge-two: no quote of that name; did you mean "bridge"?"#,
        ],
    );
}

#[test]
fn a_fault_in_the_week_is_named_with_its_place() {
    let cases = [
        (
            "/words/week/categories/architecture/name",
            json!(" "),
            "en-GB.json: week.categories.architecture.name: is blank",
        ),
        (
            "/words/week/activities/review/name",
            json!(""),
            "en-GB.json: week.activities.review.name: is blank",
        ),
        (
            "/rules/week/activities/0/category",
            json!("architectur"),
            "rules.json: week.activities[0].category",
        ),
        (
            "/rules/week/activities/0/quote",
            json!("nothing"),
            "rules.json: week.activities[0].quote",
        ),
        (
            "/rules/week/activities/1/hours",
            json!([1.25, 1.5]),
            "rules.json: week.activities[1].hours",
        ),
        (
            "/rules/week/roles/2/days/0/0/0",
            json!("codding"),
            "rules.json: week.roles[2].days[0][0]",
        ),
        ("/rules/week/roles/2/days/0/0/1", json!(9), "rules.json: week.roles[2].days[0]"),
        ("/rules/week/roles/1/sources", json!(["nowhere"]), "rules.json: week.roles[1].sources[0]"),
        ("/rules/week/hours/bridge/hours/0", json!(6.3), "rules.json: week.hours.bridge"),
        (
            "/rules/week/arrivals/0/answers/0/waits/0",
            json!("reviw"),
            "rules.json: week.arrivals[0].answers[0].waits[0]",
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut pack = bundled::files();
        set(&mut pack, pointer, value);
        let found = faults(&pack);
        assert!(found.iter().any(|fault| fault.starts_with(expected)), "{pointer}: {found:?}");
    }
}

#[test]
fn a_week_that_cannot_be_planned_is_refused() {
    let activity = |id: &str| -> String {
        let pack = bundled::files();
        let all = pack["rules"]["week"]["activities"].as_array().expect("there are activities");
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
        let mut pack = bundled::files();
        set(&mut pack, &format!("/rules/week/{pointer}"), value);
        let found = faults(&pack);
        assert!(found.contains(&format!("rules.json: week.{expected}")), "{pointer}: {found:#?}");
    }
    check(
        |pack| set(pack, "/rules/week/roles/4/everyWeeks", json!(2)),
        &[
            "en-GB.json: week.roles.full-time.rarely: is there where everyWeeks is more than 1, and only there",
        ],
    );
    check(
        |pack| {
            for kind in 0..4 {
                set(pack, &format!("/rules/week/arrivals/{kind}/answers/1/waits"), json!([]));
            }
            set(pack, "/rules/week/roles/1/days", json!([[], []]));
        },
        &["rules.json: week.roles[1].days: nothing happens in this week"],
    );
}

#[test]
fn a_week_has_no_more_of_anything_than_can_be_counted() {
    for (list, most) in [("activities", 255), ("categories", 6), ("roles", 8), ("arrivals", 8)] {
        let mut pack = bundled::files();
        let entries = pack["rules"]["week"][list].as_array_mut().expect("it is a list");
        for copy in entries.len()..=most {
            let mut more = entries[3].clone();
            more["id"] = json!(format!("copy-{copy}"));
            entries.push(more);
        }
        let expected =
            format!("rules.json: week.{list}: there are {}, and {most} is the most", most + 1);
        let found = faults(&pack);
        assert!(found.contains(&expected), "{found:#?}");
    }
}

#[test]
fn a_text_that_counts_has_every_form_of_its_language() {
    let cases = [
        ("whatIfCount", json!({"other": "Show {n} more"}), r#"lacks its form "one""#),
        (
            "whatIfCount",
            json!({"one": "Show one more", "few": "Show {n}", "other": "Show {n} more"}),
            r#"the language has no form "few"; remove it"#,
        ),
        (
            "whatIfCount",
            json!({"one": "Show one more", "other": "Show more"}),
            "other: lacks its placeholder {n}",
        ),
        (
            "whatIfCount",
            json!({"one": " ", "other": "Show {n} more"}),
            "one: is blank; write what a visitor should read here",
        ),
        (
            "back",
            json!({"one": "Back", "other": "Back"}),
            "counts nothing, so it has one form; write one text",
        ),
        ("back", json!(3), "3 is neither a text nor plural forms"),
    ];
    for (key, forms, expected) in cases {
        check(
            |pack| pack["interface"]["words"][key] = forms,
            &[&format!("interface/en-GB.json: words.{key}: {expected}")],
        );
    }
    check(
        |pack| set(pack, "/interface/direction", json!("up")),
        &[r#"interface/en-GB.json: direction: "up" is none of: ltr, rtl"#],
    );
}

#[test]
fn situations_and_their_verdict_go_together() {
    check(
        |pack| remove(pack, "/rules/situated"),
        &["rules.json: situated: is needed, because there are situations"],
    );
    let mut pack = bundled::files();
    set(&mut pack, "/rules/situations", json!([]));
    let told = faults(&pack);
    for expected in [
        "rules.json: situated: needs a situation, and there is none; remove it",
        "rules.json: week: is planned for a situation, and there is none; remove it",
    ] {
        assert!(told.iter().any(|fault| fault == expected), "{told:#?}");
    }
}

#[test]
fn the_name_of_a_subject_can_stand_in_a_link() {
    check(
        |pack| set(pack, "/rules/id", json!("My subject")),
        &["rules.json: id: an id takes lower-case letters, digits and hyphens only"],
    );
    check(
        |pack| set(pack, "/rules/id", json!("a".repeat(25))),
        &["rules.json: id: has at most 24 characters, so that links are short"],
    );
}
