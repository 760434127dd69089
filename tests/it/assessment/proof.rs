//! The shipped pack is proved, and the proof notices every kind of fault seeded on purpose.

use std::num::NonZero;
use std::thread::available_parallelism;

use proptest::prelude::*;

use crate::small::{ACCESS, HIRE, RENT, ROLE, ROUND, STAGE, STAY, case};
use fractional_cto::assessment::proof::{Assessor, Proof, prove, prove_plainly, prove_with};
use fractional_cto::assessment::{ResultState, assess};
use fractional_cto::pack::rules::{Extra, MAX_OPTIONS, MAX_VERDICTS, Question, Rules};

#[test]
fn the_shipped_pack_is_proved() {
    let rules = crate::bundled::pack().rules;
    let proof = prove(&rules, available_parallelism().map_or(1, NonZero::get));
    eprintln!("{proof}");
    assert!(proof.holds(), "{proof}");
    assert_eq!((proof.asked_least, proof.asked_most), (8, 13));
    assert_eq!(proof.ends, 3_721_720);
    // What the README says of it.
    let readme = include_str!("../../../README.md");
    assert!(readme.contains("all 66,006,000 paths") && proof.paths == 66_006_000, "{proof}");
    let (_, fractional) = proof.verdicts.iter().find(|(id, _)| id == "fractional").unwrap();
    assert!(readme.contains("22 % announce a fractional CTO"));
    assert_eq!(fractional * 100 / proof.paths, 22, "{proof}");
}

#[test]
fn the_small_pack_is_proved_and_counted_as_by_hand() {
    let proof = proved_alike(&crate::small::rules(), assess);
    assert!(proof.holds(), "{proof}");
    // Three ways through `stage` and `round`, four answers to `need`, ten through the rest.
    assert_eq!(proof.paths, 3 * 4 * 10);
    // The ends: after `need=choices` all ways through `stage` and `round` differ, 3 × 10. After the
    // three other needs it matters whether the company grows, and before `role=decide` whether it
    // is early, 3 × (2 × 6 + 3 × 4). Of these, `late` with its extra point and `access=partly` is
    // `early` with `access=yes`, after `role=decide` and `role=unsure`; and where `need` and `role`
    // are unsure, it is one whether `access` is as well, twice.
    assert_eq!(proof.ends, 30 + 72 - 2 - 2);
    assert_eq!((proof.asked_least, proof.asked_most), (3, 5));
    assert_eq!(proof.states.iter().map(|(_, count)| count).sum::<u64>(), proof.paths);
    // Two of the three key questions unsure: 3 ways × (need and role: 4, need and access: 1, role
    // and access: 3).
    assert_eq!(proof.states[0], (ResultState::TooLittleKnown, 3 * (4 + 1 + 3)));
    let of = |id: &str| {
        proof.verdicts.iter().find(|(verdict, _)| verdict == id).map(|(_, count)| *count)
    };
    let in_situations = proof.situations.iter().map(|(_, count)| count).sum::<u64>();
    assert_eq!(of("rent"), Some(in_situations));
}

#[test]
fn the_proof_is_the_same_on_any_number_of_threads() {
    let mut rules = crate::small::rules();
    rules.ties.reverse();
    let one = prove(&rules, 1);
    assert!(!one.holds());
    for threads in [0, 2, 3, 7] {
        assert_eq!(prove(&rules, threads), one);
    }
}

#[test]
fn the_report_reads_as_a_table() {
    let report = prove(&crate::small::rules(), 2).to_string();
    let lines: Vec<&str> = report.lines().collect();
    assert_eq!(lines[0], "120 paths of 3 to 5 questions");
    assert_eq!(lines[1], "98 ends told apart; 345 sets of answers assessed");
    assert_eq!(lines[3], "verdict announced            paths   share");
    assert!(lines.contains(&"too-little-known                24    20.0%"), "{report}");
    assert_eq!(lines.last(), Some(&"Everything is proved."));
}

/// What both walks find, which must be the same.
#[track_caller]
fn proved_alike(rules: &Rules, engine: impl Assessor) -> Proof {
    let plain = prove_plainly(rules, &engine);
    let merged = prove_with(rules, 2, &engine, |_| ());
    assert_eq!(findings(&merged), findings(&plain), "{merged}\n{plain}\n{rules:#?}");
    merged
}

