//! Where things are, and how this project's programs are called.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

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

/// The bytes of a file, by its path in the workspace or by its whole path.
pub(crate) fn read(path: impl AsRef<Path>) -> Result<Vec<u8>> {
    let path = root().join(path);
    fs::read(&path).with_context(|| format!("Restore {}", path.display()))
}

/// The text of a file, by its path in the workspace or by its whole path.
pub(crate) fn read_text(path: impl AsRef<Path>) -> Result<String> {
    let path = root().join(path);
    fs::read_to_string(&path).with_context(|| format!("Restore {}", path.display()))
}

/// Writes a file, and makes the folders that it is to lie in.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| fs::write(path, content))
        .with_context(|| format!("Make {} writable", path.display()))
}

/// The names of the files in a folder, not its subfolders, that `wanted` keeps, in order.
pub(crate) fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("Restore {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && wanted(&name) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}
