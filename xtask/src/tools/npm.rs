//! The npm packages of package.json: the tools that have no Rust counterpart.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::{process, project};

const OLDEST_NODE: u32 = 20;

/// Installs the locked packages if they are missing or older than the lock file.
pub(crate) fn install() -> Result<String> {
    check_node()?;
    let root = project::root();
    let installed = fs::metadata(root.join("node_modules/.package-lock.json"));
    let locked = fs::metadata(root.join("package-lock.json"))?;
    if let Ok(installed) = installed
        && installed.modified()? >= locked.modified()?
    {
        return Ok("present".to_owned());
    }
    // No package needs its install script, and none may download a browser.
    let mut npm = Command::new("npm");
    npm.current_dir(root).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::run(&mut npm, "Run `npm ci` with a network connection to see what stops it.")?;
    Ok("installed".to_owned())
}

fn check_node() -> Result<()> {
    let advice = format!("Install Node.js {OLDEST_NODE} or newer (https://nodejs.org).");
    let version = process::run(Command::new("node").arg("--version"), &advice)?;
    let major = version.trim().trim_start_matches('v').split('.').next();
    let major = major.and_then(|major| major.parse::<u32>().ok());
    ensure!(
        major.is_some_and(|major| major >= OLDEST_NODE),
        "{advice} This is {}.",
        version.trim()
    );
    Ok(())
}
