//! Analytics that the page has already: its own tool is told, and none is loaded.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::fields::{Value, object};
use crate::contract::Analytics;

/// Events by the names that Google Analytics 4 recommends.
const NAMES: [(&str, &str); 4] = [
    ("start", "tutorial_begin"),
    ("result", "tutorial_complete"),
    ("book", "generate_lead"),
    ("share", "share"),
];

/// Tells the page's analytics of an event, if it is one of those that they are told of.
pub fn track(tool: Analytics, name: &str, detail: &[(&str, Value)]) {
    let Some((_, event)) = NAMES.iter().find(|(own, _)| *own == name) else { return };
    // A page without the tool it names hears nothing.
    let _ = match tool {
        Analytics::Off => None,
        Analytics::DataLayer => google(event, detail),
        Analytics::Plausible => plausible(event, detail),
    };
}

/// Google's gtag.js hears of what its own function is called with alone, its Tag Manager of what is
/// pushed. A page that has Tag Manager often has that function too.
fn google(event: &str, detail: &[(&str, Value)]) -> Option<()> {
    let gtag = global("gtag")?.dyn_into::<Function>().ok();
    let Some(gtag) = gtag.filter(|_| !has_tag_manager()) else { return data_layer(event, detail) };
    gtag.call3(&JsValue::UNDEFINED, &"event".into(), &event.into(), &object(detail)).ok()?;
    Some(())
}

fn has_tag_manager() -> bool {
    let script = super::document().map(|it| it.query_selector("script[src*='/gtm.js']"));
    matches!(script, Some(Ok(Some(_))))
}

fn data_layer(event: &str, detail: &[(&str, Value)]) -> Option<()> {
    let mut layer = global("dataLayer")?;
    if layer.is_undefined() {
        // What comes later finds all that waits for it there.
        layer = Array::<JsValue>::new().into();
        Reflect::set(&super::window()?.into(), &"dataLayer".into(), &layer).ok()?;
    }
    let layer: Array = layer.dyn_into().ok()?;
    let entry = object(detail);
    Reflect::set(&entry, &"event".into(), &event.into()).ok()?;
    // Google's script has a `push` of its own here, which may throw, as that of a frozen array does.
    let push: Function = Reflect::get(&layer, &"push".into()).ok()?.dyn_into().ok()?;
    push.call1(&layer, &entry).ok()?;
    Some(())
}

fn plausible(event: &str, detail: &[(&str, Value)]) -> Option<()> {
    let plausible: Function = global("plausible")?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"props".into(), &object(detail)).ok()?;
    plausible.call2(&JsValue::UNDEFINED, &event.into(), &options).ok()?;
    Some(())
}

fn global(name: &str) -> Option<JsValue> {
    let window: JsValue = super::window()?.into();
    Reflect::get(&window, &name.into()).ok()
}
