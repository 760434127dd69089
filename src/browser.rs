//! Everything the widget asks of the browser.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use yew::NodeRef;

/// Moves the focus to an element, which also brings it into view.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Focus can only be refused by an element that is gone, and then there is nothing to do.
        let _ = element.focus();
    }
}

/// The name of the key that was pressed.
pub fn key(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}
