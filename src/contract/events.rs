//! The events of the element, each once: its name, its detail, when it comes.

/// An event that the host page hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventKind {
    /// Its name, which the element gives the prefix `fcto-`.
    pub name: &'static str,
    /// The fields of its detail with their types in TypeScript.
    pub detail: &'static [(&'static str, &'static str)],
    /// When it comes.
    pub about: &'static str,
}

/// What `fcto-error` says has failed: a script or the stylesheet, the wasm, the pack, or the widget
/// itself while it ran.
pub const ERROR_CODES: [&str; 4] = ["load", "wasm", "pack", "panic"];

/// Every event, in the order in which they come.
pub const EVENTS: [EventKind; 7] = [
    EventKind { name: "ready", detail: &[], about: "the widget runs, and its first screen is up" },
    EventKind { name: "start", detail: &[], about: "the first answer was given" },
    EventKind {
        name: "step",
        detail: &[("index", "number"), ("total", "number")],
        about: "another question is up: its number, and the most that there can be",
    },
    EventKind {
        name: "result",
        detail: &[("verdict?", "string"), ("situation?", "string"), ("state", "string")],
        about: "a result is up; too little known names no verdict",
    },
    EventKind { name: "book", detail: &[], about: "the booking link was followed" },
    EventKind { name: "share", detail: &[], about: "a link to the result was asked for" },
    EventKind {
        name: "error",
        detail: &[("code", "\"load\" | \"wasm\" | \"pack\" | \"panic\""), ("message", "string")],
        about: "something failed: a file (`load`), the `wasm`, the `pack`, or the running widget \
                (`panic`)",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_of_an_error_is_its_codes() {
        let codes = ERROR_CODES.map(|code| format!("\"{code}\"")).join(" | ");
        let error = EVENTS.iter().find(|event| event.name == "error").unwrap();
        assert_eq!(error.detail[0], ("code", &*codes));
    }
}
