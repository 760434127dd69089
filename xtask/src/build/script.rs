//! Scripts and styles through esbuild.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use fractional_cto::contract::{self, Allowed};
use serde_json::{Value, json};

use super::site::integrity;
use super::{Profile, wasm};
use crate::{process, project};

const ADVICE: &str = "Correct what esbuild names above.";

const GLUE: &str = "Adapt script.rs to the glue that this version of wasm-bindgen writes";

/// What every script may rely on; no browser with `light-dark()` lacks any of it.
const LANGUAGE: &str = "--target=es2022";

/// The name by which a script imports the glue of the headless engine.
const CORE_GLUE: &str = "fractional-cto-core-glue";

/// The name by which a script imports what the build knows of other files.
const ASSETS: &str = "fractional-cto-assets";

/// The files that scripts ask for, as the module [`ASSETS`].
pub(super) struct Assets {
    profile: Profile,
    files: String,
    packs: String,
    first: String,
    spoken: Vec<(&'static str, Value, String)>,
}

impl Assets {
    pub(super) fn new(profile: Profile) -> Self {
        Self {
            profile,
            files: String::new(),
            packs: String::new(),
            first: String::new(),
            spoken: Vec::new(),
        }
    }

    /// Adds a file by the name that scripts know it by. Its path is relative to the script.
    pub(super) fn add(&mut self, name: &str, (path, bytes): (String, &[u8])) {
        self.files += &format!("export const {name} = {};\n", asset(&path, bytes));
    }

    /// Adds a content pack by its language.
    pub(super) fn add_pack(&mut self, language: &str, (path, bytes): (String, &[u8])) {
        self.packs += &format!("{language:?}: {},", asset(&path, bytes));
    }

    /// Sets what the first screen is made of, without its texts.
    pub(super) fn set_first(&mut self, tree: &Value, style: &[u8]) -> Result<()> {
        let first = json!({ "tree": tree, "style": std::str::from_utf8(style)?.trim_end() });
        self.first = format!("export const first = {first};\n");
        Ok(())
    }

    /// Adds what is said in a language before the widget runs, and the file that holds it.
    pub(super) fn add_spoken(
        &mut self,
        language: &'static str,
        spoken: Value,
        (path, bytes): (String, &[u8]),
    ) {
        let file = format!("{language:?}: {}", asset(&path, bytes));
        self.spoken.push((language, spoken, file));
    }

    /// The languages that there is a script for.
    pub(super) fn languages(&self) -> Vec<&'static str> {
        self.spoken.iter().map(|(language, ..)| *language).collect()
    }

    /// The module, for a script that brings one language along.
    fn module(&self, own: &str) -> String {
        let attributes = contract::ATTRIBUTES.iter().map(|attribute| {
            let rule = match attribute.allowed {
                Allowed::OneOf(values) => json!([attribute.default, values]),
                _ => json!([attribute.default]),
            };
            (attribute.name.to_owned(), rule)
        });
        let attributes = Value::Object(attributes.collect());
        let mut spoken = json!({});
        let mut elsewhere = Vec::new();
        for (language, words, file) in &self.spoken {
            if *language == own {
                spoken = words.clone();
                spoken["language"] = own.into();
            } else {
                elsewhere.push(file.as_str());
            }
        }
        format!(
            "{}{}export const packs = {{{}}};\nexport const attributes = {attributes};\n\
             export const spoken = {spoken};\nexport const spokenElsewhere = {{{}}};\n",
            self.files,
            self.first,
            self.packs,
            elsewhere.join(",")
        )
    }
}

/// An asset as scripts see it. Bundlers find files of a package by this very form, with the path
/// written out, and leave out what nothing calls.
fn asset(path: &str, bytes: &[u8]) -> String {
    let url = format!("new URL(\"./{path}\", import.meta.url).href");
    format!("() => ({{ url: {url}, integrity: \"{}\" }})", integrity(bytes))
}

/// Bundles a file of the workspace with all it imports, for a page in a language.
pub(super) fn bundle(entry: &str, assets: &Assets, language: &str) -> Result<Vec<u8>> {
    let mut esbuild = esbuild(assets.profile)?;
    // Node.js has its own modules; a browser never asks for them.
    esbuild.args([entry, "--bundle", "--format=esm", "--charset=utf8", LANGUAGE]);
    esbuild.arg("--external:node:*");
    esbuild.arg(format!("--alias:{CORE_GLUE}={}", wasm::folder("core").join("glue.js").display()));
    let module = project::cache().join("assets.js");
    project::write(&module, assets.module(language))?;
    esbuild.arg(format!("--alias:{ASSETS}={}", module.display()));
    process::filter(&mut esbuild, &[], ADVICE)
}

