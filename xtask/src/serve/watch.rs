//! Builds again when a source file changes.

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::watch::Sender;

use crate::console::{failure, say};
use crate::{process, project};

/// The folders and files of the workspace that the site is built from.
const SOURCES: [&str; 6] = ["src", "www", "xtask", "index.html", "Cargo.toml", "package.json"];

/// How long files must have been quiet: an editor writes several at once, and some twice.
const QUIET: Duration = Duration::from_millis(150);

/// Watches until the watcher is dropped, and sends on `builds` after each build that succeeded.
///
/// A build that fails says why and changes nothing: what was built last is still served.
pub(super) fn start(builds: Sender<()>) -> Result<RecommendedWatcher> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| is_change(&event)) {
            // Where nobody receives any more, the process is about to end.
            sender.send(()).ok();
        }
    })?;
    let root = project::root();
    for folder in ["src", "www", "xtask"] {
        let folder = root.join(folder);
        let advice = || format!("Restore {}, which is watched for changes", folder.display());
        watcher.watch(&folder, RecursiveMode::Recursive).with_context(advice)?;
    }
    // Editors replace a file rather than write to it, which only its folder notices.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    thread::spawn(move || build_after_each(&changes, &builds));
    Ok(watcher)
}

fn build_after_each(changes: &Receiver<()>, builds: &Sender<()>) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        say!("\nA source file changed: building again.");
        match build() {
            Ok(()) => {
                builds.send_replace(());
            }
            Err(error) => say!("{}\nThe last good build is still served.", failure(&error)),
        }
    }
}

/// Builds in a process of its own: this one holds the library as it was when it was started,
/// and the pack's compact form and the first screen come from the library.
fn build() -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "build"]);
    process::run_shown(&mut cargo, "Correct what is named above and save again.")
}

fn is_change(event: &Event) -> bool {
    let written =
        matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    written && event.paths.iter().any(|path| is_source(path))
}

fn is_source(path: &Path) -> bool {
    path.strip_prefix(project::root())
        .is_ok_and(|path| SOURCES.iter().any(|source| path.starts_with(source)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_site_is_built_from_counts() {
        let check =
            |path, expect| assert_eq!(is_source(&project::root().join(path)), expect, "{path}");
        check("src/pack/mod.rs", true);
        check("www/packs/fractional-cto/en-GB.json", true);
        check("index.html", true);
        check("Cargo.toml", true);
        check("dist/index.html", false);
        check("target/debug/xtask", false);
        check("README.md", false);
        check("index.html~", false);
    }
}
