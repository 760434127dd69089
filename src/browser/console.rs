//! The console, where whoever runs the page is told what to mend.

use web_sys::Element;

/// Warns of something about the element that `root` is the inside of.
pub fn warn(root: &Element, message: &str) {
    let name = super::events::host(root).unwrap_or_else(|| root.clone()).local_name();
    web_sys::console::warn_1(&["<", &name, "> ", message].concat().into());
}
