//! A subject in a second language: what is wrong with a translation, and what the words of each
//! language make of numbers and directions.

use fractional_cto::assessment::phrase;
use fractional_cto::handoff::{Shared, open_code, share_code};
use fractional_cto::pack::{self, Language, Pack, Subject, Word};
use serde_json::{Value, json};

use crate::assessment::personas::personas;
use crate::bundled;

/// The bundled subject in British English and in another language, whose texts are those of English
/// with a word changed in each.
fn subject(tag: &str, change: impl FnOnce(&mut Value, &mut Value)) -> Subject {
    let files = bundled::files();
    let [mut words, mut interface] = ["words", "interface"].map(|file| translated(&files[file]));
    change(&mut words, &mut interface);
    let english = Language {
        tag: "en-GB".into(),
        words: bundled::WORDS.into(),
        interface: bundled::INTERFACE.into(),
    };
    let other =
        Language { tag: tag.into(), words: words.to_string(), interface: interface.to_string() };
    Subject { rules: bundled::RULES.into(), languages: vec![other, english] }
}

/// Every text with something in front, and the forms that the language needs.
fn translated(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let field = |(key, value): (&String, &Value)| match key.as_str() {
                "$schema" | "direction" => (key.clone(), value.clone()),
                _ => (key.clone(), translated(value)),
            };
            fields.iter().map(field).collect()
        }
        Value::String(text) => json!(format!("x {text}")),
        other => other.clone(),
    }
}

