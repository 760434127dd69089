//! Scripts and styles through esbuild.

use anyhow::Result;
use serde_json::Value;

use crate::{process, project};

const ADVICE: &str = "Correct what esbuild names above.";

/// What every script may rely on; no browser with `light-dark()` lacks any of it.
const LANGUAGE: &str = "--target=es2022";

/// Bundles a file of the workspace with all it imports, and replaces each name in `defines` by
/// its value.
pub(super) fn bundle(entry: &str, defines: &[(&str, &Value)]) -> Result<Vec<u8>> {
    let mut esbuild = project::node("esbuild/bin/esbuild");
    esbuild.args([entry, "--bundle", "--minify", "--format=esm", "--legal-comments=none"]);
    if entry.ends_with(".js") {
        esbuild.arg(LANGUAGE);
    }
    for (name, value) in defines {
        esbuild.arg(format!("--define:{name}={value}"));
    }
    process::filter(&mut esbuild, &[], ADVICE)
}

/// Minifies one script that imports nothing.
pub(super) fn minify(source: &str) -> Result<Vec<u8>> {
    let mut esbuild = project::node("esbuild/bin/esbuild");
    esbuild.args(["--loader=js", "--minify", "--format=esm", "--legal-comments=none", LANGUAGE]);
    // The glue looks for its own script element to find the wasm beside it. A module has none,
    // and the loader passes the wasm in.
    esbuild.arg("--define:document.currentScript=null");
    process::filter(&mut esbuild, source.as_bytes(), ADVICE)
}

/// Turns wasm-bindgen's script for one instance into a module that makes instances.
///
/// The script keeps its instance in a variable of its own, so two elements with one script would
/// share one; each call of this module's function has a script's variables to itself.
pub(super) fn factory(glue: &str) -> String {
    format!("export default function instantiate() {{\n{glue}\nreturn wasm_bindgen;\n}}\n")
}
