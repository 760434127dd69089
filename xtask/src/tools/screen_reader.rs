//! Orca, a screen reader, with a display and a session bus of its own.

use std::process::Command;

use anyhow::Result;

use super::debian::{self, Program};
use crate::project;

const PROGRAMS: [Program; 4] = [
    Program { variable: "ORCA", names: &["orca"], packages: &["orca", "at-spi2-core"] },
    Program { variable: "XVFB_RUN", names: &["xvfb-run"], packages: &["xvfb", "xauth"] },
    Program { variable: "OPENBOX", names: &["openbox"], packages: &["openbox"] },
    Program { variable: "DBUS_RUN_SESSION", names: &["dbus-run-session"], packages: &["dbus"] },
];

/// The display, as the program that makes it is told.
const SCREEN: &str = "-screen 0 1280x1000x24";

/// Installs what is missing, if this user may, and says whether anything was.
pub(crate) fn install() -> Result<String> {
    debian::install(&PROGRAMS)
}

/// A script for Node.js that finds all of it, in the workspace's folder.
pub(crate) fn start(script: &str) -> Result<Command> {
    let [orca, display, manager, bus] = &PROGRAMS;
    let mut command = Command::new(display.find_or_say()?);
    command.current_dir(project::root()).args(["--auto-servernum", "--server-args", SCREEN]);
    command.arg(bus.find_or_say()?).args(["--", "node", script]);
    command.env(orca.variable, orca.find_or_say()?);
    command.env(manager.variable, manager.find_or_say()?);
    Ok(command)
}
