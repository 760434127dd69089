//! The bundled subject, as its authors write it and as the widget reads it.

use std::sync::LazyLock;

use fractional_cto::pack::source::Source;
use fractional_cto::pack::{self, Fault, Language, Pack, Subject};
use serde_json::{Value, json};

/// The rules.
pub const RULES: &str = include_str!("../../www/packs/fractional-cto/rules.json");
/// The words in British English.
pub const WORDS: &str = include_str!("../../www/packs/fractional-cto/en-GB.json");
/// The words of the interface in British English.
pub const INTERFACE: &str = include_str!("../../www/packs/interface/en-GB.json");

static PACK: LazyLock<Pack> = LazyLock::new(|| match read(&files()) {
    Ok(pack) => pack,
    Err(faults) => {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"));
    }
});

/// The subject in British English.
pub fn pack() -> Pack {
    PACK.clone()
}

/// The same for the life of the program.
pub fn kept() -> &'static Pack {
    &PACK
}

/// Its three files, as one object to change.
pub fn files() -> Value {
    let [rules, words, interface] = [RULES, WORDS, INTERFACE]
        .map(|text| serde_json::from_str::<Value>(text).expect("the file is JSON"));
    json!({ "language": "en-GB", "rules": rules, "words": words, "interface": interface })
}

/// Reads three files that may have been changed.
pub fn read(files: &Value) -> Result<Pack, Vec<Fault>> {
    let [rules, words, interface] =
        ["rules", "words", "interface"].map(|file| files[file].to_string());
    let tag = "en-GB".to_owned();
    let languages = vec![Language { tag, words, interface }];
    pack::read(&Subject { rules, languages }).map(|packs| packs[0].clone())
}

/// The three files as a source.
pub fn source(files: &Value) -> Source {
    serde_json::from_value(files.clone()).expect("the files have their form")
}

/// Words for everything that rules name, whatever rules they are.
pub fn words_for(rules: &Value) -> Value {
    let under = |list: &Value, words: &dyn Fn(&Value) -> Value| -> Value {
        let list = list.as_array().into_iter().flatten();
        let id = |it: &Value| it["id"].as_str().or(it.as_str()).unwrap_or_default().to_owned();
        Value::Object(list.map(|it| (id(it), words(it))).collect())
    };
    let all = |fields: &'static [&'static str]| {
        move |_: &Value| {
            Value::Object(fields.iter().map(|it| ((*it).into(), json!("Text"))).collect())
        }
    };
    let question = |question: &Value| {
        let hints = question["hints"].as_array().into_iter().flatten();
        let hints = hints.map(|it| (it["currency"].as_str().unwrap_or_default(), "Text"));
        json!({
            "title": "Text", "why": "Text", "subject": "Text", "findOut": "Text",
            "hints": Value::from_iter(hints),
            "options": under(&question["options"], &all(&["label", "because"])),
        })
    };
    let mut words = json!({
        "title": "Text", "intro": "Text", "interest": "Text",
        "quotes": under(&rules["quotes"], &all(&["text", "section"])),
        "sources": under(&rules["sources"], &all(&["name", "says"])),
        "verdicts": under(&rules["verdicts"], &all(&[
            "name", "label", "answer", "sentence", "meaning", "next", "outside", "call",
        ])),
        "situations": under(&rules["situations"], &all(&[
            "name", "answer", "sentence", "meaning", "needs",
        ])),
        "questions": under(&rules["questions"], &question),
    });
    let week = &rules["week"];
    if week.is_object() {
        let role = |role: &Value| match role["everyWeeks"].as_u64() {
            Some(2..) => all(&["name", "summary", "rarely"])(role),
            _ => all(&["name", "summary"])(role),
        };
        let answers = under(&week["roles"], &|_| json!("Text"));
        words["week"] = json!({
            "categories": under(&week["categories"], &all(&["name", "short", "letter"])),
            "activities": under(&week["activities"], &all(&["name", "what"])),
            "roles": under(&week["roles"], &role),
            "arrivals": under(&week["arrivals"], &|_| json!({ "label": "Text", "answers": answers })),
        });
        words["words"] = json!({ "weekTitle": "Text", "ownWeekTitle": "Text" });
    }
    words
}
