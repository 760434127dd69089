//! The words of a pack, with the quotations and sources they name resolved.

use super::Compiler;
use crate::pack::words;
use crate::pack::{Hint, OptionText, QuestionText, SituationText, Text, VerdictText, leak};

impl Compiler<'_> {
    pub(super) fn quote(&mut self, path: &str, id: Option<&String>) -> Option<u8> {
        let found = self.quotes.find(path, id?);
        self.keep(found).map(|quote| quote as u8)
    }

    pub(super) fn verdict_texts(&mut self) -> Vec<VerdictText> {
        let verdicts = self.source.verdicts.iter().enumerate();
        let texts = verdicts.map(|(index, verdict)| VerdictText {
            name: leak(&verdict.name),
            label: leak(&verdict.label),
            sentence: leak(&verdict.sentence),
            meaning: leak(&verdict.meaning),
            next: leak(&verdict.next),
            outside: leak(&verdict.outside),
            call: leak(&verdict.call),
            quote: self.quote(&format!("verdicts[{index}].quote"), verdict.quote.as_ref()),
        });
        texts.collect()
    }

    pub(super) fn situation_texts(&mut self) -> Vec<SituationText> {
        let situations = self.source.situations.iter().enumerate();
        let texts = situations.map(|(index, situation)| SituationText {
            name: leak(&situation.name),
            sentence: leak(&situation.sentence),
            meaning: leak(&situation.meaning),
            needs: leak(&situation.needs),
            quote: self.quote(&format!("situations[{index}].quote"), Some(&situation.quote)),
        });
        texts.collect()
    }

    pub(super) fn question_texts(&mut self) -> Vec<QuestionText> {
        let mut texts = Vec::with_capacity(self.source.questions.len());
        for (index, question) in self.source.questions.iter().enumerate() {
            let path = format!("questions[{index}]");
            let mut options = Vec::with_capacity(question.options.len());
            for (at, choice) in question.options.iter().enumerate() {
                let path = format!("{path}.options[{at}].quote");
                options.push(OptionText {
                    label: leak(&choice.label),
                    because: choice.because.as_deref().map(leak).unwrap_or_default(),
                    quote: self.quote(&path, choice.quote.as_ref()),
                });
            }
            let mut hints = Vec::with_capacity(question.hints.len());
            for (at, hint) in question.hints.iter().enumerate() {
                let mut sources = Vec::with_capacity(hint.sources.len());
                for (nth, id) in hint.sources.iter().enumerate() {
                    let path = format!("{path}.hints[{at}].sources[{nth}]");
                    let found = self.sources.find(&path, id);
                    sources.extend(self.keep(found).map(|source| source as u8));
                }
                hints.push(Hint {
                    currency: leak(&hint.currency),
                    text: leak(&hint.text),
                    sources,
                });
            }
            texts.push(QuestionText {
                title: leak(&question.title),
                why: leak(&question.why),
                subject: leak(&question.subject),
                find_out: question.find_out.as_deref().map(leak).unwrap_or_default(),
                hints,
                options,
            });
        }
        texts
    }

    pub(super) fn words(&mut self) -> Vec<Text> {
        let (words, faults) = words::resolve(&self.source.words);
        self.faults.extend(faults);
        words
    }
}
