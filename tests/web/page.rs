//! The page that the tests run in, by what scripts on it would do.

use js_sys::{JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Event};

/// The value of an expression in JavaScript.
pub fn js(expression: &str) -> JsValue {
    js_sys::eval(&["(", expression, ")"].concat()).expect("it is an expression")
}

/// The value of an expression in JavaScript, as JSON; nothing for what JSON does not have.
pub fn json(expression: &str) -> Option<String> {
    JSON::stringify(&js(expression)).ok()?.as_string()
}

/// A field of an object of the page with something else in its place, until it is dropped.
#[must_use = "what is dropped is put back"]
pub struct Replaced {
    object: Object,
    field: &'static str,
    before: JsValue,
}

impl Replaced {
    /// `object` and the property `descriptor` are expressions in JavaScript.
    pub fn new(object: &str, field: &'static str, descriptor: &str) -> Self {
        let object: Object = js(object).unchecked_into();
        let before = Object::get_own_property_descriptor(&object, &field.into());
        let replaced = Self { object, field, before };
        let descriptor = js(&["{ configurable: true, ...", descriptor, " }"].concat());
        replaced.define(&descriptor);
        replaced
    }

    fn define(&self, descriptor: &JsValue) {
        Object::define_property(&self.object, &self.field.into(), descriptor.unchecked_ref());
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        if self.before.is_undefined() {
            Reflect::delete_property(&self.object, &self.field.into()).expect("it was defined");
        } else {
            self.define(&self.before);
        }
    }
}

/// Runs a statement in JavaScript and waits for an event of the window that it leads to.
pub async fn until(event: &str, statement: &str) -> Event {
    let promise = format!(
        "new Promise((heard) => {{
            addEventListener(\"{event}\", heard, {{ once: true }});
            {statement};
        }})"
    );
    let promise: Promise = js(&promise).unchecked_into();
    JsFuture::from(promise).await.expect("it is never refused").unchecked_into()
}

/// Goes on to an entry of the history without a state, from where there is no way forward, at
/// this page's address with `rest` behind it.
pub fn go_to(rest: &str) {
    js(&format!("history.pushState(null, \"\", location.pathname + {rest:?})"));
}

/// The address of this page behind its host.
pub fn address() -> String {
    js("location.href.slice(location.origin.length)").as_string().expect("it is a text")
}

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

/// Waits until the browser is about to draw, by when all that was due has run.
pub async fn frame() {
    let drawn = js("new Promise(requestAnimationFrame)").unchecked_into::<Promise>();
    JsFuture::from(drawn).await.expect("it is never refused");
}
