//! The walk that merges: question by question, paths that the rules cannot tell apart are walked on
//! as one and counted.
//!
//! What is checked of the first path of an end then holds for all that are merged with it:
//!
//! - To the rules they are alike, since the state they share is all that the rules read.
//! - To the engine they are alike, since [`assess`](crate::assessment::assess) reads of an answer
//!   only what the rules hold against it: its points, what it rules out, whether it is unsure, and
//!   the cases that it is part of.
//!
//! The first is so by construction. The second is a property of the engine and not of a pack, so a
//! fault of the engine that turns on something else is for the plain walk to find, which takes
//! neither for granted: the tests hold both walks to the same findings on small packs and on many
//! drawn at random.

mod brief;
mod courses;
mod influence;
mod outlook;
mod states;

use std::collections::HashMap;

use super::checks::{Assessor, Checker, announced};
use super::tally::Tally;
use super::{Stage, Walked};
use crate::pack::rules::Rules;
use courses::courses;
use outlook::{Conditions, MOST_OUTLOOKS, Outlook};
use states::{Branches, Layer, Move, in_parts};

/// The most bytes that the states and what leads to them may take.
const ROOM: usize = 1_500_000_000;
/// The bytes that a layer takes for each of its states while it is filled from one of the same size:
/// two tables, either of which may be half empty, and what the new one grows out of.
const STATE: usize = 300;

/// A pack of which there is more to remember than can be held.
pub(super) struct TooMuch {
    /// The question after which there is.
    pub(super) question: usize,
}

/// Walks every path of a pack, those alike as one.
pub(super) fn walk(
    rules: &Rules,
    threads: usize,
    assessor: &impl Assessor,
    show: &mut dyn FnMut(Stage),
) -> Result<Walked, TooMuch> {
    let conditions = Conditions::of(rules);
    let (layer, branches) = ends(rules, &conditions, threads.max(1), show)?;
    show(Stage::Ends { ends: layer.len() });
    let (ends, announced) = check(rules, assessor, &layer);
    let mut checker = Checker::new(rules, assessor);
    for (first, paths) in courses(rules, &conditions)? {
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
) -> Result<(Layer, Vec<Branches>), TooMuch> {
    let mut outlooks = vec![Outlook::default()];
    let mut layer = Layer::start(threads);
    let (mut all, mut room) = (Vec::with_capacity(rules.questions.len()), ROOM);
    for question in 0..rules.questions.len() {
        show(Stage::Question { question, states: layer.len() });
        let options = rules.questions[question].options.len();
        let (next, moves) = steps(conditions, &outlooks, question).ok_or(TooMuch { question })?;
        let expanded = layer.expand(question, options, &moves, room / STATE);
        let (after, branches) = expanded.ok_or(TooMuch { question })?;
        room = room.saturating_sub(branches.bytes());
        (layer, outlooks) = (after, next);
        all.push(branches);
    }
    Ok((layer, all))
}

/// Every outlook after a question, and the moves that lead there from each one before it. Gives up
/// with `None` as soon as there are too many.
fn steps(
    conditions: &Conditions,
    outlooks: &[Outlook],
    question: usize,
) -> Option<(Vec<Outlook>, Vec<Vec<Move>>)> {
    let (mut next, mut known) = (Vec::new(), HashMap::new());
    let mut step = |outlook: &Outlook, option| {
        let (after, points) = conditions.step(outlook, question, option);
        let outlook = *known.entry(after).or_insert_with_key(|after| {
            next.push(after.clone());
            next.len() as u32 - 1
        });
        (MOST_OUTLOOKS > outlook as usize).then_some(Move { option, outlook, points })
    };
    let moves = outlooks.iter().map(|outlook| {
        conditions.options(outlook, question).map(|option| step(outlook, option)).collect()
    });
    let moves = moves.collect::<Option<_>>()?;
    Some((next, moves))
}

/// Checks the first path of every end, and tells what is announced at each place.
fn check(rules: &Rules, assessor: &impl Assessor, ends: &Layer) -> (Tally, Vec<u32>) {
    let found = in_parts(ends.parts.len(), |part| {
        let mut checker = Checker::new(rules, assessor);
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
