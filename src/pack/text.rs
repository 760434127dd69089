//! What every text of a pack must keep to, and which optional ones are needed.

use super::fault::Fault;
use super::source::Source;

/// A fault for every text that is blank, and for every effect that nothing explains.
pub(super) fn faults(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut check = |path: String, text: &str| {
        if text.trim().is_empty() {
            faults.push(Fault::new(path, "is blank; write what a visitor should read here"));
        }
    };
    let whole = [
        ("id", &source.id),
        ("language", &source.language),
        ("currency", &source.currency),
        ("title", &source.title),
        ("intro", &source.intro),
        ("interest", &source.interest),
    ];
    for (path, text) in whole {
        check(path.into(), text);
    }
    for (id, quote) in &source.quotes {
        check(format!("quotes.{id}.text"), &quote.text);
        check(format!("quotes.{id}.section"), &quote.section);
    }
    for (id, reference) in &source.sources {
        check(format!("sources.{id}.name"), &reference.name);
        check(format!("sources.{id}.says"), &reference.says);
    }
    for (index, verdict) in source.verdicts.iter().enumerate() {
        let texts = [
            ("name", &verdict.name),
            ("label", &verdict.label),
            ("sentence", &verdict.sentence),
            ("meaning", &verdict.meaning),
            ("next", &verdict.next),
            ("outside", &verdict.outside),
            ("call", &verdict.call),
        ];
        for (field, text) in texts {
            check(format!("verdicts[{index}].{field}"), text);
        }
    }
    for (index, situation) in source.situations.iter().enumerate() {
        let texts = [
            ("name", &situation.name),
            ("sentence", &situation.sentence),
            ("meaning", &situation.meaning),
            ("needs", &situation.needs),
        ];
        for (field, text) in texts {
            check(format!("situations[{index}].{field}"), text);
        }
    }
    for (index, question) in source.questions.iter().enumerate() {
        let texts =
            [("title", &question.title), ("why", &question.why), ("subject", &question.subject)];
        for (field, text) in texts {
            check(format!("questions[{index}].{field}"), text);
        }
        if let Some(text) = &question.find_out {
            check(format!("questions[{index}].findOut"), text);
        }
        for (at, option) in question.options.iter().enumerate() {
            check(format!("questions[{index}].options[{at}].label"), &option.label);
            if let Some(text) = &option.because {
                check(format!("questions[{index}].options[{at}].because"), text);
            }
        }
        for (at, hint) in question.hints.iter().enumerate() {
            check(format!("questions[{index}].hints[{at}].currency"), &hint.currency);
            check(format!("questions[{index}].hints[{at}].text"), &hint.text);
        }
    }
    for (index, category) in source.week.categories.iter().enumerate() {
        let path = format!("week.categories[{index}]");
        check(format!("{path}.name"), &category.name);
        check(format!("{path}.short"), &category.short);
        check(format!("{path}.letter"), &category.letter);
    }
    for (index, activity) in source.week.activities.iter().enumerate() {
        let path = format!("week.activities[{index}]");
        check(format!("{path}.name"), &activity.name);
        check(format!("{path}.what"), &activity.what);
        for (field, text) in [("who", &activity.who), ("out", &activity.out)] {
            if let Some(text) = text {
                check(format!("{path}.{field}"), text);
            }
        }
    }
    for (index, role) in source.week.roles.iter().enumerate() {
        check(format!("week.roles[{index}].name"), &role.name);
        check(format!("week.roles[{index}].summary"), &role.summary);
    }
    for (index, kind) in source.week.arrivals.iter().enumerate() {
        check(format!("week.arrivals[{index}].label"), &kind.label);
        for (role, answer) in kind.answers.iter().enumerate() {
            check(format!("week.arrivals[{index}].answers[{role}].text"), &answer.text);
        }
    }
    for (key, text) in &source.words {
        check(format!("words.{key}"), text);
    }
    faults.extend(unexplained(source));
    faults
}

/// A fault for every option that can decide a result and does not say why.
fn unexplained(source: &Source) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, question) in source.questions.iter().enumerate() {
        for (at, option) in question.options.iter().enumerate() {
            let decides = !option.effects.is_empty() || !option.also.is_empty();
            if decides && option.because.is_none() {
                let path = format!("questions[{index}].options[{at}].because");
                faults.push(Fault::new(path, "is needed, because the option has effects"));
            }
        }
    }
    faults
}
