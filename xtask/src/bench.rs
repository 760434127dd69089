//! `cargo xtask bench`: the widget beside SurveyJS and a hand-written page, in one run.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::build::{self, Site};
use crate::console::{Steps, say};
use crate::content;
use crate::process;
use crate::project;
use crate::serve;
use crate::tools;

/// How `bench` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How often each page is measured; the median counts.
    #[arg(long, default_value_t = 5)]
    rounds: usize,
}

/// How many questions each page asks.
const QUESTIONS: usize = 12;

/// Measures, prints the table, and writes it to tests/bench/results.md.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut steps = Steps::new(build::SET_UP + 2);
    steps.run("Chromium", |_| tools::chromium())?;
    let served = serve::released(&mut steps, "bench", add_pages)?;
    let chromium = tools::Chromium::find()?;
    let results = project::root().join("tests/bench/results.md");
    let mut node = project::node("../tests/bench/measure.js");
    node.env("BASE_URL", &served.origin)
        .env("CHROMIUM", chromium.browser)
        .env("ROUNDS", args.rounds.to_string())
        .env("RESULTS", &results);
    say!("");
    process::run_shown(&mut node, "Correct what Node.js names above.")
}

/// Fails where a text does not quote the last results word for word.
pub(crate) fn check_quoted(text: &str) -> Result<()> {
    let results = project::read_text("tests/bench/results.md")?;
    ensure!(
        results.lines().all(|line| text.lines().any(|quoted| quoted == line)),
        "Copy tests/bench/results.md into README.md, under Sizes."
    );
    Ok(())
}

/// Adds a page for each peer, and those of the widget.
fn add_pages(site: &mut Site) -> Result<()> {
    let questions = project::cache().join("questions.json");
    project::write(&questions, serde_json::to_vec(&questions_of_the_pack()?)?)?;
    for name in ["surveyjs", "hand-written"] {
        let (script, style) = build::bundle_page(&format!("tests/bench/{name}.js"), &questions)?;
        let style = match style {
            Some(style) => style,
            None => project::read(format!("tests/bench/{name}.css"))?,
        };
        site.add(&format!("{name}.js"), script)?;
        site.add(&format!("{name}.css"), style)?;
        let head = format!(
            r#"<link rel="stylesheet" href="{name}.css"><script type="module" src="{name}.js"></script>"#
        );
        site.add(&format!("{name}.html"), page(&head, ""))?;
    }
    add_widgets(site)
}

/// Adds a page for the assessment and one for the week, each embedded as anyone would.
pub(crate) fn add_widgets(site: &mut Site) -> Result<()> {
    let script = r#"<script async src="v1/fractional-cto.js"></script>"#;
    for (name, view) in [("widget", "assessment"), ("week", "week")] {
        let element = format!(
            r#"<fractional-cto view="{view}" booking="https://calendly.com/example/call"><a href="https://calendly.com/example/call">Book a strategy call</a></fractional-cto>"#
        );
        site.add(&format!("{name}.html"), page(script, &element))?;
    }
    Ok(())
}

fn page(head: &str, body: &str) -> Vec<u8> {
    format!(
        r#"<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Bench</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">{head}</head><body>{body}</body></html>"#
    )
    .into_bytes()
}

/// What all pages ask, word for word.
fn questions_of_the_pack() -> Result<Value> {
    let folder = content::folder().join(build::DEFAULT_SUBJECT);
    let packs = content::read(&folder)?;
    let pack = packs.iter().find(|pack| pack.language == build::DEFAULT_LANGUAGE);
    let pack = pack.context("Restore the British English words of the bundled subject")?;
    let asked = pack.questions.iter().zip(&pack.rules.questions).take(QUESTIONS);
    let asked = asked.map(|(words, rules)| {
        let options = rules.options.iter().enumerate().take(words.options.len());
        let options: Vec<Value> = options
            .map(|(at, option)| json!({ "id": option.id, "label": words.options[at].label }))
            .collect();
        json!({ "id": rules.id, "title": words.title, "why": words.why, "options": options })
    });
    Ok(Value::Array(asked.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_quoted_whole() {
        let results = project::read_text("tests/bench/results.md").unwrap();
        assert!(check_quoted(&format!("before\n\n{results}after\n")).is_ok());
        assert!(check_quoted(&results.replacen("kB", "MB", 1)).is_err());
        assert!(check_quoted("").is_err());
    }

    #[test]
    fn the_pages_ask_the_questions_of_the_pack() {
        let questions = questions_of_the_pack().unwrap();
        assert_eq!(questions.as_array().unwrap().len(), QUESTIONS);
        assert_eq!(questions[0]["id"], "funding");
        assert!(questions[0]["options"][0]["label"].is_string());
    }
}
