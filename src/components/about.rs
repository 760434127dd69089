//! Who wrote this and what they gain from it, with the rules for anyone to read.

use yew::prelude::*;

use super::view::{View, bold, details, list, nodes, number, paragraph, text};
use super::why::signed;
use crate::assessment::{members, phrase};
use crate::pack::Word;
use crate::pack::rules::{Case, Points};

pub(super) fn about(view: View<'_>) -> Html {
    let pack = view.pack;
    let questions = (0..pack.questions.len())
        .map(|question| titled(pack.questions[question].title, question_rules(view, question)));
    let situations = pack.situations.iter().zip(&pack.rules.situations).flat_map(|(of, rule)| {
        rule.holds.iter().map(move |(case, strength)| {
            let strength = view.fill(Word::RulesStrength, &[("n", &number(*strength))]);
            [&*of.name, ": ", &conditions(view, case), " (", &strength, ")"].concat()
        })
    });
    let sources = pack.sources.iter().map(|source| [source.name, ": ", source.says].concat());
    let mut rules = vec![paragraph("", &how(view))];
    rules.extend(questions);
    rules.push(titled(view.word(Word::RulesSituations), situations.collect()));
    rules.push(titled(view.word(Word::SourcesTitle), sources.collect()));
    let rules = details(view.word(Word::RulesTitle), nodes(rules));
    view.section(view.word(Word::AboutTitle), vec![paragraph("", pack.interest), rules])
}

/// A list under a line in bold.
fn titled(title: &str, items: Vec<String>) -> Html {
    let items = items.iter().map(|item| text(item)).collect();
    nodes(vec![bold(title), list("", items)])
}

fn how(view: View<'_>) -> String {
    let rules = &view.pack.rules;
    let name = |verdict: &u8| &*view.pack.verdicts[usize::from(*verdict)].name;
    let ties: Vec<&str> = rules.ties.iter().map(name).collect();
    view.fill(
        Word::RulesText,
        &[
            ("situated", name(&rules.situated)),
            ("ties", &ties.join(", ")),
            ("tooLittle", &number(rules.too_little)),
            ("pulled", &number(rules.pulled)),
            ("close", &number(rules.close)),
        ],
    )
}

fn question_rules(view: View<'_>, question: usize) -> Vec<String> {
    let rules = &view.pack.rules;
    let options = rules.questions[question].options.iter().enumerate();
    let own = options.map(|(option, choice)| {
        let mut effects = points(view, &choice.points);
        for verdict in members(u16::from(choice.out)) {
            effects.push(
                [&*view.pack.verdicts[verdict].label, " ", view.word(Word::RuledOut)].concat(),
            );
        }
        let effects = match effects.is_empty() {
            true => view.word(Word::RulesNothing).to_owned(),
            false => effects.join(", "),
        };
        [view.pack.option_label(question, option), ": ", &effects].concat()
    });
    let extras = rules.extras.iter().filter(|extra| usize::from(extra.question) == question);
    let extras = extras.map(|extra| {
        [&*conditions(view, &extra.when), ": ", &points(view, &extra.points).join(", ")].concat()
    });
    own.chain(extras).collect()
}

fn points(view: View<'_>, points: &Points) -> Vec<String> {
    let verdicts = view.pack.verdicts.iter().zip(points).filter(|(_, points)| **points != 0);
    verdicts
        .map(|(verdict, points)| [verdict.label, " ", &signed((*points).into())].concat())
        .collect()
}

/// The answers of a case: `Team size: 3 to 7 / 8 to 15`.
fn conditions(view: View<'_>, case: &Case) -> String {
    let mut terms = Vec::with_capacity(case.0.len());
    for term in &case.0 {
        let question = usize::from(term.question);
        let mut options = Vec::new();
        for option in members(term.options) {
            options.push(view.pack.option_label(question, option));
        }
        let subject = view.pack.questions[question].subject;
        terms.push(
            view.fill(Word::RuledBy, &[("subject", subject), ("option", &options.join(" / "))]),
        );
    }
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    phrase::list(view.pack, &terms)
}
