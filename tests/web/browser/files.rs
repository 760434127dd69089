use fractional_cto::browser::files::save;
use js_sys::{JSON, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Replaced, js};

#[wasm_bindgen_test]
async fn a_file_holds_what_it_is_given_under_its_name() {
    // In place of the download that a click begins, what would be downloaded is read.
    let click = "{ value() {
        window.saved = fetch(this.href).then(async (file) =>
            [this.download, file.headers.get('Content-Type'), await file.text()]);
    } }";
    let _click = Replaced::new("HTMLAnchorElement.prototype", "click", click);
    let _saved = Replaced::new("window", "saved", "{ writable: true }");
    save("week.ics", "text/calendar", "BEGIN:VCALENDAR\r\n“ü”\r\n");
    let saved = JsFuture::from(js("saved").unchecked_into::<Promise>()).await;
    let saved = JSON::stringify(&saved.expect("it can be read")).ok().and_then(|it| it.as_string());
    let expect = r#"["week.ics","text/calendar","BEGIN:VCALENDAR\r\n“ü”\r\n"]"#;
    assert_eq!(saved.as_deref(), Some(expect));
}

#[wasm_bindgen_test]
fn where_the_page_takes_files_away_nothing_is_saved() {
    // A click that came all the same would fail the test.
    let _click = Replaced::new("HTMLAnchorElement.prototype", "click", "{ value() { throw 1 } }");
    for class in ["Blob", "URL"] {
        let _class = Replaced::new("window", class, "{ value: undefined }");
        save("week.ics", "text/calendar", "");
    }
}
