//! Packs made up at random, and packs with something changed at random: none that is accepted can
//! stop the engine, the proof, the planner or the widget.

use std::cell::Cell;

use fractional_cto::assessment::proof::prove;
use fractional_cto::assessment::{Answers, Report, edits, progress};
use fractional_cto::components::{Content, first_screen};
use fractional_cto::handoff::{Shared, brief, open_code, share_code, summary};
use fractional_cto::pack::Pack;
use fractional_cto::state::{Action, Command, Screen, State};
use fractional_cto::week::{LEAST, MOST, Request, plan};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::bundled::{self, words_for};

/// What choices are made from: each takes a byte, and where none is left it is the first.
struct Choices(std::vec::IntoIter<u8>);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % limit.max(1)
    }

    fn ids(&mut self, kind: char, least: usize, more: usize) -> Vec<String> {
        (0..least + self.below(more)).map(|index| format!("{kind}{index}")).collect()
    }
}

/// Answers to some of the questions, each with one of its options.
fn case(choices: &mut Choices, questions: &[(String, Vec<String>)]) -> Value {
    let terms = (0..1 + choices.below(2)).map(|_| {
        let (question, options) = &questions[choices.below(questions.len())];
        (question.clone(), options[choices.below(options.len())].clone())
    });
    Value::from_iter(terms)
}

/// Rules without faults of content, whatever they are worth.
fn rules(choices: &mut Choices) -> Value {
    let verdicts = choices.ids('v', 1, 4);
    let situations = choices.ids('s', 0, 3);
    let questions: Vec<(String, Vec<String>)> =
        choices.ids('q', 1, 5).into_iter().map(|id| (id, choices.ids('o', 2, 3))).collect();
    let written = |choices: &mut Choices, index: usize| {
        let (id, options) = &questions[index];
        let options: Vec<Value> = options
            .iter()
            .map(|id| {
                let mut effects = serde_json::Map::new();
                for verdict in &verdicts {
                    match choices.below(6) {
                        0 => effects.insert(verdict.clone(), json!("out")),
                        points @ 1..3 => effects.insert(verdict.clone(), json!(points)),
                        _ => None,
                    };
                }
                json!({ "id": id, "effects": effects })
            })
            .collect();
        let mut question =
            json!({ "id": id, "unsure": true, "scale": choices.below(2) == 1, "options": options });
        if index > 0 && choices.below(3) == 2 {
            question["skipWhen"] = json!([case(choices, &questions[..index])]);
        }
        if index > 0 && choices.below(5) == 4 {
            question["askWhen"] = json!([case(choices, &questions[..index])]);
        }
        question
    };
    let all: Vec<Value> = (0..questions.len()).map(|index| written(choices, index)).collect();
    let holds: Vec<Value> = situations
        .iter()
        .map(|id| {
            let when = case(choices, &questions);
            json!({ "id": id, "holds": [{ "when": when, "strength": 1 + choices.below(9) }] })
        })
        .collect();
    let key: Vec<&String> = questions.iter().map(|(id, _)| id).collect();
    let mut rules = json!({
        "id": "any", "version": 1 + choices.below(255),
        "verdicts": verdicts.iter().map(|id| json!({ "id": id })).collect::<Vec<_>>(),
        "situations": holds, "questions": all, "key": key,
        "tooLittle": 1 + choices.below(key.len()), "pulled": choices.below(6),
        "close": choices.below(4), "ties": verdicts,
    });
    if !situations.is_empty() {
        rules["situated"] = json!(verdicts[choices.below(verdicts.len())]);
    }
    if choices.below(2) == 1 {
        let verdict = verdicts[choices.below(verdicts.len())].clone();
        rules["evidence"] = Value::from_iter([(verdict, json!([case(choices, &questions)]))]);
    }
    rules
}

