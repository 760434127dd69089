//! Rust's standard library for the browser.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::project::WASM;

/// Adds the wasm target to this Rust if it is missing, and says which it was.
pub(crate) fn install() -> Result<String> {
    let mut rustc = Command::new("rustc");
    let folder = process::run(
        rustc.args(["--print", "target-libdir", "--target", WASM]),
        "Install Rust with rustup (https://rustup.rs), since `rustc` does not work here.",
    )?;
    if Path::new(folder.trim()).is_dir() {
        return Ok("present".to_owned());
    }
    process::run(
        Command::new("rustup").args(["target", "add", WASM]),
        "Run `rustup target add wasm32-unknown-unknown` with a network connection.",
    )?;
    Ok("added".to_owned())
}