/// What a proof found, whichever way it walked: all but the work it took, and of the examples of a
/// fault the first, since the merged walk gives one of each end.
fn findings(proof: &Proof) -> Proof {
    let first = |fault: &String| fault.split("; ").next().unwrap_or_default().to_owned();
    let faults = proof.faults.iter().map(first).collect();
    Proof { ends: 0, evaluations: 0, faults, ..proof.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn both_walks_find_the_same_of_any_rules(rules in crate::random::rules()) {
        proved_alike(&rules, assess);
    }
}

/// The small pack with a fault in it, proved.
#[track_caller]
fn seeded(spoil: impl FnOnce(&mut Rules)) -> Proof {
    let mut rules = crate::small::rules();
    spoil(&mut rules);
    proved_alike(&rules, assess)
}

#[track_caller]
fn assert_fault(proof: &Proof, fault: &str) {
    assert!(
        proof.faults.iter().any(|found| found.starts_with(fault)),
        "no fault \"{fault}\" in:\n{proof}"
    );
    assert!(!proof.holds());
}

#[test]
fn a_verdict_that_nothing_leads_to_is_found() {
    let proof = seeded(|rules| rules.evidence[0].1.clear());
    assert_eq!(proof.faults, ["verdict stay: no answers lead to it"]);
}

#[test]
fn a_verdict_without_points_is_found() {
    let proof = seeded(|rules| {
        for question in &mut rules.questions {
            question.options.iter_mut().for_each(|option| option.points[RENT] = 0);
        }
        rules.extras.clear();
    });
    assert_fault(&proof, "verdict rent: no answers lead to it");
    assert_fault(&proof, "state pulled-two-ways: no answers lead to it");
}

#[test]
fn a_situation_that_can_never_hold_is_found() {
    let proof = seeded(|rules| {
        rules.situations[0].holds = vec![(case(&[(STAGE, &[0]), (ROUND, &[0])]), 2)]
    });
    assert_fault(&proof, "situation growing: no answers lead to it");
}

#[test]
fn a_question_without_influence_is_found() {
    let proof = seeded(|rules| rules.situations[0].holds = vec![(case(&[(STAGE, &[1])]), 2)]);
    assert_eq!(proof.faults, ["question round: no answer to it ever changes the result"]);
}

#[test]
fn a_verdict_from_unsure_answers_alone_is_found() {
    let proof = seeded(|rules| rules.too_little = 4);
    assert_fault(&proof, "state too-little-known: no answers lead to it");
    assert_fault(
        &proof,
        "paths that name a verdict although every answer that can be is \"unsure\": 3, such as \
         stage=early need=unsure role=unsure access=unsure; \
         stage=late round=yes need=unsure role=unsure access=unsure",
    );
}

#[test]
fn a_tie_that_goes_to_the_situated_verdict_is_found() {
    let proof = seeded(|rules| rules.ties = vec![STAY as u8, RENT as u8, HIRE as u8]);
    assert_eq!(proof.faults.len(), 1, "{proof}");
    assert_fault(&proof, "paths that give a tie to the verdict that needs a situation: ");
    assert!(
        proof.faults[0].contains("such as stage=early need=hands role=decide access=yes"),
        "{proof}"
    );
}

#[test]
fn a_path_that_rules_everything_out_is_found() {
    let proof = seeded(|rules| rules.questions[ROLE].options[2].out |= 1 << HIRE);
    // Three ways through `stage` and `round`, and every `need` but `nothing`.
    assert_fault(
        &proof,
        "paths that rule every verdict out: 9, such as stage=early need=hands role=build",
    );
}

#[test]
fn a_skip_changes_how_many_questions_are_asked() {
    let proof = seeded(|rules| rules.questions[ACCESS].skip.clear());
    assert_eq!((proof.asked_least, proof.asked_most), (4, 5));
}

#[test]
fn a_promise_of_progress_that_no_path_keeps_is_found() {
    let proof = seeded(|rules| rules.questions[STAGE].forks = vec![0]);
    assert_fault(&proof, "progress promises 3 to 4 questions, but the paths ask 3 to 5");
}

#[test]
fn a_pack_with_too_much_to_remember_is_refused() {
    let check = |spoil: fn(&mut Rules)| {
        let mut rules = crate::small::rules();
        let many = (0..MAX_OPTIONS).map(|_| rules.questions[STAGE].options[0].clone()).collect();
        let question = Question { options: many, ..rules.questions[STAGE].clone() };
        rules.questions = std::iter::repeat_n(question, 8).collect();
        spoil(&mut rules);
        let proof = prove(&rules, 2);
        assert_eq!(proof.paths, 0);
        assert_fault(&proof, "question stage: there is more to remember of the answers up to it");
        assert!(
            proof.to_string().starts_with("Not proved; faults: 1\n- question stage"),
            "{proof}"
        );
    };
    // No two paths come to equal points.
    check(|rules| {
        for (question, asked) in rules.questions.iter_mut().enumerate() {
            for (option, choice) in asked.options.iter_mut().enumerate() {
                choice.points[question] = option as i8;
            }
        }
    });
    // Until the last question it matters how every other one was answered.
    check(|rules| {
        let all =
            (0..7).flat_map(|question| (0..MAX_OPTIONS).map(move |option| (question, option)));
        let extras = all.map(|(question, option)| Extra {
            question: 7,
            when: case(&[(question, &[option]), (7, &[0])]),
            points: [1; MAX_VERDICTS],
        });
        rules.extras = extras.collect();
    });
}

/// The small pack, proved with an engine that is wrong.
fn with_engine(engine: impl Assessor) -> Proof {
    proved_alike(&crate::small::rules(), engine)
}

#[test]
fn an_engine_that_names_what_an_answer_ruled_out_is_found() {
    let proof = with_engine(|rules, given| {
        let mut lenient = rules.clone();
        lenient.questions[ACCESS].options[2].out = 0;
        assess(&lenient, given)
    });
    assert_fault(&proof, "paths that name a verdict that an answer ruled out: ");
    assert_fault(&proof, "paths that get a result other than the one the rules give: ");
}

#[test]
fn an_engine_that_counts_unasked_answers_is_found() {
    let proof = with_engine(|rules, given| {
        let no = 2;
        let mut assessment = assess(rules, given);
        if assessment.asked & 1 << ACCESS == 0 && given.get(ACCESS) == Some(no) {
            assessment.scores[HIRE] += 1;
        }
        assessment
    });
    assert_eq!(proof.faults.len(), 1, "{proof}");
    // Three ways through `stage` and `round`, four answers to `need`, `opinion` and `build`.
    assert_fault(
        &proof,
        "paths that get another result from answers to questions that are not asked: 24,",
    );
}

#[test]
fn an_engine_that_prefers_the_situated_verdict_on_ties_is_found() {
    let proof = with_engine(|rules, given| {
        let mut biased = rules.clone();
        biased.ties.reverse();
        assess(&biased, given)
    });
    assert_fault(&proof, "paths that give a tie to the verdict that needs a situation: ");
    assert_fault(&proof, "paths that get a result other than the one the rules give: ");
}

#[test]
fn an_engine_that_judges_states_otherwise_is_found() {
    for (state, spoil) in [
        (ResultState::Close, (|rules| rules.close = 2) as fn(&mut Rules)),
        (ResultState::PulledTwoWays, |rules| rules.pulled = 2),
        (ResultState::TooLittleKnown, |rules| rules.too_little = 1),
    ] {
        let proof = with_engine(move |rules, given| {
            let mut other = rules.clone();
            spoil(&mut other);
            assess(&other, given)
        });
        assert_fault(&proof, "paths that get a result other than the one the rules give: ");
        let example = proof.faults.iter().any(|fault| fault.contains(&format!("({}", state.id())));
        assert!(example, "{proof}");
    }
}

#[test]
fn an_engine_that_asks_what_is_skipped_is_found() {
    let proof = with_engine(|rules, given| {
        let mut eager = rules.clone();
        eager.questions[ACCESS].skip.clear();
        assess(&eager, given)
    });
    assert_fault(&proof, "paths that are taken to ask other questions than they do: 24, such as");
}
