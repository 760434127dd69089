//! nginx and Hugo, which a site may be hosted and made by.

use std::process::Command;

use anyhow::Result;

use super::debian::{self, Program};

const PROGRAMS: [Program; 2] = [
    Program {
        variable: "NGINX_BIN",
        names: &["nginx"],
        packages: &["nginx-light", "libnginx-mod-http-brotli-static"],
    },
    Program { variable: "HUGO", names: &["hugo"], packages: &["hugo"] },
];

/// Installs what is missing, if this user may, and says whether anything was.
pub(crate) fn install() -> Result<String> {
    debian::install(&PROGRAMS)
}

/// Tells a program that runs tests where they all are.
pub(crate) fn tell(command: &mut Command) {
    for program in &PROGRAMS {
        command.envs(program.find().map(|path| (program.variable, path)));
    }
}
