//! Who wrote this and what they gain from it, with the rules for anyone to read.

use super::page::{Page, number};
use super::why::signed;
use crate::assessment::{members, phrase};
use crate::pack::Word;
use crate::pack::rules::{Case, Points};

pub(super) fn about(page: &mut Page<'_>) {
    let pack = page.pack;
    page.section(Word::AboutTitle, |page| {
        page.paragraph(pack.interest);
        page.details(page.word(Word::RulesTitle), |page| {
            page.paragraph(&how(page));
            for (question, words) in pack.questions.iter().enumerate() {
                page.bold(words.title);
                page.within("ul", "", |page| question_rules(page, question));
            }
            if !pack.situations.is_empty() {
                page.bold(page.word(Word::RulesSituations));
            }
            page.within("ul", "", |page| {
                for (of, rule) in pack.situations.iter().zip(&pack.rules.situations) {
                    for (case, strength) in &rule.holds {
                        let strength = page.fill(Word::RulesStrength, &[("n", &number(*strength))]);
                        let case = conditions(page, case);
                        item(page, &[of.name, ": ", &case, " (", &strength, ")"]);
                    }
                }
            });
            if !pack.sources.is_empty() {
                page.bold(page.word(Word::SourcesTitle));
            }
            page.within("ul", "", |page| {
                for source in &pack.sources {
                    item(page, &[source.name, ": ", source.says]);
                }
            });
        });
    });
}

fn item(page: &mut Page<'_>, words: &[&str]) {
    page.line("li", "", &words.concat());
}

fn how(page: &Page<'_>) -> String {
    let rules = &page.pack.rules;
    let name = |verdict: &u8| page.pack.verdicts[usize::from(*verdict)].name;
    let ties: Vec<&str> = rules.ties.iter().map(name).collect();
    let mut text = page.fill(
        Word::RulesText,
        &[
            ("ties", &phrase::list(page.pack, &ties)),
            ("tooLittle", &number(rules.too_little)),
            ("pulled", &number(rules.pulled)),
            ("close", &number(rules.close)),
        ],
    );
    if let Some(situated) = &rules.situated {
        text.push(' ');
        text.push_str(&page.fill(Word::RulesSituated, &[("situated", name(situated))]));
    }
    if !rules.evidence.is_empty() {
        let verdicts: Vec<&str> = rules.evidence.iter().map(|(verdict, _)| name(verdict)).collect();
        let verdicts = phrase::list(page.pack, &verdicts);
        text.push(' ');
        text.push_str(&page.fill(Word::RulesEvidence, &[("verdicts", &verdicts)]));
    }
    text
}

fn question_rules(page: &mut Page<'_>, question: usize) {
    let rules = &page.pack.rules;
    for (option, choice) in rules.questions[question].options.iter().enumerate() {
        let mut effects = points(page, &choice.points);
        for verdict in members(u16::from(choice.out)) {
            effects
                .push([page.pack.verdicts[verdict].label, " ", page.word(Word::RuledOut)].concat());
        }
        let effects = match effects.is_empty() {
            true => page.word(Word::RulesNothing).to_owned(),
            false => effects.join(", "),
        };
        item(page, &[page.pack.option_label(question, option), ": ", &effects]);
    }
    for extra in &rules.extras {
        if usize::from(extra.question) == question {
            let (case, effects) = (conditions(page, &extra.when), points(page, &extra.points));
            item(page, &[&case, ": ", &effects.join(", ")]);
        }
    }
}

fn points(page: &Page<'_>, points: &Points) -> Vec<String> {
    let mut effects = Vec::new();
    for (verdict, points) in page.pack.verdicts.iter().zip(points) {
        if *points != 0 {
            effects.push([verdict.label, " ", &signed((*points).into())].concat());
        }
    }
    effects
}

/// The answers of a case: `Team size: 3 to 7 / 8 to 15`.
fn conditions(page: &Page<'_>, case: &Case) -> String {
    let mut terms = Vec::with_capacity(case.0.len());
    for term in &case.0 {
        let question = usize::from(term.question);
        let mut options = Vec::new();
        for option in members(term.options) {
            options.push(page.pack.option_label(question, option));
        }
        let subject = page.pack.questions[question].subject;
        terms.push(
            page.fill(Word::RuledBy, &[("subject", subject), ("option", &options.join(" / "))]),
        );
    }
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    phrase::list(page.pack, &terms)
}
