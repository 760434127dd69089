//! The rules: questions with their options and points, situations, exclusions, and who wins.

use std::collections::BTreeMap;

use super::{Compiler, UNSURE};
use crate::pack::leak;
use crate::pack::rules::{self, MAX_OPTIONS, MAX_VERDICTS, Points, Rules, Term};
use crate::pack::source::rules as source;
use crate::pack::source::{Case, Effect};

impl Compiler<'_> {
    pub(super) fn rules(&mut self) -> Rules {
        let source = self.source;
        let mut questions = Vec::with_capacity(source.questions.len());
        let mut extras = Vec::new();
        for (index, question) in source.questions.iter().enumerate() {
            questions.push(self.question(index, question, &mut extras));
        }
        self.forks(&mut questions);
        let situations = source.situations.iter().enumerate();
        let situations =
            situations.map(|(index, situation)| self.situation(index, situation)).collect();
        let situated = source.situated.as_ref().and_then(|id| {
            let found = self.verdicts.find("situated", id);
            self.keep(found).map(|verdict| verdict as u8)
        });
        let pulled = self.lead("pulled", source.pulled);
        let close = self.lead("close", source.close);
        Rules {
            questions,
            verdicts: source.verdicts.iter().map(|verdict| leak(&verdict.id)).collect(),
            situations,
            extras,
            situated,
            evidence: self.evidence(),
            ties: self.ties(),
            key: self.key(),
            too_little: source.too_little,
            pulled,
            close,
        }
    }

    fn lead(&mut self, path: &str, lead: u8) -> i8 {
        i8::try_from(lead).unwrap_or_else(|_| {
            self.fault(path, "a lead is at most 127 points");
            i8::MAX
        })
    }

    fn question(
        &mut self,
        index: usize,
        question: &source::Question,
        extras: &mut Vec<rules::Extra>,
    ) -> rules::Question {
        let path = format!("questions[{index}]");
        let mut options = Vec::with_capacity(question.options.len() + 1);
        for (at, choice) in question.options.iter().enumerate() {
            let path = format!("{path}.options[{at}]");
            options.push(self.choice(&path, choice));
            for (nth, extra) in choice.also.iter().enumerate() {
                let path = format!("{path}.also[{nth}]");
                let mut when = self.case(&format!("{path}.when"), &extra.when);
                if when.0.iter().any(|term| usize::from(term.question) == index) {
                    self.fault(&format!("{path}.when"), "names the question it belongs to");
                }
                when.0.push(Term { question: index as u8, options: 1 << at.min(15) });
                let effects =
                    extra.effects.iter().map(|(id, points)| (id, Effect::Points(*points)));
                let (points, _) = self.effects(&path, effects);
                extras.push(rules::Extra { question: index as u8, when, points });
            }
        }
        if question.unsure {
            options.push(rules::Choice { id: UNSURE, points: Points::default(), out: 0 });
        }
        let ask = question.ask_when.as_deref().unwrap_or_default();
        let ask = self.earlier_cases(&format!("{path}.askWhen"), ask, index);
        let skip = self.earlier_cases(&format!("{path}.skipWhen"), &question.skip_when, index);
        rules::Question {
            id: leak(&question.id),
            options,
            unsure: question.unsure,
            scale: question.scale,
            ask,
            skip,
            forks: Vec::new(),
        }
    }

    fn choice(&mut self, path: &str, choice: &source::Choice) -> rules::Choice {
        let effects = choice.effects.iter().map(|(id, effect)| (id, *effect));
        let (points, out) = self.effects(path, effects);
        rules::Choice { id: leak(&choice.id), points, out }
    }

    fn effects<'b>(
        &mut self,
        path: &str,
        effects: impl Iterator<Item = (&'b String, Effect)>,
    ) -> (Points, u8) {
        let (mut points, mut out) = (Points::default(), 0);
        for (id, effect) in effects {
            let path = format!("{path}.effects.{id}");
            let found = self.verdicts.find(&path, id);
            let Some(verdict) = self.keep(found).filter(|verdict| *verdict < MAX_VERDICTS) else {
                continue;
            };
            match effect {
                Effect::Points(given) if (-9..=9).contains(&given) => points[verdict] = given,
                Effect::Points(given) => {
                    self.fault(&path, format!("{given} points; allowed are -9 to 9"));
                }
                Effect::Out(_) => out |= 1 << verdict,
            }
        }
        (points, out)
    }

    fn case(&mut self, path: &str, case: &Case) -> rules::Case {
        if case.is_empty() {
            self.fault(path, "names no question, so it would always hold");
        }
        let mut terms = Vec::with_capacity(case.len());
        for (id, options) in case {
            let path = format!("{path}.{id}");
            let found = self.questions.find(&path, id);
            let Some(question) = self.keep(found) else {
                continue;
            };
            let mut set = 0u16;
            for option in options.ids() {
                let found = self.options[question].find(&path, option).map_err(|mut fault| {
                    fault.message = format!("\"{option}\": {}", fault.message);
                    fault
                });
                if let Some(option) = self.keep(found) {
                    set |= 1 << option.min(15);
                }
            }
            if options.ids().is_empty() {
                self.fault(&path, "names no option, so it could never hold");
            }
            terms.push(Term { question: question.min(255) as u8, options: set });
        }
        rules::Case(terms)
    }

    pub(super) fn cases(&mut self, path: &str, cases: &[Case]) -> Vec<rules::Case> {
        let cases = cases.iter().enumerate();
        cases.map(|(index, case)| self.case(&format!("{path}[{index}]"), case)).collect()
    }

    /// Cases that decide whether a question is asked: they can only look back.
    fn earlier_cases(&mut self, path: &str, cases: &[Case], question: usize) -> Vec<rules::Case> {
        for (index, case) in cases.iter().enumerate() {
            for id in case.keys() {
                let later = self.source.questions[question..].iter().any(|later| later.id == *id);
                if later {
                    let message = "is not asked before this question, so it cannot decide whether this one is";
                    self.fault(&format!("{path}[{index}].{id}"), message);
                }
            }
        }
        self.cases(path, cases)
    }

    /// Picks one option for each way in which an answer can matter to what is asked later.
    fn forks(&self, questions: &mut [rules::Question]) {
        for index in 0..questions.len() {
            let terms =
                questions.iter().flat_map(|question| question.ask.iter().chain(&question.skip));
            let terms =
                terms.flat_map(|case| &case.0).filter(|term| usize::from(term.question) == index);
            let sets: Vec<u16> = terms.map(|term| term.options).collect();
            let mut kinds: BTreeMap<Vec<bool>, u8> = BTreeMap::new();
            for option in 0..questions[index].options.len().min(MAX_OPTIONS) {
                let kind = sets.iter().map(|set| set & 1 << option != 0).collect();
                kinds.entry(kind).or_insert(option as u8);
            }
            questions[index].forks = kinds.into_values().collect();
        }
    }

    fn situation(&mut self, index: usize, situation: &source::Situation) -> rules::Situation {
        let path = format!("situations[{index}].holds");
        if situation.holds.is_empty() {
            self.fault(&path, "is empty, so the situation could never hold");
        }
        let mut holds = Vec::with_capacity(situation.holds.len());
        for (nth, way) in situation.holds.iter().enumerate() {
            let path = format!("{path}[{nth}]");
            if !(1..=9).contains(&way.strength) {
                self.fault(&format!("{path}.strength"), "a strength is 1 to 9");
            }
            holds.push((self.case(&format!("{path}.when"), &way.when), way.strength));
        }
        rules::Situation { id: leak(&situation.id), holds }
    }

    fn evidence(&mut self) -> Vec<(u8, Vec<rules::Case>)> {
        let mut evidence = Vec::new();
        for (id, cases) in &self.source.evidence {
            let path = format!("evidence.{id}");
            let found = self.verdicts.find(&path, id);
            let cases = self.cases(&path, cases);
            if let Some(verdict) = self.keep(found) {
                evidence.push((verdict as u8, cases));
            }
        }
        evidence
    }

    fn ties(&mut self) -> Vec<u8> {
        let mut ties: Vec<u8> = Vec::new();
        for (index, id) in self.source.ties.iter().enumerate() {
            let path = format!("ties[{index}]");
            let found = self.verdicts.find(&path, id);
            match self.keep(found) {
                Some(verdict) if ties.contains(&(verdict as u8)) => {
                    self.fault(&path, format!("\"{id}\" stands here twice"));
                }
                Some(verdict) => ties.push(verdict as u8),
                None => {}
            }
        }
        for (index, verdict) in self.source.verdicts.iter().enumerate() {
            if !ties.contains(&(index as u8)) {
                self.fault(
                    "ties",
                    format!("\"{}\" is missing: every verdict has a place", verdict.id),
                );
            }
        }
        ties
    }

    fn key(&mut self) -> u16 {
        let mut key = 0;
        for (index, id) in self.source.key.iter().enumerate() {
            let path = format!("key[{index}]");
            let found = self.questions.find(&path, id);
            let Some(question) = self.keep(found) else {
                continue;
            };
            key |= 1 << question.min(15);
            let asked = &self.source.questions[question];
            if !asked.unsure {
                self.fault(
                    &path,
                    "offers no \"I'm not sure\"; set \"unsure\": true on the question",
                );
            }
        }
        let too_little = usize::from(self.source.too_little);
        if too_little == 0 || too_little > self.source.key.len() {
            let message =
                format!("must be 1 to {}, the number of key questions", self.source.key.len());
            self.fault("tooLittle", message);
        }
        key
    }
}
