//! From answers to scores, exclusions, a state and a verdict.

use super::answers::Answers;
use super::members;
use crate::pack::rules::{MAX_SITUATIONS, MAX_VERDICTS, Rules};

/// How sure a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResultState {
    /// Too many of the key questions are unsure: no verdict is announced.
    TooLittleKnown,
    /// A verdict that an answer rules out fits far better than the best one left.
    PulledTwoWays,
    /// The runner-up is hardly behind.
    Close,
    /// None of the above.
    Clear,
}

impl ResultState {
    /// All states, in the order in which they are checked.
    pub const ALL: [Self; 4] =
        [Self::TooLittleKnown, Self::PulledTwoWays, Self::Close, Self::Clear];

    /// Its id in results and events.
    pub fn id(self) -> &'static str {
        match self {
            Self::TooLittleKnown => "too-little-known",
            Self::PulledTwoWays => "pulled-two-ways",
            Self::Close => "close",
            Self::Clear => "clear",
        }
    }
}

/// What answers come to. Verdicts, situations and questions are positions in the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// How sure it is.
    pub state: ResultState,
    /// The best verdict left.
    best: u8,
    /// The second best verdict left, if two are.
    second: Option<u8>,
    /// The verdict that pulls the other way; only where the state says so.
    pub pull: Option<usize>,
    /// The points of every verdict, whether ruled out or not.
    pub scores: [i16; MAX_VERDICTS],
    /// The set of verdicts that are ruled out, for whatever reason.
    pub out: u8,
    /// The set of verdicts ruled out for want of evidence and for nothing else.
    pub unsupported: u8,
    /// How strongly each situation holds; zero where it does not.
    pub strengths: [u8; MAX_SITUATIONS],
    /// The set of questions that are asked.
    pub asked: u16,
    /// The set of questions that are asked and not answered yet.
    pub open: u16,
    /// The set of key questions that are asked and unsure, or not answered yet.
    pub unknown: u16,
    /// The position of the verdict that needs a situation, if one does.
    situated: Option<u8>,
}

/// What a result announces: two results differ for a visitor when this differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// No verdict: too little is known.
    TooLittle,
    /// Pulled between a verdict that is ruled out and the best one left.
    Pulled {
        /// The one that is ruled out.
        pull: usize,
        /// The best one left.
        best: usize,
    },
    /// A verdict.
    Verdict(usize),
}

impl Assessment {
    /// The verdict: the best one that no answer rules out. None where too little is known.
    pub fn verdict(&self) -> Option<usize> {
        (self.state != ResultState::TooLittleKnown).then_some(usize::from(self.best))
    }

    /// The second best verdict that no answer rules out. None where too little is known.
    pub fn runner_up(&self) -> Option<usize> {
        self.verdict().and(self.second).map(usize::from)
    }

    /// By how many points the verdict leads the runner-up.
    pub fn lead(&self) -> Option<i16> {
        let (verdict, runner_up) = (self.verdict()?, self.runner_up()?);
        Some(self.scores[verdict] - self.scores[runner_up])
    }

    /// The situation that holds most strongly, where the verdict is the one that needs one.
    pub fn situation(&self) -> Option<usize> {
        let situated = self.verdict().filter(|verdict| self.situated == Some(*verdict as u8));
        situated.and_then(|_| self.strongest())
    }

    /// The situations that hold besides.
    pub fn also(&self) -> impl Iterator<Item = usize> {
        let first = self.situation();
        let count = if first.is_some() { MAX_SITUATIONS } else { 0 };
        let strengths = self.strengths;
        (0..count).filter(move |other| strengths[*other] > 0 && Some(*other) != first)
    }

    /// What the result announces.
    pub fn outcome(&self) -> Outcome {
        match (self.verdict(), self.pull) {
            (None, _) => Outcome::TooLittle,
            (Some(best), Some(pull)) => Outcome::Pulled { pull, best },
            (Some(best), None) => Outcome::Verdict(best),
        }
    }

    /// Whether a verdict is ruled out.
    pub fn is_out(&self, verdict: usize) -> bool {
        self.out & (1 << verdict) != 0
    }

