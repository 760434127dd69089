//! Stylesheets, in a form that strict content policies and Trusted Types allow.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssRule, CssStyleSheet, Document, Element, ShadowRootInit, ShadowRootMode, Window};
use yew::NodeRef;

use super::look::Look;

/// The field of a document or a shadow root that holds its constructed stylesheets.
const ADOPTED: &str = "adoptedStyleSheets";

/// Gives an element a shadow root with a stylesheet, and that an element to render in. The root looks
/// like the page around it as long as the second is kept.
pub fn isolate(host: &NodeRef, css: &str) -> Option<(Element, Option<Look>)> {
    let shadow = host.cast::<Element>()?.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open));
    let shadow = shadow.ok()?;
    let window = super::window()?;
    let look = sheet(&window, "")?;
    let sheets = Array::of2(&sheet(&window, css)?, &look);
    Reflect::set(&shadow, &ADOPTED.into(), &sheets).ok()?;
    let root = super::document()?.create_element("div").ok()?;
    shadow.append_child(&root).ok()?;
    Some((root, Look::follow(shadow, look.unchecked_into())))
}

/// Gives a document of its own all that styles `root`, a shadow root or a document. A sheet belongs
/// to the document it was made in, so it is copied rule by rule.
pub(super) fn copy(root: &JsValue, window: &Window, document: &Document) {
    let mut css = String::new();
    for sheet in adopted(root) {
        let Ok(rules) = sheet.unchecked_into::<CssStyleSheet>().css_rules() else { continue };
        for rule in Array::from(&rules) {
            css.push_str(&rule.unchecked_into::<CssRule>().css_text());
        }
    }
    if let Some(sheet) = sheet(window, &css) {
        let _ = Reflect::set(document, &ADOPTED.into(), &Array::of1(&sheet));
    }
}

/// A new stylesheet of a window.
fn sheet(window: &Window, css: &str) -> Option<JsValue> {
    let class = Reflect::get(window, &"CSSStyleSheet".into()).ok()?;
    let sheet =
        Reflect::construct(class.unchecked_ref::<Function>(), &Array::<JsValue>::new()).ok()?;
    sheet.unchecked_ref::<CssStyleSheet>().replace_sync(css).ok()?;
    Some(sheet)
}

fn adopted(root: &JsValue) -> Array {
    Reflect::get(root, &ADOPTED.into()).map(|it| Array::from(&it)).unwrap_or_default()
}
