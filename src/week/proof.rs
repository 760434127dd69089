//! The proof: every week that can be planned from a pack, held to what the planner promises.
//!
//! [`prove`] plans a week for each situation, each number of days, and every set of answers that an
//! activity can tell apart. What each has to keep to is said here once more, apart from the planner.

use std::fmt;

use super::hours::scale;
use super::{
    AFTERNOON, DAY, Entry, HALF_DAY, LEAST, MOST, Moment, Request, WEEKDAYS, Week, arrives,
    hours_text, plan,
};
use crate::assessment::Answers;
use crate::pack::rules::{Case, Term};
use crate::pack::{Activity, PLANNED, Pack, Place};

/// The most weeks that a proof plans, so that it takes seconds.
pub const MOST_WEEKS: u64 = 2_000_000;

/// What planning every week of a pack has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many weeks were planned.
    pub weeks: u64,
    /// For how many sets of answers.
    pub answers: u64,
    /// Everything that is wrong, each as a sentence that names ids. Empty when all is proved.
    pub faults: Vec<String>,
}

impl Proof {
    /// Whether everything is proved.
    pub fn holds(&self) -> bool {
        self.faults.is_empty()
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} weeks planned, for {} sets of answers", self.weeks, self.answers)?;
        if self.holds() {
            return writeln!(f, "Every week is proved.");
        }
        writeln!(f, "Not proved; faults: {}", self.faults.len())?;
        self.faults.iter().try_for_each(|fault| writeln!(f, "- {fault}"))
    }
}

/// Proves the week of a pack. A pack with too many weeks to plan is refused, which is a fault like
/// others.
pub fn prove(pack: &Pack) -> Proof {
    prove_with(pack, plan)
}

/// Proves a pack with a planner other than [`plan()`], so that tests can show that the proof notices a
/// faulty one.
pub fn prove_with(pack: &Pack, planner: impl Fn(&Pack, Request<'_>) -> Week) -> Proof {
    let kinds = kinds(pack);
    let sets = kinds
        .iter()
        .try_fold(1_u64, |sets, (_, options)| sets.checked_mul(options.len() as u64 + 1));
    let each = pack.situations.len() as u64 * u64::from(MOST - LEAST + 1);
    if sets.and_then(|sets| sets.checked_mul(each)).is_none_or(|weeks| weeks > MOST_WEEKS) {
        let fault = format!(
            "there are more than {MOST_WEEKS} weeks, too many to plan: let the activities depend on \
             fewer questions"
        );
        return Proof { faults: vec![fault], ..Proof::default() };
    }
    let mut proof = Proof::default();
    let mut faults = Faults::default();
    every_answer(pack, &kinds, Answers::default(), &mut |answers| {
        proof.answers += 1;
        for situation in 0..pack.situations.len() {
            for half_days in LEAST..=MOST {
                proof.weeks += 1;
                let request = Request { situation, half_days, answers };
                let week = &planner(pack, request);
                Planned::new(pack, request, week).check(&mut faults);
                if planner(pack, request) != *week {
                    let planned = Planned::new(pack, request, week);
                    faults.note("that are other ones the second time", || planned.name());
                }
            }
        }
    });
    proof.faults = faults.sentences();
    proof
}

/// The questions whose answers can matter to a week, each with one option of every kind that is told
/// apart.
fn kinds(pack: &Pack) -> Vec<(usize, Vec<usize>)> {
    let questions = &pack.rules.questions;
    let cases = pack.week.activities.iter().flat_map(|it| it.when.iter().chain(&it.unless));
    let mut terms: Vec<Term> = cases.flat_map(|case| &case.0).copied().collect();
    // Whether such a question is asked depends on earlier ones, and so matters too.
    for (index, question) in questions.iter().enumerate().rev() {
        if terms.iter().any(|term| usize::from(term.question) == index) {
            let cases = question.ask.iter().chain(&question.skip);
            terms.extend(cases.flat_map(|case| &case.0));
        }
    }
    let mut kinds = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        let named: Vec<u16> = terms
            .iter()
            .filter(|term| usize::from(term.question) == index)
            .map(|term| term.options)
            .collect();
        if named.is_empty() {
            continue;
        }
        let mut seen: Vec<Vec<bool>> = Vec::new();
        let mut options = Vec::new();
        for option in 0..question.options.len() {
            let kind = named.iter().map(|set| set & 1 << option != 0).collect();
            if !seen.contains(&kind) {
                seen.push(kind);
                options.push(option);
            }
        }
        kinds.push((index, options));
    }
    kinds
}

