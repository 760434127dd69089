//! Runs the wasm tests of one file in the browser that CHROMEDRIVER drives.
//!
//! It is wasm-bindgen's own runner, in the version that Cargo.lock names for the library too. A
//! package of its own, since its web server takes longer to compile than all else in xtask, and
//! only `cargo xtask test` needs it.

use std::env;

use wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args;

fn main() -> anyhow::Result<()> {
    run_cli_with_args(env::args_os())
}
