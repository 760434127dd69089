//! What a visitor has answered, by position, and how ids become positions.

use std::fmt;

use crate::pack::Text;
use crate::pack::rules::{Case, MAX_QUESTIONS, Rules};

/// The answers given so far. Answers to questions that are not asked any more are kept, so that
/// they come back when an edit is undone; [`Answers::effective`] leaves them out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// For each question the option chosen, as one bit; zero where there is no answer.
    chosen: [u16; MAX_QUESTIONS],
}

/// An answer that names nothing in the pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadAnswer {
    /// There is no question of that id.
    Question(String),
    /// The question has no option of that id.
    Option {
        /// The question.
        question: String,
        /// The option it does not have.
        option: String,
        /// The options it has.
        allowed: Vec<Text>,
        /// Another question that does have it, which is how most such mistakes arise.
        belongs_to: Option<Text>,
    },
}

impl fmt::Display for BadAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => write!(f, "answers.{id}: no question of that name"),
            Self::Option { question, option, allowed, belongs_to } => {
                write!(f, "answers.{question}: no option \"{option}\"; there are: ")?;
                f.write_str(&allowed.join(", "))?;
                match belongs_to {
                    Some(other) => write!(f, " (\"{option}\" is an option of {other})"),
                    None => Ok(()),
                }
            }
        }
    }
}

impl std::error::Error for BadAnswer {}

impl Answers {
    /// Reads answers by id, or says which of them name nothing.
    pub fn read<'a>(
        rules: &Rules,
        given: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<BadAnswer>> {
        let mut answers = Self::default();
        let mut bad = Vec::new();
        for (id, choice) in given {
            let Some(index) = rules.question(id) else {
                bad.push(BadAnswer::Question(id.to_owned()));
                continue;
            };
            match rules.questions[index].option(choice) {
                Some(option) => answers.choose(index, option),
                None => bad.push(BadAnswer::Option {
                    question: id.to_owned(),
                    option: choice.to_owned(),
                    allowed: rules.questions[index].options.iter().map(|o| o.id).collect(),
                    belongs_to: rules
                        .questions
                        .iter()
                        .find(|question| question.option(choice).is_some())
                        .map(|question| question.id),
                }),
            }
        }
        if bad.is_empty() { Ok(answers) } else { Err(bad) }
    }

    /// Takes answers over as far as they name something: `given` says the id of the option for the
    /// id of a question.
    pub fn recognise(rules: &Rules, given: impl Fn(&str) -> Option<String>) -> Self {
        let mut answers = Self::default();
        for (index, question) in rules.questions.iter().enumerate() {
            if let Some(option) = given(question.id).and_then(|id| question.option(&id)) {
                answers.choose(index, option);
            }
        }
        answers
    }

    /// The answers by the ids of question and option.
    pub fn ids(&self, rules: &Rules) -> impl Iterator<Item = (Text, Text)> {
        rules.questions.iter().enumerate().filter_map(|(index, question)| {
            Some((question.id, question.options[self.get(index)?].id))
        })
    }

    /// Answers a question, in place of an earlier answer.
    pub fn choose(&mut self, question: usize, option: usize) {
        self.chosen[question] = 1 << option;
    }

    /// Takes the answer to a question back.
    pub fn clear(&mut self, question: usize) {
        self.chosen[question] = 0;
    }

    /// The same answers but for one.
    #[must_use]
    pub fn with(mut self, question: usize, option: usize) -> Self {
        self.choose(question, option);
        self
    }

    /// The option chosen for a question.
    pub fn get(&self, question: usize) -> Option<usize> {
        let bit = self.chosen[question];
        (bit != 0).then(|| bit.trailing_zeros() as usize)
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether all the answers of a case are given.
    pub(crate) fn hold(&self, case: &Case) -> bool {
        case.0.iter().all(|term| self.chosen[usize::from(term.question)] & term.options != 0)
    }

    /// Whether all the answers of any of some cases are given.
    pub(crate) fn hold_any(&self, cases: &[Case]) -> bool {
        cases.iter().any(|case| self.hold(case))
    }

    /// Whether a question is asked, given effective answers to the ones before it.
    pub(super) fn asks(&self, rules: &Rules, question: usize) -> bool {
        let question = &rules.questions[question];
        (question.ask.is_empty() || self.hold_any(&question.ask)) && !self.hold_any(&question.skip)
    }

    /// The answers that count, and the set of questions that are asked.
    pub fn effective(&self, rules: &Rules) -> (Self, u16) {
        let mut answers = *self;
        let mut asked = 0;
        for question in 0..rules.questions.len() {
            // Conditions only look back, so what they see has been cleared already.
            if answers.asks(rules, question) {
                asked |= 1 << question;
            } else {
                answers.clear(question);
            }
        }
        (answers, asked)
    }
}
