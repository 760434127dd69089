//! What only a browser can show: the library compiled to wasm, beside a real document.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn there_is_a_document() {
    assert!(web_sys::window().and_then(|window| window.document()).is_some());
}
