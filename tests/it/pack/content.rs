//! What the words of the pack must keep to.

use fractional_cto::assessment::{Answers, progress};
use fractional_cto::pack::source::Source;
use fractional_cto::pack::source::words::{Situation, Verdict};
use serde_json::Value;

use crate::bundled;

const PAGE: &str = include_str!("../../../index.html");

#[test]
fn every_quotation_stands_word_for_word_in_the_article() {
    let (_, article) = PAGE.split_once("<article>").expect("the page has an article");
    let (article, _) = article.split_once("</article>").expect("the article ends");
    let article = plain_text(article);
    for (id, quote) in source().words.quotes {
        assert!(
            article.contains(&quote.text),
            "quotes.{id}: \"{}\" is not in the article",
            quote.text
        );
        assert!(article.contains(&quote.section), "quotes.{id}: no heading \"{}\"", quote.section);
    }
}

#[test]
fn every_quotation_is_used() {
    let rules = source().rules;
    let week = rules.week.as_ref().expect("the subject has a week");
    let options = rules.questions.iter().flat_map(|question| &question.options);
    let used: Vec<&String> = options
        .filter_map(|option| option.quote.as_ref())
        .chain(rules.verdicts.iter().filter_map(|verdict| verdict.quote.as_ref()))
        .chain(rules.situations.iter().filter_map(|situation| situation.quote.as_ref()))
        .chain(week.activities.iter().filter_map(|activity| activity.quote.as_ref()))
        .chain(week.categories.iter().filter_map(|category| category.quote.as_ref()))
        .chain(week.roles.iter().filter_map(|role| role.quote.as_ref()))
        .collect();
    for id in &rules.quotes {
        assert!(used.contains(&id), "the quotation {id} stands nowhere");
    }
}

#[test]
fn every_verdict_gets_a_text_of_the_same_length() {
    let Source { rules, words, .. } = source();
    let mut lengths: Vec<(&str, usize)> =
        words.verdicts.iter().map(|(id, verdict)| (id.as_str(), length(verdict, None))).collect();
    let situated = rules.situated.expect("one verdict needs a situation");
    let situated = &words.verdicts[&situated];
    let situations = words.situations.iter();
    lengths.extend(situations.map(|(id, words)| (id.as_str(), length(situated, Some(words)))));
    let mean =
        lengths.iter().map(|(_, length)| length).sum::<usize>() as f64 / lengths.len() as f64;
    for (id, length) in &lengths {
        let ratio = *length as f64 / mean;
        assert!(
            (0.8..=1.2).contains(&ratio),
            "the text of {id} is {ratio:.2} of the mean: {lengths:?}"
        );
    }
}

#[test]
fn what_the_title_asks_is_answered_in_four_words_at_most() {
    let words = source().words;
    let verdicts = words.verdicts.iter().map(|(id, verdict)| (id, &verdict.answer));
    for (id, answer) in verdicts.chain(words.situations.iter().map(|(id, it)| (id, &it.answer))) {
        let count = answer.split_whitespace().count();
        assert!((1..=4).contains(&count), "{id}: {answer}");
    }
}

#[test]
fn no_text_shouts_or_promises_percentages() {
    let files = bundled::files();
    let words = serde_json::json!([files["words"], files["interface"]]);
    each_text("", &words, &mut |path, text| {
        for unwanted in ['!', '%'] {
            assert!(!text.contains(unwanted), "{path} contains {unwanted}: {text}");
        }
    });
}

#[test]
fn every_answer_with_an_effect_can_explain_it() {
    let Source { rules, words, .. } = source();
    for question in &rules.questions {
        for option in &question.options {
            let place = format!("{}={}", question.id, option.id);
            let effects = !option.effects.is_empty() || !option.also.is_empty();
            match &words.questions[&question.id].options[&option.id].because {
                Some(because) => {
                    assert!(effects, "{place} explains an effect that it does not have");
                    let words = because.split_whitespace().count();
                    assert!(words <= 16, "{place}: {words} words explain it, and 16 is the most");
                }
                None => assert!(!effects, "{place} has effects and no `because`"),
            }
        }
    }
}

#[test]
fn every_key_question_says_how_to_find_out() {
    let Source { rules, words, .. } = source();
    for (id, question) in &words.questions {
        assert_eq!(rules.key.contains(id), question.find_out.is_some(), "{id}");
    }
}

#[test]
fn the_intro_names_the_number_of_questions() {
    let pack = bundled::pack();
    let progress = progress(&pack.rules, &Answers::default());
    let range = format!("{} to {} questions", progress.least, progress.most);
    assert!(pack.intro.starts_with(&range), "the intro should begin \"{range}\": {}", pack.intro);
}

fn source() -> Source {
    bundled::source(&bundled::files())
}

/// How many words a visitor reads with a verdict, in a situation where it needs one.
fn length(verdict: &Verdict, situation: Option<&Situation>) -> usize {
    let [sentence, meaning] = match situation {
        Some(situation) => [&situation.sentence, &situation.meaning],
        None => [&verdict.sentence, &verdict.meaning],
    };
    let texts = [sentence, meaning, &verdict.next, &verdict.outside, &verdict.call];
    texts.into_iter().map(|text| text.split_whitespace().count()).sum()
}

/// Every text in a JSON value, with its path.
fn each_text(path: &str, value: &Value, check: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => check(path, text),
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                each_text(&format!("{path}[{index}]"), value, check);
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                each_text(&format!("{path}.{key}"), value, check);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text of some HTML: no tags, entities read, white space as single spaces.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    let entities = [
        ("&nbsp;", " "),
        ("&mdash;", "—"),
        ("&rsquo;", "’"),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    for (entity, character) in entities {
        text = text.replace(entity, character);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
