//! Why this result: what was ruled out and by what, and what sets the verdict apart.

use super::answers::Answers;
use super::evaluate::Assessment;
use super::members;
use crate::pack::rules::{MAX_VERDICTS, Points, Rules};

/// Why a verdict is ruled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The answer to this question.
    Answer(usize),
    /// None of the situations holds.
    NoSituation,
    /// There is no positive evidence for it.
    NoEvidence,
}

/// A verdict that is ruled out, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuledOut {
    /// The verdict.
    pub verdict: usize,
    /// The reasons, answers first.
    pub because: Vec<Because>,
}

/// An answer and what it is worth to two verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contrast {
    /// The question.
    pub question: usize,
    /// Points for the verdict.
    pub verdict: i16,
    /// Points for the verdict it is compared with.
    pub other: i16,
}

impl Contrast {
    /// How much it speaks for the verdict rather than the other.
    pub fn weight(&self) -> i16 {
        self.verdict - self.other
    }
}

/// Every verdict that is ruled out, in the order of the pack.
pub fn ruled_out(rules: &Rules, given: &Answers, assessment: &Assessment) -> Vec<RuledOut> {
    members(u16::from(assessment.out))
        .map(|verdict| {
            let mut because: Vec<Because> =
                blockers(rules, given, verdict).into_iter().map(Because::Answer).collect();
            if rules.situated == Some(verdict as u8) && assessment.no_situation() {
                because.push(Because::NoSituation);
            }
            let (answers, _) = given.effective(rules);
            let mut evidence = rules.evidence.iter();
            if evidence.any(|(id, cases)| usize::from(*id) == verdict && !answers.hold_any(cases)) {
                because.push(Because::NoEvidence);
            }
            RuledOut { verdict, because }
        })
        .collect()
}

/// The questions whose answers rule a verdict out.
pub fn blockers(rules: &Rules, given: &Answers, verdict: usize) -> Vec<usize> {
    let (answers, asked) = given.effective(rules);
    members(asked)
        .filter(|question| {
            let option = answers.get(*question);
            option.is_some_and(|option| {
                rules.questions[*question].options[option].out & (1 << verdict) != 0
            })
        })
        .collect()
}

/// What each answer is worth to one verdict against another, the strongest for it first. Answers
/// that tell them not apart are left out.
pub fn contrast(rules: &Rules, given: &Answers, verdict: usize, rival: usize) -> Vec<Contrast> {
    let (answers, asked) = given.effective(rules);
    let mut contrasts: Vec<Contrast> = Vec::new();
    for question in members(asked) {
        let Some(points) = points(rules, &answers, question) else { continue };
        let contrast = Contrast { question, verdict: points[verdict], other: points[rival] };
        if contrast.weight() != 0 {
            // Inserted in place: a general sort is four kilobytes of code for a dozen answers.
            let at = contrasts.partition_point(|earlier| earlier.weight() >= contrast.weight());
            contrasts.insert(at, contrast);
        }
    }
    contrasts
}

/// The points an answer gives, those that take other answers too included.
fn points(rules: &Rules, answers: &Answers, question: usize) -> Option<[i16; MAX_VERDICTS]> {
    let option = answers.get(question)?;
    let own = rules.questions[question].options[option].points;
    let extras = rules.extras.iter();
    let extras =
        extras.filter(|extra| usize::from(extra.question) == question && answers.hold(&extra.when));
    Some(extras.map(|extra| extra.points).chain([own]).fold([0; MAX_VERDICTS], add))
}

fn add(mut sum: [i16; MAX_VERDICTS], points: Points) -> [i16; MAX_VERDICTS] {
    for (sum, points) in sum.iter_mut().zip(points) {
        *sum += i16::from(points);
    }
    sum
}
