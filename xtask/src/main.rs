//! Builds, serves, tests and proves the widget.
//!
//! One file per command. Each command first sets up the tools it needs, so a machine with Rust
//! and Node.js and nothing else can run any of them; [`tools`] holds what that takes.

mod bench;
mod build;
mod console;
mod content;
mod failure;
mod listen;
mod pack;
mod process;
mod project;
mod prove;
mod release;
mod schema;
mod serve;
mod test;
mod tools;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use console::say;

/// Builds, serves, tests and proves the widget.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything that is served into dist/ and list it with its size.
    Build(build::Args),
    /// Build for any host and pack what people take away into release/: site, plugin, npm package.
    Release(release::Args),
    /// Build, serve on this machine, and build again whenever a source file changes.
    Serve(serve::Args),
    /// Run every check: format, lints, tests, types, sizes, and the page in a browser.
    Test(test::Args),
    /// Walk every path through a content pack's questions and hold each to what is promised.
    Prove(prove::Args),
    /// Measure the widget beside SurveyJS and a hand-written page, and print the table.
    Bench(bench::Args),
    /// Write down what a screen reader says of the widget, key by key.
    Listen,
    /// Check and prove a content pack, and write the compact form that the widget loads.
    Pack(pack::Args),
    /// Print the JSON Schema of a content pack.
    Schema,
}

fn main() -> ExitCode {
    let command = Cli::parse().command;
    let outcome = match command {
        Command::Prove(_) | Command::Pack(_) if env::var_os(OPTIMISED).is_none() => optimised(),
        Command::Build(args) => build::run(&args),
        Command::Release(args) => release::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Test(args) => return test::run(&args),
        Command::Prove(args) => prove::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Listen => listen::run(),
        Command::Pack(args) => pack::run(&args),
        Command::Schema => schema::run(),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say!("\n{}", console::failure(&error));
            ExitCode::FAILURE
        }
    }
}

/// The variable that tells this program that its engine is optimised.
const OPTIMISED: &str = "XTASK_OPTIMISED";

/// Runs the command that walks every path in a program like this one with the engine optimised.
/// Without, a proof takes many times as long; with it, whoever edits the library waits longer for
/// the compiler.
fn optimised() -> Result<()> {
    let mut cargo = std::process::Command::new(project::cargo().get_program());
    cargo.args(["run", "--package", "xtask"]);
    cargo.args(["--config", "profile.dev.package.fractional-cto.opt-level=3", "--"]);
    let status = cargo.args(env::args_os().skip(1)).env(OPTIMISED, "yes").status()?;
    // What went wrong was said there.
    std::process::exit(status.code().unwrap_or(1));
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;

    use super::*;

    /// What the README, the workflows and .ci/run have people and machines call.
    #[test]
    fn every_command_that_is_written_down_exists() {
        let workflows = project::root().join(".github/workflows");
        let names = project::names(&workflows, |name| name.ends_with(".yml")).unwrap();
        let files = names.iter().map(|name| format!(".github/workflows/{name}"));
        let mut held = 0;
        for file in files.chain(["README.md", ".ci/run"].map(str::to_owned)) {
            for part in project::read_text(&file).unwrap().split("cargo xtask ").skip(1) {
                let end = part.find(['`', '\n', '#', '|', '&']).unwrap_or(part.len());
                let said = part[..end].replace("\"$GITHUB_REF_NAME\"", &version_tag());
                let said = said.replace("\"$ADDRESS\"", "https://address.example");
                let words = ["cargo xtask"].into_iter().chain(said.split_whitespace());
                // Help is an error of its own, and a command may be named without what it takes.
                if let Err(error) = Cli::try_parse_from(words) {
                    let named = [ErrorKind::DisplayHelp, ErrorKind::MissingRequiredArgument];
                    assert!(named.contains(&error.kind()), "{file}: {said}\n{error}");
                }
                held += 1;
            }
        }
        assert!(held > 10, "only {held} commands were found");
    }

    fn version_tag() -> String {
        format!("v{}", fractional_cto::VERSION)
    }

    /// The paths that the workflows name.
    #[test]
    fn every_path_in_a_workflow_exists() {
        let workflows = project::root().join(".github/workflows");
        for name in project::names(&workflows, |name| name.ends_with(".yml")).unwrap() {
            let text = project::read_text(workflows.join(&name)).unwrap();
            for word in text.split_whitespace().filter_map(|it| it.strip_prefix("./")) {
                assert!(project::root().join(word).is_file(), "{name}: {word}");
            }
        }
        let release = project::read_text(workflows.join("release.yml")).unwrap();
        for made in ["release/*", "path: dist"] {
            assert!(release.contains(made), "release.yml takes {made} from the commands before it");
        }
        let ignored = project::read_text(".gitignore").unwrap();
        for folder in ["/release", "/dist"] {
            assert!(ignored.lines().any(|line| line == folder), "{folder} is made by a command");
        }
    }

    /// Every manifest names the licence whose text is in LICENSE.
    #[test]
    fn one_licence_is_named_everywhere() {
        let text = project::read_text("LICENSE").unwrap();
        assert!(text.starts_with("MIT License\n"));
        let mut manifests = vec!["package.json".to_owned(), "www/npm/package.json".to_owned()];
        let hosts = project::root().join("tests/hosts");
        for entry in std::fs::read_dir(hosts).unwrap() {
            let path = entry.unwrap().path().join("package.json");
            if path.is_file() {
                manifests.push(path.to_string_lossy().into_owned());
            }
        }
        assert!(manifests.len() > 10, "{manifests:?}");
        for manifest in manifests {
            let json: serde_json::Value =
                serde_json::from_str(&project::read_text(&manifest).unwrap()).unwrap();
            assert_eq!(json["license"], "MIT", "{manifest}");
        }
        assert!(project::read_text("Cargo.toml").unwrap().contains("\nlicense = \"MIT\"\n"));
        for manifest in ["Cargo.toml", "xtask/Cargo.toml", "xtask/wasm-runner/Cargo.toml"] {
            let text = project::read_text(manifest).unwrap();
            assert!(text.contains("\nlicense.workspace = true\n"), "{manifest}");
        }
    }
}
