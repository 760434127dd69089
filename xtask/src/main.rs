//! Builds, serves, tests and proves the widget.
//!
//! One file per command. Each command first sets up the tools it needs, so a machine with Rust
//! and Node.js and nothing else can run any of them; [`tools`] holds what that takes.

mod bench;
mod build;
mod console;
mod content;
mod failure;
mod pack;
mod process;
mod project;
mod prove;
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
    /// Build, serve on this machine, and build again whenever a source file changes.
    Serve(serve::Args),
    /// Run every check: format, lints, tests, types, sizes, and the page in a browser.
    Test(test::Args),
    /// Walk every path through a content pack's questions and hold each to what is promised.
    Prove(prove::Args),
    /// Measure the widget beside SurveyJS and a hand-written page, and print the table.
    Bench(bench::Args),
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
        Command::Serve(args) => serve::run(&args),
        Command::Test(args) => return test::run(&args),
        Command::Prove(args) => prove::run(&args),
        Command::Bench(args) => bench::run(&args),
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