fn check(change: impl FnOnce(&mut Value, &mut Value), expected: &[&str]) {
    let told = pack::read(&subject("de", change)).err().unwrap_or_default();
    let told: Vec<String> = told.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_whole_translation_has_no_faults() {
    check(|_, _| (), &[]);
}

#[test]
fn what_is_missing_left_over_or_still_english_is_named() {
    check(
        |words, interface| {
            let options = &mut words["questions"]["block"]["options"];
            options.as_object_mut().expect("there are options").remove("hands");
            words["questions"]["funding"]["title"] = json!("");
            words["questions"]["round"]["titel"] = json!("x");
            words["questions"]["lead"]["title"] = json!("Wer von {n} führt?");
            words["week"]["activities"]["alerts"]
                .as_object_mut()
                .expect("it is there")
                .remove("who");
            words["week"]["activities"]["admin"]["out"] = json!("Ein Ergebnis");
            words["verdicts"]["advisor"]["next"] = json!(
                "List the decisions you expect in the next six months. Find someone who has made \
                 them in a company like yours, try one real question, then agree a few hours a \
                 month."
            );
            words["words"].as_object_mut().expect("it is there").remove("book");
            interface["words"]["progress"] = json!("Frage {m} von {most}");
            interface["words"]["openFile"] = json!("Open a saved file");
        },
        &[
            "de.json: questions.round.titel: no field of that name; remove it",
            "de.json: questions.funding.title: is blank; write what a visitor should read here",
            "de.json: questions.block.options.hands: is missing",
            "interface/de.json: words.progress: lacks its placeholder {n}",
            "interface/de.json: words.progress: {m} is no placeholder of this text",
            "de.json: week.activities.alerts.who: is missing; en-GB.json has it",
            "de.json: words.book: is missing; en-GB.json has it",
            "de.json: questions.lead.title: does not have the placeholders of en-GB.json",
            "de.json: verdicts.advisor.next: is as in en-GB.json; translate it, or list it in \"same\"",
            "de.json: week.activities.admin.out: is left over; en-GB.json has no such text",
            "interface/de.json: words.openFile: is as in interface/en-GB.json; translate it, or list it in \"same\"",
        ],
    );
}

#[test]
fn what_is_the_same_on_purpose_is_listed() {
    let name = "hatica.io; bastian-isensee.com, both";
    let same = |words: &mut Value| {
        words["sources"]["hatica"]["name"] = json!(name);
        words["sources"]["yogesh"]["name"] = json!("yogeshnogia.com");
        words["verdicts"]["fractional"]["label"] = json!("Fractional CTO");
    };
    check(
        |words, _| same(words),
        &[
            "de.json: verdicts.fractional.label: is as in en-GB.json; translate it, or list it in \"same\"",
        ],
    );
    check(
        |words, _| {
            same(words);
            words["same"] = json!(["verdicts.fractional.label"]);
        },
        &[],
    );
    check(
        |words, _| words["same"] = json!(["verdicts.fractional.label", "verdicts.king.label"]),
        &[
            "de.json: verdicts.fractional.label: is not the same any more; take it out of \"same\"",
            "de.json: same: there is no text at \"verdicts.king.label\"",
        ],
    );
    // American English may say the same as British English.
    let american = |words: &mut Value, interface: &mut Value| {
        let files = bundled::files();
        (*words, *interface) = (files["words"].clone(), files["interface"].clone());
    };
    assert!(pack::read(&subject("en-US", american)).is_ok());
}

#[test]
fn a_file_is_named_after_its_language() {
    let told = pack::read(&subject("german!", |_, _| ())).unwrap_err();
    let told = told[0].to_string();
    assert_eq!(
        told,
        "german!.json: \"german!\" is no language tag such as en-GB; name the file after one"
    );
}

/// The pack of a language, after a change to its interface.
fn pack_in(tag: &str, change: impl FnOnce(&mut Value)) -> Pack {
    let read = pack::read(&subject(tag, |_, interface| change(interface)));
    read.unwrap_or_else(|faults| panic!("{faults:#?}")).remove(0)
}

#[test]
fn numbers_take_the_form_of_the_language() {
    let forms = |forms: Value| {
        move |interface: &mut Value| {
            let texts = interface["words"].as_object_mut().expect("an object");
            for counted in texts.values_mut().filter(|text| text.is_object()) {
                let other = counted["other"].as_str().expect("a text").to_owned();
                let slots = other.split('{').skip(1).filter_map(|it| it.split_once('}'));
                let mut slots: Vec<&str> = slots.map(|(name, _)| name).collect();
                slots.sort_unstable_by_key(|name| *name != "n");
                let text = |form: &str| {
                    slots.iter().fold(form.to_owned(), |text, slot| format!("{text} {{{slot}}}"))
                };
                let all = forms.as_array().expect("a list").iter().filter_map(Value::as_str);
                *counted = all.map(|form| (form, text(form))).collect();
            }
        }
    };
    let check = |pack: &Pack, halves: u16, expect: &str| {
        let said = pack.fill_halves(Word::WhatIfCount, halves, &[]);
        assert_eq!(said, expect, "{} {halves}", pack.language);
    };
    let arabic = pack_in("ar", |interface| {
        forms(json!(["zero", "one", "two", "few", "many", "other"]))(interface);
    });
    for (n, expect) in [
        (0, "zero 0"),
        (1, "one 1"),
        (2, "two 2"),
        (3, "few 3"),
        (11, "many 11"),
        (100, "other 100"),
        (103, "few 103"),
    ] {
        let said = arabic.fill_counted(Word::WhatIfCount, n, &[]);
        assert_eq!(said, expect);
    }
    check(&arabic, 3, "other x 1.5");
    let french = pack_in("fr", forms(json!(["one", "other"])));
    for (halves, expect) in [(0, "one 0"), (2, "one 1"), (3, "one x 1.5"), (4, "other 2")] {
        check(&french, halves, expect);
    }
    let german = pack_in("de", forms(json!(["one", "other"])));
    for (halves, expect) in [(0, "other 0"), (2, "one 1"), (3, "other x 1.5"), (4, "other 2")] {
        check(&german, halves, expect);
    }
    // Japanese has one form, and a text of one form serves every number.
    let japanese = pack_in("ja", forms(json!(["other"])));
    check(&japanese, 2, "other 1");
    assert_eq!(german.fill(Word::WhatIfCount, &[("n", "7")]), "other 7", "without a number");
}

#[test]
fn what_is_filled_in_is_isolated_where_lines_run_from_the_right() {
    let left = pack_in("de", |_| ());
    let right = pack_in("fa", |interface| interface["direction"] = json!("rtl"));
    let slots = [("subject", "A"), ("option", "B")];
    assert_eq!((left.direction(), right.direction()), ("ltr", "rtl"));
    assert_eq!(left.fill(Word::RuledBy, &slots), "x A: B");
    assert_eq!(right.fill(Word::RuledBy, &slots), "x \u{2068}A\u{2069}: \u{2068}B\u{2069}");
    assert_eq!(phrase::list(&left, &["a", "b", "c"]), "x x a, b and c");
}

#[test]
fn a_link_made_in_one_language_opens_in_another_with_the_same_result() {
    let (english, german) = (bundled::pack(), pack_in("de", |_| ()));
    assert_eq!((&english.rules, &english.earlier), (&german.rules, &german.earlier));
    for persona in personas(&english) {
        let shared = Shared { answers: persona.answers, week: [Some(1), Some(2), Some(3)] };
        let code = share_code(&english, &shared);
        assert_eq!(share_code(&german, &shared), code, "{}", persona.company);
        assert_eq!(open_code(&german, &code).map(|opened| opened.shared), Ok(shared));
    }
}
