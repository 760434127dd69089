//! The words of a pack: those of each id of the rules, with the quotations and sources they name, and
//! those of the interface.

use std::collections::BTreeMap;

use super::Compiler;
use super::plurals::Plurals;
use crate::pack::fill::{BETWEEN, placeholders};
use crate::pack::names::{Names, nearest};
use crate::pack::source::words::InterfaceWords;
use crate::pack::source::{Forms, Plural, Source};
use crate::pack::words::{KEYS, Key, Mark};
use crate::pack::{
    Announcement, Fault, Hint, OptionText, QuestionText, Quote, Reference, SituationText, Text,
    VerdictText, leak,
};

/// What to say of a text without a word in it.
const BLANK: &str = "is blank; write what a visitor should read here";

impl<'a> Compiler<'a> {
    /// A fault in the words.
    pub(super) fn fault_of_words(&mut self, path: &str, message: impl Into<String>) {
        self.faults.push(Fault::new(&self.file, path, message));
    }

    /// A text of the words.
    pub(super) fn text(&mut self, path: &str, text: &str) -> Text {
        if text.trim().is_empty() {
            self.fault_of_words(path, BLANK);
        }
        leak(text)
    }

    /// A text that need not be there.
    pub(super) fn optional(&mut self, path: &str, text: Option<&String>) -> Text {
        text.map(|text| self.text(path, text)).unwrap_or_default()
    }

    /// What the words have under each id, with its path. What is missing or left over is a fault.
    pub(super) fn under<T>(
        &mut self,
        list: &str,
        names: &Names<'_>,
        words: &'a BTreeMap<String, T>,
    ) -> Vec<(String, Option<&'a T>)> {
        for id in words.keys().filter(|id| names.position(id).is_none()) {
            self.fault_of_words(&format!("{list}.{id}"), names.unknown(id));
        }
        let mut found = Vec::with_capacity(names.ids().len());
        for id in names.ids() {
            let path = format!("{list}.{id}");
            if !words.contains_key(*id) {
                self.fault_of_words(&path, "is missing");
            }
            found.push((path, words.get(*id)));
        }
        found
    }

    /// The position of a quotation that the rules name.
    pub(super) fn quote(&mut self, path: &str, id: Option<&String>) -> Option<u8> {
        let found = self.quotes.find(path, id?);
        self.keep(found).map(|quote| quote as u8)
    }

    /// The positions of sources that the rules name.
    pub(super) fn sources(&mut self, path: &str, ids: &[String]) -> Vec<u8> {
        let mut sources = Vec::with_capacity(ids.len());
        for (index, id) in ids.iter().enumerate() {
            let found = self.sources.find(&format!("{path}.sources[{index}]"), id);
            sources.extend(self.keep(found).map(|source| source as u8));
        }
        sources
    }

    pub(super) fn quote_texts(&mut self) -> Vec<Quote> {
        let mut texts = Vec::new();
        for (path, words) in self.under("quotes", &self.quotes.clone(), &self.words.quotes) {
            let Some(words) = words else { continue };
            texts.push(Quote {
                text: self.text(&format!("{path}.text"), &words.text),
                section: self.text(&format!("{path}.section"), &words.section),
            });
        }
        texts
    }

    pub(super) fn source_texts(&mut self) -> Vec<Reference> {
        let mut texts = Vec::new();
        for (path, words) in self.under("sources", &self.sources.clone(), &self.words.sources) {
            let Some(words) = words else { continue };
            texts.push(Reference {
                name: self.text(&format!("{path}.name"), &words.name),
                says: self.text(&format!("{path}.says"), &words.says),
            });
        }
        texts
    }

