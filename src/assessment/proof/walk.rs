//! Every complete path through the questions: how many there are, and a walk along each of them.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::thread;

use super::oracle::{self, Path};
use super::properties::{Checker, Engine};
use super::tally::Tally;
use crate::pack::rules::{MAX_QUESTIONS, Rules};

/// The first questions are walked beforehand: each way to answer them is a share of the work.
const SPLIT: usize = 4;

/// How much there is to walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Space {
    /// The complete paths.
    pub(super) paths: u64,
    /// The paths, each with every way to answer or leave blank the questions it does not ask.
    pub(super) evaluations: u64,
}

/// Counts the paths without walking them: options that no condition tells apart are counted
/// together. Gives up with `None` as soon as there are more evaluations than the limit.
pub(super) fn space(rules: &Rules, limit: u64) -> Option<Space> {
    let kinds: Vec<_> = (0..rules.questions.len()).map(|question| kinds(rules, question)).collect();
    let mut counter = Counter { rules, kinds, limit, found: Space::default() };
    counter.count(&mut [None; MAX_QUESTIONS], 0, Space { paths: 1, evaluations: 1 });
    (counter.found.evaluations <= limit).then_some(counter.found)
}

/// One option of each kind that conditions tell apart, and how many there are of that kind.
fn kinds(rules: &Rules, question: usize) -> Vec<(usize, u64)> {
    let conditions =
        rules.questions.iter().flat_map(|question| question.ask.iter().chain(&question.skip));
    let terms =
        conditions.flat_map(|case| &case.0).filter(|term| usize::from(term.question) == question);
    let sets: Vec<u16> = terms.map(|term| term.options).collect();
    let mut kinds: BTreeMap<Vec<bool>, (usize, u64)> = BTreeMap::new();
    for option in 0..rules.questions[question].options.len() {
        let kind = sets.iter().map(|set| set >> option & 1 == 1).collect();
        kinds.entry(kind).or_insert((option, 0)).1 += 1;
    }
    kinds.into_values().collect()
}

struct Counter<'a> {
    rules: &'a Rules,
    kinds: Vec<Vec<(usize, u64)>>,
    limit: u64,
    found: Space,
}

impl Counter<'_> {
    fn count(&mut self, path: &mut Path, question: usize, ways: Space) {
        if self.found.evaluations > self.limit {
            return;
        }
        let times = |paths: u64, evaluations: u64| Space {
            paths: ways.paths.saturating_mul(paths),
            evaluations: ways.evaluations.saturating_mul(evaluations),
        };
        if question == self.rules.questions.len() {
            self.found.paths = self.found.paths.saturating_add(ways.paths);
            self.found.evaluations = self.found.evaluations.saturating_add(ways.evaluations);
        } else if oracle::asks(self.rules, path, question) {
            for (option, count) in self.kinds[question].clone() {
                path[question] = Some(option);
                self.count(path, question + 1, times(count, count));
            }
            path[question] = None;
        } else {
            let fills = self.rules.questions[question].options.len() as u64 + 1;
            self.count(path, question + 1, times(1, fills));
        }
    }
}

/// Calls `visit` for every way to answer the questions `from..to` after the ones before them.
fn each(rules: &Rules, path: &mut Path, from: usize, to: usize, visit: &mut impl FnMut(&Path)) {
    let Some(question) = (from..to).find(|question| oracle::asks(rules, path, *question)) else {
        visit(path);
        return;
    };
    for option in 0..rules.questions[question].options.len() {
        path[question] = Some(option);
        each(rules, path, question + 1, to, visit);
    }
    path[question] = None;
}

/// Walks every path on as many threads, and returns what was found together with the set of
/// questions that were shown to matter.
pub(super) fn walk(rules: &Rules, threads: usize, engine: &impl Engine) -> (Tally, u16) {
    let split = SPLIT.min(rules.questions.len());
    let mut starts = Vec::new();
    each(rules, &mut [None; MAX_QUESTIONS], 0, split, &mut |path| starts.push(*path));
    let (next, influential) = (AtomicUsize::new(0), AtomicU16::new(0));
    let work = || {
        let mut checker = Checker::new(rules, engine, &influential);
        loop {
            let start = next.fetch_add(1, Ordering::Relaxed);
            let Some(mut path) = starts.get(start).copied() else { break };
            each(rules, &mut path, split, rules.questions.len(), &mut |path| {
                checker.check(start, path)
            });
        }
        checker.tally
    };
    let tally = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let tallies = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        tallies.fold(Tally::default(), Tally::merge)
    });
    (tally, influential.into_inner())
}
