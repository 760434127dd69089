//! What the words of the pack must keep to.

use fractional_cto::assessment::{Answers, progress};
use fractional_cto::pack;
use fractional_cto::pack::source::{Source, Verdict};
use serde_json::Value;

use crate::BUNDLED as PACK;
const PAGE: &str = include_str!("../../index.html");

#[test]
fn the_pack_has_no_faults() {
    if let Err(faults) = pack::read(PACK) {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"));
    }
}

#[test]
fn every_quotation_stands_word_for_word_in_the_article() {
    let (_, article) = PAGE.split_once("<article>").expect("the page has an article");
    let (article, _) = article.split_once("</article>").expect("the article ends");
    let article = plain_text(article);
    for (id, quote) in source().quotes {
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
    let source = source();
    let options = source.questions.iter().flat_map(|question| &question.options);
    let used: Vec<&String> = options
        .filter_map(|option| option.quote.as_ref())
        .chain(source.verdicts.iter().filter_map(|verdict| verdict.quote.as_ref()))
        .chain(source.situations.iter().map(|situation| &situation.quote))
        .chain(source.week.activities.iter().filter_map(|activity| activity.quote.as_ref()))
        .chain(source.week.categories.iter().filter_map(|category| category.quote.as_ref()))
        .chain(source.week.roles.iter().filter_map(|role| role.quote.as_ref()))
        .collect();
    for id in source.quotes.keys() {
        assert!(used.contains(&id), "quotes.{id} stands nowhere");
    }
}

#[test]
fn every_verdict_gets_a_text_of_the_same_length() {
    let source = source();
    let mut lengths: Vec<(&str, usize)> =
        source.verdicts.iter().map(|verdict| (verdict.id.as_str(), words(verdict))).collect();
    let mut situated = source.verdicts.iter().filter(|verdict| verdict.id == source.rules.situated);
    let situated = situated.next().expect("the pack has the verdict that needs a situation");
    lengths.extend(source.situations.iter().map(|situation| {
        let shown = Verdict {
            sentence: situation.sentence.clone(),
            meaning: situation.meaning.clone(),
            ..situated.clone()
        };
        (situation.id.as_str(), words(&shown))
    }));
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
fn no_text_shouts_or_promises_percentages() {
    let pack: Value = serde_json::from_str(PACK).expect("the pack is JSON");
    each_text("", &pack, &mut |path, text| {
        for unwanted in ['!', '%'] {
            assert!(!text.contains(unwanted), "{path} contains {unwanted}: {text}");
        }
    });
}

#[test]
fn every_answer_with_an_effect_can_explain_it() {
    for question in source().questions {
        for option in question.options {
            let place = format!("{}={}", question.id, option.id);
            let effects = !option.effects.is_empty() || !option.also.is_empty();
            match option.because {
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
    let source = source();
    for question in &source.questions {
        let key = source.rules.key.contains(&question.id);
        assert_eq!(key, question.find_out.is_some(), "{}", question.id);
    }
}

#[test]
fn the_intro_names_the_number_of_questions() {
    let pack = pack::read(PACK).expect("the pack has no faults");
    let progress = progress(&pack.rules, &Answers::default());
    let range = format!("{} to {} questions", progress.least, progress.most);
    assert!(pack.intro.starts_with(&range), "the intro should begin \"{range}\": {}", pack.intro);
}

fn source() -> Source {
    serde_json::from_str(PACK).expect("the pack has the form of a source")
}

/// How many words a visitor reads with a verdict.
fn words(verdict: &Verdict) -> usize {
    [&verdict.sentence, &verdict.meaning, &verdict.next, &verdict.outside, &verdict.call]
        .into_iter()
        .map(|text| text.split_whitespace().count())
        .sum()
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
