//! Firefox and WebKit with their drivers.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::debian::{self, Program};
use crate::{process, project};

const PROGRAMS: [Program; 3] = [
    Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"], packages: &["firefox-esr"] },
    Program {
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        packages: &["webkit2gtk-driver"],
    },
    // WebKit has no mode without a display.
    Program { variable: "XVFB", names: &["Xvfb"], packages: &["xvfb"] },
];

/// Debian has no package of Firefox's driver.
const GECKODRIVER: Program =
    Program { variable: "GECKODRIVER", names: &["geckodriver"], packages: &[] };

/// The version that is compiled where there is none.
const VERSION: &str = "0.37.1";

/// Installs what is missing, if this user may, and says whether anything was. What takes minutes
/// is said to `progress` as it begins.
pub(crate) fn install(progress: &mut dyn FnMut(&str)) -> Result<String> {
    let installed = debian::install(&PROGRAMS)?;
    if geckodriver().is_some() {
        return Ok(installed);
    }
    progress("compile geckodriver, about two minutes");
    let mut cargo = project::cargo();
    cargo.args(["install", "--quiet", "--locked", "--no-track", "--version", VERSION]);
    cargo.arg("geckodriver").arg("--root").arg(folder());
    cargo.arg("--target-dir").arg(project::target().join("geckodriver"));
    let advice = "Put geckodriver on the PATH, or set GECKODRIVER to where it is.";
    process::run(&mut cargo, advice)?;
    Ok("installed".to_owned())
}

/// Tells a program that runs tests where they all are.
pub(crate) fn tell(command: &mut Command) {
    for program in &PROGRAMS {
        command.envs(program.find().map(|path| (program.variable, path)));
    }
    command.envs(geckodriver().map(|path| (GECKODRIVER.variable, path)));
}

fn geckodriver() -> Option<PathBuf> {
    GECKODRIVER.find().or_else(|| Some(folder().join("bin/geckodriver")).filter(|it| it.is_file()))
}

/// Where it is compiled to.
fn folder() -> PathBuf {
    project::cache().join("geckodriver")
}
