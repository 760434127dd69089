//! Whether a single path has every property.

use super::oracle::{self, Judgement, Path};
use super::tally::{Property, Tally};
use crate::assessment::{Answers, Assessment, Outcome};
use crate::pack::rules::{MAX_VERDICTS, Rules};

/// A function that assesses answers: the engine, or in tests of the proof a faulty one.
pub trait Assessor: Fn(&Rules, &Answers) -> Assessment + Sync {}

impl<F: Fn(&Rules, &Answers) -> Assessment + Sync> Assessor for F {}

/// Checks one path after another.
pub(super) struct Checker<'a, E> {
    rules: &'a Rules,
    assessor: &'a E,
    pub(super) tally: Tally,
}

impl<'a, E: Assessor> Checker<'a, E> {
    pub(super) fn new(rules: &'a Rules, assessor: &'a E) -> Self {
        Self { rules, assessor, tally: Tally::default() }
    }

    /// Checks what a complete path comes to. It stands for as many as given.
    pub(super) fn end(&mut self, path: &Path, paths: u64) -> Assessment {
        let rules = self.rules;
        let assessment = self.assess(&oracle::given(path));
        self.tally.count(&assessment, paths);
        let assessor = Judgement::of(rules, &assessment);
        let rule = oracle::judge(rules, path);
        let situated = rules.situated.map(usize::from);
        let all = [assessor.verdict, assessor.runner_up];
        let ruled_out = |verdict: &usize| oracle::ruled_out(rules, path, *verdict);
        let holds = [
            (Property::OneLeft, rule.left.contains(&true)),
            (Property::Agreement, assessor == rule || !rule.left.contains(&true)),
            (Property::RuledOut, !all.iter().flatten().any(ruled_out)),
            (Property::Ties, !situated.is_some_and(|it| tie_goes_to(it, &assessor, &rule))),
        ];
        for (property, holds) in holds {
            if !holds {
                let results = (property == Property::Agreement).then_some((assessor, rule));
                self.breach(property, path, paths, results);
            }
        }
        assessment
    }

    /// Checks which questions a complete path asks. It stands for as many as given.
    pub(super) fn course(&mut self, path: &Path, paths: u64) {
        let rules = self.rules;
        let answers = oracle::given(path);
        let asked = oracle::answers(path).fold(0u16, |asked, (question, _)| asked | 1 << question);
        self.tally.asks(asked.count_ones() as usize);
        let assessment = self.assess(&answers);
        let holds = [
            (Property::Asked, assessment.asked == asked && assessment.open == 0),
            (Property::Unsure, assessment.verdict().is_none() || !all_unsure(rules, path)),
            (Property::Unasked, self.fills_agree(answers, asked, 0, &assessment)),
        ];
        for (property, holds) in holds {
            if !holds {
                self.breach(property, path, paths, None);
            }
        }
    }

    fn assess(&mut self, answers: &Answers) -> Assessment {
        self.tally.evaluations += 1;
        (self.assessor)(self.rules, answers)
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

    #[cold]
    fn breach(
        &mut self,
        property: Property,
        path: &Path,
        paths: u64,
        results: Option<(Judgement, Judgement)>,
    ) {
        let rules = self.rules;
        self.tally.breaches[property as usize].add(path, paths, || {
            let answer = |(question, option): (usize, usize)| {
                let question = &rules.questions[question];
                format!("{}={}", question.id, question.options[option].id)
            };
            let mut example = oracle::answers(path).map(answer).collect::<Vec<_>>().join(" ");
            if let Some((assessor, rule)) = results {
                example +=
                    &format!(" ({}, not {})", describe(rules, &assessor), describe(rules, &rule));
            }
            example
        });
    }
}

/// A result as far as a visitor can tell it from another, as a number.
pub(super) fn announced(assessment: &Assessment) -> u32 {
    let (verdict, pull) = match assessment.outcome() {
        Outcome::TooLittle => (0, 0),
        Outcome::Pulled { pull, best } => (best + 1, pull + 1),
        Outcome::Verdict(verdict) => (verdict + 1, 0),
    };
    let situation = assessment.situation().map_or(0, |situation| situation + 1);
    let digits = [assessment.state as usize, verdict, pull, situation];
    digits.into_iter().fold(0, |number, digit| number << 4 | digit as u32)
}

/// Whether a verdict takes a place that another one has as good a claim to.
fn tie_goes_to(situated: usize, assessor: &Judgement, rule: &Judgement) -> bool {
    let equal = |other: usize| {
        other != situated && rule.left[other] && rule.scores[other] == rule.scores[situated]
    };
    let others = || (0..MAX_VERDICTS).filter(|other| equal(*other));
    let second = assessor.runner_up == Some(situated);
    assessor.verdict == Some(situated) && others().next().is_some()
        || second && others().any(|other| assessor.verdict != Some(other))
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
