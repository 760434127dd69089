//! The npm package: the element, the engine and what they load, with types and a manifest.
//!
//! It is for projects whose bundlers rename files and write scripts and styles anew, so its scripts
//! hold no hashes, and ask for everything in a form that bundlers know.

use anyhow::{Context, Result, anyhow};
use fractional_cto::contract::{ABOUT, ATTRIBUTES, EVENTS};
use serde_json::{Value, json};

use super::script::{self, Assets, Kind, PACKED_MODULES};
use super::site::Site;
use super::typings::{contract_types, detail_type, type_of};
use super::{DEFAULT_LANGUAGE, pretty};
use crate::{process, project};

/// What a project may import: the source, for whom, and its name in the package. The engine reads
/// its files from the disk in Node; a bundler for browsers would look for Node's modules in vain.
const SCRIPTS: [(&str, Kind, &str); 4] = [
    ("www/element/fractional-cto.js", Kind::Packed, ELEMENT),
    ("www/core/fractional-cto-core.js", Kind::Packed, "fractional-cto-core.js"),
    ("www/core/fractional-cto-core.js", Kind::PackedOnDisk, "fractional-cto-core-node.js"),
    ("www/frame/fractional-cto-frame.js", Kind::Packed, "fractional-cto-frame.js"),
];

/// The script that defines the element.
const ELEMENT: &str = "fractional-cto.js";

/// What comes along as it is written.
const FILES: [(&str, &str); 7] = [
    ("www/npm/README.md", "README.md"),
    ("www/core/fractional-cto-core.d.ts", "fractional-cto-core.d.ts"),
    ("www/npm/frame.d.ts", "fractional-cto-frame.d.ts"),
    ("www/npm/react.d.ts", "react.d.ts"),
    ("www/npm/svelte.d.ts", "svelte.d.ts"),
    ("www/npm/vue.d.ts", "vue.d.ts"),
    ("LICENSE", "LICENSE"),
];

/// What the modules beside the element hold.
pub(super) struct Parts {
    /// The glue of the widget, as a module.
    pub(super) glue: Vec<u8>,
    /// The stylesheet of the widget.
    pub(super) style: Vec<u8>,
    /// What is said in each language without the widget, in JSON.
    pub(super) spoken: Vec<u8>,
    /// What explains a failure, as a module.
    pub(super) explain: Vec<u8>,
}

/// Adds the package to the site, in npm/. `assets` are those of the site.
pub(super) fn add(site: &mut Site, assets: &Assets, parts: &Parts) -> Result<()> {
    for (source, kind, name) in SCRIPTS {
        put(site, name, script::bundle(source, kind, assets, DEFAULT_LANGUAGE)?);
    }
    let Parts { glue, style, spoken, explain } = parts;
    let text = |name: &str, text: &[u8]| -> Result<String> {
        Ok(format!("export const {name} = {};\n", Value::from(std::str::from_utf8(text)?)))
    };
    let [widget_module, spoken_module] = PACKED_MODULES;
    put(site, widget_module, [glue, text("style", style)?.as_bytes()].concat());
    put(site, spoken_module, [explain, text("spoken", spoken)?.as_bytes()].concat());
    for (path, bytes) in files_of(site) {
        put(site, &path, bytes);
    }
    for (source, name) in FILES {
        put(site, name, project::read(source)?);
    }
    let types = [contract_types(), project::read_text("www/npm/element.d.ts")?].join("\n");
    put(site, "fractional-cto.d.ts", types.into());
    put(site, "package.json", package(&project::read_text("www/npm/package.json")?)?.into());
    put(site, "custom-elements.json", pretty(&manifest()?)?);
    Ok(())
}

/// The package's own manifest with its version. It stays as it is written: of the conditions under
/// which something is exported, the first one that holds is taken.
fn package(written: &str) -> Result<String> {
    let (before, after) =
        written.split_once("0.0.0").context("Restore the version 0.0.0 in www/npm/package.json")?;
    Ok([before, fractional_cto::VERSION, after].concat())
}

fn put(site: &mut Site, name: &str, bytes: Vec<u8>) {
    site.add_plain(&format!("npm/{}", name.trim_start_matches("./")), bytes);
}

/// What is no script and no style: the wasm and the packs, by names that stay the same.
fn files_of(site: &Site) -> Vec<(String, Vec<u8>)> {
    let files = site.files.iter().filter_map(|(path, file)| {
        let path = path.strip_prefix("v1/").filter(|path| path.starts_with("assets/"))?;
        let wanted = path.ends_with(".wasm") || path.ends_with(".pack");
        wanted.then(|| (script::unhashed(path), file.bytes.clone()))
    });
    files.collect()
}