    pub(super) fn verdict_texts(&mut self) -> Vec<VerdictText> {
        let mut texts = Vec::new();
        let found = self.under("verdicts", &self.verdicts.clone(), &self.words.verdicts);
        for (index, ((path, words), verdict)) in
            found.into_iter().zip(&self.source.verdicts).enumerate()
        {
            let quote = self.quote(&format!("verdicts[{index}].quote"), verdict.quote.as_ref());
            let Some(words) = words else { continue };
            texts.push(VerdictText {
                name: self.text(&format!("{path}.name"), &words.name),
                label: self.text(&format!("{path}.label"), &words.label),
                says: Announcement {
                    answer: self.text(&format!("{path}.answer"), &words.answer),
                    sentence: self.text(&format!("{path}.sentence"), &words.sentence),
                    meaning: self.text(&format!("{path}.meaning"), &words.meaning),
                    quote,
                },
                next: self.text(&format!("{path}.next"), &words.next),
                outside: self.text(&format!("{path}.outside"), &words.outside),
                call: self.text(&format!("{path}.call"), &words.call),
            });
        }
        texts
    }

    pub(super) fn situation_texts(&mut self) -> Vec<SituationText> {
        let mut texts = Vec::new();
        let found = self.under("situations", &self.situations.clone(), &self.words.situations);
        for (index, ((path, words), situation)) in
            found.into_iter().zip(&self.source.situations).enumerate()
        {
            let quote = self.quote(&format!("situations[{index}].quote"), situation.quote.as_ref());
            let Some(words) = words else { continue };
            texts.push(SituationText {
                name: self.text(&format!("{path}.name"), &words.name),
                says: Announcement {
                    answer: self.text(&format!("{path}.answer"), &words.answer),
                    sentence: self.text(&format!("{path}.sentence"), &words.sentence),
                    meaning: self.text(&format!("{path}.meaning"), &words.meaning),
                    quote,
                },
                needs: self.text(&format!("{path}.needs"), &words.needs),
            });
        }
        texts
    }

    pub(super) fn question_texts(&mut self) -> Vec<QuestionText> {
        let mut texts = Vec::new();
        let found = self.under("questions", &self.questions.clone(), &self.words.questions);
        for (index, ((path, words), question)) in
            found.into_iter().zip(&self.source.questions).enumerate()
        {
            let rules_path = format!("questions[{index}]");
            let mut sources = Vec::with_capacity(question.hints.len());
            for (at, hint) in question.hints.iter().enumerate() {
                sources.push(self.sources(&format!("{rules_path}.hints[{at}]"), &hint.sources));
            }
            let mut quotes = Vec::with_capacity(question.options.len());
            for (at, choice) in question.options.iter().enumerate() {
                let path = format!("{rules_path}.options[{at}].quote");
                quotes.push(self.quote(&path, choice.quote.as_ref()));
            }
            let Some(words) = words else { continue };

            let currencies = question.hints.iter().map(|hint| hint.currency.as_str());
            let currencies = Names::new("hint", currencies);
            let mut hints = Vec::with_capacity(question.hints.len());
            let found = self.under(&format!("{path}.hints"), &currencies, &words.hints);
            for (((path, text), hint), sources) in
                found.into_iter().zip(&question.hints).zip(sources)
            {
                let text = text.map(|text| self.text(&path, text)).unwrap_or_default();
                hints.push(Hint { currency: leak(&hint.currency), text, sources });
            }

            let ids = question.options.iter().map(|option| option.id.as_str());
            let ids = Names::new("option", ids);
            let mut options = Vec::with_capacity(question.options.len());
            let found = self.under(&format!("{path}.options"), &ids, &words.options);
            for (((path, words), choice), quote) in
                found.into_iter().zip(&question.options).zip(quotes)
            {
                let Some(words) = words else { continue };
                let decides = !choice.effects.is_empty() || !choice.also.is_empty();
                if decides && words.because.is_none() {
                    let path = format!("{path}.because");
                    self.fault_of_words(&path, "is needed, because the option has effects");
                }
                options.push(OptionText {
                    label: self.text(&format!("{path}.label"), &words.label),
                    because: self.optional(&format!("{path}.because"), words.because.as_ref()),
                    quote,
                });
            }

            if self.source.key.contains(&question.id) && words.find_out.is_none() {
                let path = format!("{path}.findOut");
                self.fault_of_words(&path, "is needed, because the question is a key question");
            }
            texts.push(QuestionText {
                title: self.text(&format!("{path}.title"), &words.title),
                why: self.text(&format!("{path}.why"), &words.why),
                subject: self.text(&format!("{path}.subject"), &words.subject),
                find_out: self.optional(&format!("{path}.findOut"), words.find_out.as_ref()),
                hints,
                options,
            });
        }
        texts
    }

