//! The page's own address: the code of a share link in it, and what it says of campaigns.

use web_sys::UrlSearchParams;

/// Where a code begins in an address.
const MARK: &str = "#fcto=";
/// More than any code; what is longer is not even looked at.
const LONGEST: usize = 300;
/// The parameters that tell where a visitor came from.
const UTM: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];

/// Takes the code of a share link out of the address, which is then as it was without.
pub fn take_code() -> Option<String> {
    let window = super::window()?;
    let location = window.location();
    let hash = location.hash().ok()?;
    let code = hash.strip_prefix(MARK)?.chars().take(LONGEST).collect();
    let address = [location.pathname().ok()?, location.search().ok()?].concat();
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    // A code that cannot be taken out of the address opens all the same.
    let _ = history.replace_state_with_url(&state, "", Some(&address));
    Some(code)
}

/// The address of this page with a code in it.
pub fn link_to(code: &str) -> String {
    let address = super::window().and_then(|it| it.location().href().ok()).unwrap_or_default();
    let page = address.split('#').next().unwrap_or_default();
    [page, MARK, code].concat()
}

/// The UTM parameters of the page, by name.
pub fn page_utm() -> Vec<(&'static str, String)> {
    let search = super::window().and_then(|it| it.location().search().ok()).unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Vec::new() };
    let read = |name| {
        let value: String = parameters.get(name)?.split_whitespace().collect::<Vec<_>>().join(" ");
        Some((name, value.chars().take(100).collect()))
    };
    UTM.into_iter().filter_map(read).collect()
}

/// Whether links lead anywhere: a frame that allows scripts and nothing else has no origin, and no
/// link in it opens.
pub fn lead_anywhere() -> bool {
    super::window().is_some_and(|window| window.origin() != "null")
}
