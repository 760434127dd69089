//! Programs from Debian's packages.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// A program that tests run.
pub(crate) struct Program {
    /// The environment variable that says where it is.
    pub(crate) variable: &'static str,
    /// What it may be called on the PATH.
    pub(crate) names: &'static [&'static str],
    /// The packages that bring it, with what it needs; empty where Debian has none.
    pub(crate) packages: &'static [&'static str],
}

impl Program {
    /// Where it is: by the environment, or else on the PATH.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        match env::var_os(self.variable) {
            Some(path) => Some(path.into()),
            None => self.names.iter().find_map(|name| on_path(name)),
        }
    }

    /// Where it is, or a failure that says what to install.
    pub(super) fn find_or_say(&self) -> Result<PathBuf> {
        self.find().with_context(|| advice(&[self]))
    }
}

/// What to do where these programs are missing and cannot be installed from here.
fn advice(missing: &[&Program]) -> String {
    let packages: Vec<&str> =
        missing.iter().flat_map(|program| program.packages).copied().collect();
    let variables: Vec<&str> = missing.iter().map(|program| program.variable).collect();
    format!(
        "Install what is missing (on Debian: `apt-get install {}`), or set {} to where it is.",
        packages.join(" "),
        variables.join(", ")
    )
}

/// Installs the programs that are missing, if this user may, and says whether any was.
pub(super) fn install(programs: &[Program]) -> Result<String> {
    let missing = || programs.iter().filter(|program| program.find().is_none());
    let packages: Vec<&str> = missing().flat_map(|program| program.packages).copied().collect();
    if packages.is_empty() {
        return Ok("present".to_owned());
    }
    let advice = advice(&missing().collect::<Vec<_>>());
    apt_install(&packages, &advice)?;
    if missing().next().is_some() {
        bail!(advice);
    }
    Ok("installed".to_owned())
}

/// Installs packages that bring no program, if this user may.
pub(super) fn install_packages(packages: &[&str]) -> Result<()> {
    apt_install(packages, &format!("Run `apt-get install {}`.", packages.join(" ")))
}

fn apt_install(packages: &[&str], advice: &str) -> Result<()> {
    let Some(mut apt_get) = apt_get() else { bail!(advice.to_owned()) };
    process::run(apt_get().arg("update"), advice)?;
    let install = ["install", "--yes", "--no-install-recommends"];
    process::run(apt_get().args(install).args(packages), advice)?;
    Ok(())
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

/// Servers are installed where an ordinary user's PATH does not lead.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .chain([PathBuf::from("/usr/sbin")])
        .map(|folder| folder.join(name))
        .find(|path: &PathBuf| Path::is_file(path))
}
