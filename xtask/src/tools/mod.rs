//! Setting up what a bare machine lacks, each thing only when it is missing.

mod browsers;
mod chromium;
mod debian;
mod npm;
mod screen_reader;
mod servers;
mod wasm_target;
mod wordpress;

pub(crate) use browsers::{install as browsers, tell as tell_of_browsers};
pub(crate) use chromium::{Chromium, install as chromium};
pub(crate) use npm::install as npm_packages;
pub(crate) use screen_reader::{install as screen_reader, start as start_screen_reader};
pub(crate) use servers::{install as servers, tell as tell_of_servers};
pub(crate) use wasm_target::install as wasm_target;
pub(crate) use wordpress::{install as wordpress, tell as tell_of_wordpress};
