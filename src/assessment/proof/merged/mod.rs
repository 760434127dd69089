//! The walk that merges: question by question, paths that the rules cannot tell apart are walked on
//! as one and counted.
//!
//! What is checked of one path then holds for all that are merged with it:
//!
//! - To the rules they are alike, since the state they share is all that the rules read.
//! - To the engine they are alike, since [`assess`](crate::assessment::assess) reads of an answer
//!   only what the rules hold against it: its points, what it rules out, whether it is unsure, and
//!   the cases that it is part of. It adds the points up before it looks at any, so what an answer
//!   to an unasked question would do to one path of a course it does to all.
//!
//! The plain walk takes nothing of this for granted, and the tests hold both to the same findings.

mod brief;
mod courses;
mod influence;
mod standing;
mod states;

use std::collections::HashMap;

use super::checks::{Checker, Engine, announced};
use super::tally::Tally;
use super::{Stage, Walked};
use crate::pack::rules::Rules;
use courses::courses;
use standing::{Conditions, Standing};
use states::{Branches, Layer, Move, in_parts};

/// The most states that are told apart after a question: what fits a gigabyte.
pub(super) const MOST_STATES: usize = 8_000_000;

/// A pack whose paths come to more states than can be held.
pub(super) struct TooMany {
    /// The question after which they are too many.
    pub(super) question: usize,
}

/// Walks every path of a pack, those alike as one.
pub(super) fn walk(
    rules: &Rules,
    threads: usize,
    engine: &impl Engine,
    show: &mut dyn FnMut(Stage),
) -> Result<Walked, TooMany> {
    let conditions = Conditions::of(rules);
    let (layer, branches) = ends(rules, &conditions, threads.max(1), show)?;
    show(Stage::Ends { ends: layer.len() });
    let (ends, announced) = check(rules, engine, &layer);
    let mut checker = Checker::new(rules, engine);
    for (first, paths) in courses(rules, &conditions) {
        checker.course(&first.path(), paths);
    }
    Ok(Walked {
        tally: ends.merge(checker.tally),
        ends: layer.len() as u64,
        influential: influence::influential(&branches, announced),
    })
}

/// The states after the last question, and the branches of every question that lead to them.
fn ends(
    rules: &Rules,
    conditions: &Conditions,
    threads: usize,
    show: &mut dyn FnMut(Stage),
) -> Result<(Layer, Vec<Branches>), TooMany> {
    let mut standings = vec![Standing::default()];
    let mut layer = Layer::start(threads);
    let mut all = Vec::with_capacity(rules.questions.len());
    for question in 0..rules.questions.len() {
        show(Stage::Question { question, states: layer.len() });
        let (next, moves) = steps(conditions, &standings, question);
        let options = rules.questions[question].options.len();
        let expanded = layer.expand(question, options, &moves, MOST_STATES);
        let (after, branches) = expanded.ok_or(TooMany { question })?;
        (layer, standings) = (after, next);
        all.push(branches);
    }
    Ok((layer, all))
}

/// Every standing after a question, and the moves that lead there from each one before it.
fn steps(
    conditions: &Conditions,
    standings: &[Standing],
    question: usize,
) -> (Vec<Standing>, Vec<Vec<Move>>) {
    let (mut next, mut known) = (Vec::new(), HashMap::new());
    let mut step = |standing: &Standing, option| {
        let (after, points) = conditions.step(standing, question, option);
        let standing = *known.entry(after).or_insert_with_key(|after| {
            next.push(after.clone());
            next.len() as u32 - 1
        });
        Move { option, standing, points }
    };
    let moves = standings.iter().map(|standing| {
        conditions.options(standing, question).map(|option| step(standing, option)).collect()
    });
    let moves = moves.collect();
    (next, moves)
}

/// Checks the first path of every end, and tells what is announced at each place.
fn check(rules: &Rules, engine: &impl Engine, ends: &Layer) -> (Tally, Vec<u32>) {
    let found = in_parts(ends.parts.len(), |part| {
        let mut checker = Checker::new(rules, engine);
        let ends = ends.parts[part].values().map(|paths| {
            let assessment = checker.end(&paths.first.path(), paths.count);
            (paths.place, announced(&assessment))
        });
        let ends: Vec<_> = ends.collect();
        (checker.tally, ends)
    });
    let (mut all, mut tally) = (vec![0; ends.places()], Tally::default());
    for (part, ends) in found {
        tally = tally.merge(part);
        for (place, announced) in ends {
            all[place as usize] = announced;
        }
    }
    (tally, all)
}
