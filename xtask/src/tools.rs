//! Setting up what a bare machine lacks, each thing only when it is missing.

mod browser;
mod debian;
mod engines;
mod npm;
mod wasm_target;

pub(crate) use browser::{Browser, install as browser};
pub(crate) use engines::{install as engines, tell as tell_of_engines};
pub(crate) use npm::install as npm_packages;
pub(crate) use wasm_target::install as wasm_target;
