//! Focus, keys, and what controls are set to.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::NodeRef;

/// Moves the focus to an element, which also brings it into view.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Focus can only be refused by an element that is gone, and then there is nothing to do.
        let _ = element.focus();
    }
}

/// The name of the key that was pressed.
pub fn key(event: &web_sys::Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// The number that a slider is set to, or that is the value of the option chosen in a list; none
/// where it is no number.
pub fn chosen(event: &web_sys::Event) -> Option<u8> {
    let control = event.target()?;
    Reflect::get(&control, &"value".into()).ok()?.as_string()?.parse().ok()
}

/// Whether what was folded or unfolded is open now.
pub fn is_open(event: &web_sys::Event) -> bool {
    let open = event.target().and_then(|it| Reflect::get(&it, &"open".into()).ok());
    open.is_some_and(|open| open.is_truthy())
}

/// Keeps a key that a control takes from the page's own shortcuts. From outside the shadow root
/// they cannot see that the focus is on a control.
pub fn keep_from_page(event: &KeyboardEvent) {
    let key = event.key();
    let taken = ["Arrow", "Home", "End", "Page", "Enter", " "].iter().any(|it| key.starts_with(it));
    if taken && !event.ctrl_key() && !event.meta_key() && !event.alt_key() {
        event.stop_propagation();
    }
}
