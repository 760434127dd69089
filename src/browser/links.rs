//! The page's own address: the code of a share link in it, and what it says of campaigns.

use web_sys::UrlSearchParams;

/// What a code follows in a fragment.
const NAME: &str = "fcto";
/// How the code goes on, with what it was in the first form: `fcto=1.`, and how often mail writes it.
const SIGNS: [&str; 6] = ["-", "=", "%2D", "%2d", "%3D", "%3d"];
/// More than any code; what is longer is not even looked at.
const LONGEST: usize = 300;
/// The parameters that tell where a visitor came from.
const UTM: [&str; 5] = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"];

/// What pages add to an address to know whom a campaign has brought, beside `utm_…`, `mc_…`, `_hs…`
/// and what ends with `clid`.
const CAMPAIGN: [&str; 6] = ["_ga", "_gl", "gbraid", "igshid", "mkt_tok", "wbraid"];
/// Where the page around a frame says its own address, if it is known there.
const AROUND: &str = "page";

/// A fragment in two: what the page has in it, and the code in it. A code is at the start, or in the
/// query of a route that the page keeps there.
fn in_two(fragment: &str) -> Option<(&str, &str)> {
    let after = fragment.char_indices().filter(|(_, it)| *it == '?' || *it == '&');
    std::iter::once(0).chain(after.map(|(at, _)| at + 1)).find_map(|at| {
        let (page, code) = fragment.split_at(at);
        let code = code.strip_prefix(NAME)?;
        let (sign, code) = SIGNS.iter().find_map(|sign| Some((*sign, code.strip_prefix(sign)?)))?;
        // A heading of the page may well be called so.
        let first = sign == "=" || sign.starts_with("%3");
        (first || code.starts_with(|it: char| it.is_ascii_digit()))
            .then(|| (page.trim_end_matches(['?', '&']), code))
    })
}

/// Takes the code of a share link out of the address, which is then as it was without.
pub fn take_code() -> Option<String> {
    let window = super::window()?;
    let address = window.location().href().ok()?;
    let (page, fragment) = address.split_once('#')?;
    let (kept, code) = in_two(fragment)?;
    let code: String = code.chars().take(LONGEST).collect();
    // What is no address is no code either, and is refused as it stands.
    let code = js_sys::decode_uri_component(&code).map_or(code, String::from);
    let kept = if kept.is_empty() { String::new() } else { ["#", kept].concat() };
    // A code that cannot be taken out of the address opens all the same.
    let _ = window.history().and_then(|history| {
        let state = history.state()?;
        // The whole address: another would be looked for from the page's base.
        history.replace_state_with_url(&state, "", Some(&[page, &kept].concat()))
    });
    Some(code)
}

/// The address of this page with a code in it; nothing where no address leads here, as in a frame
/// whose page does not say its own.
pub fn link_to(code: &str) -> Option<String> {
    let address = page_address()?;
    let (page, fragment) = address.split_once('#').unwrap_or((&address, ""));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let mut link = path.to_owned();
    let mut joint = "?";
    for own in query.split('&').filter(|it| !it.is_empty() && !is_campaign(it)) {
        link.push_str(joint);
        link.push_str(own);
        joint = "&";
    }
    // A heading is not where the widget is, but a route is the page it is on.
    let route = if fragment.starts_with(['/', '!']) { fragment } else { "" };
    let joint = match route {
        "" => "",
        _ if route.contains('?') => "&",
        _ => "?",
    };
    link.extend(["#", route, joint, NAME, "-", code]);
    Some(link)
}

/// Whether there is an address that leads here.
pub fn has_address() -> bool {
    page_address().is_some()
}

fn page_address() -> Option<String> {
    let address = super::shared::text(AROUND)
        .or_else(|| super::window()?.location().href().ok())
        .unwrap_or_default();
    ["http:", "https:", "file:"].iter().any(|it| address.starts_with(it)).then_some(address)
}

fn is_campaign(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default();
    ["utm_", "mc_", "_hs"].iter().any(|it| name.starts_with(it))
        || name.ends_with("clid")
        || CAMPAIGN.contains(&name)
}

/// The UTM parameters of the page, by name.
pub fn page_utm() -> Vec<(&'static str, String)> {
    let search = super::window().and_then(|it| it.location().search().ok()).unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Vec::new() };
    let read = |name| {
        let value = parameters.get(name)?;
        let words: Vec<_> = value.split_ascii_whitespace().collect();
        Some((name, words.join(" ").chars().take(100).collect()))
    };
    UTM.into_iter().filter_map(read).collect()
}

/// Whether this page may do what a frame's `sandbox` has to allow by a name, as far as it is known: a
/// frame on a page of another origin cannot see what it was allowed.
pub fn may(allowed: &str) -> bool {
    let Some(window) = super::window() else { return true };
    match window.top() {
        Ok(Some(top)) if top.loose_eq(&window) => true,
        _ => window.frame_element().ok().flatten().is_some_and(|frame| {
            let all = frame.get_attribute("sandbox");
            all.is_none_or(|all| all.split_ascii_whitespace().any(|it| it == allowed))
        }),
    }
}