/// The places of a JSON value, and what else could stand there.
fn change(value: &mut Value, choices: &mut Choices) {
    match value {
        Value::Array(list) if !list.is_empty() && choices.below(4) > 0 => {
            let index = choices.below(list.len());
            match choices.below(8) {
                0 => drop(list.remove(index)),
                1 => list.push(list[index].clone()),
                2 => list.clear(),
                _ => change(&mut list[index], choices),
            }
        }
        Value::Object(fields) if !fields.is_empty() && choices.below(8) > 0 => {
            let key = fields.keys().nth(choices.below(fields.len())).cloned().unwrap_or_default();
            match choices.below(10) {
                0 => drop(fields.remove(&key)),
                _ => change(&mut fields[&key], choices),
            }
        }
        Value::Number(_) => *value = json!(choices.below(256) as i64 - 9),
        Value::Bool(of) => *of = !*of,
        _ => *value = json!(["lead", "cto", "", "unsure", "bridge"][choices.below(5)]),
    }
}

/// Everything that is done with a pack, on one way through it; the widget draws its first screen.
fn use_all(pack: &'static Pack, choices: &mut Choices, runtime: &tokio::runtime::Runtime) {
    assert_eq!(Pack::decode(pack.encode().leak()), Ok(&pack.loaded()));
    let mut state = State::new(pack, (None, None));
    while let Screen::Question(question) = state.screen() {
        let options = pack.rules.questions[question].options.len();
        state.apply(Action::Choose(choices.below(options)));
        state.apply(Action::Continue);
    }
    assert_eq!(state.screen(), Screen::Result);
    let answers = *state.answers();
    assert_eq!(progress(&pack.rules, &answers).next, None);
    let report = Report::new(&pack.rules, &answers);
    let changes = edits(&pack.rules, &answers);
    summary(pack, &report);
    brief(pack, &report, None);
    if let Some(edit) = changes.first() {
        state.apply(Action::Try(edit.question, edit.option));
        state.apply(Action::Keep);
    }
    state.apply(Action::Command(Command::CopyResult));
    let shared = Shared { answers, ..Shared::default() };
    assert_eq!(open_code(pack, &share_code(pack, &shared)).map(|it| it.shared), Ok(shared));
    let week = state.explored();
    assert_eq!(week.is_some(), pack.has_week());
    if pack.has_week() {
        for situation in 0..pack.situations.len() {
            for half_days in LEAST..=MOST {
                plan(pack, Request { situation, half_days, answers: &Answers::default() });
            }
        }
    }
    let tasks = tokio::task::LocalSet::new();
    let html = tasks.block_on(runtime, first_screen(Content(pack)));
    assert!(html.contains("<fieldset"), "{html}");
}

/// Makes files up from bytes, and uses what is accepted.
fn check(cases: u32, make: impl Fn(&mut Choices) -> Value, proves: bool) -> [u32; 2] {
    let (refused, accepted) = (Cell::new(0), Cell::new(0));
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("it can be built");
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let bytes = proptest::collection::vec(any::<u8>(), 0..400);
    let outcome = TestRunner::new(config).run(&bytes, |bytes| {
        let mut choices = Choices(bytes.into_iter());
        let files = make(&mut choices);
        match bundled::read(&files) {
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                refused.set(refused.get() + 1);
            }
            Ok(pack) => {
                accepted.set(accepted.get() + 1);
                if proves {
                    prove(&pack.rules, 1);
                }
                use_all(Box::leak(Box::new(pack)), &mut choices, &runtime);
            }
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    [refused.get(), accepted.get()]
}

#[test]
fn no_pack_that_is_made_up_and_accepted_stops_anything() {
    let shared = bundled::files();
    let make = |choices: &mut Choices| {
        let rules = rules(choices);
        let words = words_for(&rules);
        json!({ "rules": rules, "words": words, "interface": shared["interface"] })
    };
    let [refused, accepted] = check(300, make, true);
    assert_eq!(refused, 0, "they are made to be right");
    assert!(accepted > 0);
}

#[test]
fn no_pack_that_is_changed_and_accepted_stops_anything() {
    let bundled = bundled::files();
    let make = |choices: &mut Choices| {
        let mut files = bundled.clone();
        for _ in 0..1 + choices.below(2) {
            let file = ["rules", "rules", "rules", "words", "interface"][choices.below(5)];
            change(&mut files[file], choices);
        }
        files
    };
    let counts = check(600, make, false);
    assert!(counts.iter().all(|count| *count > 0), "refused, accepted: {counts:?}");
}
