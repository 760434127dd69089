//! What needs a real browser: the widget in a document, and what it asks of the page.

#![cfg(target_arch = "wasm32")]

mod browser;
mod isolated;
mod mounted;
mod page;
mod widget;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
