//! The proof: every path through the questions is walked and held to what the engine promises.
//!
//! [`prove`] walks every complete way to answer a pack, paths that the rules cannot tell apart as
//! one. At each end it assesses the answers, and also every way to answer besides what is not
//! asked; an independent statement of the rules says what each result has to be. Nothing is
//! sampled, so a pack without faults has none on any path. [`prove_plainly`] takes nothing for
//! granted and walks one path after another: with it the tests hold [`prove`] to its findings.

mod checks;
mod count;
mod merged;
mod oracle;
mod plain;
mod report;
mod tally;

pub use checks::Assessor;

use super::{Answers, ResultState, assess, members, progress};
use crate::pack::rules::Rules;
use report::grouped;
use tally::{Property, Tally};

/// What walking every path of a pack has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many complete paths there are.
    pub paths: u64,
    /// How many ends the rules tell apart: paths that come to the same end are checked as one.
    pub ends: u64,
    /// How many sets of answers were assessed: one path of each end, and that path with every way
    /// to answer questions that it does not ask.
    pub evaluations: u64,
    /// The fewest questions that a path asks.
    pub asked_least: usize,
    /// The most questions that a path asks.
    pub asked_most: usize,
    /// The paths that end in each state, in the order of [`ResultState::ALL`].
    pub states: Vec<(ResultState, u64)>,
    /// The paths that announce each verdict, clearly or closely, by its id.
    pub verdicts: Vec<(String, u64)>,
    /// The paths that announce the situated verdict in each situation, by its id.
    pub situations: Vec<(String, u64)>,
    /// Everything that is wrong, each as a sentence that names ids. Empty when all is proved.
    pub faults: Vec<String>,
}

/// What a proof is busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Walking on from a question.
    Question {
        /// Its position.
        question: usize,
        /// How many states before it the rules tell apart.
        states: usize,
    },
    /// Checking the ends.
    Ends {
        /// How many there are.
        ends: usize,
    },
}

/// What a walk has found.
struct Walked {
    tally: Tally,
    ends: u64,
    /// The set of questions that were shown to matter.
    influential: u16,
}

/// Proves a pack on as many threads as given, at least one. A pack whose paths come to too much to
/// hold is refused, which is a fault like others.
pub fn prove(rules: &Rules, threads: usize) -> Proof {
    prove_with(rules, threads, assess, |_| ())
}

/// Proves a pack with an engine other than [`assess`], so that tests can show that the proof
/// notices a faulty one, and tells what it is busy with.
pub fn prove_with(
    rules: &Rules,
    threads: usize,
    assessor: impl Assessor,
    mut show: impl FnMut(Stage),
) -> Proof {
    match merged::walk(rules, threads, &assessor, &mut show) {
        Ok(walked) => Proof::of(rules, &walked),
        Err(merged::TooMuch { question }) => {
            let fault = format!(
                "question {}: there is more to remember of the answers up to it than can be held: ask \
                 fewer questions, offer fewer options, skip more, or let fewer conditions name it",
                rules.questions[question].id
            );
            Proof { faults: vec![fault], ..Proof::default() }
        }
    }
}

/// Proves a pack by walking one path after another, which for a pack of many paths takes hours.
pub fn prove_plainly(rules: &Rules, assessor: impl Assessor) -> Proof {
    Proof::of(rules, &plain::walk(rules, &assessor))
}

impl Proof {
    fn of(rules: &Rules, walked: &Walked) -> Self {
        let Walked { tally, .. } = walked;
        let (asked_least, asked_most) = tally.asked.unwrap_or_default();
        let ids = rules.verdicts.iter().map(|id| (*id).to_owned());
        let situations = rules.situations.iter().map(|situation| situation.id.to_owned());
        let mut proof = Self {
            paths: tally.paths,
            ends: walked.ends,
            evaluations: tally.evaluations,
            asked_least,
            asked_most,
            states: ResultState::ALL.into_iter().zip(tally.states).collect(),
            verdicts: ids.zip(tally.verdicts).collect(),
            situations: situations.zip(tally.situations).collect(),
            faults: Vec::new(),
        };
        proof.faults = proof.unreached();
        proof.faults.extend(without_influence(rules, walked.influential));
        proof.faults.extend(proof.miscounted(rules));
        proof.faults.extend(breaches(tally));
        proof
    }

    /// Whether everything is proved.
    pub fn holds(&self) -> bool {
        self.faults.is_empty()
    }

    /// A fault for everything that no path ends in.
    fn unreached(&self) -> Vec<String> {
        let states = self.states.iter().map(|(state, count)| ("state", state.id(), count));
        let verdicts = self.verdicts.iter().map(|(id, count)| ("verdict", id.as_str(), count));
        let situations =
            self.situations.iter().map(|(id, count)| ("situation", id.as_str(), count));
        let all = states.chain(verdicts).chain(situations);
        all.filter(|(.., count)| **count == 0)
            .map(|(kind, id, _)| format!("{kind} {id}: no answers lead to it"))
            .collect()
    }

    /// A fault for each count that is not the one expected.
    fn miscounted(&self, rules: &Rules) -> Vec<String> {
        let mut faults = Vec::new();
        let paths = count::paths(rules);
        if self.paths != paths {
            let (walked, counted) = (grouped(self.paths), grouped(paths));
            faults.push(format!("{walked} paths were walked, but {counted} were counted apart"));
        }
        let bounds = progress(rules, &Answers::default());
        let (least, most) = (self.asked_least, self.asked_most);
        if (bounds.least, bounds.most) != (least, most) {
            faults.push(format!(
                "progress promises {} to {} questions, but the paths ask {least} to {most}",
                bounds.least, bounds.most
            ));
        }
        faults
    }
}

fn without_influence(rules: &Rules, influential: u16) -> impl Iterator<Item = String> {
    let questions = members(!influential).take_while(|question| *question < rules.questions.len());
    questions.map(|question| {
        format!(
            "question {}: no answer to it ever changes the result",
            rules.questions[question].id
        )
    })
}

fn breaches(tally: &Tally) -> impl Iterator<Item = String> {
    Property::ALL.into_iter().zip(&tally.breaches).filter(|(_, found)| found.count > 0).map(
        |(property, found)| {
            let examples: Vec<&str> =
                found.examples.iter().map(|(_, example)| example.as_str()).collect();
            let count = grouped(found.count);
            format!("paths that {}: {count}, such as {}", property.breach(), examples.join("; "))
        },
    )
}
