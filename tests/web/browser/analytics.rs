use fractional_cto::browser::analytics::track;
use fractional_cto::browser::fields::Value;
use fractional_cto::contract::Analytics;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Replaced, json};

#[wasm_bindgen_test]
fn google_is_told_of_its_own_events_through_data_layer() {
    let _layer = Replaced::new("window", "dataLayer", "{ value: [] }");
    track(Analytics::DataLayer, "result", &[("verdict", Value::Text("advisor".into()))]);
    track(Analytics::DataLayer, "step", &[("index", Value::Number(2))]);
    track(Analytics::Plausible, "start", &[]);
    track(Analytics::Off, "start", &[]);
    let told = r#"[{"verdict":"advisor","event":"tutorial_complete"}]"#;
    assert_eq!(json("dataLayer").as_deref(), Some(told));
}

#[wasm_bindgen_test]
fn gtag_is_called_where_there_is_no_tag_manager() {
    let gtag =
        "{ value: Object.assign((...it) => gtag.told.push(it), { told: [] }), configurable: true }";
    let _gtag = Replaced::new("window", "gtag", gtag);
    let _layer = Replaced::new("window", "dataLayer", "{ value: [] }");
    track(Analytics::DataLayer, "result", &[("verdict", Value::Text("advisor".into()))]);
    let told = r#"[[["event","tutorial_complete",{"verdict":"advisor"}]],[]]"#;
    assert_eq!(json("[gtag.told, dataLayer]").as_deref(), Some(told));
}

#[wasm_bindgen_test]
fn a_data_layer_that_comes_later_finds_what_was_told() {
    let _layer = Replaced::new("window", "dataLayer", "{ value: undefined, writable: true }");
    track(Analytics::DataLayer, "start", &[]);
    assert_eq!(json("dataLayer").as_deref(), Some(r#"[{"event":"tutorial_begin"}]"#));
}

/// Google's own script puts a function of its own in the place of `push`.
#[wasm_bindgen_test]
fn data_layer_is_told_by_its_own_push() {
    let layer = "{ value: Object.assign([], { told: [], push(it) { this.told.push(it) } }) }";
    let _layer = Replaced::new("window", "dataLayer", layer);
    track(Analytics::DataLayer, "book", &[]);
    let told = r#"[[],[{"event":"generate_lead"}]]"#;
    assert_eq!(json("[dataLayer, dataLayer.told]").as_deref(), Some(told));
}

#[wasm_bindgen_test]
fn plausible_is_called() {
    let plausible = "{ value: Object.assign((...it) => plausible.told.push(it), { told: [] }) }";
    let _plausible = Replaced::new("window", "plausible", plausible);
    track(Analytics::Plausible, "share", &[("index", Value::Number(1))]);
    let told = r#"[["share",{"props":{"index":1}}]]"#;
    assert_eq!(json("plausible.told").as_deref(), Some(told));
}

/// What the page's own tools throw is lost; the test fails if it comes through.
#[wasm_bindgen_test]
fn tools_that_are_absent_or_broken_disturb_nothing() {
    let check = |tool, name, descriptor: &str| {
        let _tool = Replaced::new("window", name, descriptor);
        track(tool, "start", &[]);
    };
    check(Analytics::DataLayer, "dataLayer", "{ value: undefined }");
    check(Analytics::DataLayer, "dataLayer", "{ value: { push: 1 } }");
    check(Analytics::DataLayer, "dataLayer", "{ get() { throw 1 } }");
    check(Analytics::DataLayer, "dataLayer", "{ value: Object.freeze([]) }");
    check(Analytics::DataLayer, "dataLayer", "{ value: Object.assign([], { push: 1 }) }");
    check(
        Analytics::DataLayer,
        "dataLayer",
        "{ value: Object.assign([], { push() { throw 1 } }) }",
    );
    check(Analytics::Plausible, "plausible", "{ value: undefined }");
    check(Analytics::Plausible, "plausible", "{ value: [] }");
    check(Analytics::Plausible, "plausible", "{ get() { throw 1 } }");
    check(Analytics::Plausible, "plausible", "{ value() { throw 1 } }");
}
