//! `cargo xtask listen`: what a screen reader says of the widget, written down.

use anyhow::Result;

use crate::bench;
use crate::build;
use crate::console::{Steps, say};
use crate::process;
use crate::project;
use crate::serve;
use crate::tools;

/// Presses keys where Orca listens, and writes what it says to tests/listen/transcript.md.
pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(build::SET_UP + 3);
    steps.run("Chromium", |_| tools::chromium())?;
    steps.run("Orca", |_| tools::screen_reader())?;
    let served = serve::released(&mut steps, "listen", bench::add_widgets)?;
    let transcript = project::root().join("tests/listen/transcript.md");
    let mut node = tools::start_screen_reader("tests/listen/listen.js")?;
    node.env("BASE_URL", &served.origin)
        .env("CHROMIUM", tools::Chromium::find()?.browser)
        .env("TRANSCRIPT", &transcript);
    say!("");
    process::run_shown(&mut node, "Correct what Node.js names above.")
}
