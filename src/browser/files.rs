//! Files: offering one, and opening one.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// The most bytes of a file that are read.
const LONGEST: i32 = 100_000;

/// Offers a text as a file.
pub fn save(name: &str, media_type: &str, text: &str) {
    // Each of these fails only where the page has taken it away, and then there is no file.
    let _ = try_save(name, media_type, text);
}

fn try_save(name: &str, media_type: &str, text: &str) -> Option<()> {
    let settings = BlobPropertyBag::new();
    settings.set_type(media_type);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &settings).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = super::document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address).ok()
}

/// Asks the visitor for a JSON file and hands its text on.
pub fn open(hear: impl FnOnce(String) + 'static) {
    let input = super::document().and_then(|it| it.create_element("input").ok());
    let Some(input) = input.map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    input.set_type("file");
    input.set_accept(".json,application/json");
    let chosen = input.clone();
    let heard = Closure::once_into_js(move || {
        let file = chosen.files().and_then(|files| files.get(0));
        let Some(Ok(start)) = file.map(|it| it.slice_with_i32_and_i32(0, LONGEST)) else { return };
        super::settled(
            start.text().unchecked_into(),
            Box::new(move |text| {
                if let Some(text) = text {
                    hear(String::from(JsString::from(text)));
                }
            }),
        );
    });
    input.set_onchange(Some(heard.unchecked_ref()));
    input.click();
}