    /// The words of the interface in the order of their keys: the subject's own, or else those that
    /// all subjects share.
    pub(super) fn interface_words(&mut self, given: &Source, plurals: &Plurals) -> Vec<Text> {
        let own = &given.words.words;
        let shared = &given.interface.words;
        let file = self.file.clone();
        let shared_file = format!("interface/{file}");
        self.check_words(&file, own, plurals);
        self.check_words(&shared_file, shared, plurals);
        let mut words = Vec::with_capacity(KEYS.len());
        for key in KEYS {
            let week = key.is(Mark::Week) || key.is(Mark::Own);
            let path = format!("words.{}", key.key);
            let (own, shared) = (own.0.get(key.key), shared.0.get(key.key));
            if key.is(Mark::Own) {
                if self.source.week.is_some() && own.is_none() {
                    self.fault_of_words(&path, "is missing: each subject says this itself");
                }
                if shared.is_some() {
                    let message = "each subject says this itself; remove it";
                    self.faults.push(Fault::new(&shared_file, &path, message));
                }
            } else if shared.is_none() {
                self.faults.push(Fault::new(&shared_file, &path, "is missing"));
            }
            let needed = !week || self.source.week.is_some();
            if !needed && own.is_some() {
                self.fault_of_words(&path, "is about a week, and the subject has none; remove it");
            }
            let forms = own.or(shared).filter(|_| needed);
            words.push(forms.map(|forms| join(forms, plurals)).unwrap_or_default());
        }
        words
    }

    fn check_words(&mut self, file: &str, words: &InterfaceWords, plurals: &Plurals) {
        let known: Vec<&str> = KEYS.iter().map(|key| key.key).collect();
        for (id, forms) in &words.0 {
            let path = format!("words.{id}");
            let mut fault = |message: String| self.faults.push(Fault::new(file, &path, message));
            let Some(key) = KEYS.iter().find(|key| key.key == id) else {
                fault(match nearest(id, &known) {
                    Some(meant) => format!("no word of that key; did you mean \"{meant}\"?"),
                    None => "no word of that key; remove it".into(),
                });
                continue;
            };
            for message in faults_of(key, forms, plurals) {
                fault(message);
            }
        }
    }
}

/// What is wrong with a word of the interface.
fn faults_of(key: &Key, forms: &Forms, plurals: &Plurals) -> Vec<String> {
    let mut faults = Vec::new();
    if let Forms::Plural(given) = forms {
        if !key.is(Mark::Counted) {
            faults.push("counts nothing, so it has one form; write one text".into());
        }
        for category in plurals.needed.iter().filter(|category| !given.contains_key(category)) {
            faults.push(format!("lacks its form \"{}\"", category.name()));
        }
        for category in given.keys().filter(|category| !plurals.known.contains(category)) {
            faults.push(format!("the language has no form \"{}\"; remove it", category.name()));
        }
    }
    for (category, text) in forms.texts() {
        let of = category.map(|category| format!("{}: ", category.name())).unwrap_or_default();
        if text.trim().is_empty() {
            faults.push(format!("{of}{BLANK}"));
            continue;
        }
        // "One point" says its number in words.
        let in_words =
            matches!(category, Some(Plural::Zero | Plural::One | Plural::Two)).then_some("n");
        for slot in key.slots {
            if Some(*slot) != in_words && !placeholders(text).any(|there| there == *slot) {
                faults.push(format!("{of}lacks its placeholder {{{slot}}}"));
            }
        }
        for unknown in placeholders(text).filter(|slot| !key.slots.contains(slot)) {
            faults.push(format!("{of}{{{unknown}}} is no placeholder of this text"));
        }
    }
    faults
}

/// The forms as one text.
fn join(forms: &Forms, plurals: &Plurals) -> Text {
    match forms {
        Forms::One(text) => leak(text),
        Forms::Plural(given) => {
            let texts = plurals.needed.iter().filter_map(|category| given.get(category));
            let texts: Vec<&str> = texts.map(|text| leak(text)).collect();
            texts.join(&BETWEEN.to_string()).leak()
        }
    }
}
