//! What must hold on every path, and what is counted along the way.

use crate::assessment::{Assessment, Outcome, State};
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
pub(super) const EXAMPLES: usize = 3;

/// The paths that break one property.
#[derive(Clone, Debug, Default)]
pub(super) struct Breaches {
    pub(super) count: u64,
    /// The first few, each with the share of the work it was found in.
    pub(super) examples: Vec<(usize, String)>,
}

/// What was found on some of the paths.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    pub(super) paths: u64,
    pub(super) evaluations: u64,
    /// The fewest and the most questions asked.
    pub(super) asked: Option<(usize, usize)>,
    pub(super) states: [u64; State::ALL.len()],
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
            // The same examples, however the work fell to the threads.
            breaches.examples.sort_by_key(|(share, _)| *share);
            breaches.examples.truncate(EXAMPLES);
        }
        self
    }

    /// Counts a path.
    pub(super) fn count(&mut self, assessment: &Assessment, asked: usize) {
        self.paths += 1;
        self.asked = Some(
            self.asked.map_or((asked, asked), |(least, most)| (least.min(asked), most.max(asked))),
        );
        self.states[assessment.state as usize] += 1;
        if let Outcome::Verdict(verdict) = assessment.outcome() {
            self.verdicts[verdict] += 1;
            if let Some(situation) = assessment.situation() {
                self.situations[situation] += 1;
            }
        }
    }
}

fn add(sums: &mut [u64], others: &[u64]) {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += other;
    }
}
