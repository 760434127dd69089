//! A result as a file: JSON with its form and version, the pack, the result, the answers by the ids
//! of question and option, and the brief.

use crate::assessment::Report;
use crate::pack::{Pack, digits};

/// What a file says it is.
pub const FORMAT: &str = "fractional-cto-result";
/// The version of its form.
pub const VERSION: u8 = 1;

/// The file of a result with its brief.
pub fn result_file(pack: &Pack, report: &Report, brief: &str) -> String {
    let rules = &pack.rules;
    let (assessment, mut answers) = (&report.assessment, String::new());
    for (question, option) in report.answers.ids(rules) {
        field(&mut answers, 2, question, &quoted(option));
    }
    let mut result = String::new();
    let verdict = assessment.verdict().map(|verdict| rules.verdicts[verdict]);
    let situation = assessment.situation().map(|situation| rules.situations[situation].id);
    for (name, id) in
        [("verdict", verdict), ("situation", situation), ("state", Some(assessment.state.id()))]
    {
        if let Some(id) = id {
            field(&mut result, 2, name, &quoted(id));
        }
    }
    let mut file = String::new();
    field(&mut file, 1, "format", &quoted(FORMAT));
    field(&mut file, 1, "version", &digits(VERSION.into()));
    field(&mut file, 1, "pack", &quoted(pack.id));
    field(&mut file, 1, "result", &object(&result, 1));
    field(&mut file, 1, "answers", &object(&answers, 1));
    field(&mut file, 1, "brief", &quoted(brief));
    [&object(&file, 0), "\n"].concat()
}

fn object(fields: &str, depth: usize) -> String {
    ["{", fields.trim_end_matches(','), "\n", &"  ".repeat(depth), "}"].concat()
}

/// Adds a field on a line of its own, with the comma that the last one loses again.
fn field(fields: &mut String, depth: usize, name: &str, value: &str) {
    fields.extend(["\n", &*"  ".repeat(depth), &*quoted(name), ": ", value, ","]);
}

/// A text as a string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            // No other control character is in any text of a pack.
            '\0'..' ' => quoted.push(' '),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_quoted_as_json_wants_it() {
        for text in ["", "a \"b\" \\ c", "one\ntwo", "é — ”", "\u{2028}"] {
            let read: String = serde_json::from_str(&quoted(text)).unwrap();
            assert_eq!(read, text);
        }
        assert_eq!(quoted("a\u{1}b"), "\"a b\"");
    }

    #[test]
    fn fields_make_an_object() {
        let mut fields = String::new();
        field(&mut fields, 1, "a", "1");
        field(&mut fields, 1, "b", &object("", 1));
        let read: serde_json::Value = serde_json::from_str(&object(&fields, 0)).unwrap();
        assert_eq!(read, serde_json::json!({ "a": 1, "b": {} }));
    }
}