/// The manifest of the element, from what its class says of itself, held to the schema.
fn manifest() -> Result<Value> {
    let folder = project::cache().join("manifest");
    let mut analyze = project::node("@custom-elements-manifest/analyzer/cem.js");
    // The analyzer takes the path of a folder from the current one on.
    let relative = folder.strip_prefix(project::root())?;
    analyze
        .args(["analyze", "--quiet", "--globs", "www/element/element.js", "--outdir"])
        .arg(relative);
    process::run(&mut analyze, "Correct what the class in www/element/element.js says of itself.")?;
    let analysed: Value =
        serde_json::from_slice(&project::read(folder.join("custom-elements.json"))?)?;
    let manifest = published(analysed).context("Restore the class in www/element/element.js")?;

    let schema = project::read("node_modules/custom-elements-manifest/schema.json")?;
    let schema: Value = serde_json::from_slice(&schema)?;
    jsonschema::validate(&schema, &manifest).map_err(|error| {
        anyhow!("Correct custom-elements.json at {}: {error}", error.instance_path())
    })?;
    Ok(manifest)
}

/// What users of the package see: one module, and no private members.
fn published(mut analysed: Value) -> Option<Value> {
    let mut class = analysed.pointer_mut("/modules/0/declarations/0")?.take();
    let name = class["name"].as_str()?.to_owned();
    let tag = class["tagName"].as_str()?.to_owned();
    let members = class["members"].as_array_mut()?;
    members.retain(|member| member["privacy"] != "private");
    members.extend(ATTRIBUTES.iter().zip(ABOUT).map(|(attribute, about)| {
        json!({
            "kind": "field",
            "name": attribute.property(),
            "type": { "text": type_of(attribute) },
            "description": about.trim(),
            "attribute": attribute.name,
            "reflects": true,
        })
    }));
    let attributes = ATTRIBUTES.iter().zip(ABOUT).map(|(attribute, about)| {
        json!({
            "name": attribute.name,
            "type": { "text": type_of(attribute) },
            "default": format!("{:?}", attribute.default),
            "description": about.trim(),
        })
    });
    class["attributes"] = attributes.collect();
    let events = EVENTS.iter().map(|event| {
        json!({
            "name": format!("fcto-{}", event.name),
            "type": { "text": format!("CustomEvent<{}>", detail_type(event)) },
            "description": event.about,
        })
    });
    class["events"] = events.collect();
    let path = ELEMENT;
    Some(json!({
        "schemaVersion": analysed["schemaVersion"],
        "modules": [{
            "kind": "javascript-module",
            "path": path,
            "declarations": [class],
            "exports": [
                { "kind": "js", "name": name, "declaration": { "name": name, "module": path } },
                {
                    "kind": "custom-element-definition",
                    "name": tag,
                    "declaration": { "name": name, "module": path },
                },
            ],
        }],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// TypeScript takes the types only where they come first, and every bundler the first that holds.
    #[test]
    fn exports_say_types_first_and_the_default_last() {
        let written = project::read_text("www/npm/package.json").unwrap();
        let package = package(&written).unwrap();
        let exports: Value = serde_json::from_str(&package).unwrap();
        assert_eq!(exports["version"], fractional_cto::VERSION);
        let mut held = 0;
        for (path, export) in exports["exports"].as_object().unwrap() {
            let Some(conditions) = export.as_object() else { continue };
            let from = package.find(&format!("{path:?}: {{")).unwrap();
            let place = |name: &str| package[from..].find(&format!("{name:?}: {}", export[name]));
            let places: Vec<_> = ["types", "node", "default"]
                .into_iter()
                .filter(|name| conditions.contains_key(*name))
                .map(|name| place(name).unwrap())
                .collect();
            assert!(places.is_sorted() && places.len() == conditions.len(), "{path}");
            held += 1;
        }
        assert!(held > 5, "only {held} exports with conditions were found");
    }

    #[test]
    fn a_manifest_shows_what_is_public() {
        let analysed = json!({ "schemaVersion": "1.0.0", "modules": [{ "declarations": [{
            "name": "A", "tagName": "a-b",
            "members": [{ "name": "#x", "privacy": "private" }, { "name": "start" }],
        }] }] });
        let manifest = published(analysed).unwrap();
        let class = &manifest["modules"][0]["declarations"][0];
        assert_eq!(class["members"][0]["name"], "start");
        let names: Vec<_> =
            class["members"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
        assert_eq!(names.len(), 1 + ATTRIBUTES.len());
        assert!(names.contains(&&json!("headingLevel")));
        assert_eq!(class["events"].as_array().unwrap().len(), EVENTS.len());
        assert_eq!(manifest["modules"][0]["exports"][1]["name"], "a-b");
        assert_eq!(published(json!({})), None);
    }
}
