//! What a running widget asks of the browser: the only module that calls `web_sys`.
//!
//! A page may refuse any of it. Storage throws in a sandbox, the clipboard rejects, `history` belongs
//! to a router. So each function says in its result what can go wrong, or does nothing where there is
//! nothing to be done about it.

pub mod analytics;
pub mod clipboard;
pub mod clock;
pub mod events;
pub mod fields;
pub mod files;
pub mod focus;
pub mod frames;
pub mod history;
pub mod links;
pub mod look;
pub mod print;
pub mod shared;
pub mod storage;
pub mod styles;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
pub use web_sys::Element;
use web_sys::{Document, Window};

/// Whether there is a browser at all: the first screen is also rendered without one, by the build.
pub const PRESENT: bool = cfg!(target_arch = "wasm32");

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Hands on what a promise comes to; nothing where it is refused.
fn settled(promise: Promise, hear: Box<dyn FnOnce(Option<JsValue>)>) {
    spawn_local(async move { hear(JsFuture::from(promise).await.ok()) });
}
