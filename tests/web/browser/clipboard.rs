use fractional_cto::browser::clipboard::copy;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Replaced, json};

/// Whether a text is copied.
async fn copied(text: &str) -> bool {
    let heard = Promise::new(&mut |resolve, _| {
        copy(text, move |it| {
            resolve.call1(&JsValue::NULL, &it.into()).expect("it never throws");
        });
    });
    JsFuture::from(heard).await.expect("it is never refused").is_truthy()
}

#[wasm_bindgen_test]
async fn the_clipboard_is_handed_the_text() {
    let clipboard = "{ value: { texts: [], async writeText(it) { this.texts.push(it) } } }";
    let _clipboard = Replaced::new("navigator", "clipboard", clipboard);
    assert!(copied("“two\nlines”").await);
    assert_eq!(json("navigator.clipboard.texts").as_deref(), Some(r#"["“two\nlines”"]"#));
}

#[wasm_bindgen_test]
async fn a_clipboard_that_refuses_or_is_absent_is_told_of() {
    for clipboard in [
        "{ value: undefined }",
        "{ value: null }",
        "{ value: {} }",
        "{ get() { throw 1 } }",
        "{ value: { writeText() { throw 1 } } }",
        "{ value: { writeText() {} } }",
        "{ value: { writeText: () => Promise.reject(new Error('denied')) } }",
    ] {
        let _clipboard = Replaced::new("navigator", "clipboard", clipboard);
        assert!(!copied("text").await, "{clipboard}");
    }
}
