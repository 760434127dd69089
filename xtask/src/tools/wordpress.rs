//! WordPress as Debian has it newest, with what it runs on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::debian::{self, Program};
use crate::{process, project};

const PROGRAMS: [Program; 4] = [
    Program {
        variable: "PHP",
        names: &["php"],
        packages: &["php-cli", "php-mysql", "php-xml", "php-mbstring"],
    },
    // The packages without `-core` start a server of the machine's own.
    Program { variable: "MARIADB", names: &["mariadbd"], packages: &["mariadb-server-core"] },
    Program {
        variable: "MARIADB_INSTALL",
        names: &["mariadb-install-db"],
        packages: &["mariadb-server-core"],
    },
    // What sets a database up calls it.
    Program {
        variable: "MY_PRINT_DEFAULTS",
        names: &["my_print_defaults"],
        packages: &["mariadb-client-core"],
    },
];

/// WordPress, its two newest themes, and what Debian keeps apart from it. They are unpacked and never
/// installed: what is installed here is of the machine's own release, whose WordPress may be years old.
const PACKAGES: [&str; 9] = [
    "wordpress",
    "wordpress-theme-twentytwentyfive",
    "wordpress-theme-twentytwentyfour",
    "libjs-cropper",
    "libjs-jquery-ui",
    "libjs-lodash",
    "libjs-underscore",
    "libphp-phpmailer",
    "php-getid3",
];

/// Where the newest ones are.
const SOURCE: &str = "http://deb.debian.org/debian testing main";

const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

const ADVICE: &str = "Connect to the network, so that apt-get can download WordPress from Debian.";

/// Installs and unpacks what is missing, if this user may, and says whether anything was.
pub(crate) fn install(progress: &mut dyn FnMut(&str)) -> Result<String> {
    let installed = debian::install(&PROGRAMS)?;
    if unpacked().is_dir() {
        return Ok(installed);
    }
    if !Path::new(KEYRING).is_file() {
        debian::install_packages(&["debian-archive-keyring"])?;
    }
    progress("download");
    unpack(&project::cache().join("wordpress"))?;
    Ok("installed".to_owned())
}

/// Tells a program that runs tests where it all is.
pub(crate) fn tell(command: &mut Command) {
    for program in &PROGRAMS {
        command.envs(program.find().map(|path| (program.variable, path)));
    }
    command.env("WORDPRESS", unpacked().join("usr/share/wordpress"));
}

/// Where the packages are unpacked, each at its place from there on.
fn unpacked() -> PathBuf {
    project::cache().join("wordpress/root")
}

/// Downloads the packages by lists of their own, which nothing else on the machine hears of.
fn unpack(folder: &Path) -> Result<()> {
    let (own, new) = (folder.join("apt"), folder.join("new"));
    for old in [&own, &new] {
        if old.exists() {
            fs::remove_dir_all(old)?;
        }
    }
    project::write(&own.join("sources.list"), format!("deb [signed-by={KEYRING}] {SOURCE}\n"))?;
    fs::create_dir_all(own.join("lists/partial"))?;
    fs::create_dir_all(own.join("archives/partial"))?;
    let apt_get = || {
        let mut command = Command::new("apt-get");
        command
            .current_dir(&own)
            .arg("-o")
            .arg(format!("Dir::State::Lists={}/lists", own.display()));
        command.arg("-o").arg(format!("Dir::Etc::SourceList={}/sources.list", own.display()));
        command.arg("-o").arg(format!("Dir::Cache={}", own.display()));
        command.args(["-o", "Dir::Etc::SourceParts=/dev/null", "-o", "APT::Sandbox::User=root"]);
        command.args(["-o", "Acquire::Languages=none"]);
        command
    };
    process::run(apt_get().arg("update"), ADVICE)?;
    process::run(apt_get().arg("download").args(PACKAGES), ADVICE)?;
    for package in project::names(&own, |name| name.ends_with(".deb"))? {
        let mut unpack = Command::new("dpkg-deb");
        process::run(unpack.arg("--extract").arg(own.join(package)).arg(&new), ADVICE)?;
    }
    // Where a site would be that is installed: links to what is not there.
    fs::remove_dir_all(new.join("var"))?;
    fs::remove_file(new.join("usr/share/wordpress/.htaccess"))?;
    fs::remove_dir_all(&own)?;
    fs::rename(new, unpacked())?;
    Ok(())
}
