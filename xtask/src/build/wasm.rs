//! The Rust side: compiled to wasm, given its glue, and for visitors made small.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::passes::{
    self, erase_messages, erase_places, erase_unread, forget_links, messages, shorten_names,
    trap_panics,
};
use super::{Profile, site};
use crate::project::{self, WASM};
use crate::{content, process};

/// How the JavaScript around a binary is used.
#[derive(Clone, Copy)]
pub(super) enum Glue {
    /// A script of its own for every instance, for `script::factory`.
    Factory,
    /// An ES module, for a script that imports it.
    Module,
}

/// A binary that browsers can run, and the script that they run it with.
pub(super) struct Binary {
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
const OPTIMISE: [&str; 16] = [
    "--optimize-added-constants-propagate",
    "--flatten",
    "--rereloop",
    "--simplify-locals-nostructure",
    "--generate-global-effects",
    "--precompute-propagate",
    "-Os",
    "-Os",
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

/// Compiles the binaries that a site holds, and tells `progress` how far it is.
pub(crate) fn compile(profile: Profile, progress: &mut dyn FnMut(&str)) -> Result<String> {
    cargo_build(&["--bins"], profile, progress)?;
    Ok(String::new())
}

/// Whether anything was compiled in this profile before.
pub(crate) fn is_compiled(profile: Profile) -> bool {
    compiled(profile).exists()
}

/// Builds the Yew apps that the end-to-end tests open, with the content pack that one of them
/// fetches.
pub(crate) fn yew_apps(progress: &mut dyn FnMut(&str)) -> Result<String> {
    cargo_build(&["--examples"], Profile::Release, progress)?;
    for name in ["yew-app", "yew-host"] {
        let compiled = compiled(Profile::Release).join("examples").join(name);
        let mut bindgen = Bindgen::new();
        bindgen.web(true)?.typescript(false).input_path(compiled.with_extension("wasm"));
        bindgen.omit_default_module_path(false);
        bindgen.out_name("app").generate(yew_apps_folder().join(name))?;
    }
    for pack in content::read(&content::folder().join(super::DEFAULT_SUBJECT))? {
        let name = format!("yew-app/{}.pack", pack.language);
        project::write(&yew_apps_folder().join(name), pack.encode())?;
    }
    Ok(String::new())
}

/// Where [`yew_apps`] puts its files, in a folder for each app.
pub(crate) fn yew_apps_folder() -> PathBuf {
    project::cache().join("yew-apps")
}

fn cargo_build(what: &[&str], profile: Profile, progress: &mut dyn FnMut(&str)) -> Result<()> {
    let mut cargo = project::cargo();
    cargo.args(["build", "--package", "fractional-cto"]).args(what);
    cargo.args(["--profile", profile.of_cargo(), "--target", WASM]);
    if let Profile::Release = profile {
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    }
    process::run_cargo(&mut cargo, "Correct what the compiler names above.", progress)?;
    Ok(())
}

/// What the compiler is told for visitors.
///
/// Panic messages name the files of dependencies. Without the folder that they happen to lie in on
/// this machine, a build is the same, and smaller, on every one. Loops, loads and stores as they are
/// written are 1.2 kB smaller in all than what LLVM makes of them to be faster.
fn flags() -> Result<String> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir().context("Set CARGO_HOME to the folder of Cargo")?.join(".cargo"),
    };
    let mut flags = [
        "-disable-lsr",
        "-enable-load-pre=false",
        "-phi-node-folding-threshold=1",
        "-two-entry-phi-node-folding-threshold=1",
        "-bonus-inst-threshold=0",
        "-simplifycfg-merge-cond-stores=false",
    ]
    .map(|it| format!("-Cllvm-args={it}"))
    .to_vec();
    // What names what is for the passes; visitors are not sent it.
    flags.push("-Clink-arg=--emit-relocs".to_owned());
    // Before the first download there is no such folder, and nothing was compiled from it.
    for registry in fs::read_dir(home.join("registry/src")).into_iter().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", registry?.path().display()));
    }
    Ok(flags.join("\u{1f}"))
}

