//! What the README says of this repository: where its links lead, which files there are, how long a way is.

use std::fs;
use std::path::Path;

const README: &str = include_str!("../../README.md");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands between these two, wherever it does.
fn between<'a>(text: &'a str, start: &'a str, end: char) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(part, _)| part)
}

/// The name that a heading has in an address, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|it| it.is_alphanumeric() || " -".contains(*it));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn it_begins_with_both_commands_and_with_who_reads_it() {
    let (before, after) = README.split_once("\n## ").expect("it has sections");
    assert!(before.contains("\ncargo xtask serve ") && before.contains("\ncargo xtask test "));
    assert!(after.starts_with("Which of these is you?\n"));
    let (table, _) = after.split_once("\n## ").expect("it has more sections");
    for who in ["visitor", "author", "consultant", "developer"] {
        assert!(table.contains(&format!("| a {who}")) || table.contains(&format!("| an {who}")));
    }
}

#[test]
fn every_link_leads_somewhere() {
    let anchors: Vec<String> =
        README.lines().filter_map(|line| line.strip_prefix("## ")).map(anchor).collect();
    let links = between(README, "](", ')').chain(between(README, "src=\"", '"'));
    let mut held = 0;
    for link in links.filter(|link| !link.starts_with("https://")) {
        match link.strip_prefix('#') {
            Some(name) => assert!(anchors.iter().any(|it| it == name), "no section is {link}"),
            None => assert!(root().join(link).exists(), "there is no {link}"),
        }
        held += 1;
    }
    assert!(held > 15, "only {held} links were found");
}

#[test]
fn every_picture_is_small_and_says_what_it_shows() {
    let names = between(README, ".github/", '.').map(|name| format!(".github/{name}.png"));
    let mut held = 0;
    for name in names {
        let size = fs::metadata(root().join(&name)).map_or(0, |it| it.len());
        assert!((1..150_000).contains(&size), "{name} has {size} bytes");
        held += 1;
    }
    assert_eq!(held, 5, "the pictures of the README");
    assert!(!README.contains("![]") && !README.contains("alt=\"\""));
}

#[test]
fn every_path_exists() {
    let mut held = 0;
    for code in README.split('`') {
        let ours = ["src/", "www/", "tests/", "xtask/"].iter().any(|it| code.starts_with(it));
        if ours && !code.contains(' ') {
            assert!(root().join(code).exists(), "there is no {code}");
            held += 1;
        }
    }
    assert!(held > 10, "only {held} paths were found");
}

#[test]
fn no_way_has_more_than_five_steps() {
    let steps = README.lines().filter_map(|line| line.split_once(". "));
    let steps: Vec<u32> = steps.filter_map(|(number, _)| number.parse().ok()).collect();
    assert!(steps.iter().filter(|it| **it == 1).count() >= 5, "{steps:?}");
    assert!(steps.iter().all(|it| *it <= 5), "{steps:?}");
}
