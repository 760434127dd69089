//! Scripts and styles through esbuild.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fractional_cto::contract::{self, Allowed};
use serde_json::{Map, Value, json};

use super::site::integrity;
use super::{DEFAULT_LANGUAGE, LOCAL, Profile, wasm};
use crate::{process, project};

const ADVICE: &str = "Correct what esbuild names above.";

const GLUE: &str = "Adapt script.rs to the glue that this version of wasm-bindgen writes";

/// What every script may rely on; no browser with `light-dark()` lacks any of it.
const LANGUAGE: &str = "--target=es2022";

/// The name by which a script imports the glue of the headless engine.
const CORE_GLUE: &str = "fractional-cto-core-glue";

/// The name by which a script imports what the build knows of other files.
const ASSETS: &str = "fractional-cto-assets";

/// The modules of the npm package that scripts of it import when they need them. The first has the
/// glue and, as a text, the stylesheet; the second what is said in every language. esbuild leaves
/// them as they are written, so no source may have such a name.
pub(super) const PACKED_MODULES: [&str; 2] =
    ["./fractional-cto-widget.js", "./fractional-cto-words.js"];

/// The name by which a script imports what attributes take, in words.
const ALLOWED: &str = "fractional-cto-allowed";

/// The files that scripts ask for, as the module [`ASSETS`].
pub(super) struct Assets {
    profile: Profile,
    at: String,
    /// Every file by the name that scripts know it by, in the order in which they were added.
    files: Vec<(&'static str, Asset)>,
    /// Every content pack by its language.
    packs: Vec<(&'static str, Asset)>,
    first: String,
    spoken: Vec<(&'static str, Value)>,
}

/// A file beside a script.
struct Asset {
    /// Its path from the script on: `assets/widget-ungWv48B.wasm`.
    path: String,
    integrity: String,
}

impl Asset {
    fn new((path, bytes): (String, &[u8])) -> Self {
        Self { path, integrity: integrity(bytes) }
    }
}

/// `assets/widget-ungWv48B.js` as a file whose name stays the same: `assets/widget.js`.
pub(super) fn unhashed(path: &str) -> String {
    match path.rsplit_once('.') {
        Some((stem, ending)) if path.starts_with("assets/") && stem.len() > 9 => {
            [&stem[..stem.len() - 9], ".", ending].concat()
        }
        _ => path.to_owned(),
    }
}

impl Assets {
    /// `at` is the address that the site is built for.
    pub(super) fn new(at: &str, profile: Profile) -> Self {
        Self {
            profile,
            // A script that finds no address of its own asks the site it was built for, if any.
            at: if at == LOCAL { String::new() } else { at.to_owned() },
            files: Vec::new(),
            packs: Vec::new(),
            first: String::new(),
            spoken: Vec::new(),
        }
    }

    /// Adds a file by the name that scripts know it by. Its path is relative to the script.
    pub(super) fn add(&mut self, name: &'static str, file: (String, &[u8])) {
        self.files.push((name, Asset::new(file)));
    }

    /// Adds a content pack by its language.
    pub(super) fn add_pack(&mut self, language: &'static str, file: (String, &[u8])) {
        self.packs.push((language, Asset::new(file)));
    }

    /// Sets what the first screen is made of, without its texts.
    pub(super) fn set_first(&mut self, tree: &Value, style: &[u8]) -> Result<()> {
        let style = std::str::from_utf8(style)?.trim_end();
        ensure!(!style.contains('"'), "Write first.css without strings: its spaces are taken out");
        // esbuild leaves them in custom properties, where they mean nothing.
        let style = style.replace(": ", ":").replace(", ", ",");
        let first = json!({ "tree": tree, "style": style });
        self.first = format!("export const first = {first};\n");
        Ok(())
    }

    /// What is said in every language without the widget, with the files that a script asks for
    /// seldom, for scripts that have another language or have something to explain.
    pub(super) fn elsewhere(&self) -> Vec<u8> {
        let files = self.files.iter().filter(|(name, _)| *name == EXPLAIN).chain(&self.packs);
        let files: Map<_, _> = files.map(|(name, it)| ((*name).to_owned(), it.listed())).collect();
        let spoken: Value = self.spoken.iter().cloned().collect();
        json!({ "files": files, "spoken": spoken }).to_string().into()
    }

    /// Sets what is said in each language before the widget runs.
    pub(super) fn set_spoken(&mut self, spoken: Vec<(&'static str, Value)>) {
        self.spoken = spoken;
    }

    /// What the files are called in this build, for pages that were opened before it.
    pub(super) fn list(&self) -> Result<Vec<u8>> {
        let all = self.files.iter().chain(&self.packs);
        let all = all.map(|(name, it)| ((*name).to_owned(), it.listed()));
        Ok(serde_json::to_vec(&all.collect::<Map<_, _>>())?)
    }

    /// The languages that there is a script for.
    pub(super) fn languages(&self) -> Vec<&'static str> {
        self.spoken.iter().map(|(language, _)| *language).collect()
    }

    /// The module, for a script of a kind that brings one language along.
    fn module(&self, kind: Kind, own: &str) -> String {
        // A classic script asks for the packs of other languages where it asks for their words.
        let whole = kind != Kind::Classic;
        let packs = self.packs.iter().filter(|(it, _)| whole || *it == own);
        let files =
            self.files.iter().filter(|(it, _)| *it != CORE_WASM && (whole || *it != EXPLAIN));
        let files = files.chain(packs);
        let files = files.map(|(name, it)| format!("{name:?}: {},", it.written(kind, name)));
        let core_pack = self.packs.iter().find(|(it, _)| *it == DEFAULT_LANGUAGE);
        let core_wasm = self.files.iter().find(|(name, _)| *name == CORE_WASM);
        let core = [("coreWasm", core_wasm), ("corePack", core_pack)].map(|(name, file)| {
            file.map(|(_, it)| format!("export const {name} = () => {};\n", it.address(kind)))
        });
        let attributes = contract::ATTRIBUTES.iter().map(|attribute| {
            let others = match attribute.allowed {
                Allowed::OneOf(values) if JUDGED.contains(&attribute.name) => values,
                _ => &[],
            };
            let others = others.iter().filter(|it| **it != attribute.default);
            // As one text, a space between: that is half of what lists take.
            let values: Vec<_> = [&attribute.default].into_iter().chain(others).copied().collect();
            (attribute.name.to_owned(), json!(values.join(" ")))
        });
        let attributes = Value::Object(attributes.collect());
        let spoken = self.spoken.iter().find(|(language, _)| *language == own);
        let mut spoken = spoken.map_or(json!({}), |(_, words)| words.clone());
        // Some of it is said seldom, and then there is time to ask for the words.
        if let Some(words) = spoken.as_object_mut() {
            words.retain(|name, _| !SELDOM.contains(&&**name));
        }
        let at = if kind.packed() { "" } else { &self.at };
        format!(
            "{}export const attributes = {attributes};\nexport const spoken = {spoken};\n\
             {}export const languages = {};\nexport const at = {at:?};\n\
             export const files = {{{}}};\n",
            core.into_iter().flatten().collect::<String>(),
            self.first,
            json!(self.languages()),
            files.collect::<String>(),
        )
    }
}

/// The attributes whose values the loader judges itself: it goes by them before the widget runs.
const JUDGED: [&str; 5] = ["heading-level", "save", "shadow", "theme", "view"];

/// What the loader does not bring along of what is said without the widget.
const SELDOM: [&str; 3] = ["book", "stopped", "why"];

/// The name of the module that explains a failure, or why an attribute's value is not used.
pub(super) const EXPLAIN: &str = "explain";

/// The name of what the engine without the widget loads, and nothing else.
pub(super) const CORE_WASM: &str = "coreWasm";

impl Asset {
    /// The file as a list in JSON has it.
    fn listed(&self) -> Value {
        json!([self.path, self.integrity])
    }

    /// The whole address, for a module. Bundlers find files of a package by this very form, with the
    /// path written out.
    fn address(&self, kind: Kind) -> String {
        let path = if kind.packed() { unhashed(&self.path) } else { self.path.clone() };
        format!("new URL(\"./{path}\", import.meta.url).href")
    }

    /// The file as a script of a kind has it in its list.
    ///
    /// Those of a site take nothing else in its place. Bundlers write scripts and styles anew, so
    /// nothing of the npm package is held to a hash, its script is a module that they know, and a
    /// style or words are a text in one.
    fn written(&self, kind: Kind, name: &str) -> String {
        let [widget, words] = PACKED_MODULES;
        let text = |module, name| {
            format!("[async () => new Response((await import(\"{module}\")).{name})]")
        };
        match (kind, name) {
            (Kind::Classic, _) => format!("[{:?}, {:?}]", self.path, self.integrity),
            (Kind::Module, _) => format!("[{}, {:?}]", self.address(kind), self.integrity),
            (_, "glue") => format!("[() => import(\"{widget}\")]"),
            (_, "style") => text(widget, "style"),
            (_, "first") => text(words, "spoken"),
            (_, EXPLAIN) => format!("[() => import(\"{words}\")]"),
            _ => format!("[{}]", self.address(kind)),
        }
    }
}

/// What a script is for a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A module.
    Module,
    /// A script that runs as a classic one, and as a module too. It exports nothing, and finds its
    /// address itself.
    Classic,
    /// A module of the npm package, for browsers and bundlers.
    Packed,
    /// A module of the npm package as Node runs it, with its files on a disk.
    PackedOnDisk,
}

impl Kind {
    /// Whether it is one of the npm package.
    fn packed(self) -> bool {
        matches!(self, Self::Packed | Self::PackedOnDisk)
    }

    /// Whether what it asks for may lie on a disk.
    fn on_disk(self) -> bool {
        matches!(self, Self::Module | Self::PackedOnDisk)
    }
}

/// Bundles a file of the workspace with all it imports, for a page in a language.
pub(super) fn bundle(entry: &str, kind: Kind, assets: &Assets, language: &str) -> Result<Vec<u8>> {
    let mut esbuild = esbuild(assets.profile)?;
    // Node.js has its own modules; a browser never asks for them.
    esbuild.args([entry, "--bundle", "--charset=utf8", LANGUAGE]);
    match kind {
        Kind::Classic => esbuild.args([
            "--format=iife",
            "--define:import.meta.url=here",
            "--inject:www/element/address.js",
        ]),
        _ => esbuild.arg("--format=esm"),
    };
    esbuild.arg(format!("--define:PACKED={}", kind.packed()));
    esbuild.arg(format!("--define:ON_DISK={}", kind.on_disk()));
    esbuild.arg(format!("--define:ON_PAGE={}", kind == Kind::Classic));
    esbuild.args(PACKED_MODULES.map(|module| format!("--external:{module}")));
    esbuild.arg("--external:node:*");
    let core_glue = wasm::folder("core", assets.profile).join("glue.js");
    esbuild.arg(format!("--alias:{CORE_GLUE}={}", core_glue.display()));
    let module = project::cache().join("assets.js");
    project::write(&module, assets.module(kind, language))?;
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

/// Bundles the module [`EXPLAIN`]. `languages` are those that there is a pack in.
pub(super) fn explain(languages: &[&str], profile: Profile) -> Result<Vec<u8>> {
    let allowed = contract::ATTRIBUTES.iter().map(|attribute| {
        let known = match attribute.allowed {
            Allowed::Language => languages.join(", "),
            _ => String::new(),
        };
        let words = [attribute.words(&known), attribute.words("*"), attribute.default.to_owned()];
        (attribute.name.to_owned(), json!(words))
    });
    let allowed = Value::Object(allowed.collect());
    let module = project::cache().join("allowed.js");
    project::write(&module, format!("export const allowed = {allowed};\n"))?;
    let mut esbuild = esbuild(profile)?;
    esbuild.args(["www/element/explain/explain.js", "--bundle", "--format=esm", LANGUAGE]);
    esbuild.arg(format!("--alias:{ALLOWED}={}", module.display()));
    process::filter(&mut esbuild, &[], ADVICE)
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
/// callback that hears of each. What the loader needs for a running widget alone comes with it.
pub(super) fn factory(glue: &str, profile: Profile) -> Result<Vec<u8>> {
    let watched = "wasm = watched(instance.exports);";
    let glue = replace_once(glue, "wasm = instance.exports;", watched)?;
    // No browser with `light-dark()` lacks these.
    let glue = replace_once(&glue, "!('encodeInto' in cachedTextEncoder)", "false")?;
    let glue = glue.replace("typeof FinalizationRegistry === 'undefined'", "false");
    // The loader passes compiled wasm in; the script's own start can find, fetch and check it too.
    let (glue, _) = glue.split_once("async function __wbg_load(").context(GLUE)?;
    let source = format!(
        "export * from {RUNNING:?};\nexport default function instantiate(onfault) {{\n{WATCHED}\n{glue}\n{START}\nreturn wasm_bindgen;\n}}\n"
    );
    let mut esbuild = esbuild(profile)?;
    esbuild.args(["--loader=js", "--bundle", "--format=esm", LANGUAGE]);
    // esbuild drops the code that finds the wasm beside a script which is known to be missing.
    esbuild.arg("--define:document.currentScript=null");
    process::filter(&mut esbuild, source.as_bytes(), ADVICE)
}

/// What the loader needs once a widget runs.
const RUNNING: &str = "./www/element/running/running.js";

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

/// What is left of the script's own start: it makes an instance of a compiled module.
const START: &str = "return Object.assign(async (module) => {
  __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}, exports);
})({});";

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
