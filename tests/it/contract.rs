//! What the README and the typings of the engine say of the contract: each row of a table, and
//! each name, as it stands in Rust.

use fractional_cto::contract::{ABOUT, ATTRIBUTES, Allowed, Choice, EVENTS, Provider};
use fractional_cto::handoff::{Booking, DOMAINS, Enclosure, Refused, booking};

const README: &str = include_str!("../../README.md");

/// Holds the table of the README under this head to these rows, in the README's own order.
#[track_caller]
fn check(head: &str, expected: impl Iterator<Item = String>) {
    let expected: Vec<String> = expected.collect();
    let mut lines = README.lines().skip_while(|line| *line != head);
    assert!(lines.next().is_some(), "Write in README.md the table\n{head}");
    let rows: Vec<&str> = lines.skip(1).take_while(|line| line.starts_with('|')).collect();
    let missing: Vec<&str> =
        expected.iter().map(String::as_str).filter(|row| !rows.contains(row)).collect();
    assert!(missing.is_empty(), "Write in README.md, under {head}\n{}", missing.join("\n"));
    let other: Vec<&&str> =
        rows.iter().filter(|row| !expected.iter().any(|it| it == *row)).collect();
    assert!(other.is_empty(), "Take out of README.md, under {head}\n{other:#?}");
    assert_eq!(rows.len(), expected.len(), "a row stands twice under {head}");
}

/// A row of a table.
fn row(cells: &[&str]) -> String {
    cells.iter().fold("|".to_owned(), |row, cell| match *cell {
        "" => row + " |",
        cell => row + " " + cell + " |",
    })
}

/// What is written as it stands.
fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{text}`") }
}

#[test]
fn the_readme_lists_the_attributes() {
    let rows = ATTRIBUTES.iter().zip(ABOUT).map(|(attribute, about)| {
        let values = match attribute.allowed {
            Allowed::OneOf(values) => {
                values.iter().map(|it| code(it)).collect::<Vec<_>>().join(", ")
            }
            Allowed::Text(words) => words.to_owned(),
            Allowed::Situation => "the id of a situation".to_owned(),
            Allowed::Questions => {
                "up to ten of `summary` and ids of questions, with a space between".to_owned()
            }
            Allowed::Language => "a language tag".to_owned(),
        };
        row(&[&code(attribute.name), &values, &code(attribute.default), about.trim()])
    });
    check("| attribute | values | default | what it does |", rows);
}

#[test]
fn the_readme_lists_the_events() {
    let rows = EVENTS.iter().map(|event| {
        let detail = event.detail.iter().map(|(name, _)| code(name.trim_end_matches('?')));
        let detail = detail.collect::<Vec<_>>().join(", ");
        row(&[&format!("`fcto-{}`", event.name), &detail, event.about])
    });
    check("| event | detail | when |", rows);
}

/// What a booking page is told of a result whose every part is its own name.
fn told(address: &str, provider: Provider) -> String {
    let enclosure = Enclosure {
        sentences: vec!["the first sentence of the summary".to_owned(), "the others".to_owned()],
        verdict: "the verdict",
        situation: "the situation",
        state: "how sure it is",
        questions: vec![None],
        utm: Vec::new(),
    };
    let Booking { sent, .. } = booking(address, provider, &enclosure);
    let whole = enclosure.sentences.join(" ");
    let told = sent.iter().map(|(name, value)| match value == &whole {
        true => format!("`{name}`: the summary"),
        false => format!("`{name}`: {value}"),
    });
    match told.collect::<Vec<_>>().join(", ") {
        told if told.is_empty() => "nothing: the visitor can copy the result".to_owned(),
        told => told,
    }
}

#[test]
fn the_readme_lists_the_providers() {
    let providers = Provider::ALL.iter().filter(|(_, provider)| *provider != Provider::Auto);
    let rows = providers.map(|(name, provider)| {
        let domains = DOMAINS.iter().filter(|(_, it)| it == provider);
        let domains = domains.map(|(domain, _)| *domain).collect::<Vec<_>>().join(", ");
        let known = if domains.is_empty() { "any other" } else { &domains };
        row(&[&code(name), known, &told("https://a.example", *provider)])
    });
    let mailbox = row(&["", "`mailto:`", &told("mailto:a@b.example", Provider::Auto)]);
    check("| `booking-provider` | address | what is told |", rows.chain([mailbox]));
}

#[test]
fn the_typings_of_the_engine_list_why_a_booking_address_is_refused() {
    let types = include_str!("../../www/core/fractional-cto-core.d.ts");
    let (_, after) = types.split_once("export type BookingFault =").expect("the type is there");
    let (union, _) = after.split_once(';').expect("the type ends");
    let written = union.lines().filter_map(|line| line.trim().strip_prefix("| "));
    let expected = Refused::ALL.map(|refused| format!("{:?}", refused.name()));
    assert!(written.eq(expected.iter()), "BookingFault must be {}", expected.join(" | "));
}