/// Where Cargo puts what it compiles in this profile.
fn compiled(profile: Profile) -> PathBuf {
    project::target().join(WASM).join(profile.of_cargo())
}

/// Gives a compiled binary its glue and for visitors makes it small, unless that was done already.
///
/// What comes out is kept in the [`folder`] of `name`.
pub(super) fn finish(binary: &str, name: &str, glue: Glue, profile: Profile) -> Result<Binary> {
    let compiled = compiled(profile).join(binary).with_extension("wasm");
    let compiled = project::read(compiled)?;
    let (lock, npm) = (project::read("Cargo.lock")?, project::read("package-lock.json")?);
    let recipe = [&[include_str!("wasm.rs")], &passes::SOURCES[..]].concat().concat();
    let key = site::hash(&[&compiled, &lock, &npm, recipe.as_bytes()]);

    let folder = folder(name, profile);
    let (wasm, script) = (folder.join("finished.wasm"), folder.join("glue.js"));
    if fs::read_to_string(folder.join("key")).is_ok_and(|kept| kept == key) {
        return Ok(Binary { glue: project::read_text(script)?, wasm: project::read(wasm)? });
    }

    // Without its key the folder counts as stale, so a run cut short is not mistaken for a whole.
    fs::remove_file(folder.join("key")).ok();
    let finished = match profile {
        Profile::Release => small(compiled, glue, &folder)?,
        Profile::Development => {
            let mut output = bindgen(compiled, glue, &mut Bindgen::new())?;
            Binary { glue: output.js().to_owned(), wasm: output.wasm_mut().emit_wasm() }
        }
    };
    project::write(&script, &finished.glue)?;
    project::write(&wasm, &finished.wasm)?;
    project::write(&folder.join("key"), key)?;
    Ok(finished)
}

/// Where the results of [`finish`] are kept.
pub(super) fn folder(name: &str, profile: Profile) -> PathBuf {
    match profile {
        Profile::Release => project::cache().join(name),
        Profile::Development => project::cache().join("development").join(name),
    }
}

/// The binary as visitors load it. Whoever uses the core alone is a developer, who reads what a
/// panic says.
fn small(mut compiled: Vec<u8>, glue: Glue, folder: &Path) -> Result<Binary> {
    let mut said = Vec::new();
    if let Glue::Factory = glue {
        erase_unread(&mut compiled)?;
        said = messages(&compiled)?;
        compiled = trap_panics(&compiled)?;
    }
    let mut settings = Bindgen::new();
    settings.remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen(compiled, glue, &mut settings)?;
    forget_links(output.wasm_mut());
    let long = output.js().to_owned();
    let script = shorten_names(output.wasm_mut(), &long)?;

    let (linked, small) = (folder.join("linked.wasm"), folder.join("small.wasm"));
    project::write(&linked, output.wasm_mut().emit_wasm())?;
    let mut wasm_opt: Command = project::node("binaryen/bin/wasm-opt");
    wasm_opt.args(FEATURES).args(OPTIMISE).arg(&linked).arg("-o").arg(&small);
    process::run(&mut wasm_opt, "Check that rustc and wasm-opt agree on the features of wasm.")?;
    let mut wasm = project::read(small)?;
    if let Glue::Factory = glue {
        erase_messages(&mut wasm, &said)?;
        erase_places(&mut wasm)?;
    }
    Ok(Binary { glue: script, wasm })
}

/// Makes the glue of a compiled binary.
fn bindgen(compiled: Vec<u8>, glue: Glue, settings: &mut Bindgen) -> Result<Output> {
    match glue {
        Glue::Factory => settings.no_modules(true)?,
        Glue::Module => settings.web(true)?,
    };
    // The name of the module is short, since every import repeats it.
    settings.input_bytes("w", compiled);
    let output = settings
        .generate_output()
        .context("Give wasm-bindgen the same version in Cargo.toml and xtask/Cargo.toml")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "Take out the dependency that brings JavaScript of its own: the glue is a single script"
    );
    Ok(output)
}
