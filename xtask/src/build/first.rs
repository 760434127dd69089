//! The first screen in every language, rendered by the widget itself for the loader to show at once,
//! and the few words that the loader says itself.

use anyhow::{Context, Result, ensure};
use fractional_cto::components::{Content, first_screen};
use fractional_cto::pack::{Pack, Word};
use scraper::{ElementRef, Html, Node};
use serde_json::{Map, Value, json};

/// The attributes that are in the language of the screen.
const SPOKEN: [&str; 3] = ["aria-label", "dir", "lang"];

/// The words of a message: a title, a sentence, what can be done, and what is said while it is.
const LOST: [Word; 4] = [Word::LostTitle, Word::LostText, Word::TryAgain, Word::TryingAgain];
/// Why it could not be loaded, where that is known.
const WHY: [Word; 3] = [Word::LostWasm, Word::LostPolicy, Word::LostFile];
/// The same for a widget that has stopped.
const STOPPED: [Word; 4] =
    [Word::StoppedTitle, Word::StoppedText, Word::Restart, Word::StartingAgain];

/// What the loader shows before the widget runs.
pub(super) struct FirstScreens {
    /// The first screen as nested lists, `["p", {"class": "intro"}, 3]`, where a number stands for a
    /// text: a page that enforces Trusted Types lets nobody make elements from a string.
    pub(super) tree: Value,
    /// By language, its direction, the texts of the screen, and the words of messages.
    pub(super) spoken: Vec<(&'static str, Value)>,
}

/// Renders the first screen of one subject in each of its languages, in which it has one form.
pub(super) fn screens(packs: &[&'static Pack]) -> Result<FirstScreens> {
    let mut tree = Value::Null;
    let mut spoken = Vec::new();
    for pack in packs {
        let runtime = tokio::runtime::Builder::new_current_thread().build()?;
        let html = tokio::task::LocalSet::new().block_on(&runtime, first_screen(Content(pack)));
        let (form, screen) = of_html(&html)?;
        ensure!(
            tree.is_null() || tree == form,
            "Make the first screen of {} like those of other languages: an element of it differs",
            pack.language
        );
        tree = form;
        let words = |words: [Word; 4]| words.map(|word| pack.word(word));
        let messages = json!({
            "language": pack.language,
            "dir": pack.direction(),
            "screen": screen,
            "lost": words(LOST),
            "why": WHY.map(|word| pack.word(word)),
            "stopped": words(STOPPED),
            "book": pack.word(Word::Book),
        });
        spoken.push((pack.language, messages));
    }
    Ok(FirstScreens { tree, spoken })
}

/// The form of a screen, and its texts in their order.
fn of_html(html: &str) -> Result<(Value, Vec<String>)> {
    let fragment = Html::parse_fragment(html);
    let root = fragment.root_element().child_elements().next();
    let root = root.context("Restore the first screen: it has no element")?;
    let mut texts = Vec::new();
    let form = of_element(root, &mut texts);
    Ok((form, texts))
}

fn of_element(element: ElementRef<'_>, texts: &mut Vec<String>) -> Value {
    let mut place = |text: &str| {
        texts.push(text.to_owned());
        json!(texts.len() - 1)
    };
    let mut attributes = Map::new();
    for (name, value) in element.value().attrs() {
        let value = if SPOKEN.contains(&name) { place(value) } else { value.into() };
        attributes.insert(name.to_owned(), value);
    }
    let mut list = vec![json!(element.value().name()), Value::Object(attributes)];
    for child in element.children() {
        match child.value() {
            Node::Text(text) => {
                texts.push(text.to_string());
                list.push(json!(texts.len() - 1));
            }
            _ => list.extend(ElementRef::wrap(child).map(|child| of_element(child, texts))),
        }
    }
    Value::Array(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lists() {
        let html = r#"<div class="a" dir="ltr"><p>1 &amp; 2<b>3</b></p><svg viewBox="0 0 1 1"><rect x="1"></rect></svg><!-- c --><input type="radio"></div>"#;
        let (form, texts) = of_html(html).unwrap();
        assert_eq!(
            form,
            json!([
                "div",
                { "class": "a", "dir": 0 },
                ["p", {}, 1, ["b", {}, 2]],
                ["svg", { "viewBox": "0 0 1 1" }, ["rect", { "x": "1" }]],
                ["input", { "type": "radio" }],
            ])
        );
        assert_eq!(texts, ["ltr", "1 & 2", "3"]);
        assert!(of_html("text").is_err());
    }
}
