//! Example companies, and the result that each should get.

use std::collections::BTreeMap;

use fractional_cto::assessment::{
    Answers, Assessment, ResultState, assess, changes, members, progress,
};
use fractional_cto::pack::Pack;
use serde::Deserialize;

/// An example company.
pub struct Persona {
    pub company: String,
    /// Its answers, with `change=no` where it does not say whether a change is planned.
    pub answers: Answers,
    given: Answers,
    /// A verdict, `fractional/situation`, or the id of a state that names no single verdict.
    expect: String,
}

/// Every example company.
pub fn personas(pack: &Pack) -> Vec<Persona> {
    #[derive(Deserialize)]
    struct Written {
        company: String,
        answers: BTreeMap<String, String>,
        expect: String,
    }
    let written: Vec<Written> = serde_json::from_str(include_str!("../../personas.json"))
        .expect("the personas can be read");
    let read = |Written { company, answers, expect }| {
        let pairs = answers.iter().map(|(question, option)| (question.as_str(), option.as_str()));
        let given = Answers::read(&pack.rules, pairs)
            .unwrap_or_else(|bad| panic!("{company}: answers that name nothing: {bad:?}"));
        let mut answers = given;
        let change = pack.rules.question("change").expect("a question of the bundled pack");
        if progress(&pack.rules, &answers).next == Some(change) {
            let no = pack.rules.questions[change].option("no").expect("an option of it");
            answers.choose(change, no);
        }
        Persona { company, answers, given, expect }
    };
    written.into_iter().map(read).collect()
}

/// Where the map says that an option leads is what the engine gives for answers with it, and there
/// is an entry for every other option of every question that is asked.
#[test]
fn each_option_of_the_map_leads_where_the_engine_says() {
    let pack = crate::bundled::pack();
    let rules = &pack.rules;
    let mut seen = 0;
    for Persona { company, answers, .. } in personas(&pack) {
        let mut map = changes(rules, &answers).into_iter();
        for question in members(assess(rules, &answers).asked) {
            let own = answers.get(question).expect("every question that is asked has an answer");
            for option in (0..rules.questions[question].options.len()).filter(|it| *it != own) {
                let entry = map.next().expect("there is an entry for each other option");
                assert_eq!((entry.question, entry.option), (question, option), "{company}");
                let mut changed = answers;
                changed.choose(question, option);
                let then = assess(rules, &changed);
                assert_eq!(entry.outcome, then.outcome(), "{company}: {question}, {option}");
                assert_eq!(entry.opens, then.open.count_ones(), "{company}: {question}, {option}");
                seen += 1;
            }
        }
        assert_eq!(map.next(), None, "{company}");
    }
    assert!(seen > 24 * 30, "{seen}");
}

#[test]
fn every_example_company_gets_the_result_expected() {
    let pack = crate::bundled::pack();
    let personas = personas(&pack);
    assert_eq!(personas.len(), 24);

    let mut wrong = Vec::new();
    for Persona { company, answers, given, expect } in &personas {
        assert_eq!(progress(&pack.rules, answers).next, None, "{company}: a question is open");
        for answers in [given, answers] {
            let result = result(&pack, &assess(&pack.rules, answers));
            if result != *expect {
                wrong.push(format!("{company}: {result}, not {expect}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A result in the form in which a persona expects it.
fn result(pack: &Pack, assessment: &Assessment) -> String {
    let undecided =
        matches!(assessment.state, ResultState::TooLittleKnown | ResultState::PulledTwoWays);
    let Some(verdict) = assessment.verdict().filter(|_| !undecided) else {
        return assessment.state.id().into();
    };
    let verdict = &pack.rules.verdicts[verdict];
    match assessment.situation() {
        Some(situation) => format!("{verdict}/{}", pack.rules.situations[situation].id),
        None => verdict.to_string(),
    }
}
