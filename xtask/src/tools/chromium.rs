//! Chromium and its driver, which run most of the browser tests.

use std::path::PathBuf;

use anyhow::Result;

use super::debian::{self, Program};

const CHROMIUM: Program = Program {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium"],
};

const DRIVER: Program =
    Program { variable: "CHROMEDRIVER", names: &["chromedriver"], packages: &["chromium-driver"] };

/// Chromium and the program that drives it.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// Looks in the environment variables CHROMIUM and CHROMEDRIVER, then on the PATH.
    pub(crate) fn find() -> Result<Self> {
        Ok(Self { browser: CHROMIUM.find_or_say()?, driver: DRIVER.find_or_say()? })
    }
}

/// Installs what is missing of it if this user may, and says whether anything was.
pub(crate) fn install() -> Result<String> {
    debian::install(&[CHROMIUM, DRIVER])
}
