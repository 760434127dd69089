//! The shipped pack is proved, and the proof notices every kind of fault seeded on purpose.

use std::num::NonZero;
use std::thread::available_parallelism;

use crate::small::{ACCESS, HIRE, NEED, RENT, ROLE, ROUND, STAGE, STAY, case};
use fractional_cto::assessment::proof::{Engine, Proof, prove, prove_with};
use fractional_cto::assessment::{State, assess};
use fractional_cto::pack::rules::Rules;

#[test]
fn the_shipped_pack_is_proved() {
    let rules = crate::bundled::pack().rules;
    let proof = prove(&rules, available_parallelism().map_or(1, NonZero::get));
    eprintln!("{proof}");
    assert!(proof.holds(), "{proof}");
    assert_eq!((proof.asked_least, proof.asked_most), (8, 13));
    // What the README says of it.
    let readme = include_str!("../../README.md");
    assert!(readme.contains("all 66,006,000 paths") && proof.paths == 66_006_000, "{proof}");
    let (_, fractional) = proof.verdicts.iter().find(|(id, _)| id == "fractional").unwrap();
    assert!(readme.contains("22 % announce a fractional CTO"));
    assert_eq!(fractional * 100 / proof.paths, 22, "{proof}");
}

#[test]
fn the_small_pack_is_proved_and_counted_as_by_hand() {
    let proof = prove(&crate::small::rules(), 2);
    assert!(proof.holds(), "{proof}");
    // Three ways through `stage` and `round`, four answers to `need`, ten through the rest.
    assert_eq!(proof.paths, 3 * 4 * 10);
    // Where `round` is not asked it is yes, no or blank; where `access` is not, one of five.
    assert_eq!(proof.evaluations, (3 + 2) * 4 * (2 * 5 + 2 * 4));
    assert_eq!((proof.asked_least, proof.asked_most), (3, 5));
    assert_eq!(proof.states.iter().map(|(_, count)| count).sum::<u64>(), proof.paths);
    // Two of the three key questions unsure: 3 ways × (need and role: 4, need and access: 1, role
    // and access: 3).
    assert_eq!(proof.states[0], (State::TooLittleKnown, 3 * (4 + 1 + 3)));
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
    assert_eq!(lines[0], "120 paths of 3 to 5 questions; 360 sets of answers assessed");
    assert_eq!(lines[2], "verdict announced            paths   share");
    assert!(lines.contains(&"too-little-known                24    20.0%"), "{report}");
    assert_eq!(lines.last(), Some(&"Everything is proved."));
}

/// The small pack with a fault in it, proved.
fn seeded(spoil: impl FnOnce(&mut Rules)) -> Proof {
    let mut rules = crate::small::rules();
    spoil(&mut rules);
    prove(&rules, 2)
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
fn a_pack_too_large_to_walk_is_refused() {
    let proof = seeded(|rules| {
        let more = rules.questions[NEED].clone();
        rules.questions.extend(std::iter::repeat_n(more, 11));
    });
    assert_eq!(proof.paths, 0);
    assert_fault(&proof, "there are more than 400,000,000 ways to answer, too many to walk");
    assert!(proof.to_string().starts_with("Not proved; faults: 1\n- there are more"), "{proof}");
}

/// The small pack, proved with an engine that is wrong.
fn with_engine(engine: impl Engine) -> Proof {
    prove_with(&crate::small::rules(), 2, engine)
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
        let (opinion, no, hands) = (0, 2, 0);
        let stale = given.get(ROLE) == Some(opinion) && given.get(ACCESS) == Some(no);
        assess(rules, &if stale { given.with(NEED, hands) } else { *given })
    });
    assert_eq!(proof.faults.len(), 1, "{proof}");
    assert_fault(
        &proof,
        "paths that get another result from answers to questions that are not asked: 9,",
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
        (State::Close, (|rules| rules.close = 2) as fn(&mut Rules)),
        (State::PulledTwoWays, |rules| rules.pulled = 2),
        (State::TooLittleKnown, |rules| rules.too_little = 1),
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
