//! Who wrote this and what they gain from it, with the rules for anyone to read.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::why::signed;
use crate::assessment::{members, phrase};
use crate::pack::rules::{Case, Choice, Points};
use crate::pack::{Pack, Word};

#[derive(Properties, PartialEq)]
pub(super) struct AboutProps {
    pub(super) pack: Rc<Pack>,
    pub(super) level: u8,
}

#[component]
pub(super) fn About(props: &AboutProps) -> Html {
    let AboutProps { pack, level } = props;
    html! {
        <section>
            <Heading level={*level}>{ pack.word(Word::AboutTitle) }</Heading>
            <p>{ &pack.interest }</p>
            <details>
                <summary>{ pack.word(Word::RulesTitle) }</summary>
                <p>{ how(pack) }</p>
                { for (0..pack.questions.len()).map(|question| question_rules(pack, question)) }
                <p><strong>{ pack.word(Word::RulesSituations) }</strong></p>
                <ul>{ for pack.situations.iter().zip(&pack.rules.situations).map(|(text, rule)| html! {
                    <li key={&*rule.id}>
                        { &text.name }
                        <ul>{ for rule.holds.iter().map(|(case, strength)| html! {
                            <li>
                                { conditions(pack, case) }
                                { ": " }
                                { pack.fill(Word::RulesStrength, &[("n", &strength.to_string())]) }
                            </li>
                        }) }</ul>
                    </li>
                }) }</ul>
                <p><strong>{ pack.word(Word::SourcesTitle) }</strong></p>
                <ul>{ for pack.sources.iter().map(|source| html! {
                    <li key={&*source.name}>{ &source.name }{ ": " }{ &source.says }</li>
                }) }</ul>
            </details>
        </section>
    }
}

fn how(pack: &Pack) -> String {
    let rules = &pack.rules;
    let name = |verdict: &u8| pack.verdicts[usize::from(*verdict)].name.as_str();
    let ties: Vec<&str> = rules.ties.iter().map(name).collect();
    let numbers = [
        i16::from(rules.too_little),
        i16::from(rules.pulled),
        i16::from(rules.close),
    ];
    let numbers = numbers.map(|number| number.to_string());
    let slots = [
        ("situated", name(&rules.situated)),
        ("ties", &*ties.join(", ")),
        ("tooLittle", &*numbers[0]),
        ("pulled", &*numbers[1]),
        ("close", &*numbers[2]),
    ];
    pack.fill(Word::RulesText, &slots)
}

fn question_rules(pack: &Pack, question: usize) -> Html {
    let extras = pack
        .rules
        .extras
        .iter()
        .filter(|extra| usize::from(extra.question) == question);
    html! {
        <>
            <p><strong>{ &pack.questions[question].title }</strong></p>
            <ul>
                { for pack.rules.questions[question].options.iter().enumerate().map(|(option, choice)| html! {
                    <li>{ pack.option_label(question, option) }{ ": " }{ effects(pack, choice) }</li>
                }) }
                { for extras.map(|extra| html! {
                    <li>{ conditions(pack, &extra.when) }{ ": " }{ points(pack, &extra.points).join(", ") }</li>
                }) }
            </ul>
        </>
    }
}

fn effects(pack: &Pack, choice: &Choice) -> String {
    let mut effects = points(pack, &choice.points);
    effects.extend(members(u16::from(choice.out)).map(|verdict| {
        let mut text = pack.verdicts[verdict].label.clone();
        text.push(' ');
        text.push_str(pack.word(Word::RuledOut));
        text
    }));
    if effects.is_empty() {
        pack.word(Word::RulesNothing).to_owned()
    } else {
        effects.join(", ")
    }
}

fn points(pack: &Pack, points: &Points) -> Vec<String> {
    let given = pack
        .verdicts
        .iter()
        .zip(points)
        .filter(|(_, points)| **points != 0);
    given
        .map(|(verdict, points)| [&*verdict.label, &*signed((*points).into())].join(" "))
        .collect()
}

/// The answers of a case: `Team size: 3 to 7 / 8 to 15`.
fn conditions(pack: &Pack, case: &Case) -> String {
    let terms = case.0.iter().map(|term| {
        let question = usize::from(term.question);
        let options: Vec<&str> = members(term.options)
            .map(|option| pack.option_label(question, option))
            .collect();
        let slots = [
            ("subject", &*pack.questions[question].subject),
            ("option", &*options.join(" / ")),
        ];
        pack.fill(Word::RuledBy, &slots)
    });
    let terms: Vec<String> = terms.collect();
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    phrase::list(pack, &terms)
}
