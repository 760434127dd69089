//! The embedding contract: what a page can ask of the element, and what it hears from it.
//!
//! Each attribute, choice, event and error code is decided here. The tables of the scripts, and the
//! typings and the manifest of the npm package, are made from these by the build; the README, the
//! builder's choices and the types that the scripts are checked with are held to them by tests.

mod attributes;
mod choice;
#[cfg(not(target_arch = "wasm32"))]
mod events;

#[cfg(not(target_arch = "wasm32"))]
pub use attributes::ABOUT;
pub use attributes::{ATTRIBUTES, Allowed, Attribute, DAYS, HEADING_LEVELS};
pub use choice::{Analytics, Choice, Consent, Provider, Save, Shadow, Theme, Utm, View};
#[cfg(not(target_arch = "wasm32"))]
pub use events::{ERROR_CODES, EVENTS, EventKind};