    /// Whether no situation holds.
    pub fn no_situation(&self) -> bool {
        self.strengths == [0; MAX_SITUATIONS]
    }

    /// The situation that holds most strongly, whatever the verdict.
    pub fn strongest(&self) -> Option<usize> {
        let most = self.strengths.into_iter().max().filter(|most| *most > 0)?;
        self.strengths.into_iter().position(|strength| strength == most)
    }
}

/// Assesses answers, complete or not. What is asked and not answered counts as unknown.
pub fn assess(rules: &Rules, given: &Answers) -> Assessment {
    let (answers, asked) = given.effective(rules);
    let mut scores = [0i16; MAX_VERDICTS];
    let (mut out, mut open, mut unknown) = (0u8, 0u16, 0u16);
    for index in members(asked).take_while(|index| *index < rules.questions.len()) {
        let Some(option) = answers.get(index) else {
            open |= 1 << index;
            unknown |= 1 << index;
            continue;
        };
        if rules.is_unsure(index, option) {
            unknown |= 1 << index;
        }
        let choice = &rules.questions[index].options[option];
        for (score, points) in scores.iter_mut().zip(choice.points) {
            *score += i16::from(points);
        }
        out |= choice.out;
    }
    unknown &= rules.key;
    for extra in rules.extras.iter().filter(|extra| answers.hold(&extra.when)) {
        for (score, points) in scores.iter_mut().zip(extra.points) {
            *score += i16::from(points);
        }
    }
    let mut strengths = [0; MAX_SITUATIONS];
    for (strength, situation) in strengths.iter_mut().zip(&rules.situations) {
        let held = situation.holds.iter().filter(|(case, _)| answers.hold(case));
        *strength = held.map(|(_, strength)| *strength).max().unwrap_or(0);
    }
    if strengths == [0; MAX_SITUATIONS] {
        out |= rules.situated.map_or(0, |situated| 1 << situated);
    }
    let mut unsupported = 0;
    for (verdict, cases) in &rules.evidence {
        if !answers.hold_any(cases) {
            unsupported |= (1 << verdict) & !out;
            out |= 1 << verdict;
        }
    }
    let mut assessment = Assessment {
        state: ResultState::Clear,
        best: 0,
        second: None,
        pull: None,
        scores,
        out,
        unsupported,
        strengths,
        asked,
        open,
        unknown,
        situated: rules.situated,
    };
    judge(rules, &mut assessment);
    assessment
}

/// Finds the best two verdicts left, what pulls the other way, and so the state.
fn judge(rules: &Rules, assessment: &mut Assessment) {
    let scores = assessment.scores;
    // Going through them in the order of ties, only a higher score takes the lead.
    let better = |challenger: u8, holder: Option<u8>| {
        holder.is_none_or(|holder| scores[usize::from(challenger)] > scores[usize::from(holder)])
    };
    let (mut best, mut second, mut top) = (None, None, None);
    for &verdict in &rules.ties {
        let bit = 1 << verdict;
        if assessment.unsupported & bit == 0 && better(verdict, top) {
            top = Some(verdict);
        }
        if assessment.out & bit != 0 {
            continue;
        }
        if better(verdict, best) {
            second = best;
            best = Some(verdict);
        } else if better(verdict, second) {
            second = Some(verdict);
        }
    }
    // The proof holds that every pack leaves at least one verdict on every path.
    assessment.best = best.unwrap_or(rules.ties[0]);
    assessment.second = second;
    let score = |verdict: u8| scores[usize::from(verdict)];
    let lead = second.map(|second| score(assessment.best) - score(second));
    let pull = top.filter(|top| assessment.out & (1 << top) != 0);
    let pull = pull.filter(|top| score(*top) - score(assessment.best) >= i16::from(rules.pulled));
    assessment.state = if assessment.unknown.count_ones() >= u32::from(rules.too_little) {
        ResultState::TooLittleKnown
    } else if let Some(pull) = pull {
        assessment.pull = Some(usize::from(pull));
        ResultState::PulledTwoWays
    } else if lead.is_some_and(|lead| lead <= i16::from(rules.close)) {
        ResultState::Close
    } else {
        ResultState::Clear
    };
}
