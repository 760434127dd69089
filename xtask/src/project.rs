//! Where things are, and how this project's programs are called.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The folder that holds the workspace's Cargo.toml.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// What is served, as built last.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's output.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// What these commands keep from one run to the next; it can be deleted at any time.
pub(crate) fn cache() -> PathBuf {
    target().join("xtask")
}

/// The cargo that runs this program, in the workspace's folder.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).env("CARGO_TARGET_DIR", target());
    command
}

/// A script of an npm package, run by Node.js in the workspace's folder.
pub(crate) fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(root()).arg(root().join("node_modules").join(script));
    command
}
