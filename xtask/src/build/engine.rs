//! The Rust side: compiled to wasm, given its glue, and made small.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::shorten::shorten;
use super::site::hash;
use super::trap::{erase_places, trap_panics};
use crate::process;
use crate::project::{self, WASM};

/// How the JavaScript around a binary is used.
#[derive(Clone, Copy)]
pub(super) enum Glue {
    /// A script of its own for every instance, for `script::factory`.
    Factory,
    /// An ES module, for a script that imports it.
    Module,
}

/// A binary that browsers can run.
pub(super) struct Engine {
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
}

/// What rustc lets the compiler use for wasm32-unknown-unknown, so wasm-opt may as well.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What made the smallest file under brotli of all that was tried. `-Os` leaves more bytes than
/// `-Oz` there, but bytes that repeat, and a function inlined into its only caller repeats less.
const OPTIMISE: [&str; 10] = [
    "--flatten",
    "--rereloop",
    "-Os",
    "-Os",
    "--one-caller-inline-max-function-size=20",
    // The lowest addresses are the end of the stack, which holds nothing before it overflows.
    "--low-memory-unused",
    "--strip-debug",
    "--strip-dwarf",
    "--strip-producers",
    "--strip-target-features",
];

/// Compiles every binary of the widget's crate.
pub(super) fn compile() -> Result<()> {
    cargo_build(&["--bins"])
}

/// Builds the page that the end-to-end tests put the widget on, a Yew app of its own, and returns
/// the folder that holds it.
pub(crate) fn yew_host() -> Result<PathBuf> {
    let name = "yew-host";
    cargo_build(&["--example", name])?;
    let folder = folder(name);
    let compiled = project::target().join(WASM).join("wasm/examples").join(name);
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).input_path(compiled.with_extension("wasm"));
    bindgen.out_name("host").generate(&folder)?;
    Ok(folder)
}

fn cargo_build(what: &[&str]) -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["build", "--quiet", "--package", "fractional-cto"]).args(what);
    cargo.args(["--profile", "wasm", "--target", WASM]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remap()?);
    process::run(&mut cargo, "Correct what the compiler names above.")?;
    Ok(())
}

/// Panic messages name the files of dependencies. Without the folder that they happen to lie in on
/// this machine, a build is the same, and smaller, on every one.
fn remap() -> Result<String> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().context("Set CARGO_HOME to the folder of Cargo")?.join(".cargo"),
    };
    let mut flags = Vec::new();
    // Before the first download there is no such folder, and nothing was compiled from it.
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", registry?.path().display()));
    }
    Ok(flags.join("\u{1f}"))
}

/// Gives a compiled binary its glue and makes it small, unless that was done already.
///
/// What comes out is kept in the [`folder`] of `name`.
pub(super) fn finish(binary: &str, name: &str, glue: Glue) -> Result<Engine> {
    let compiled = project::target().join(WASM).join("wasm").join(binary).with_extension("wasm");
    let compiled = fs::read(&compiled)?;
    let lock = fs::read(project::root().join("Cargo.lock"))?;
    let npm = fs::read(project::root().join("package-lock.json"))?;
    let recipe =
        [include_str!("engine.rs"), include_str!("shorten.rs"), include_str!("trap.rs")].concat();
    let key = hash(&[&compiled, &lock, &npm, recipe.as_bytes()]);

    let folder = folder(name);
    if fs::read_to_string(folder.join("key")).is_ok_and(|kept| kept == key) {
        let glue = fs::read_to_string(folder.join("glue.js"))?;
        return Ok(Engine { glue, wasm: fs::read(folder.join("small.wasm"))? });
    }

    fs::create_dir_all(&folder)?;
    // Without its key the folder counts as stale, so a run cut short is not mistaken for a whole.
    fs::remove_file(folder.join("key")).ok();
    let script = bindgen(compiled, glue, &folder)?;
    let small = folder.join("small.wasm");
    optimise(&folder.join("large.wasm"), &small)?;
    let mut wasm = fs::read(&small)?;
    if let Glue::Factory = glue {
        erase_places(&mut wasm)?;
    }
    fs::write(&small, &wasm)?;
    fs::write(folder.join("key"), key)?;
    Ok(Engine { glue: script, wasm })
}

/// Where the results of [`finish`] are kept.
pub(super) fn folder(name: &str) -> PathBuf {
    project::cache().join(name)
}

/// Writes the binary with its glue into `folder` and returns the glue.
fn bindgen(compiled: Vec<u8>, glue: Glue, folder: &Path) -> Result<String> {
    let mut bindgen = Bindgen::new();
    let compiled = match glue {
        Glue::Factory => {
            bindgen.no_modules(true)?;
            trap_panics(&compiled)?
        }
        // Whoever uses the engine alone is a developer, who reads what a panic says.
        Glue::Module => {
            bindgen.web(true)?;
            compiled
        }
    };
    // Every import repeats the name of the module.
    bindgen.input_bytes("w", compiled).remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output().context("Match the versions of wasm-bindgen")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "Take out the dependency that brings JavaScript of its own: the glue is a single script"
    );
    let glue = output.js().to_owned();
    let glue = shorten(output.wasm_mut(), &glue)?;
    fs::write(folder.join("large.wasm"), output.wasm_mut().emit_wasm())?;
    fs::write(folder.join("glue.js"), &glue)?;
    Ok(glue)
}

fn optimise(large: &Path, small: &Path) -> Result<()> {
    let mut wasm_opt: Command = project::node("binaryen/bin/wasm-opt");
    wasm_opt.args(FEATURES).args(OPTIMISE).arg(large).arg("-o").arg(small);
    process::run(&mut wasm_opt, "Check that rustc and wasm-opt agree on the features of wasm.")?;
    Ok(())
}
