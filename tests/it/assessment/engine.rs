//! The engine: results, progress, edits and explanations, on a small pack and on the shipped one.

use std::sync::LazyLock;

use crate::small::{ACCESS, HIRE, NEED, RENT, ROLE, ROUND, STAGE, STAY};
use fractional_cto::assessment::{
    Answers, Assessment, Because, Edit, Outcome, ResultState, assess, blockers, contrast, edits,
    members, progress, ruled_out,
};
use fractional_cto::pack::Rules;
use proptest::prelude::*;

static SHIPPED: LazyLock<Rules> = LazyLock::new(|| crate::bundled::pack().rules);

/// Reads answers written as `question=option question=option`.
fn read(rules: &Rules, answers: &str) -> Answers {
    let pairs =
        answers.split_whitespace().map(|pair| pair.split_once('=').expect("question=option"));
    Answers::read(rules, pairs).expect("answers of the pack")
}

/// Answers the open questions in order, choosing by number, until none is left.
fn completed(rules: &Rules, mut answers: Answers, picks: &[usize]) -> Answers {
    let mut picks = picks.iter().cycle();
    while let Some(question) = progress(rules, &answers).next {
        let pick = picks.next().expect("a cycle does not end");
        answers.choose(question, pick % rules.questions[question].options.len());
    }
    answers
}

/// Any answers to the shipped pack, also to questions that are not asked.
fn any_answers() -> impl Strategy<Value = Answers> {
    let questions: Vec<_> = SHIPPED
        .questions
        .iter()
        .map(|question| proptest::option::of(0..question.options.len()))
        .collect();
    questions.prop_map(|options| {
        let mut answers = Answers::default();
        for (question, option) in options.into_iter().enumerate() {
            if let Some(option) = option {
                answers.choose(question, option);
            }
        }
        answers
    })
}

/// Complete answers to the shipped pack.
fn any_path() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(0..60usize, 16)
        .prop_map(|picks| completed(&SHIPPED, Answers::default(), &picks))
}

#[test]
fn results_of_the_small_pack() {
    use ResultState::{Clear, Close, PulledTwoWays, TooLittleKnown};
    let rules = crate::small::rules();
    let (growing, moving) = (Some(0), Some(1));
    let cases = [
        ("stage=early need=hands role=build", Clear, Some(HIRE), None, None),
        ("stage=early need=choices role=decide access=yes", Clear, Some(RENT), Some(HIRE), moving),
        ("stage=early need=choices role=opinion", Close, Some(STAY), Some(HIRE), None),
        ("stage=early need=choices role=decide access=no", PulledTwoWays, Some(HIRE), None, None),
        // A tie does not go to the verdict that needs a situation, …
        ("stage=early need=hands role=decide access=yes", Close, Some(HIRE), Some(RENT), None),
        (
            "stage=late round=yes need=nothing role=decide access=yes",
            Close,
            Some(STAY),
            Some(RENT),
            None,
        ),
        // … equally strong situations go by their order, …
        (
            "stage=late round=yes need=choices role=decide access=yes",
            Clear,
            Some(RENT),
            Some(HIRE),
            growing,
        ),
        // … and without one the verdict is out, though it may still pull.
        (
            "stage=late round=no need=unsure role=decide access=yes",
            PulledTwoWays,
            Some(HIRE),
            None,
            None,
        ),
        ("stage=early need=unsure role=unsure access=yes", TooLittleKnown, None, None, None),
        ("stage=early need=unsure role=build", Clear, Some(HIRE), None, None),
        ("", TooLittleKnown, None, None, None),
    ];
    for (answers, state, verdict, runner_up, situation) in cases {
        let result = assess(&rules, &read(&rules, answers));
        let found = (result.state, result.verdict(), result.runner_up(), result.situation());
        assert_eq!(found, (state, verdict, runner_up, situation), "{answers}");
    }
}

