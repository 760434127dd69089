//! The rules of a pack in the form the engine reads: ids resolved to positions, option sets to bits.

use super::Text;
use super::compact::{Compact, Reader, Writer, compact};

/// The most questions a pack can have: a set of questions fits a `u16`.
pub const MAX_QUESTIONS: usize = 16;
/// The most options a question can have, "I'm not sure" included: a set of options fits a `u16`.
pub const MAX_OPTIONS: usize = 16;
/// The most verdicts a pack can have: a set of verdicts fits a `u8`.
pub const MAX_VERDICTS: usize = 8;
/// The most situations a pack can have: a set of situations fits a `u8`.
pub const MAX_SITUATIONS: usize = 8;
/// The most ways in which answers can count together: with these, no sum of points overflows.
pub const MAX_EXTRAS: usize = 255;
/// The most entries of any other list: a position fits a `u8`, and the last stands for none.
pub const MAX_LISTED: usize = 255;
/// The most roles a week can have: their weeks stand under each other, and links name them.
pub const MAX_ROLES: usize = 8;
/// The most kinds of work a week can have: each has a colour and a pattern of its own.
pub const MAX_CATEGORIES: usize = 6;
/// The most kinds of question that can arrive in a week.
pub const MAX_ARRIVALS: usize = 8;
/// The most characters of the name of a subject: a link has at most 64.
pub const LONGEST_ID: usize = 24;

/// Points for every verdict, by its position in the pack.
pub type Points = [i8; MAX_VERDICTS];

/// What the engine needs of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The questions, in asking order.
    pub questions: Vec<Question>,
    /// The ids of the verdicts.
    pub verdicts: Vec<Text>,
    /// The situations, in order of precedence.
    pub situations: Vec<Situation>,
    /// Points that take more than one answer.
    pub extras: Vec<Extra>,
    /// The verdict that needs a situation, where there are situations.
    pub situated: Option<u8>,
    /// Verdicts that need positive evidence, with the cases that give it.
    pub evidence: Vec<(u8, Vec<Case>)>,
    /// All verdicts; of equal scores the first in this order wins.
    pub ties: Vec<u8>,
    /// The set of questions without which too little is known.
    pub key: u16,
    /// From this many of them unsure, no verdict is announced.
    pub too_little: u8,
    /// From this lead of a ruled-out verdict over the best one left, the result is pulled two ways.
    pub pulled: i8,
    /// Up to this lead over the runner-up, the result is close.
    pub close: i8,
}

/// A question, as the engine sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: Text,
    /// The options, "I'm not sure" last where it is offered.
    pub options: Vec<Choice>,
    /// Whether the last option is "I'm not sure".
    pub unsure: bool,
    /// Whether the options (but for "I'm not sure") are steps of a scale.
    pub scale: bool,
    /// Asked only when one of these cases holds; always, when there are none.
    pub ask: Vec<Case>,
    /// Left out when one of these cases holds.
    pub skip: Vec<Case>,
    /// One option of each kind that matters to whether later questions are asked.
    pub forks: Vec<u8>,
}

/// An option, as the engine sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: Text,
    /// Its points for each verdict.
    pub points: Points,
    /// The set of verdicts it rules out.
    pub out: u8,
}

/// Answers that must all be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case(pub Vec<Term>);

/// A question answered with one of a set of options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The question.
    pub question: u8,
    /// The set of options.
    pub options: u16,
}

/// A situation, as the engine sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Its id.
    pub id: Text,
    /// The cases in which it holds, each with its strength.
    pub holds: Vec<(Case, u8)>,
}

/// Points that take more than one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// The question whose answer brings the points.
    pub question: u8,
    /// All the answers it takes, that one included.
    pub when: Case,
    /// The points for each verdict.
    pub points: Points,
}

compact! {
    Rules { questions, verdicts, situations, extras, situated, evidence, ties, key, too_little, pulled, close }
    Question { id, options, unsure, scale, ask, skip, forks }
    Choice { id, points, out }
    Term { question, options }
    Situation { id, holds }
    Extra { question, when, points }
}

impl Compact for Case {
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
    }

    fn read(reader: &mut Reader) -> Self {
        Self(Compact::read(reader))
    }
}

impl Rules {
    /// The position of the question with this id.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// Whether an option of a question is its "I'm not sure".
    pub fn is_unsure(&self, question: usize, option: usize) -> bool {
        let question = &self.questions[question];
        question.unsure && option + 1 == question.options.len()
    }
}

impl Question {
    /// The position of the option with this id.
    pub fn option(&self, id: &str) -> Option<usize> {
        self.options.iter().position(|option| option.id == id)
    }
}
