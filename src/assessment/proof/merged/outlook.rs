//! What the answers so far have come to, and what may still come of them, but for points.
//!
//! The rules look at an answer in four ways: its points, what it rules out, whether it is "I'm not
//! sure", and whether a case holds that names it. Of the cases an [`Outlook`] keeps what they have
//! brought and which may still bring something, and forgets the answers themselves. Paths of one
//! outlook and of equal points are therefore alike to the rules, whatever is answered after.

use crate::pack::rules::{Case, MAX_SITUATIONS, MAX_VERDICTS, Points, Rules};

/// The most outlooks, or courses, that a question can leave: each holds lists of its own, and takes
/// many times as long as a state to find.
pub(super) const MOST_OUTLOOKS: usize = 200_000;

/// What some paths through the first questions have in common besides points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Outlook {
    /// The set of verdicts that an answer ruled out.
    out: u8,
    /// The set of verdicts that have the evidence they need, or are ruled out whether or not.
    supported: u8,
    /// How strongly each situation holds so far.
    strengths: [u8; MAX_SITUATIONS],
    /// How many key questions are unsure, counted as far as it makes a difference.
    unsure: u8,
    /// The set of questions to come that a case asks for.
    wanted: u16,
    /// The set of questions to come that a case leaves out.
    skipped: u16,
    /// The conditions that hold as far as their questions have come, by position and in order.
    pending: Vec<usize>,
}

/// Everything in the rules that waits for a case.
pub(super) struct Conditions<'a> {
    rules: &'a Rules,
    all: Vec<Condition<'a>>,
}

struct Condition<'a> {
    case: &'a Case,
    /// The first and the last question that the case names.
    first: usize,
    last: usize,
    brings: Brings<'a>,
}

/// What it brings when a case holds.
enum Brings<'a> {
    Asking(usize),
    Skipping(usize),
    Points(&'a Points),
    Strength(usize, u8),
    Support(u8),
}

impl<'a> Conditions<'a> {
    pub(super) fn of(rules: &'a Rules) -> Self {
        let questions = || rules.questions.iter().enumerate();
        let ask = questions().flat_map(|(index, question)| {
            question.ask.iter().map(move |case| (case, Brings::Asking(index)))
        });
        let skip = questions().flat_map(|(index, question)| {
            question.skip.iter().map(move |case| (case, Brings::Skipping(index)))
        });
        let points = rules.extras.iter().map(|extra| (&extra.when, Brings::Points(&extra.points)));
        let strengths = rules.situations.iter().enumerate().flat_map(|(index, situation)| {
            let holds = situation.holds.iter();
            holds.map(move |(case, strength)| (case, Brings::Strength(index, *strength)))
        });
        let support = rules.evidence.iter().flat_map(|(verdict, cases)| {
            cases.iter().map(|case| (case, Brings::Support(*verdict)))
        });
        let all = ask.chain(skip).chain(points).chain(strengths).chain(support);
        Self { rules, all: all.map(|(case, brings)| Condition::new(case, brings)).collect() }
    }

    /// How a question can be answered by paths of an outlook: with any of its options, or only
    /// by not being asked.
    pub(super) fn options(
        &self,
        outlook: &Outlook,
        question: usize,
    ) -> impl Iterator<Item = Option<usize>> + use<> {
        let options = self.rules.questions[question].options.len();
        let asked = self.asks(outlook, question);
        (0..if asked { options } else { 1 }).map(move |option| asked.then_some(option))
    }

    fn asks(&self, outlook: &Outlook, question: usize) -> bool {
        let wanted =
            self.rules.questions[question].ask.is_empty() || outlook.wanted >> question & 1 == 1;
        wanted && outlook.skipped >> question & 1 == 0
    }

    /// The outlook after a question that is answered with an option, or not asked, and the points
    /// that this brings.
    pub(super) fn step(
        &self,
        outlook: &Outlook,
        question: usize,
        option: Option<usize>,
    ) -> (Outlook, [i16; MAX_VERDICTS]) {
        let mut next = outlook.clone();
        let mut points = [0; MAX_VERDICTS];
        if let Some(option) = option {
            self.answer(&mut next, question, option, &mut points);
        }
        for (position, condition) in self.all.iter().enumerate() {
            if !condition.names(question) {
                continue;
            }
            let begun = condition.first == question || outlook.pending.contains(&position);
            next.pending.retain(|pending| *pending != position);
            if begun && option.is_some_and(|option| condition.allows(question, option)) {
                if condition.last == question {
                    next.bring(&condition.brings, &mut points);
                } else {
                    next.pending.push(position);
                }
            }
        }
        self.forget(&mut next, question);
        (next, points)
    }

    fn answer(
        &self,
        next: &mut Outlook,
        question: usize,
        option: usize,
        points: &mut [i16; MAX_VERDICTS],
    ) {
        let rules = self.rules;
        let choice = &rules.questions[question].options[option];
        next.out |= choice.out;
        add(points, &choice.points);
        if rules.is_unsure(question, option) && rules.key >> question & 1 == 1 {
            next.unsure = (next.unsure + 1).min(rules.too_little);
        }
    }

    /// Forgets what can make no difference any more, so that more paths are alike.
    fn forget(&self, next: &mut Outlook, question: usize) {
        next.supported |= next.out;
        let later = u16::MAX.checked_shl(question as u32 + 1).unwrap_or(0);
        next.skipped &= later;
        next.wanted &= later & !next.skipped;
        let Outlook { supported, strengths, wanted, skipped, .. } = *next;
        next.pending.retain(|position| match self.all[*position].brings {
            Brings::Asking(other) => (wanted | skipped) >> other & 1 == 0,
            Brings::Skipping(other) => skipped >> other & 1 == 0,
            Brings::Points(_) => true,
            Brings::Strength(situation, strength) => strengths[situation] < strength,
            Brings::Support(verdict) => supported >> verdict & 1 == 0,
        });
        next.pending.sort_unstable();
    }
}

impl<'a> Condition<'a> {
    fn new(case: &'a Case, brings: Brings<'a>) -> Self {
        let questions = || case.0.iter().map(|term| usize::from(term.question));
        let (first, last) = (questions().min(), questions().max());
        Self { case, first: first.unwrap_or(0), last: last.unwrap_or(0), brings }
    }

    fn names(&self, question: usize) -> bool {
        self.case.0.iter().any(|term| usize::from(term.question) == question)
    }

    fn allows(&self, question: usize, option: usize) -> bool {
        let mut terms = self.case.0.iter().filter(|term| usize::from(term.question) == question);
        terms.all(|term| term.options >> option & 1 == 1)
    }
}

impl Outlook {
    fn bring(&mut self, brings: &Brings, points: &mut [i16; MAX_VERDICTS]) {
        match *brings {
            Brings::Asking(question) => self.wanted |= 1 << question,
            Brings::Skipping(question) => self.skipped |= 1 << question,
            Brings::Points(extra) => add(points, extra),
            Brings::Strength(situation, strength) => {
                let held = &mut self.strengths[situation];
                *held = strength.max(*held);
            }
            Brings::Support(verdict) => self.supported |= 1 << verdict,
        }
    }
}

fn add(sum: &mut [i16; MAX_VERDICTS], points: &Points) {
    for (sum, points) in sum.iter_mut().zip(points) {
        *sum += i16::from(*points);
    }
}
