//! An embeddable self-assessment: is a fractional CTO right for you?
//!
//! The modules, in reading order; each may use those before it, and a test holds that:
//!
//! - [`pack`]: the content as data: questions, rules and every word, and how a file becomes it.
//! - [`assessment`]: the engine: answers in; state, verdict and explanation out; and its proof.
//! - [`week`]: the planner: a timetable from a situation, a number of days and the answers.
//! - [`contract`]: what a page can ask of the element, and what it hears from it.
//! - [`handoff`]: what leaves the widget when the visitor sends it.
//! - [`headless`]: what the engine says where there is no widget, for scripts.
//! - [`state`]: the whole widget as one state machine.
//! - [`browser`]: what a running widget asks of the browser; the only module that does.
//! - [`components`]: what is on screen, in Yew.
//!
//! `main.rs` is the widget's entry in a browser, `core.rs` that of the engine alone.

pub mod assessment;
pub mod browser;
pub mod components;
pub mod contract;
pub mod handoff;
pub mod headless;
pub mod pack;
pub mod state;
pub mod week;

/// The version of this crate and of all that is built from it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
