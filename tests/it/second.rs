//! The second subject: no week, no article, other verdicts, and everything else as it should be.

use fractional_cto::assessment::{Answers, Report, assess};
use fractional_cto::components::{Content, first_screen};
use fractional_cto::handoff::brief;
use fractional_cto::pack::{self, Language, Pack, Subject};
use fractional_cto::state::{Action, Screen, Setting, State};

use crate::bundled;

pub fn pack() -> Pack {
    let language = Language {
        tag: "en-GB".into(),
        words: include_str!("../../www/packs/fractional-cfo/en-GB.json").into(),
        interface: bundled::INTERFACE.into(),
    };
    let rules = include_str!("../../www/packs/fractional-cfo/rules.json").into();
    let packs = pack::read(&Subject { rules, languages: vec![language] });
    packs.unwrap_or_else(|faults| panic!("{faults:#?}")).remove(0)
}

fn answers(pack: &Pack, given: &str) -> Answers {
    let pairs = given.split(' ').map(|pair| pair.split_once('=').expect("question=option"));
    Answers::read(&pack.rules, pairs).expect("answers of the subject")
}

#[test]
fn companies_get_the_result_that_a_finance_person_would_expect() {
    let pack = pack();
    let check = |given: &str, verdict: &str, situation: Option<&str>| {
        let assessment = assess(&pack.rules, &answers(&pack, given));
        assert_eq!(assessment.open, 0, "{given}");
        assert_eq!(
            assessment.verdict().map(|it| pack.rules.verdicts[it]),
            Some(verdict),
            "{given}"
        );
        let found = assessment.situation().map(|it| pack.rules.situations[it].id);
        assert_eq!(found, situation, "{given}");
    };
    check(
        "revenue=large books=reliable trouble=decisions event=raise timing=soon presence=weekly budget=part",
        "fractional",
        Some("raising"),
    );
    check(
        "revenue=large books=late trouble=cash event=none presence=weekly budget=part",
        "fractional",
        Some("growing"),
    );
    check(
        "revenue=middle books=none trouble=records event=none presence=monthly budget=hours",
        "bookkeeper",
        None,
    );
    check(
        "revenue=very-large books=reliable trouble=team event=none presence=daily budget=whole",
        "full-time",
        None,
    );
    check(
        "revenue=small books=reliable trouble=nothing event=none presence=yearly budget=hours",
        "not-yet",
        None,
    );
}

#[test]
fn nothing_speaks_of_a_week_or_an_article() {
    let pack: &'static Pack = Box::leak(Box::new(pack()));
    assert!(!pack.has_week() && pack.quotes.is_empty());
    let mut state = State::new(pack, (None, None));
    while let Screen::Question(_) = state.screen() {
        state.apply(Action::Choose(1));
        state.apply(Action::Continue);
    }
    state.apply(Action::Explore(Setting::HalfDays(3)));
    assert!(state.explored().is_none());
    let result = state.result().expect("a result is up");
    let text = brief(pack, &result.shown, None);
    for unwanted in ["week with", "CTO", "article", "hours are ours"] {
        assert!(!text.contains(unwanted), "{text}");
    }
    let whole = format!("{pack:?}");
    for unwanted in ["CTO", "Head of Engineering"] {
        assert!(!whole.contains(unwanted), "the pack speaks of {unwanted}");
    }
}

#[test]
fn every_verdict_gets_a_text_of_the_same_length() {
    let pack = pack();
    let length = |texts: [&str; 5]| {
        texts.iter().map(|text| text.split_whitespace().count()).sum::<usize>() as f64
    };
    let mut lengths: Vec<f64> = pack
        .verdicts
        .iter()
        .map(|it| length([it.says.sentence, it.says.meaning, it.next, it.outside, it.call]))
        .collect();
    let of = &pack.verdicts[0];
    lengths.extend(
        pack.situations
            .iter()
            .map(|it| length([it.says.sentence, it.says.meaning, of.next, of.outside, of.call])),
    );
    let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
    assert!(lengths.iter().all(|it| (0.8..=1.2).contains(&(it / mean))), "{lengths:?}");
}

#[tokio::test]
async fn its_first_screen_is_its_first_question() {
    let pack: &'static Pack = Box::leak(Box::new(pack()));
    let tasks = tokio::task::LocalSet::new();
    let html = tasks.run_until(first_screen(Content(pack))).await;
    assert!(
        html.contains("What is your yearly turnover") && html.contains("dir=\"ltr\""),
        "{html}"
    );
    let report = Report::new(&pack.rules, &Answers::default());
    assert_eq!(report.assessment.verdict(), None);
}