#[test]
fn points_that_take_two_answers_and_situations_that_hold_besides() {
    let rules = crate::small::rules();
    let result =
        assess(&rules, &read(&rules, "stage=late round=yes need=choices role=decide access=yes"));
    assert_eq!(result.scores[..3], [0, 0, 6]);
    assert_eq!(result.lead(), Some(6));
    assert_eq!(result.also().collect::<Vec<_>>(), [1]);
    let result =
        assess(&rules, &read(&rules, "stage=early need=choices role=decide access=partly"));
    assert_eq!(result.scores[..3], [0, 0, 4]);
    assert_eq!(result.also().count(), 0);
}

#[test]
fn what_is_pulled_is_named_with_the_answer_that_blocks() {
    let rules = crate::small::rules();
    let answers = read(&rules, "stage=early need=choices role=decide access=no");
    let result = assess(&rules, &answers);
    assert_eq!(result.outcome(), Outcome::Pulled { pull: RENT, best: HIRE });
    assert_eq!(blockers(&rules, &answers, RENT), [ACCESS]);
}

#[test]
fn every_exclusion_has_its_reasons() {
    let rules = crate::small::rules();
    let cases = [
        ("stage=early need=choices role=decide access=no", RENT, vec![Because::Answer(ACCESS)]),
        (
            "stage=early need=hands role=build",
            RENT,
            vec![Because::Answer(ROLE), Because::NoSituation],
        ),
        ("stage=late round=no need=hands role=decide access=yes", RENT, vec![Because::NoSituation]),
        ("stage=early need=hands role=decide access=yes", STAY, vec![Because::NoEvidence]),
    ];
    for (answers, verdict, because) in cases {
        let answers = read(&rules, answers);
        let all = ruled_out(&rules, &answers, &assess(&rules, &answers));
        let found = all.into_iter().find(|out| out.verdict == verdict).map(|out| out.because);
        assert_eq!(found, Some(because));
    }
}

#[test]
fn bad_answers_are_named_all_at_once() {
    let rules = crate::small::rules();
    let given = [("stage", "early"), ("rool", "build"), ("need", "opinion"), ("access", "maybe")];
    let faults = Answers::read(&rules, given).expect_err("three of them name nothing");
    let messages: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "answers.rool: no question of that name",
            "answers.need: no option \"opinion\"; there are: hands, choices, nothing, unsure \
             (\"opinion\" is an option of role)",
            "answers.access: no option \"maybe\"; there are: yes, partly, no, unsure",
        ]
    );
}

#[test]
fn answers_that_an_edit_makes_unasked_come_back() {
    let rules = crate::small::rules();
    let before = read(&rules, "stage=late round=yes need=choices role=decide access=partly");
    let edited = before.with(ROLE, 2).with(STAGE, 0);
    let (effective, asked) = edited.effective(&rules);
    assert_eq!((effective.get(ROUND), effective.get(ACCESS)), (None, None));
    assert_eq!(members(asked).collect::<Vec<_>>(), [STAGE, NEED, ROLE]);
    assert_eq!(assess(&rules, &edited.with(ROLE, 1).with(STAGE, 1)), assess(&rules, &before));
    assert_ne!(assess(&rules, &edited).outcome(), assess(&rules, &before).outcome());
}

#[test]
fn answers_are_taken_back() {
    let rules = crate::small::rules();
    let mut answers = read(&rules, "stage=late round=yes");
    answers.clear(ROUND);
    assert_eq!(progress(&rules, &answers).next, Some(ROUND));
    answers.clear(STAGE);
    assert!(answers.is_empty());
}

/// All ways to answer or leave open each question of the small pack.
fn all_partial(rules: &Rules) -> Vec<Answers> {
    let mut all = vec![Answers::default()];
    for (question, known) in rules.questions.iter().enumerate() {
        let with = |answers: &Answers| {
            let answers = *answers;
            (0..known.options.len()).map(move |option| answers.with(question, option))
        };
        all = all.iter().flat_map(|answers| [*answers].into_iter().chain(with(answers))).collect();
    }
    all
}

