//! From what an author wrote to what the engine reads: ids resolved, every fault reported.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::names::{NO_ID, Names, RULES, is_id};
use super::rules::{
    LONGEST_ID, MAX_EXTRAS, MAX_LISTED, MAX_OPTIONS, MAX_QUESTIONS, MAX_SITUATIONS, MAX_VERDICTS,
};
use super::source::rules as source;
use super::source::week::Week;
use super::source::{Direction, Source, Words};
use super::{Earlier, GONE, Pack, leak};

mod plurals;
mod rules;
mod texts;
mod week;

/// The id of the option "I'm not sure".
pub const UNSURE: &str = "unsure";

/// Compiles a source, or says everything that is wrong with it.
pub fn compile(source: &Source) -> Result<Pack, Vec<Fault>> {
    let mut compiler = Compiler::new(source);
    let pack = compiler.pack(source);
    if compiler.faults.is_empty() { Ok(pack) } else { Err(compiler.faults) }
}

struct Compiler<'a> {
    source: &'a source::Rules,
    /// The week of the rules; one in which nothing is, where they have none.
    week: &'a Week,
    words: &'a Words,
    /// The words' file.
    file: String,
    verdicts: Names<'a>,
    situations: Names<'a>,
    questions: Names<'a>,
    /// The option ids of each question, "unsure" included.
    options: Vec<Names<'a>>,
    quotes: Names<'a>,
    sources: Names<'a>,
    faults: Vec<Fault>,
}

/// Stands for the week of a subject that has none.
static NO_WEEK: Week = Week {
    categories: Vec::new(),
    activities: Vec::new(),
    roles: Vec::new(),
    hours: BTreeMap::new(),
    arrivals: Vec::new(),
};

impl<'a> Compiler<'a> {
    fn new(source: &'a Source) -> Self {
        let Source { language, rules, words, .. } = source;
        let options = rules.questions.iter().map(|question| {
            let unsure = question.unsure.then_some(UNSURE);
            let ids = question.options.iter().map(|option| option.id.as_str()).chain(unsure);
            Names::new("option", ids)
        });
        Self {
            verdicts: Names::new("verdict", rules.verdicts.iter().map(|it| it.id.as_str())),
            situations: Names::new("situation", rules.situations.iter().map(|it| it.id.as_str())),
            questions: Names::new("question", rules.questions.iter().map(|it| it.id.as_str())),
            options: options.collect(),
            quotes: Names::new("quote", rules.quotes.iter().map(String::as_str)),
            sources: Names::new("source", rules.sources.iter().map(String::as_str)),
            faults: Vec::new(),
            week: rules.week.as_ref().unwrap_or(&NO_WEEK),
            file: format!("{language}.json"),
            source: rules,
            words,
        }
    }

    fn pack(&mut self, given: &Source) -> Pack {
        self.limits();
        self.questions.check("questions", &mut self.faults);
        self.verdicts.check("verdicts", &mut self.faults);
        self.situations.check("situations", &mut self.faults);
        self.quotes.check_bare("quotes", &mut self.faults);
        self.sources.check_bare("sources", &mut self.faults);
        for (index, options) in self.options.iter().enumerate() {
            options.check(&format!("questions[{index}].options"), &mut self.faults);
        }
        let plurals = self.plurals(&given.language);
        let words = self.words;
        Pack {
            id: leak(&self.source.id),
            version: self.source.version,
            earlier: self.earlier(),
            language: leak(&given.language),
            rtl: given.interface.direction == Direction::Rtl,
            currency: leak(self.source.currency.as_deref().unwrap_or_default()),
            rules: self.rules(),
            title: self.text("title", &words.title),
            intro: self.text("intro", &words.intro),
            interest: self.text("interest", &words.interest),
            quotes: self.quote_texts(),
            sources: self.source_texts(),
            verdicts: self.verdict_texts(),
            situations: self.situation_texts(),
            questions: self.question_texts(),
            week: self.week(),
            words: self.interface_words(given, &plurals),
            plurals: plurals.table,
        }
    }

    /// A fault in the rules.
    fn fault(&mut self, path: &str, message: impl Into<String>) {
        self.faults.push(Fault::new(RULES, path, message));
    }

