//! Runs wasm tests in a browser, with the wasm-bindgen that Cargo.lock names.

use std::env;
use std::ffi::OsString;

use anyhow::{Context, Result};
use wasm_bindgen_cli::wasm_bindgen_test_runner;

use crate::project::WASM;

/// The name of the subcommand, which only [`setting`] uses.
pub(crate) const NAME: &str = "wasm-runner";

/// What `cargo test` passes on: the file to run, then the arguments for the tests.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    passed: Vec<OsString>,
}

/// Runs the tests of one wasm file in the browser that CHROMEDRIVER drives.
pub(crate) fn run(args: Args) -> Result<()> {
    let name = OsString::from("wasm-bindgen-test-runner");
    wasm_bindgen_test_runner::run_cli_with_args([name].into_iter().chain(args.passed))
}

/// The cargo setting that makes this program the runner of wasm tests.
///
/// A setting rather than an environment variable, since that would split a path at its spaces.
pub(crate) fn setting() -> Result<String> {
    let program = env::current_exe().context("this program's own file was not found")?;
    let runner = serde_json::json!([program, NAME]);
    Ok(format!("target.{WASM}.runner={runner}"))
}
