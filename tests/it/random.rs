//! Rules drawn at random: a few questions that ask for, skip, score and rule out each other at will.
//! Most are full of faults, which is what they are for.

use proptest::prelude::*;

use fractional_cto::pack::Text;
use fractional_cto::pack::rules::{
    Case, Choice, Extra, MAX_VERDICTS, Points, Question, Rules, Situation, Term,
};

const QUESTIONS: [Text; 6] = ["alder", "birch", "cedar", "douglas", "elm", "fir"];
const OPTIONS: [Text; 4] = ["north", "east", "south", "west"];
const VERDICTS: [Text; 4] = ["wren", "robin", "rook", "kite"];
const SITUATIONS: [Text; 3] = ["rain", "snow", "wind"];

/// Any rules. Smaller numbers make simpler ones, so a failing case shrinks to one that reads.
pub fn rules() -> impl Strategy<Value = Rules> {
    proptest::collection::vec(any::<u8>(), 400).prop_map(|numbers| Draw(numbers).rules())
}

/// Numbers to draw from; zeros when they are used up.
struct Draw(Vec<u8>);

impl Draw {
    /// A number below `most`.
    fn below(&mut self, most: usize) -> usize {
        usize::from(self.0.pop().unwrap_or(0)) % most
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    fn rules(&mut self) -> Rules {
        let verdicts = 2 + self.below(VERDICTS.len() - 1);
        let mut questions: Vec<Question> = Vec::new();
        for id in QUESTIONS.into_iter().take(4 + self.below(3)) {
            let question = self.question(id, verdicts, &questions);
            questions.push(question);
        }
        let situations = SITUATIONS.into_iter().take(1 + self.below(SITUATIONS.len()));
        let situations: Vec<_> = situations
            .map(|id| {
                let holds = (0..=self.below(3)).map(|_| (self.case(&questions), 1)).collect();
                Situation { id, holds }
            })
            .collect();
        let situations = situations.into_iter().map(|mut situation: Situation| {
            situation.holds.iter_mut().for_each(|(_, strength)| *strength += self.below(3) as u8);
            situation
        });
        let situations = situations.collect();
        let extras = (0..self.below(4)).map(|_| self.extra(verdicts, &questions)).collect();
        let evidence = (1..verdicts).filter(|_| self.one_in(3)).collect::<Vec<_>>();
        let evidence = evidence.into_iter().map(|verdict| {
            (verdict as u8, (0..=self.below(2)).map(|_| self.case(&questions)).collect())
        });
        let evidence = evidence.collect();
        let mut ties: Vec<u8> = (0..verdicts as u8).collect();
        ties.rotate_left(self.below(verdicts));
        let unsure = questions.iter().enumerate().filter(|(_, question)| question.unsure);
        let key = unsure.fold(0, |key, (question, _)| key | 1 << question);
        Rules {
            questions,
            verdicts: VERDICTS[..verdicts].to_vec(),
            situations,
            extras,
            situated: Some(self.below(verdicts) as u8),
            evidence,
            ties,
            key,
            too_little: 1 + self.below(3) as u8,
            pulled: 1 + self.below(4) as i8,
            close: self.below(3) as i8,
        }
    }

    fn question(&mut self, id: Text, verdicts: usize, earlier: &[Question]) -> Question {
        let mut options: Vec<Choice> = OPTIONS[..2 + self.below(3)]
            .iter()
            .map(|id| {
                let out = if self.one_in(6) { 1 << self.below(verdicts) } else { 0 };
                Choice { id, points: self.points(verdicts), out }
            })
            .collect();
        let unsure = self.one_in(2);
        if unsure {
            options.push(Choice { id: "unsure", points: Points::default(), out: 0 });
        }
        let forks = (0..options.len() as u8).collect();
        let mut cases = |one_in| match earlier.len() {
            1.. if self.one_in(one_in) => (0..=self.below(2)).map(|_| self.case(earlier)).collect(),
            _ => Vec::new(),
        };
        let (ask, skip) = (cases(4), cases(3));
        Question { id, options, unsure, scale: false, ask, skip, forks }
    }

    fn points(&mut self, verdicts: usize) -> Points {
        let mut points = [0; MAX_VERDICTS];
        for points in points.iter_mut().take(verdicts) {
            *points = [0, 0, 1, 2, -1][self.below(5)];
        }
        points
    }

    /// Up to three questions, each answered with any of some options.
    fn case(&mut self, questions: &[Question]) -> Case {
        let mut terms: Vec<Term> = Vec::new();
        for _ in 0..=self.below(3) {
            let question = self.below(questions.len());
            let options = 1 + self.below((1 << questions[question].options.len()) - 1);
            if terms.iter().all(|term| usize::from(term.question) != question) {
                terms.push(Term { question: question as u8, options: options as u16 });
            }
        }
        Case(terms)
    }

    fn extra(&mut self, verdicts: usize, questions: &[Question]) -> Extra {
        let when = self.case(questions);
        Extra { question: when.0[0].question, when, points: self.points(verdicts) }
    }
}
