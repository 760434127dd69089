//! Everything the widget asks of the browser.

use js_sys::Date;
use web_sys::HtmlElement;
use yew::NodeRef;

/// The milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Moves the focus to an element, which also brings it into view.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Focus can only be refused by an element that is gone, and then there is nothing to do.
        let _ = element.focus();
    }
}

/// The dates of the next week's Monday to Friday, as `20261130`, and the time, as
/// `20261124T091500Z`.
pub fn next_week() -> (Vec<String>, String) {
    let now = Date::now();
    let today = (now / DAY) as u32;
    // The first of January 1970 was a Thursday.
    let monday = today + 7 - (today + 3) % 7;
    let dates = (0..5).map(|day| digits(f64::from(monday + day) * DAY, 10)).collect();
    let mut stamp = digits(now, 19);
    stamp.push('Z');
    (dates, stamp)
}

/// The first characters of a time in ISO 8601, without what separates its parts.
fn digits(time: f64, length: usize) -> String {
    let iso = String::from(Date::new(&time.into()).to_iso_string());
    iso.chars().take(length).filter(|character| !matches!(character, '-' | ':')).collect()
}
