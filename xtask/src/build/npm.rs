//! The npm package: the served scripts and all they load, with types and a manifest.

use anyhow::{Context, Result, anyhow};
use fractional_cto::contract::{ABOUT, ATTRIBUTES, Allowed, Attribute, EVENTS, EventKind};
use serde_json::{Value, json};

use super::site::Site;
use crate::{process, project};

/// What a project may import, of what is served.
const SCRIPTS: [&str; 3] =
    ["fractional-cto.js", "fractional-cto-core.js", "fractional-cto-frame.js"];

/// Adds the package to the site, in npm/.
pub(super) fn add(site: &mut Site) -> Result<()> {
    let files: Vec<(String, Vec<u8>)> = site
        .files
        .iter()
        .filter_map(|(path, file)| Some((path.strip_prefix("v1/")?.to_owned(), file.bytes.clone())))
        .filter(|(name, _)| name.starts_with("assets/") || SCRIPTS.contains(&name.as_str()))
        .collect();
    for (name, bytes) in files {
        site.add_plain(&format!("npm/{name}"), bytes);
    }
    for (folder, name) in [("npm", "README.md"), ("core", "fractional-cto-core.d.ts")] {
        site.add_plain(&format!("npm/{name}"), project::read(format!("www/{folder}/{name}"))?);
    }
    let types = [contract_types(), project::read_text("www/npm/element.d.ts")?].join("\n");
    site.add_plain("npm/fractional-cto.d.ts", types.into());
    let mut package: Value = serde_json::from_slice(&project::read("www/npm/package.json")?)?;
    package["version"] = fractional_cto::VERSION.into();
    site.add_plain("npm/package.json", pretty(&package)?);
    site.add_plain("npm/custom-elements.json", pretty(&manifest()?)?);
    Ok(())
}

fn pretty(value: &Value) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(value)?;
    text.push(b'\n');
    Ok(text)
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
    let path = SCRIPTS[0];
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

/// The types that the contract has, which those of the element in www/npm/element.d.ts refer to.
fn contract_types() -> String {
    let config = ATTRIBUTES.iter().zip(ABOUT).map(|(attribute, about)| {
        let (about, name) = (about.trim(), attribute.property());
        format!("  /** {about} */\n  {name}?: {};\n", type_of(attribute))
    });
    let events = EVENTS.iter().map(|event| {
        let EventKind { name, about, .. } = event;
        let (initial, rest) = about.split_at(1);
        let about = format!("{}{rest}.", initial.to_uppercase());
        format!("  /** {about} */\n  \"fcto-{name}\": {};\n", detail_type(event))
    });
    format!(
        "/** The values of attributes, by the names of the properties that reflect them. */\n\
         export interface FractionalCtoConfig {{\n{}}}\n\n\
         /** The details of the events, by their names. */\n\
         export interface FractionalCtoEvents {{\n{}}}\n",
        config.collect::<String>(),
        events.collect::<String>(),
    )
}

/// The type of an attribute's value, in TypeScript.
fn type_of(attribute: &Attribute) -> String {
    let Allowed::OneOf(values) = attribute.allowed else { return "string".to_owned() };
    let values = values.iter().map(|value| format!("{value:?}"));
    // A default that is none of the values stands for an attribute that is absent.
    let none = values.len() > 0 && attribute.default.is_empty();
    none.then(|| "\"\"".to_owned()).into_iter().chain(values).collect::<Vec<_>>().join(" | ")
}

/// The type of an event's detail, in TypeScript.
fn detail_type(event: &EventKind) -> String {
    let fields = event.detail.iter().map(|(name, kind)| format!("{name}: {kind}"));
    match event.detail {
        [] => "Record<string, never>".to_owned(),
        _ => format!("{{ {} }}", fields.collect::<Vec<_>>().join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_of_the_contract() {
        let types = contract_types();
        for line in [
            "  /** The level of the widget's own title. */",
            "  headingLevel?: \"2\" | \"3\" | \"4\" | \"5\";",
            "  days?: \"\" | \"1\" | \"1.5\" | \"2\" | \"2.5\" | \"3\";",
            "  situation?: string;",
            "  /** The first answer was given. */",
            "  \"fcto-start\": Record<string, never>;",
            "  \"fcto-result\": { verdict?: string; situation?: string; state: string };",
        ] {
            assert!(types.lines().any(|it| it == line), "{line} is missing in:\n{types}");
        }
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