/// For every way to complete answers, how many questions are asked and how many of them it answers.
fn completions(rules: &Rules, answers: Answers, added: usize, found: &mut Vec<(usize, usize)>) {
    let now = assess(rules, &answers);
    match members(now.open).next() {
        None => found.push((now.asked.count_ones() as usize, added)),
        Some(question) => {
            for option in 0..rules.questions[question].options.len() {
                completions(rules, answers.with(question, option), added + 1, found);
            }
        }
    }
}

#[test]
fn progress_is_exact_on_every_way_to_answer_the_small_pack() {
    let rules = crate::small::rules();
    let all = all_partial(&rules);
    assert_eq!(all.len(), 3 * 3 * 5 * 5 * 5);
    for answers in all {
        let mut found = Vec::new();
        completions(&rules, answers, 0, &mut found);
        let asked = || found.iter().map(|(asked, _)| *asked);
        let added = || found.iter().map(|(_, added)| *added);
        let is = progress(&rules, &answers);
        assert_eq!((Some(is.least), Some(is.most)), (asked().min(), asked().max()), "{answers:?}");
        assert_eq!(
            (Some(is.remain_least), Some(is.remain_most)),
            (added().min(), added().max()),
            "{answers:?}"
        );
        assert_eq!(is.next, members(assess(&rules, &answers).open).next(), "{answers:?}");
    }
}

#[test]
fn edits_of_the_small_pack_smallest_first() {
    let rules = crate::small::rules();
    let answers = read(&rules, "stage=early need=choices role=decide access=yes");
    let listed: Vec<_> =
        edits(&rules, &answers).into_iter().map(|e| (e.question, e.option, e.outcome)).collect();
    assert_eq!(
        listed,
        [
            // No points move, …
            (ACCESS, 2, Outcome::Pulled { pull: RENT, best: HIRE }),
            // … four points, five, …
            (ROLE, 0, Outcome::Verdict(STAY)),
            (NEED, 0, Outcome::Verdict(HIRE)),
            (NEED, 2, Outcome::Verdict(STAY)),
            (ROLE, 2, Outcome::Verdict(HIRE)),
        ]
    );
}

#[test]
fn neighbours_on_a_scale_come_before_further_steps() {
    let mut rules = crate::small::rules();
    rules.questions[ACCESS].scale = true;
    rules.questions[ACCESS].options[1].out = 1 << RENT;
    let answers = read(&rules, "stage=early need=choices role=decide access=yes");
    let steps: Vec<_> = edits(&rules, &answers)
        .into_iter()
        .filter(|e| e.question == ACCESS)
        .map(|e| e.option)
        .collect();
    assert_eq!(steps, [1, 2]);
    assert_eq!(
        edits(&rules, &answers).last().map(|edit| (edit.question, edit.option)),
        Some((ACCESS, 2))
    );
}

/// Every single other answer that flips the result, in no order of size.
fn flips(rules: &Rules, answers: &Answers) -> Vec<Edit> {
    let now = assess(rules, answers);
    let mut found = Vec::new();
    for question in 0..rules.questions.len() {
        let asked = now.asked >> question & 1 == 1;
        for option in 0..rules.questions[question].options.len() {
            let then = assess(rules, &answers.with(question, option));
            let other = answers.get(question).is_some_and(|chosen| chosen != option);
            if asked && other && then.outcome() != now.outcome() {
                let opens =
                    members(then.open).filter(|open| now.open >> open & 1 == 0).count() as u32;
                found.push(Edit { question, option, outcome: then.outcome(), opens });
            }
        }
    }
    found
}

fn in_order(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.question, edit.option));
    edits
}

fn named(result: &Assessment) -> impl Iterator<Item = usize> {
    result.verdict().into_iter().chain(result.runner_up())
}

