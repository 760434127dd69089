//! Everything the widget asks of the browser.

use web_sys::HtmlElement;
use yew::NodeRef;

/// Moves the focus to an element, which also brings it into view.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Focus can only be refused by an element that is gone, and then there is nothing to do.
        let _ = element.focus();
    }
}
