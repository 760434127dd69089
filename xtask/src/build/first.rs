//! The first screen, rendered by the widget itself for the loader to show at once.

use anyhow::{Context, Result, anyhow};
use fractional_cto::components::{Content, first_screen};
use fractional_cto::pack::Pack;
use scraper::{ElementRef, Html, Node};
use serde_json::{Value, json};

/// The first screen of a compact pack as nested lists, `["p", {"class": "intro"}, "text"]`: a page
/// that enforces Trusted Types lets nobody make elements from a string.
pub(super) fn tree(pack: &[u8]) -> Result<Value> {
    let pack =
        Pack::decode(Box::leak(pack.into())).map_err(|fault| anyhow!("{}", fault.message()))?;
    let pack = Content(Box::leak(Box::new(pack)));
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let html = tokio::task::LocalSet::new().block_on(&runtime, first_screen(pack));
    of_html(&html)
}

fn of_html(html: &str) -> Result<Value> {
    let fragment = Html::parse_fragment(html);
    let root = fragment.root_element().child_elements().next();
    Ok(of_element(root.context("Restore the first screen: it has no element")?))
}

fn of_element(element: ElementRef<'_>) -> Value {
    let value = element.value();
    let attributes: serde_json::Map<String, Value> =
        value.attrs().map(|(name, value)| (name.to_owned(), value.into())).collect();
    let mut list = vec![json!(value.name()), Value::Object(attributes)];
    for child in element.children() {
        match child.value() {
            Node::Text(text) => list.push(json!(&**text)),
            _ => list.extend(ElementRef::wrap(child).map(of_element)),
        }
    }
    Value::Array(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_lists() {
        let html = r#"<div class="a"><p>1 &amp; 2<b>3</b></p><svg viewBox="0 0 1 1"><rect x="1"></rect></svg><!-- c --><input type="radio"></div>"#;
        assert_eq!(
            of_html(html).unwrap(),
            json!([
                "div",
                { "class": "a" },
                ["p", {}, "1 & 2", ["b", {}, "3"]],
                ["svg", { "viewBox": "0 0 1 1" }, ["rect", { "x": "1" }]],
                ["input", { "type": "radio" }],
            ])
        );
        assert!(of_html("text").is_err());
    }
}
