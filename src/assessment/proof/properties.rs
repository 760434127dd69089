//! Whether a single path has every property, and which questions it shows to matter.

use std::sync::atomic::{AtomicU16, Ordering};

use super::oracle::{self, Judgement, Path};
use super::tally::{EXAMPLES, Property, Tally};
use crate::assessment::{Answers, Assessment, Outcome, State, members};
use crate::pack::rules::{MAX_VERDICTS, Rules};

/// A function that assesses answers: the engine, or in tests of the proof a faulty one.
pub trait Engine: Fn(&Rules, &Answers) -> Assessment + Sync {}

impl<F: Fn(&Rules, &Answers) -> Assessment + Sync> Engine for F {}

/// Checks one path after another.
pub(super) struct Checker<'a, E> {
    rules: &'a Rules,
    engine: &'a E,
    /// The set of questions shown to matter, by whichever thread.
    influential: &'a AtomicU16,
    pub(super) tally: Tally,
}

impl<'a, E: Engine> Checker<'a, E> {
    pub(super) fn new(rules: &'a Rules, engine: &'a E, influential: &'a AtomicU16) -> Self {
        Self { rules, engine, influential, tally: Tally::default() }
    }

    /// Checks a complete path, which belongs to a share of the work.
    pub(super) fn check(&mut self, share: usize, path: &Path) {
        let rules = self.rules;
        let mut answers = Answers::default();
        let mut asked = 0u16;
        for (question, option) in oracle::answers(path) {
            answers.choose(question, option);
            asked |= 1 << question;
        }
        let assessment = self.assess(&answers);
        self.tally.count(&assessment, asked.count_ones() as usize);

        let engine = Judgement::of(rules, &assessment);
        let rule = oracle::judge(rules, path);
        let (situated, all) = (usize::from(rules.situated), [engine.verdict, engine.runner_up]);
        let ruled_out = |verdict: &usize| oracle::ruled_out(rules, path, *verdict);
        let holds = [
            (Property::OneLeft, rule.left.contains(&true)),
            (Property::Agreement, engine == rule || !rule.left.contains(&true)),
            (Property::Asked, assessment.asked == asked && assessment.open == 0),
            (Property::RuledOut, !all.iter().flatten().any(ruled_out)),
            (Property::Ties, !tie_goes_to(situated, &engine, &rule)),
            (Property::Unsure, engine.verdict.is_none() || !all_unsure(rules, path)),
        ];
        for (property, holds) in holds {
            if !holds {
                self.breach(
                    property,
                    share,
                    path,
                    (property == Property::Agreement).then_some((engine, rule)),
                );
            }
        }
        if !self.fills_agree(answers, asked, 0, &assessment) {
            self.breach(Property::Unasked, share, path, None);
        }
        self.seek_influence(&answers, asked, &assessment);
    }

    fn assess(&mut self, answers: &Answers) -> Assessment {
        self.tally.evaluations += 1;
        (self.engine)(self.rules, answers)
    }

    /// Whether every way to answer some of the questions from one on that are not asked leaves the
    /// assessment as it is. All of it is compared, so nothing that a page shows can differ.
    fn fills_agree(
        &mut self,
        answers: Answers,
        asked: u16,
        from: usize,
        expected: &Assessment,
    ) -> bool {
        let rules = self.rules;
        let mut unasked =
            (from..rules.questions.len()).filter(|question| asked >> question & 1 == 0);
        // Each fill is tried once: under the last question that it answers.
        unasked.all(|question| {
            (0..rules.questions[question].options.len()).all(|option| {
                let filled = answers.with(question, option);
                self.assess(&filled) == *expected
                    && self.fills_agree(filled, asked, question + 1, expected)
            })
        })
    }

    /// Looks for questions of this path of which another answer alone changes what is announced.
    /// Only answers that leave the path complete count: that more is asked is no result.
    fn seek_influence(&mut self, answers: &Answers, asked: u16, now: &Assessment) {
        let rules = self.rules;
        for question in members(asked & !self.influential.load(Ordering::Relaxed)) {
            for option in 0..rules.questions[question].options.len() {
                let then = (self.engine)(rules, &answers.with(question, option));
                if then.open == 0 && announced(&then) != announced(now) {
                    self.influential.fetch_or(1 << question, Ordering::Relaxed);
                    break;
                }
            }
        }
    }

    #[cold]
    fn breach(
        &mut self,
        property: Property,
        share: usize,
        path: &Path,
        results: Option<(Judgement, Judgement)>,
    ) {
        let rules = self.rules;
        let breaches = &mut self.tally.breaches[property as usize];
        breaches.count += 1;
        if breaches.examples.len() < EXAMPLES {
            let answer = |(question, option): (usize, usize)| {
                let question = &rules.questions[question];
                format!("{}={}", question.id, question.options[option].id)
            };
            let mut example = oracle::answers(path).map(answer).collect::<Vec<_>>().join(" ");
            if let Some((engine, rule)) = results {
                example +=
                    &format!(" ({}, not {})", describe(rules, &engine), describe(rules, &rule));
            }
            breaches.examples.push((share, example));
        }
    }
}

/// A result as far as a visitor can tell it from another.
fn announced(assessment: &Assessment) -> (Outcome, State, Option<usize>) {
    (assessment.outcome(), assessment.state, assessment.situation())
}

/// Whether a verdict takes a place that another one has as good a claim to.
fn tie_goes_to(situated: usize, engine: &Judgement, rule: &Judgement) -> bool {
    let equal = |other: usize| {
        other != situated && rule.left[other] && rule.scores[other] == rule.scores[situated]
    };
    let others = || (0..MAX_VERDICTS).filter(|other| equal(*other));
    let second = engine.runner_up == Some(situated);
    engine.verdict == Some(situated) && others().next().is_some()
        || second && others().any(|other| engine.verdict != Some(other))
}

/// Whether every question of the path that offers "I'm not sure" is answered so.
fn all_unsure(rules: &Rules, path: &Path) -> bool {
    oracle::answers(path).all(|(question, option)| {
        !rules.questions[question].unsure || rules.is_unsure(question, option)
    })
}

fn describe(rules: &Rules, judgement: &Judgement) -> String {
    let mut text = judgement.state.id().to_owned();
    let named =
        [("", judgement.verdict), (" before ", judgement.runner_up), (" against ", judgement.pull)];
    for (word, verdict) in named {
        if let Some(verdict) = verdict {
            text +=
                &format!("{}{}", if word.is_empty() { " " } else { word }, rules.verdicts[verdict]);
        }
    }
    if let Some(situation) = judgement.situation {
        text += &format!(" in {}", rules.situations[situation].id);
    }
    let scores: Vec<String> =
        judgement.scores.iter().take(rules.verdicts.len()).map(i16::to_string).collect();
    text + &format!(", points {}", scores.join(" "))
}
