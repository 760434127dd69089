//! Builds again when a source file changes.

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::console::{failure, say};
use crate::project;

/// The folders of the workspace that the site is built from.
const FOLDERS: [&str; 3] = ["src", "www", "xtask"];

/// The files of the workspace that the site is built from.
const FILES: [&str; 4] = ["Cargo.lock", "Cargo.toml", "index.html", "package-lock.json"];

/// How long files must have been quiet: an editor writes several at once, and some twice.
const QUIET: Duration = Duration::from_millis(100);

/// Calls `build` after each change and, where that succeeded, `built`, until the watcher is dropped.
///
/// A build that fails says why and changes nothing: what was built last is still served.
pub(super) fn start(
    build: impl FnMut() -> Result<()> + Send + 'static,
    built: impl FnMut() + Send + 'static,
) -> Result<RecommendedWatcher> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| is_change(&event)) {
            // Where nobody receives any more, the process is about to end.
            sender.send(()).ok();
        }
    })?;
    let root = project::root();
    for folder in FOLDERS {
        let folder = root.join(folder);
        let advice = || format!("Restore {}, which is watched for changes", folder.display());
        watcher.watch(&folder, RecursiveMode::Recursive).with_context(advice)?;
    }
    // Editors replace a file rather than write to it, which only its folder notices.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    thread::spawn(move || build_after_each(&changes, build, built));
    Ok(watcher)
}

pub(super) fn build_after_each(
    changes: &Receiver<()>,
    mut build: impl FnMut() -> Result<()>,
    mut built: impl FnMut(),
) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        match build() {
            Ok(()) => built(),
            Err(error) => say!("{}\nThe last good build is still served.", failure(&error)),
        }
    }
}

fn is_change(event: &Event) -> bool {
    let written =
        matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    written && event.paths.iter().any(|path| is_source(path))
}

fn is_source(path: &Path) -> bool {
    path.strip_prefix(project::root()).is_ok_and(|path| {
        FOLDERS.iter().any(|folder| path.starts_with(folder))
            || FILES.iter().any(|file| path == Path::new(file))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_site_is_built_from_counts() {
        let check =
            |path, expect| assert_eq!(is_source(&project::root().join(path)), expect, "{path}");
        check("src/pack/mod.rs", true);
        check("www/packs/en-GB.json", true);
        check("index.html", true);
        check("Cargo.toml", true);
        check("dist/index.html", false);
        check("target/debug/xtask", false);
        check("README.md", false);
        check("index.html~", false);
    }
}
