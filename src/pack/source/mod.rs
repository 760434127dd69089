//! A subject as its authors write it: its rules in one JSON file, and its words in a file for each
//! language, both naming things by id.
//!
//! The types become JSON Schemas, so that an editor completes and checks the files while they are
//! written. [`compile`](super::compile()) turns a source into the compact [`Pack`](super::Pack) that
//! a browser loads.

use serde::Deserialize;

pub mod rules;
pub mod week;
pub mod words;

pub use rules::{Case, Effect, Rules};
pub use words::{Direction, Forms, Interface, Plural, Words};

/// All that one subject in one language is made of.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The language of the words, a BCP 47 tag: `en-GB`.
    pub language: String,
    /// The rules of the subject.
    pub rules: Rules,
    /// The words of the subject.
    pub words: Words,
    /// The words of the interface.
    pub interface: Interface,
}

/// The JSON Schema of each kind of file, by the name it is served under.
#[cfg(not(target_arch = "wasm32"))]
pub fn schemas() -> [(&'static str, serde_json::Value); 3] {
    [
        ("rules", schemars::schema_for!(Rules).to_value()),
        ("words", schemars::schema_for!(Words).to_value()),
        ("interface", schemars::schema_for!(Interface).to_value()),
    ]
}