/// Visits every set of answers to these questions, those left open included, in which nothing is
/// answered that is not asked.
fn every_answer(
    pack: &Pack,
    kinds: &[(usize, Vec<usize>)],
    answers: Answers,
    visit: &mut dyn FnMut(&Answers),
) {
    let Some(((question, options), others)) = kinds.split_first() else {
        if answers.effective(&pack.rules).0 == answers {
            visit(&answers);
        }
        return;
    };
    every_answer(pack, others, answers, visit);
    for option in options {
        every_answer(pack, others, answers.with(*question, *option), visit);
    }
}

/// What is wrong, how often, and where first.
#[derive(Default)]
struct Faults(Vec<(&'static str, u64, String)>);

impl Faults {
    fn note(&mut self, what: &'static str, example: impl FnOnce() -> String) {
        match self.0.iter_mut().find(|(known, ..)| *known == what) {
            Some((_, count, _)) => *count += 1,
            None => self.0.push((what, 1, example())),
        }
    }

    fn sentences(self) -> Vec<String> {
        let sentence = |(what, count, example)| format!("weeks {what}: {count}, such as {example}");
        self.0.into_iter().map(sentence).collect()
    }
}

/// A week and what it was planned for.
struct Planned<'a> {
    pack: &'a Pack,
    request: Request<'a>,
    week: &'a Week,
    /// Whether each activity can be in it.
    there: Vec<bool>,
}

impl<'a> Planned<'a> {
    fn new(pack: &'a Pack, request: Request<'a>, week: &'a Week) -> Self {
        let given = |case: &Case| {
            case.0.iter().all(|term| {
                let chosen = request.answers.get(usize::from(term.question));
                chosen.is_some_and(|option| term.options & 1 << option != 0)
            })
        };
        let there = pack.week.activities.iter().map(|activity| {
            let always = activity.situations == 0 && activity.when.is_empty();
            let brought = activity.situations & 1 << request.situation != 0;
            activity.times > 0
                && (always || brought || activity.when.iter().any(given))
                && !activity.unless.iter().any(given)
        });
        Self { pack, request, week, there: there.collect() }
    }

    /// Notes every way in which the week is wrong.
    fn check(&self, faults: &mut Faults) {
        let broken = [
            ("with hours that no activity fills, or too many", self.hours()),
            ("in which the first category is not the largest, or one has nothing", self.shares()),
            ("that overlap or leave the working hours", self.order()),
            (
                "with an activity that takes less than its least or more than its most",
                self.lengths(),
            ),
            ("with an activity that should not be there", self.strangers()),
            ("with an activity more often than it can be", self.times()),
            ("with an activity out of its place", self.places()),
            ("in which nothing is there for a question that arrives", self.unanswered()),
            ("that name a reason other than an answer", self.reasons()),
        ];
        for (what, detail) in broken {
            if let Some(detail) = detail {
                faults.note(what, || format!("{} ({detail})", self.name()));
            }
        }
    }

    /// What it was planned for, by ids.
    fn name(&self) -> String {
        let rules = &self.pack.rules;
        let situation = rules.situations[self.request.situation].id;
        let mut name = format!("{situation} days={}", hours_text(self.request.half_days));
        for (index, question) in rules.questions.iter().enumerate() {
            if let Some(option) = self.request.answers.get(index) {
                name.push_str(&format!(" {}={}", question.id, question.options[option].id));
            }
        }
        name
    }

    fn activity(&self, entry: &Entry) -> &'a Activity {
        &self.pack.week.activities[usize::from(entry.activity)]
    }

    /// The id of the first activity that is wrong in a way.
    fn first(&self, wrong: impl Fn(usize, &Entry) -> bool) -> Option<String> {
        let mut entries = self.week.entries.iter().enumerate();
        let found = entries.find(|(index, entry)| wrong(*index, entry));
        found.map(|(_, entry)| self.activity(entry).id.to_owned())
    }

    fn hours(&self) -> Option<String> {
        let usual = &self.pack.week.hours[self.request.situation];
        let due = scale(&usual.categories, usual.half_days, self.request.half_days);
        let planned = self.week.hours(self.pack);
        let wrong =
            (0..planned.len()).find(|at| planned[*at] != due.get(*at).copied().unwrap_or(0))?;
        let [planned, due] = [planned[wrong], due.get(wrong).copied().unwrap_or(0)].map(hours_text);
        Some(format!("{}: {planned} hours of {due}", self.pack.week.categories[wrong].id))
    }

    fn shares(&self) -> Option<String> {
        let hours = &self.week.hours(self.pack)[..PLANNED];
        let wrong = (0..PLANNED).find(|at| hours[*at] == 0 || *at > 0 && hours[*at] >= hours[0])?;
        Some(self.pack.week.categories[wrong].id.to_owned())
    }

    fn order(&self) -> Option<String> {
        self.first(|index, entry| {
            let before = index.checked_sub(1).map(|before| &self.week.entries[before]);
            let follows = before.is_none_or(|before| {
                before.day < entry.day || before.day == entry.day && before.end() <= entry.start
            });
            let morning = entry.end() <= HALF_DAY;
            let afternoon = entry.start >= AFTERNOON && entry.end() <= DAY;
            !follows || entry.day >= WEEKDAYS || !(morning || afternoon)
        })
    }

    fn lengths(&self) -> Option<String> {
        self.first(|_, entry| {
            let activity = self.activity(entry);
            !(activity.shortest.max(1)..=activity.longest).contains(&entry.length)
        })
    }

    fn strangers(&self) -> Option<String> {
        self.first(|_, entry| !self.there[usize::from(entry.activity)])
    }

    fn times(&self) -> Option<String> {
        self.first(|_, entry| {
            let activity = self.activity(entry);
            let count = self.week.entries.iter().filter(|it| it.activity == entry.activity).count();
            // What half an hour is enough for is cut where a half day ends.
            let cuts = if activity.shortest == 1 { usize::from(self.request.half_days) } else { 0 };
            activity.place == Place::Any && count > usize::from(activity.times) + cuts
        })
    }

    /// Each day begins with all that stands first, the last one ends with all that stands last, and
    /// what stands after another activity is after each of its sessions.
    fn places(&self) -> Option<String> {
        let activities = &self.pack.week.activities;
        let standing = |place: Place| -> Vec<u8> {
            let all = (0..activities.len()).filter(|at| activities[*at].place == place);
            all.filter(|at| self.there[*at]).map(|at| at as u8).collect()
        };
        let (first, last) = (standing(Place::First), standing(Place::Last));
        let mut worked = 0;
        for day in 0..WEEKDAYS {
            let entries: Vec<u8> = self.week.day(day).iter().map(|it| it.activity).collect();
            if entries.is_empty() {
                continue;
            }
            worked += 1;
            let is_last = worked == self.request.half_days.div_ceil(2);
            let end = if is_last { last.len() } else { 0 };
            if !entries.starts_with(&first) || is_last && !entries.ends_with(&last) {
                return Some(format!("what stands first or last, on day {}", day + 1));
            }
            for (at, activity) in entries.iter().enumerate() {
                let after = self.follower(*activity);
                let wrong = match activities[usize::from(*activity)].place {
                    Place::First => at >= first.len(),
                    Place::Last => at + end < entries.len(),
                    Place::After => at == 0 || entries[at - 1] + 1 != *activity,
                    Place::Any => after.is_some_and(|after| entries.get(at + 1) != Some(&after)),
                };
                if wrong {
                    return Some(activities[usize::from(*activity)].id.to_owned());
                }
            }
        }
        (worked != self.request.half_days.div_ceil(2)).then(|| format!("{worked} days"))
    }

    /// What follows each session of an activity.
    fn follower(&self, activity: u8) -> Option<u8> {
        let after = usize::from(activity) + 1;
        let follows = self.pack.week.activities.get(after)?.place == Place::After;
        (follows && self.there[after]).then_some(activity + 1)
    }

    fn unanswered(&self) -> Option<String> {
        let arrivals = self.pack.week.arrivals.iter().enumerate();
        let answered = |kind| arrives(self.pack, 0, self.week, kind, Moment::new(0)).is_some();
        let mut open = arrivals.filter(|(kind, _)| !answered(*kind));
        open.next().map(|(_, kind)| kind.id.to_owned())
    }

    fn reasons(&self) -> Option<String> {
        let because = self.week.entries.iter().filter_map(|entry| entry.because);
        let named = because.fold(0, |set, question| set | 1 << question);
        if named != self.week.because {
            return Some("the week names others than its activities".to_owned());
        }
        self.first(|_, entry| {
            let answered = |question| self.request.answers.get(usize::from(question)).is_some();
            entry.because.is_some_and(|question| !answered(question))
        })
    }
}