    /// Keeps a position, or the fault that says why there is none.
    fn keep(&mut self, found: Result<usize, Fault>) -> Option<usize> {
        found.map_err(|fault| self.faults.push(fault)).ok()
    }

    fn limits(&mut self) {
        let source = self.source;
        if !is_id(&source.id) {
            self.fault("id", NO_ID);
        } else if source.id.len() > LONGEST_ID {
            self.fault(
                "id",
                format!("has at most {LONGEST_ID} characters, so that links are short"),
            );
        }
        let also = source.questions.iter().flat_map(|question| &question.options);
        let also = also.map(|option| option.also.len()).sum();
        let counts = [
            ("questions", source.questions.len(), 1, MAX_QUESTIONS),
            ("verdicts", source.verdicts.len(), 1, MAX_VERDICTS),
            ("situations", source.situations.len(), 0, MAX_SITUATIONS),
            ("quotes", source.quotes.len(), 0, MAX_LISTED),
            ("sources", source.sources.len(), 0, MAX_LISTED),
            ("questions[].options[].also", also, 0, MAX_EXTRAS),
        ];
        for (list, count, least, most) in counts {
            self.count(list, count, least, most);
        }
        match (&source.situated, source.situations.is_empty()) {
            (None, false) => self.fault("situated", "is needed, because there are situations"),
            (Some(_), true) => {
                self.fault("situated", "needs a situation, and there is none; remove it");
            }
            _ => {}
        }
        for (index, question) in source.questions.iter().enumerate() {
            let path = format!("questions[{index}].options");
            let count = question.options.len();
            if count >= MAX_OPTIONS {
                self.fault(
                    &path,
                    format!("there are {count}, and {} is the most", MAX_OPTIONS - 1),
                );
            } else if count < 2 {
                self.fault(&path, "a question needs at least two");
            }
        }
    }

    /// A fault where a list is too short or too long.
    fn count(&mut self, list: &str, count: usize, least: usize, most: usize) {
        if count < least {
            self.fault(list, "there must be at least one");
        } else if count > most {
            self.fault(list, format!("there are {count}, and {most} is the most"));
        }
    }

    /// Finds what earlier versions had. What is gone since is no fault: it may have been taken out.
    fn earlier(&mut self) -> Vec<Earlier> {
        let source = self.source;
        let position = |found: Option<usize>| found.map_or(GONE, |position| position as u8);
        let mut earlier: Vec<Earlier> = Vec::with_capacity(source.earlier.len());
        for (index, layout) in source.earlier.iter().enumerate() {
            let path = format!("earlier[{index}]");
            if layout.version >= source.version {
                let message = format!("must be more than {}, an earlier version", layout.version);
                self.fault("version", message);
            }
            if earlier.iter().any(|other| other.version == layout.version) {
                self.fault(&format!("{path}.version"), "stands here twice");
            }
            if layout.questions.len() > MAX_QUESTIONS {
                let count = layout.questions.len();
                let path = format!("{path}.questions");
                self.fault(&path, format!("there are {count}, and {MAX_QUESTIONS} is the most"));
            }
            let mut questions = Vec::with_capacity(layout.questions.len());
            for (at, question) in layout.questions.iter().enumerate() {
                if question.options.len() > MAX_OPTIONS {
                    let path = format!("{path}.questions[{at}].options");
                    let count = question.options.len();
                    self.fault(&path, format!("there are {count}, and {MAX_OPTIONS} is the most"));
                }
                let now = self.questions.position(&question.id);
                let options = question
                    .options
                    .iter()
                    .map(|option| position(now.and_then(|now| self.options[now].position(option))));
                questions.push((position(now), options.collect()));
            }
            let situations =
                layout.situations.iter().map(|id| position(self.situations.position(id)));
            let roles = layout
                .roles
                .iter()
                .map(|id| position(self.week.roles.iter().position(|role| role.id == *id)));
            earlier.push(Earlier {
                version: layout.version,
                questions,
                situations: situations.collect(),
                roles: roles.collect(),
            });
        }
        earlier
    }
}
