//! The paths through the first questions, merged where the rules cannot tell them apart.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::thread;

use super::brief::Brief;
use crate::pack::rules::MAX_VERDICTS;

/// All that the rules can tell of some paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ResultState {
    /// The position of their outlook.
    pub(super) outlook: u32,
    pub(super) scores: [i16; MAX_VERDICTS],
}

/// The paths that come to one state.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paths {
    pub(super) count: u64,
    /// The first of them in the order of the options.
    pub(super) first: Brief,
    /// A number that no other state after the same question has.
    pub(super) place: u32,
}

/// How an option, or that a question is not asked, leads on from an outlook.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    pub(super) option: Option<usize>,
    /// The position of the next outlook.
    pub(super) outlook: u32,
    pub(super) points: [i16; MAX_VERDICTS],
}

/// The states after a question. Each part holds those whose outlook falls to it, so that every
/// thread can fill one without waiting for the others.
pub(super) struct Layer {
    pub(super) parts: Vec<HashMap<ResultState, Paths, BuildHasherDefault<Mix>>>,
}

/// For each place of a layer the places of the next one that its options lead to: a row of equal
/// length for each. Where the question is not asked, all of them lead to the same.
pub(super) struct Branches {
    pub(super) options: usize,
    rows: Vec<AtomicU32>,
}

/// How many states a thread adds before it looks whether all of them are too many.
const AT_ONCE: usize = 10_000;

/// No place, in a row that no state has.
const NOWHERE: u32 = u32::MAX;

impl Layer {
    /// The layer before the first question: one path, which has not begun.
    pub(super) fn start(threads: usize) -> Self {
        let mut parts: Vec<_> = (0..threads).map(|_| HashMap::default()).collect();
        let state = ResultState { outlook: 0, scores: [0; MAX_VERDICTS] };
        parts[0].insert(state, Paths { count: 1, first: Brief::default(), place: 0 });
        Self { parts }
    }

    /// How many states there are.
    pub(super) fn len(&self) -> usize {
        self.parts.iter().map(HashMap::len).sum()
    }

    /// How many places there are: more than states, where the parts are of unequal size.
    pub(super) fn places(&self) -> usize {
        self.parts.iter().map(HashMap::len).max().unwrap_or(0) * self.parts.len()
    }

    /// The layer after a question with that many options, given the moves from each outlook.
    /// Gives up with `None` as soon as there are more states than the limit.
    pub(super) fn expand(
        &self,
        question: usize,
        options: usize,
        moves: &[Vec<Move>],
        limit: usize,
    ) -> Option<(Self, Branches)> {
        let rows = (0..self.places() * options).map(|_| AtomicU32::new(NOWHERE)).collect();
        let (branches, states) = (Branches { options, rows }, AtomicUsize::new(0));
        let parts = in_parts(self.parts.len(), |part| {
            self.fill(part, question, moves, &branches, |found| {
                states.fetch_add(found, Ordering::Relaxed) + found <= limit
            })
        });
        let parts = parts.into_iter().collect::<Option<_>>()?;
        Some((Self { parts }, branches))
    }

    /// One part of the next layer, or `None` if `more` says that there are too many states.
    fn fill(
        &self,
        part: usize,
        question: usize,
        moves: &[Vec<Move>],
        branches: &Branches,
        more: impl Fn(usize) -> bool,
    ) -> Option<HashMap<ResultState, Paths, BuildHasherDefault<Mix>>> {
        let threads = self.parts.len();
        let mut filled: HashMap<ResultState, Paths, BuildHasherDefault<Mix>> = HashMap::default();
        let mut known = 0;
        for (state, paths) in self.parts.iter().flatten() {
            for step in &moves[state.outlook as usize] {
                if step.outlook as usize % threads != part {
                    continue;
                }
                let mut scores = state.scores;
                for (score, points) in scores.iter_mut().zip(step.points) {
                    *score += points;
                }
                let next = ResultState { outlook: step.outlook, scores };
                let first = paths.first.with(question, step.option);
                let place = (filled.len() * threads + part) as u32;
                let merged = filled.entry(next).or_insert(Paths { count: 0, first, place });
                merged.count += paths.count;
                merged.first = merged.first.min(first);
                branches.set(paths.place, step.option, merged.place);
            }
            if filled.len() - known >= AT_ONCE {
                if !more(filled.len() - known) {
                    return None;
                }
                known = filled.len();
            }
        }
        more(filled.len() - known).then_some(filled)
    }
}

impl Branches {
    fn set(&self, place: u32, option: Option<usize>, next: u32) {
        let row = place as usize * self.options;
        let options = option.map_or(0..self.options, |option| option..option + 1);
        for option in options {
            self.rows[row + option].store(next, Ordering::Relaxed);
        }
    }

    /// How many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(self.rows.as_slice())
    }

    /// For each place the places it leads to; nothing for a place that no state has.
    pub(super) fn rows(&self) -> impl Iterator<Item = Option<impl Iterator<Item = u32>>> {
        self.rows.chunks(self.options).map(|row| {
            let next = row.iter().map(|place| place.load(Ordering::Relaxed));
            (row[0].load(Ordering::Relaxed) != NOWHERE).then_some(next)
        })
    }
}

/// Does each part of some work on a thread of its own.
pub(super) fn in_parts<T: Send>(parts: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    thread::scope(|scope| {
        let work = &work;
        let workers: Vec<_> = (0..parts).map(|part| scope.spawn(move || work(part))).collect();
        let done = workers.into_iter().map(|worker| worker.join());
        done.map(|done| done.unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

/// A hash of a few words. The standard one withstands chosen keys, which nobody chooses here, and
/// takes several times as long.
#[derive(Default)]
pub(super) struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(u64::from(word));
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }

    fn write_u64(&mut self, word: u64) {
        let product = u128::from(self.0 ^ word) * 0x9e37_79b9_7f4a_7c15;
        self.0 = (product as u64 ^ (product >> 64) as u64).rotate_left(23);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
