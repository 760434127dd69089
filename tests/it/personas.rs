//! Example companies, and the result that each should get.

use std::collections::BTreeMap;

use fractional_cto::assessment::{Answers, Assessment, State, assess, progress};
use fractional_cto::pack::{self, Pack};
use serde::Deserialize;

#[derive(Deserialize)]
struct Persona {
    company: String,
    answers: BTreeMap<String, String>,
    /// A verdict, `fractional/situation`, or the id of a state that names no single verdict.
    expect: String,
}

#[test]
fn every_example_company_gets_the_result_expected() {
    let pack = pack::read(crate::BUNDLED).expect("the pack has no faults");
    let personas: Vec<Persona> =
        serde_json::from_str(crate::PERSONAS).expect("the personas can be read");
    assert_eq!(personas.len(), 24);

    let mut wrong = Vec::new();
    for Persona { company, answers, expect } in &personas {
        let given = answers.iter().map(|(question, option)| (question.as_str(), option.as_str()));
        let answers = Answers::read(&pack.rules, given)
            .unwrap_or_else(|bad| panic!("{company}: answers that name nothing: {bad:?}"));
        assert_eq!(
            progress(&pack.rules, &answers).next,
            None,
            "{company}: a question is left open"
        );
        let result = result(&pack, &assess(&pack.rules, &answers));
        if result != *expect {
            wrong.push(format!("{company}: {result}, not {expect}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A result in the form in which a persona expects it.
fn result(pack: &Pack, assessment: &Assessment) -> String {
    let undecided = matches!(assessment.state, State::TooLittleKnown | State::PulledTwoWays);
    let Some(verdict) = assessment.verdict().filter(|_| !undecided) else {
        return assessment.state.id().into();
    };
    let verdict = &pack.rules.verdicts[verdict];
    match assessment.situation() {
        Some(situation) => format!("{verdict}/{}", pack.rules.situations[situation].id),
        None => verdict.to_string(),
    }
}
