//! Builds again when a source file changes.

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::console::{failure, say};
use crate::project;

/// What the site is built from, by the first part of its path in the workspace.
const SOURCES: [(&str, Source); 7] = [
    ("Cargo.lock", Source::Rust),
    ("Cargo.toml", Source::Rust),
    ("index.html", Source::Served),
    ("package-lock.json", Source::Served),
    ("src", Source::Rust),
    ("www", Source::Served),
    ("xtask", Source::Rust),
];

/// Who reads a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The compiler.
    Rust,
    /// Not the compiler, as far as what is served goes: that the library holds its own styles for
    /// Yew apps is no reason to compile it before a style is seen.
    Served,
}

/// How long files must have been quiet: an editor writes several at once, and some twice.
const QUIET: Duration = Duration::from_millis(100);

/// Calls `build` after each change and, where that succeeded, `built`, until the watcher is dropped.
///
/// `build` is told whether Rust is to be compiled. A build that fails says why and changes nothing: what was built last is still served.
pub(super) fn start(
    build: impl FnMut(bool) -> Result<()> + Send + 'static,
    built: impl FnMut() + Send + 'static,
) -> Result<RecommendedWatcher> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        for source in event.iter().flat_map(sources) {
            // Where nobody receives any more, the process is about to end.
            sender.send(source).ok();
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
    thread::spawn(move || build_after_each(&changes, build, built));
    Ok(watcher)
}

/// Builds until no more changes can come; see [`start`].
pub(super) fn build_after_each(
    changes: &Receiver<Source>,
    mut build: impl FnMut(bool) -> Result<()>,
    mut built: impl FnMut(),
) {
    // What failed to compile has yet to, whatever changes next.
    let mut compile = false;
    while let Ok(source) = changes.recv() {
        compile |= source == Source::Rust;
        while let Ok(source) = changes.recv_timeout(QUIET) {
            compile |= source == Source::Rust;
        }
        match build(compile) {
            Ok(()) => {
                compile = false;
                built();
            }
            Err(error) => say!("{}\nThe last good build is still served.", failure(&error)),
        }
    }
}

fn sources(event: &Event) -> impl Iterator<Item = Source> {
    let written =
        matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    event.paths.iter().filter(move |_| written).filter_map(|path| source(path))
}

fn source(path: &Path) -> Option<Source> {
    let path = path.strip_prefix(project::root()).ok()?;
    SOURCES.iter().find(|(first, _)| path.starts_with(first)).map(|(_, source)| *source)
}

#[cfg(test)]
mod tests {
    use anyhow::ensure;

    use super::*;

    #[test]
    fn only_what_the_site_is_built_from_counts() {
        let check =
            |path, expect| assert_eq!(source(&project::root().join(path)), expect, "{path}");
        check("src/pack/mod.rs", Some(Source::Rust));
        check("Cargo.toml", Some(Source::Rust));
        check("www/packs/interface/en-GB.json", Some(Source::Served));
        check("index.html", Some(Source::Served));
        check("dist/index.html", None);
        check("target/debug/xtask", None);
        check("README.md", None);
        check("index.html~", None);
    }

    #[test]
    fn rust_is_compiled_when_it_has_changed_and_until_it_does() {
        let (sender, changes) = mpsc::channel();
        let mut next = [Source::Rust, Source::Served, Source::Served].into_iter();
        sender.send(Source::Served).unwrap();
        let mut unsent = Some(sender);
        let mut compiled = Vec::new();
        let build = |compile| {
            compiled.push(compile);
            // The next change, or else none ever.
            let sent = next.next().map(|source| unsent.as_ref().map(|sender| sender.send(source)));
            if sent.is_none() {
                unsent = None;
            }
            ensure!(compiled.len() != 2, "a fault of the source");
            Ok(())
        };
        build_after_each(&changes, build, || {});
        assert_eq!(compiled, [false, true, true, false]);
    }
}