proptest! {
    #[test]
    fn progress_counts_what_is_left(answers in any_answers()) {
        let (is, result) = (progress(&SHIPPED, &answers), assess(&SHIPPED, &answers));
        prop_assert!(is.least <= is.most && is.remain_least <= is.remain_most);
        prop_assert!(is.remain_least <= is.least && is.remain_most <= is.most);
        prop_assert_eq!(is.next, members(result.open).next());
        prop_assert_eq!(is.next.is_none(), is.remain_most == 0);
        prop_assert_eq!(is.next.is_none(), is.remain_least == 0);
    }

    #[test]
    fn progress_narrows_with_every_answer(answers in any_answers(), pick in 0..60usize) {
        let before = progress(&SHIPPED, &answers);
        let Some(question) = before.next else { return Ok(()) };
        let option = pick % SHIPPED.questions[question].options.len();
        let after = progress(&SHIPPED, &answers.with(question, option));
        prop_assert!(before.least <= after.least && after.most <= before.most);
        prop_assert!(before.remain_least <= after.remain_least + 1 && after.remain_most < before.remain_most);
        prop_assert!(after.next.is_none_or(|next| next > question));
    }

    #[test]
    fn answering_what_is_next_asks_as_many_as_promised(answers in any_answers(), picks in proptest::collection::vec(0..60usize, 16)) {
        let promised = progress(&SHIPPED, &answers);
        let result = assess(&SHIPPED, &completed(&SHIPPED, answers, &picks));
        prop_assert_eq!(result.open, 0);
        let asked = result.asked.count_ones() as usize;
        prop_assert!((promised.least..=promised.most).contains(&asked));
    }

    #[test]
    fn edits_are_all_that_flip_the_result_and_nothing_else(answers in any_answers()) {
        prop_assert_eq!(in_order(edits(&SHIPPED, &answers)), flips(&SHIPPED, &answers));
    }

    #[test]
    fn edits_of_a_complete_path_open_the_fewest_first_and_can_be_undone(path in any_path()) {
        let listed = edits(&SHIPPED, &path);
        prop_assert!(listed.is_sorted_by_key(|edit| edit.opens));
        for edit in listed {
            let tried = path.with(edit.question, edit.option);
            let then = assess(&SHIPPED, &tried);
            prop_assert_eq!(then.outcome(), edit.outcome);
            prop_assert_eq!(then.open.count_ones(), edit.opens);
            let chosen = path.get(edit.question).expect("only answers are edited");
            prop_assert_eq!(assess(&SHIPPED, &tried.with(edit.question, chosen)), assess(&SHIPPED, &path));
        }
    }

    #[test]
    fn a_contrast_accounts_for_the_whole_lead(answers in any_answers()) {
        let result = assess(&SHIPPED, &answers);
        for one in 0..SHIPPED.verdicts.len() {
            for other in 0..SHIPPED.verdicts.len() {
                let parts = contrast(&SHIPPED, &answers, one, other);
                let sum: i16 = parts.iter().map(|part| part.weight()).sum();
                prop_assert_eq!(sum, result.scores[one] - result.scores[other]);
                prop_assert!(parts.iter().all(|part| part.weight() != 0 && result.asked >> part.question & 1 == 1));
                prop_assert!(parts.is_sorted_by_key(|part| -part.weight()));
            }
        }
    }

    #[test]
    fn what_is_ruled_out_has_a_reason_and_is_not_named(answers in any_answers()) {
        let result = assess(&SHIPPED, &answers);
        let out = ruled_out(&SHIPPED, &answers, &result);
        prop_assert!(out.iter().all(|out| !out.because.is_empty()));
        let verdicts: Vec<usize> = out.iter().map(|out| out.verdict).collect();
        prop_assert_eq!(&verdicts, &members(u16::from(result.out)).collect::<Vec<_>>());
        prop_assert!(named(&result).all(|verdict| !verdicts.contains(&verdict)));
    }

    #[test]
    fn what_is_not_asked_does_not_count(answers in any_answers()) {
        let (effective, asked) = answers.effective(&SHIPPED);
        prop_assert_eq!(assess(&SHIPPED, &effective), assess(&SHIPPED, &answers));
        prop_assert!((0..SHIPPED.questions.len()).all(|q| asked >> q & 1 == 1 || effective.get(q).is_none()));
    }
}
