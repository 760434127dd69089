//! Chromium and its driver, which run the browser tests.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

const ADVICE: &str = "Install Chromium and ChromeDriver of the same version (on Debian: `apt-get \
                      install chromium chromium-driver`), or set CHROMIUM and CHROMEDRIVER to \
                      where they are.";

/// A browser and the program that drives it, both of them installed.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Looks in the environment variables CHROMIUM and CHROMEDRIVER, then on the PATH.
    pub(crate) fn find() -> Option<Self> {
        let chromium = ["chromium", "chromium-browser", "google-chrome"];
        Some(Self {
            chromium: program("CHROMIUM", &chromium)?,
            driver: program("CHROMEDRIVER", &["chromedriver"])?,
        })
    }
}

/// Installs the browser if it is missing and this user may, and says which it was.
pub(crate) fn install() -> Result<String> {
    if Browser::find().is_some() {
        return Ok("present".to_owned());
    }
    let Some(mut apt_get) = apt_get() else { bail!(ADVICE) };
    process::run(apt_get().arg("update"), ADVICE)?;
    let packages = ["chromium", "chromium-driver"];
    process::run(
        apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages),
        ADVICE,
    )?;
    if Browser::find().is_none() {
        bail!(ADVICE);
    }
    Ok("installed".to_owned())
}

/// How this user calls apt-get without being asked for a password, if at all.
fn apt_get() -> Option<impl FnMut() -> Command> {
    on_path("apt-get")?;
    let as_root = process::succeeds(Command::new("sh").args(["-c", "test $(id -u) -eq 0"]));
    if !as_root && !process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return None;
    }
    Some(move || {
        let mut command = Command::new(if as_root { "env" } else { "sudo" });
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    })
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(path) => Some(path.into()),
        None => names.iter().find_map(|name| on_path(name)),
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path: &PathBuf| Path::is_file(path))
}