/// Bundles a page of the benchmark, whose questions lie in a file, with the stylesheet that it
/// imports, if any.
pub(crate) fn bundle_page(entry: &str, questions: &Path) -> Result<(Vec<u8>, Option<Vec<u8>>)> {
    let out = project::cache().join("page.js");
    let mut esbuild = esbuild(Profile::Release)?;
    esbuild.args([entry, "--bundle", "--format=esm", LANGUAGE]);
    esbuild.arg(format!("--alias:bench-questions={}", questions.display()));
    esbuild.arg(format!("--outfile={}", out.display()));
    fs::remove_file(out.with_extension("css")).ok();
    process::filter(&mut esbuild, &[], ADVICE)?;
    Ok((project::read(&out)?, fs::read(out.with_extension("css")).ok()))
}

/// Bundles a stylesheet of the workspace. Its language stays as it is written: lowering
/// `light-dark()` or nesting would make it longer.
pub(super) fn style(entry: &str, profile: Profile) -> Result<Vec<u8>> {
    process::filter(esbuild(profile)?.args([entry, "--bundle"]), &[], ADVICE)
}

/// Turns wasm-bindgen's script for one instance into a module that makes instances.
///
/// The script keeps its instance in a variable of its own, so two elements with one script would
/// share one; each call of this module's function has a script's variables to itself. An instance
/// that a trap or an exception has left may be in the middle of a change, so the function takes a
/// callback that hears of each.
pub(super) fn factory(glue: &str, profile: Profile) -> Result<Vec<u8>> {
    let watched = "wasm = watched(instance.exports);";
    let glue = replace_once(glue, "wasm = instance.exports;", watched)?;
    let source = format!(
        "export default function instantiate(onfault) {{\n{WATCHED}\n{glue}\nreturn wasm_bindgen;\n}}\n"
    );
    let mut esbuild = esbuild(profile)?;
    esbuild.args(["--loader=js", "--format=esm", LANGUAGE]);
    // The loader passes compiled wasm in, but the script can find, fetch and check it too. esbuild
    // drops the code for that where the names that it tests for are known to be missing.
    esbuild.arg("--define:document.currentScript=null");
    let (imports, _) = glue.split_once("function __wbg_load(").context(GLUE)?;
    for name in ["Request", "Response", "URL"] {
        if !imports.contains(name) {
            esbuild.arg(format!("--define:{name}=undefined"));
        }
    }
    process::filter(&mut esbuild, source.as_bytes(), ADVICE)
}

/// Every function of an instance, calling `onfault` with what it throws.
const WATCHED: &str = "const watched = (exports) => {
  const all = {};
  for (const name in exports) {
    const it = exports[name];
    all[name] = typeof it !== 'function' ? it : (...given) => {
      try { return it(...given); } catch (fault) { onfault(fault); throw fault; }
    };
  }
  return all;
};";

fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    let (before, after) = text.split_once(from).context(GLUE)?;
    Ok([before, to, after].concat())
}

/// The native program of esbuild. The script by which npm starts it costs a start of Node.js and
/// adds a stack trace to every fault.
fn esbuild(profile: Profile) -> Result<Command> {
    let packages = project::root().join("node_modules/@esbuild");
    let package =
        fs::read_dir(&packages)?.next().context("Run `npm ci` again: esbuild has no program")??;
    let mut esbuild = Command::new(package.path().join("bin/esbuild"));
    esbuild.current_dir(project::root()).arg("--legal-comments=none");
    esbuild.arg(match profile {
        Profile::Release => "--minify",
        Profile::Development => "--sourcemap=inline",
    });
    Ok(esbuild)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The scripts are checked without a build, so their own types stand in a file.
    #[test]
    fn the_types_of_scripts_are_those_of_the_contract() {
        let names = contract::ATTRIBUTES.iter().map(|it| format!("\n    | {:?}", it.name));
        let codes = contract::ERROR_CODES.map(|code| format!("{code:?}"));
        let types = project::read_text("www/element/assets.d.ts").unwrap();
        for expected in [
            format!("  export type AttributeName ={};\n", names.collect::<String>()),
            format!("  export type ErrorCode = {};\n", codes.join(" | ")),
        ] {
            assert!(types.contains(&expected), "Write in www/element/assets.d.ts:\n{expected}");
        }
    }
}
