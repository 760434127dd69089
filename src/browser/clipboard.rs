//! The clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Copies a text, and hands on whether it is: not where the browser refuses, as it does in a frame
/// without the permission and on a page without TLS, which has no clipboard at all.
pub fn copy(text: &str, hear: impl FnOnce(bool) + 'static) {
    match write(text) {
        Some(written) => super::settled(written, Box::new(|it| hear(it.is_some()))),
        None => hear(false),
    }
}

fn write(text: &str) -> Option<Promise> {
    let navigator = super::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    write.call1(&clipboard, &JsValue::from(text)).ok()?.dyn_into().ok()
}
