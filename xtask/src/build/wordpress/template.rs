//! The template for translations: every text that PHP and the editor's script say, with where.

use std::collections::BTreeMap;

/// How a call begins whose first argument is translated, in PHP and in the script alike.
const CALLS: [&str; 4] = ["__(", "_e(", "esc_html__(", "esc_html_e("];

/// The template, from the plugin's own files by their names.
///
/// What a comment for translators says on the line before is said there too.
pub(super) fn template<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut texts: BTreeMap<String, (Vec<String>, Option<&str>)> = BTreeMap::new();
    for (name, text) in files.filter(|(name, _)| name.ends_with(".php") || name.ends_with(".js")) {
        let mut comment = None;
        let mut offset = 0;
        for (index, line) in text.lines().enumerate() {
            let said = said(text, offset, line.len());
            for text in &said {
                let entry = texts.entry(text.clone()).or_default();
                entry.0.push(format!("{name}:{}", index + 1));
                entry.1 = entry.1.or(comment);
            }
            let told = line.split_once("translators:").map(|(_, told)| told);
            comment = told.map(|told| told.trim_end_matches("*/").trim());
            offset += line.len() + 1;
        }
    }
    let head = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Fractional CTO Assessment {}\\n\"\n\
         \"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Domain: fractional-cto\\n\"\n",
        fractional_cto::VERSION
    );
    let entries = texts.iter().map(|(text, (places, comment))| {
        let comment = comment.map_or(String::new(), |it| format!("#. translators: {it}\n"));
        let text = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("\n{comment}#: {}\nmsgid \"{text}\"\nmsgstr \"\"\n", places.join(" "))
    });
    head + &entries.collect::<String>()
}

/// The texts of the calls that begin in a line. A text may stand on the line after its call.
fn said(text: &str, start: usize, length: usize) -> Vec<String> {
    let mut said = Vec::new();
    for (at, _) in text[start..start + length].match_indices('(') {
        let (before, after) = text.split_at(start + at + 1);
        let is_call = CALLS.iter().any(|name| {
            let rest = before.strip_suffix(name);
            rest.is_some_and(|it| !it.ends_with(|it: char| it.is_alphanumeric() || it == '_'))
        });
        if !is_call {
            continue;
        }
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|it| ['\'', '"'].contains(it)) else {
            continue;
        };
        let inner = &after[1..];
        let Some(end) = inner.find(quote) else { continue };
        said.push(inner[..end].to_owned());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_in_both_languages() {
        let php =
            "/* translators: %s: a name */\n$a = __( 'Hello %s', 'd' ) . esc_html__( 'Bye', 'd' );";
        let js = "x(\n  __(\n    \"Say “hello”\",\n    \"d\"), not__(\"no\"));";
        let template = template([("a.php", php), ("b.js", js), ("c.json", php)].into_iter());
        for entry in [
            "#. translators: %s: a name\n#: a.php:2\nmsgid \"Hello %s\"\nmsgstr \"\"\n",
            "\n#: a.php:2\nmsgid \"Bye\"\n",
            "\n#: b.js:2\nmsgid \"Say “hello”\"\n",
        ] {
            assert!(template.contains(entry), "{entry} is missing in:\n{template}");
        }
        assert!(!template.contains("\"no\""), "{template}");
    }
}
