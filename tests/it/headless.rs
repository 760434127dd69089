//! What scripts are told: the data is as its TypeScript declarations say.

use std::collections::BTreeSet;

use fractional_cto::assessment::Answers;
use fractional_cto::headless::{
    Assessment, Change, Reason, Remaining, Rule, State, Week, WeekEntry, assess, plan,
};
use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use crate::assessment::personas::personas;
use crate::bundled;

const DECLARATIONS: &str = include_str!("../../www/core/fractional-cto-core.d.ts");

/// The declarations without comments and with single spaces.
fn declarations() -> String {
    let mut text = String::new();
    for part in DECLARATIONS.split("/*") {
        text.push_str(part.split_once("*/").map_or(part, |(_, after)| after));
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A schema as a type of TypeScript.
fn typescript(schema: &Value) -> String {
    let one_of = |schemas: &Value| {
        let all = schemas.as_array().into_iter().flatten().map(typescript);
        all.collect::<Vec<_>>().join(" | ")
    };
    if let Some(name) = schema["$ref"].as_str() {
        return name.trim_start_matches("#/$defs/").to_owned();
    }
    for many in ["anyOf", "oneOf"] {
        if schema[many].is_array() {
            return one_of(&schema[many]);
        }
    }
    if schema["enum"].is_array() || schema["const"].is_string() {
        let all = schema["enum"].as_array().into_iter().flatten().chain(schema.get("const"));
        return all.map(Value::to_string).collect::<Vec<_>>().join(" | ");
    }
    if let Some(types) = schema["type"].as_array() {
        let all = types.iter().map(|of| typescript(&serde_json::json!({ "type": of })));
        return all.collect::<Vec<_>>().join(" | ");
    }
    match schema["type"].as_str() {
        Some("string") => "string".into(),
        Some("integer" | "number") => "number".into(),
        Some("null") => "null".into(),
        Some("array") => format!("{}[]", typescript(&schema["items"])),
        Some("object") if schema["properties"].is_object() => {
            format!("{{ {} }}", fields(schema, "; ").trim_end_matches("; "))
        }
        Some("object") => {
            format!("Record<string, {}>", typescript(&schema["additionalProperties"]))
        }
        _ => panic!("no type of TypeScript for {schema}"),
    }
}

fn fields(schema: &Value, end: &str) -> String {
    let fields = schema["properties"].as_object().into_iter().flatten();
    fields.map(|(name, of)| format!("{name}: {}{end}", typescript(of))).collect()
}

/// Fails where a type is not declared as it is.
fn declared<T: JsonSchema>() {
    let schema = schema_for!(T).to_value();
    let name = schema["title"].as_str().expect("a type has a name");
    let declarations = declarations();
    if !schema["properties"].is_object() {
        let expected = format!("export type {name} = {};", typescript(&schema));
        assert!(declarations.contains(&expected), "declare `{expected}`");
        return;
    }
    // A schema has its fields in the order of the alphabet.
    let start = format!("export interface {name} {{");
    let (_, body) = declarations.split_once(&start).unwrap_or_else(|| panic!("declare {name}"));
    let (body, _) = body.split_once('}').expect("an interface ends");
    let found: BTreeSet<&str> =
        body.split(';').map(str::trim).filter(|it| !it.is_empty()).collect();
    let all = fields(&schema, ";");
    let expected: BTreeSet<&str> = all.split(';').filter(|it| !it.is_empty()).collect();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn the_declarations_are_those_of_the_types() {
    declared::<Assessment>();
    declared::<State>();
    declared::<Reason>();
    declared::<Rule>();
    declared::<Change>();
    declared::<Remaining>();
    declared::<Week>();
    declared::<WeekEntry>();
}

#[test]
fn everything_is_there_in_the_order_of_the_pack() {
    let pack = bundled::pack();
    let persona = personas(&pack).remove(0);
    let result = serde_json::to_string(&assess(&pack, &persona.answers)).expect("it is data");
    let start =
        r#"{"state":"clear","verdict":"fractional","situation":"pre-series-a","alsoFits":[],"#;
    assert!(result.starts_with(start), "{result}");
    let scores = result.split_once(r#""scores":{"#).expect("there are scores").1;
    let ids = pack.rules.verdicts.iter().map(|id| scores.find(&format!("\"{id}\":")));
    assert!(ids.is_sorted(), "{scores}");
    assert!(result.contains(r#""remaining":{"least":0,"most":0}"#), "{result}");
    let nothing = assess(&pack, &Answers::default());
    assert_eq!((nothing.state, nothing.verdict), (State::TooLittleKnown, None));
}

#[test]
fn a_week_is_planned_or_it_is_said_why_not() {
    let pack = bundled::pack();
    let none = Answers::default();
    let week = plan(&pack, Some("bridge"), Some(2.5), &none).expect("it is allowed");
    assert_eq!((week.situation, week.days), ("bridge", 2.5));
    let minutes: u32 = week.entries.iter().map(|entry| entry.minutes).sum();
    assert_eq!(minutes, 20 * 60);
    let refused = |situation, days| plan(&pack, situation, days, &none).unwrap_err();
    assert_eq!(
        refused(Some("seed"), None),
        "situation: must be one of above-head, bridge, inflection-point, pre-series-a"
    );
    assert_eq!(refused(None, Some(4.0)), "days: must be 1, 1.5, 2, 2.5 or 3");
    let second = crate::second::pack();
    assert_eq!(
        plan(&second, None, None, &none).unwrap_err(),
        "plan: the subject fractional-cfo shows no week"
    );
}
