//! Everything a result page says about a set of answers, worked out once.

use super::answers::Answers;
use super::evaluate::{Assessment, Outcome, assess};
use super::explain::{Contrast, RuledOut, contrast, ruled_out};
use crate::pack::rules::Rules;

/// The most deciding answers that a result names.
const DECIDING: usize = 3;

/// A result with its explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The answers that count.
    pub answers: Answers,
    /// What they come to.
    pub assessment: Assessment,
    /// The answers that speak most for the verdict rather than for the runner-up.
    pub deciding: Vec<Contrast>,
    /// The answer that speaks most for what pulls the other way, or else for the runner-up.
    pub against: Option<Contrast>,
    /// What is ruled out, and why.
    pub ruled_out: Vec<RuledOut>,
}

impl Report {
    /// Explains answers.
    pub fn new(rules: &Rules, given: &Answers) -> Self {
        let (answers, _) = given.effective(rules);
        let assessment = assess(rules, &answers);
        let rival = assessment.pull.or(assessment.runner_up());
        let contrasts = |rival: Option<usize>| match (assessment.verdict(), rival) {
            (Some(verdict), Some(rival)) => contrast(rules, &answers, verdict, rival),
            _ => Vec::new(),
        };
        let (won, lost) = (contrasts(assessment.runner_up()), contrasts(rival));
        let deciding = won.iter().filter(|contrast| contrast.weight() > 0).take(DECIDING);
        Self {
            deciding: deciding.copied().collect(),
            against: lost.last().filter(|contrast| contrast.weight() < 0).copied(),
            ruled_out: ruled_out(rules, &answers, &assessment),
            answers,
            assessment,
        }
    }

    /// What the result announces.
    pub fn outcome(&self) -> Outcome {
        self.assessment.outcome()
    }
}
