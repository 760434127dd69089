//! What a translation must have, held against the first language: the same texts, each in words of its
//! own.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::fault::Fault;

/// What is no text that a visitor reads.
const NO_TEXT: [&str; 3] = ["$schema", "direction", "same"];

/// A file of words in one language.
#[derive(Clone, Copy)]
pub(super) struct Translated<'a> {
    /// The file's name.
    pub(super) file: &'a str,
    /// Its language.
    pub(super) language: &'a str,
    /// What is in it.
    pub(super) words: &'a Value,
}

/// What a translation lacks, has left over, or has not translated.
///
/// A text that is the same as in the first language is a fault where it has two words or more:
/// single words, names, numbers and addresses often are the same. Those that are the same on
/// purpose are listed under `same`.
pub(super) fn faults(translation: Translated<'_>, first: Translated<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |path: &str, message: String| {
        faults.push(Fault::new(translation.file, path, message));
    };
    let [texts, first_texts] = [translation, first].map(|of| texts(of.words));
    for path in first_texts.keys().filter(|path| !texts.contains_key(*path)) {
        fault(path, format!("is missing; {} has it", first.file));
    }
    let same: Vec<&str> = translation.words["same"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let primary = |language: &str| language.split('-').next().unwrap_or_default().to_lowercase();
    let other_language = primary(translation.language) != primary(first.language);
    for (path, text) in &texts {
        let Some(original) = first_texts.get(path) else {
            // A subject may say more words of the interface in its own way in one language.
            if !path.starts_with("words.") {
                fault(path, format!("is left over; {} has no such text", first.file));
            }
            continue;
        };
        // Those of the words of the interface are held to what the widget fills in.
        if !path.starts_with("words.") && placeholders(text) != placeholders(original) {
            fault(path, format!("does not have the placeholders of {}", first.file));
        }
        let listed = same.contains(&path.as_str());
        if listed && text != original {
            fault(path, "is not the same any more; take it out of \"same\"".into());
        } else if !listed && other_language && text == original && words(text) > 1 {
            fault(path, format!("is as in {}; translate it, or list it in \"same\"", first.file));
        }
    }
    for path in same.iter().filter(|path| !texts.contains_key(**path)) {
        fault("same", format!("there is no text at \"{path}\""));
    }
    faults
}

/// What stands in braces in a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// How many words a text has. What has a digit or a dot within is a number, a name or an address.
fn words(text: &str) -> usize {
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && !word.contains(|c: char| c.is_ascii_digit() || c == '.')
    };
    text.split_whitespace().filter(is_word).count()
}

/// Every text with its path. The plural forms of a text count as one, the most general.
fn texts(value: &Value) -> BTreeMap<String, &str> {
    let mut texts = BTreeMap::new();
    if let Some(fields) = value.as_object() {
        for (key, value) in fields.iter().filter(|(key, _)| !NO_TEXT.contains(&key.as_str())) {
            collect(key.clone(), value, &mut texts);
        }
    }
    texts
}

fn collect<'a>(path: String, value: &'a Value, texts: &mut BTreeMap<String, &'a str>) {
    match value {
        Value::String(text) => {
            texts.insert(path, text);
        }
        Value::Object(fields) if path.starts_with("words.") => {
            texts.extend(fields.get("other").and_then(Value::as_str).map(|text| (path, text)));
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                collect(format!("{path}.{key}"), value, texts);
            }
        }
        _ => {}
    }
}
