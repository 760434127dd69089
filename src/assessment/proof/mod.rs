//! The proof: every path through the questions is walked and held to what the engine promises.
//!
//! [`prove`] assesses every complete way to answer a pack, and for each also every way to answer
//! questions that it does not ask. An independent statement of the rules says what each result has
//! to be. Nothing is sampled, so a pack without faults has none on any path.

mod oracle;
mod properties;
mod tally;
mod walk;

use std::fmt;

pub use properties::Engine;

use super::{Answers, State, assess, members, progress};
use crate::pack::rules::Rules;
use tally::{Property, Tally};

/// The most sets of answers that a proof assesses, so that it takes a minute and not hours.
pub const MOST_EVALUATIONS: u64 = 400_000_000;

/// What walking every path of a pack has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many complete paths there are.
    pub paths: u64,
    /// How many different sets of answers were assessed: the paths, and each with every way to
    /// answer questions that it does not ask.
    pub evaluations: u64,
    /// The fewest questions that a path asks.
    pub asked_least: usize,
    /// The most questions that a path asks.
    pub asked_most: usize,
    /// The paths that end in each state, in the order of [`State::ALL`].
    pub states: Vec<(State, u64)>,
    /// The paths that announce each verdict, clearly or closely, by its id.
    pub verdicts: Vec<(String, u64)>,
    /// The paths that announce the situated verdict in each situation, by its id.
    pub situations: Vec<(String, u64)>,
    /// Everything that is wrong, each as a sentence that names ids. Empty when all is proved.
    pub faults: Vec<String>,
}

/// Proves a pack on as many threads as given, at least one. A pack with too many paths to walk is
/// refused, which is a fault like others.
pub fn prove(rules: &Rules, threads: usize) -> Proof {
    prove_with(rules, threads, assess)
}

/// Proves a pack with an engine other than [`assess`], so that tests can show that the proof
/// notices a faulty one.
pub fn prove_with(rules: &Rules, threads: usize, engine: impl Engine) -> Proof {
    let Some(space) = walk::space(rules, MOST_EVALUATIONS) else {
        let fault = format!(
            "there are more than {} ways to answer, too many to walk: ask fewer questions, offer fewer \
             options, or skip more",
            grouped(MOST_EVALUATIONS)
        );
        return Proof { faults: vec![fault], ..Proof::default() };
    };
    let (tally, influential) = walk::walk(rules, threads, &engine);
    let (asked_least, asked_most) = tally.asked.unwrap_or_default();
    let mut proof = Proof {
        paths: tally.paths,
        evaluations: tally.evaluations,
        asked_least,
        asked_most,
        states: State::ALL.into_iter().zip(tally.states).collect(),
        verdicts: rules.verdicts.iter().map(|id| (*id).to_owned()).zip(tally.verdicts).collect(),
        situations: rules
            .situations
            .iter()
            .map(|s| s.id.to_owned())
            .zip(tally.situations)
            .collect(),
        faults: Vec::new(),
    };
    proof.faults = proof.unreached();
    for question in members(!influential).take_while(|question| *question < rules.questions.len()) {
        let id = &rules.questions[question].id;
        proof.faults.push(format!("question {id}: no answer to it ever changes the result"));
    }
    if tally.paths != space.paths {
        let (walked, counted) = (grouped(tally.paths), grouped(space.paths));
        proof
            .faults
            .push(format!("{walked} paths were walked, but {counted} were counted beforehand"));
    }
    let bounds = progress(rules, &Answers::default());
    if (bounds.least, bounds.most) != (asked_least, asked_most) {
        proof.faults.push(format!(
            "progress promises {} to {} questions, but the paths ask {asked_least} to {asked_most}",
            bounds.least, bounds.most
        ));
    }
    proof.faults.extend(breaches(&tally));
    proof
}

impl Proof {
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

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.paths > 0 {
            let (paths, evaluations) = (grouped(self.paths), grouped(self.evaluations));
            let (least, most) = (self.asked_least, self.asked_most);
            writeln!(
                f,
                "{paths} paths of {least} to {most} questions; {evaluations} sets of answers assessed"
            )?;
            self.table(
                f,
                "verdict announced",
                self.verdicts.iter().map(|(id, count)| (id.as_str(), *count)),
            )?;
            self.table(
                f,
                "situation",
                self.situations.iter().map(|(id, count)| (id.as_str(), *count)),
            )?;
            self.table(f, "state", self.states.iter().map(|(state, count)| (state.id(), *count)))?;
            writeln!(f)?;
        }
        match self.faults.len() {
            0 => writeln!(f, "Everything is proved."),
            count => {
                writeln!(f, "Not proved; faults: {count}")?;
                self.faults.iter().try_for_each(|fault| writeln!(f, "- {fault}"))
            }
        }
    }
}

impl Proof {
    fn table<'a>(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: &str,
        rows: impl Iterator<Item = (&'a str, u64)>,
    ) -> fmt::Result {
        writeln!(f, "\n{heading:<20} {:>13} {:>7}", "paths", "share")?;
        for (id, count) in rows {
            // Rounded to the nearest tenth of a per cent.
            let tenths = (count * 1000 + self.paths / 2) / self.paths;
            writeln!(f, "{id:<20} {:>13} {:>5}.{}%", grouped(count), tenths / 10, tenths % 10)?;
        }
        Ok(())
    }
}

/// A number with commas between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
