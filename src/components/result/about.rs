//! Who wrote this and what they gain from it, with the rules for anyone to read.

use yew::prelude::*;

use super::super::text::{each, item, list, note, paragraph, strong, when};
use super::super::view::{View, button, minus, signed};
use super::Shown;
use crate::assessment::{members, phrase};
use crate::browser::focus::is_open;
use crate::pack::rules::{Case, Points};
use crate::pack::{Word, digits};
use crate::state::Action;

/// The rules are drawn while they are open, since they are as long as all the rest.
pub(super) fn about(shown: &Shown<'_>) -> Html {
    let Shown { view, state, .. } = *shown;
    let toggled = |event: Event| Some(Action::Rules(is_open(&event)));
    html! {
        <div class="about">
            { note(view.pack.interest) }
            <details ontoggle={view.hear(toggled)}>
                <summary>{ view.word(Word::RulesTitle) }</summary>
                { when(state.rules_open(), || rules(view)) }
            </details>
            { button(view, "link", Word::Restart, Action::Restart) }
        </div>
    }
}

fn rules(view: &View) -> Html {
    let pack = view.pack;
    let mut parts = vec![paragraph(how(view))];
    let mut part = |title, items: Vec<String>| {
        if !items.is_empty() {
            parts.push(strong(title));
            parts.push(list(items.into_iter().map(item)));
        }
    };
    for (question, words) in pack.questions.iter().enumerate() {
        part(words.title, question_rules(view, question));
    }
    part(view.word(Word::RulesSituations), situation_rules(view));
    let sources = pack.sources.iter().map(|it| told(view, it.name, it.says));
    part(view.word(Word::SourcesTitle), sources.collect());
    each(parts.into_iter())
}

/// Something and what there is to say of it, as the language puts the two together.
fn told(view: &View, subject: &str, words: &str) -> String {
    view.fill(Word::RuledBy, &[("subject", subject), ("option", words)])
}

fn in_a_row(view: &View, items: &[String]) -> String {
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    phrase::enumeration(view.pack, &items)
}

fn how(view: &View) -> String {
    let rules = &view.pack.rules;
    let name = |verdict: &u8| view.pack.verdicts[usize::from(*verdict)].name;
    let ties: Vec<&str> = rules.ties.iter().map(name).collect();
    let mut text = view.fill(
        Word::RulesText,
        &[
            ("ties", &phrase::list(view.pack, &ties)),
            ("tooLittle", &digits(rules.too_little.into())),
            ("pulled", &minus(rules.pulled.into())),
            ("close", &minus(rules.close.into())),
        ],
    );
    if let Some(situated) = &rules.situated {
        text.push(' ');
        text.push_str(&view.fill(Word::RulesSituated, &[("situated", name(situated))]));
    }
    if !rules.evidence.is_empty() {
        let verdicts: Vec<&str> = rules.evidence.iter().map(|(verdict, _)| name(verdict)).collect();
        let verdicts = phrase::list(view.pack, &verdicts);
        text.push(' ');
        text.push_str(&view.fill(Word::RulesEvidence, &[("verdicts", &verdicts)]));
    }
    text
}

/// What each option of a question does, and what it does together with others.
fn question_rules(view: &View, question: usize) -> Vec<String> {
    let rules = &view.pack.rules;
    let mut items = Vec::new();
    for (option, choice) in rules.questions[question].options.iter().enumerate() {
        let mut effects = points(view, &choice.points);
        for verdict in members(u16::from(choice.out)) {
            let label = view.pack.verdicts[verdict].label;
            effects.push(view.fill(Word::RulesOut, &[("verdict", label)]));
        }
        let effects = match effects.is_empty() {
            true => view.word(Word::RulesNothing).to_owned(),
            false => in_a_row(view, &effects),
        };
        items.push(told(view, view.pack.option_label(question, option), &effects));
    }
    for extra in rules.extras.iter().filter(|extra| usize::from(extra.question) == question) {
        let effects = in_a_row(view, &points(view, &extra.points));
        items.push(told(view, &conditions(view, &extra.when), &effects));
    }
    items
}

/// When each situation holds, and how strongly.
fn situation_rules(view: &View) -> Vec<String> {
    let mut items = Vec::new();
    for (words, rule) in view.pack.situations.iter().zip(&view.pack.rules.situations) {
        for (case, strength) in &rule.holds {
            let strength = view.fill(Word::RulesStrength, &[("n", &digits((*strength).into()))]);
            let case = [&*conditions(view, case), " (", &strength, ")"].concat();
            items.push(told(view, words.name, &case));
        }
    }
    items
}

fn points(view: &View, points: &Points) -> Vec<String> {
    let all = view.pack.verdicts.iter().zip(points);
    let some = all.filter(|(_, points)| **points != 0);
    some.map(|(verdict, points)| [verdict.label, " ", &signed((*points).into())].concat()).collect()
}

/// The answers of a case: `Team size: 3 to 7 / 8 to 15`.
fn conditions(view: &View, case: &Case) -> String {
    let mut terms = Vec::with_capacity(case.0.len());
    for term in &case.0 {
        let question = usize::from(term.question);
        let options: Vec<&str> =
            members(term.options).map(|option| view.pack.option_label(question, option)).collect();
        let subject = view.pack.questions[question].subject;
        let slots = [("subject", subject), ("option", &*options.join(" / "))];
        terms.push(view.fill(Word::RuledBy, &slots));
    }
    let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
    phrase::list(view.pack, &terms)
}
