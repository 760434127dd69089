//! The clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text; `false` where the browser refused, as it does in a frame without the permission
/// and on a page without TLS, which has no clipboard at all.
pub async fn copy(text: &str) -> bool {
    match write(text) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

fn write(text: &str) -> Option<Promise> {
    let navigator = super::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    write.call1(&clipboard, &JsValue::from(text)).ok()?.dyn_into().ok()
}
