//! What must hold on every path, and what is counted along the way.

use super::oracle::Path;
use crate::assessment::{Assessment, Outcome, ResultState};
use crate::pack::rules::{MAX_SITUATIONS, MAX_VERDICTS};

/// What must hold on every path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Property {
    OneLeft,
    Agreement,
    Asked,
    RuledOut,
    Ties,
    Unsure,
    Unasked,
}

impl Property {
    pub(super) const ALL: [Self; 7] = [
        Self::OneLeft,
        Self::Agreement,
        Self::Asked,
        Self::RuledOut,
        Self::Ties,
        Self::Unsure,
        Self::Unasked,
    ];

    /// What a path does that breaks it.
    pub(super) fn breach(self) -> &'static str {
        match self {
            Self::OneLeft => "rule every verdict out",
            Self::Agreement => "get a result other than the one the rules give",
            Self::Asked => "are taken to ask other questions than they do",
            Self::RuledOut => "name a verdict that an answer ruled out",
            Self::Ties => "give a tie to the verdict that needs a situation",
            Self::Unsure => "name a verdict although every answer that can be is \"unsure\"",
            Self::Unasked => "get another result from answers to questions that are not asked",
        }
    }
}

/// How many examples of a breach are kept.
const EXAMPLES: usize = 3;

/// The paths that break one property.
#[derive(Clone, Debug, Default)]
pub(super) struct Breaches {
    pub(super) count: u64,
    /// The first few of them in the order of the options, so that they are the same however the
    /// work fell to the threads.
    pub(super) examples: Vec<(Path, String)>,
}

impl Breaches {
    /// Adds a path that breaks the property, which stands for as many as given.
    pub(super) fn add(&mut self, path: &Path, paths: u64, example: impl FnOnce() -> String) {
        self.count += paths;
        let place = self.examples.partition_point(|(earlier, _)| earlier < path);
        if place < EXAMPLES {
            self.examples.insert(place, (*path, example()));
            self.examples.truncate(EXAMPLES);
        }
    }
}

/// What was found on some of the paths.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) paths: u64,
    pub(super) evaluations: u64,
    /// The fewest and the most questions asked.
    pub(super) asked: Option<(usize, usize)>,
    pub(super) states: [u64; ResultState::ALL.len()],
    pub(super) verdicts: [u64; MAX_VERDICTS],
    pub(super) situations: [u64; MAX_SITUATIONS],
    pub(super) breaches: [Breaches; Property::ALL.len()],
}

impl Tally {
    /// What was found on the paths of both.
    pub(super) fn merge(mut self, other: Self) -> Self {
        self.paths += other.paths;
        self.evaluations += other.evaluations;
        self.asked = match (self.asked, other.asked) {
            (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
            (one, two) => one.or(two),
        };
        add(&mut self.states, &other.states);
        add(&mut self.verdicts, &other.verdicts);
        add(&mut self.situations, &other.situations);
        for (breaches, others) in self.breaches.iter_mut().zip(other.breaches) {
            breaches.count += others.count;
            breaches.examples.extend(others.examples);
            breaches.examples.sort();
            breaches.examples.truncate(EXAMPLES);
        }
        self
    }

    /// Notes how many questions a path asks.
    pub(super) fn asks(&mut self, asked: usize) {
        let (least, most) = self.asked.unwrap_or((asked, asked));
        self.asked = Some((least.min(asked), most.max(asked)));
    }

    /// Counts a path, which stands for as many as given.
    pub(super) fn count(&mut self, assessment: &Assessment, paths: u64) {
        self.paths += paths;
        self.states[assessment.state as usize] += paths;
        if let Outcome::Verdict(verdict) = assessment.outcome() {
            self.verdicts[verdict] += paths;
            if let Some(situation) = assessment.situation() {
                self.situations[situation] += paths;
            }
        }
    }
}

fn add(sums: &mut [u64], others: &[u64]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += other;
    }
}
