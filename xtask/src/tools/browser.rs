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

/// A browser and the program that drives it, both of them installed.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Looks in the environment variables CHROMIUM and CHROMEDRIVER, then on the PATH.
    pub(crate) fn find() -> Option<Self> {
        Some(Self { chromium: CHROMIUM.find()?, driver: DRIVER.find()? })
    }
}

/// Installs the browser if it is missing and this user may, and says which it was.
pub(crate) fn install() -> Result<String> {
    debian::install(&[CHROMIUM, DRIVER])
}
