//! The WordPress plugin: its own files, the served scripts and all they load, in one archive.

mod template;

use anyhow::Result;
use fractional_cto::contract::{ATTRIBUTES, Allowed};
use serde_json::{Map, Value, json};

use super::archive::zip;
use super::pretty;
use super::site::Site;
use crate::project;

/// Where the plugin's own files are, each as it is read by whoever looks into it.
const FOLDER: &str = "www/wordpress";

/// What an author uploads.
const ARCHIVE: &str = "wordpress/fractional-cto.zip";

/// Adds the plugin to the site. `languages` are those that there is a pack in.
pub(super) fn add(site: &mut Site, languages: &[&str]) -> Result<()> {
    let mut files = own(languages)?;
    let texts = files.iter().filter_map(|(name, bytes)| {
        let text = std::str::from_utf8(bytes).ok()?;
        Some((name.as_str(), text))
    });
    let template = template::template(texts).into_bytes();
    files.push(("languages/fractional-cto.pot".to_owned(), template));
    files.extend(site.files.iter().filter(|(path, _)| is_loaded(path)).map(|(path, file)| {
        let bytes = file.bytes.clone();
        (path.clone(), bytes)
    }));
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let archive = zip("fractional-cto", files)?;
    site.add_plain(ARCHIVE, archive);
    Ok(())
}

/// Whether the element asks for a file of the site, or is defined by it.
fn is_loaded(path: &str) -> bool {
    let Some(name) = path.strip_prefix("v1/") else { return false };
    let asset = name.strip_prefix("assets/");
    // The engine without the widget is for those who write scripts.
    asset.is_some_and(|asset| !asset.starts_with("core-"))
        || name == "assets.json"
        || name == "fractional-cto.js"
        || is_in_a_language(name)
}

/// Whether it is the script for a page in some language: `fractional-cto.de.js`.
fn is_in_a_language(name: &str) -> bool {
    name.strip_prefix("fractional-cto.").and_then(|it| it.strip_suffix(".js")).is_some()
}

/// The plugin's own files, with what the contract says filled in.
fn own(languages: &[&str]) -> Result<Vec<(String, Vec<u8>)>> {
    let names = project::names(&project::root().join(FOLDER), |name| !name.ends_with(".d.ts"))?;
    let mut files = Vec::new();
    for name in names {
        let text = project::read_text(format!("{FOLDER}/{name}"))?;
        let text = text.replace("{version}", fractional_cto::VERSION);
        let bytes = if name == "block.json" { block(&text, languages)? } else { text.into_bytes() };
        files.push((name, bytes));
    }
    files.push(("contract.json".to_owned(), pretty(&contract(languages))?));
    files.push(("LICENSE".to_owned(), project::read("LICENSE")?));
    Ok(files)
}

/// The values that each attribute may have, or nothing where it takes any text.
fn contract(languages: &[&str]) -> Value {
    let attributes = ATTRIBUTES.iter().map(|attribute| {
        let values = match attribute.allowed {
            Allowed::OneOf(values) => json!(values),
            Allowed::Language => json!(languages),
            _ => Value::Null,
        };
        (attribute.name.to_owned(), values)
    });
    Value::Object(attributes.collect())
}

/// The block, with an attribute for each of those that take one of a few values, beside those that
/// `block.json` has: other texts are for the settings of the site or the shortcode, since WordPress
/// rewrites them in the posts of people who may not write every HTML. An empty value is that of the
/// site.
fn block(source: &str, languages: &[&str]) -> Result<Vec<u8>> {
    let mut block: Value = serde_json::from_str(source)?;
    block["version"] = fractional_cto::VERSION.into();
    let Value::Object(contract) = contract(languages) else { return pretty(&block) };
    let own: Map<String, Value> = contract
        .into_iter()
        .filter_map(|(name, values)| {
            let values = [json!("")].into_iter().chain(values.as_array()?.iter().cloned());
            let values: Vec<Value> = values.collect();
            Some((name, json!({ "type": "string", "enum": values, "default": "" })))
        })
        .collect();
    if let Some(attributes) = block["attributes"].as_object_mut() {
        attributes.extend(own);
    }
    pretty(&block)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> String {
        project::read_text(format!("{FOLDER}/{name}")).unwrap()
    }

    #[test]
    fn the_block_has_the_choices_of_the_contract() {
        let block = block(&read("block.json"), &["en-GB", "de"]).unwrap();
        let block: Value = serde_json::from_slice(&block).unwrap();
        let values = |name: &str| block["attributes"][name]["enum"].clone();
        assert_eq!(values("view"), json!(["", "assessment", "week", "both"]));
        assert_eq!(values("lang"), json!(["", "en-GB", "de"]));
        // What takes any text is not among them; the link's address is one of the block's own, and the
        // article's.
        assert_eq!(values("booking"), Value::Null);
        assert_eq!(block["attributes"]["link"]["selector"], "a");
    }

    /// What people call a choice is written by hand, for each that the settings offer.
    #[test]
    fn every_choice_on_offer_has_words() {
        let fields = read("fields.php");
        let Value::Object(contract) = contract(&["en-GB", "de", "fr", "es", "ar"]) else {
            panic!()
        };
        let mut offered = 0;
        for part in fields.split("'name'").skip(1) {
            let name = part.split('\'').nth(1).unwrap();
            let Some(values) = contract.get(name).and_then(Value::as_array) else { continue };
            for value in values {
                let key = format!("'{}'", value.as_str().unwrap());
                let words = part.lines().any(|line| {
                    let rest = line.trim_start().strip_prefix(&key);
                    rest.is_some_and(|rest| rest.trim_start().starts_with("=>"))
                });
                assert!(words, "Write in {FOLDER}/fields.php, for {name}: {key}");
            }
            offered += 1;
        }
        assert!(offered > 5, "only {offered} choices were found");
    }

    /// What wordpress.org asks of a plugin, as far as it can be told from its text.
    #[test]
    fn the_plugin_is_as_the_directory_of_plugins_asks() {
        let (main, readme) = (read("fractional-cto.php"), read("readme.txt"));
        let field = |text: &str, name: &str| {
            let line = text.lines().find_map(|line| {
                let line = line.trim_start_matches([' ', '*']);
                line.strip_prefix(name)?.strip_prefix(':')
            });
            line.unwrap_or_else(|| panic!("{name} is missing")).trim().to_owned()
        };
        for name in ["Requires at least", "Requires PHP", "License", "License URI"] {
            assert_eq!(field(&main, name), field(&readme, name), "{name}");
        }
        assert_eq!(field(&main, "Version"), field(&readme, "Stable tag"));
        let title = format!("=== {} ===", field(&main, "Plugin Name"));
        assert_eq!(readme.lines().next(), Some(&*title));
        assert_eq!(field(&main, "Text Domain"), "fractional-cto", "it is the folder's name");
        assert!(field(&readme, "Tags").split(',').count() <= 5, "more tags are not shown");
        let (_, rest) = readme.split_once("\n\n").unwrap();
        let (short, _) = rest.split_once("\n\n").unwrap();
        assert!(short.chars().count() <= 150, "the short description is cut off");
        for section in ["Description", "Installation", "Frequently Asked Questions", "Changelog"] {
            assert!(readme.contains(&format!("\n== {section} ==\n")), "{section}");
        }

        let folder = project::root().join(FOLDER);
        for name in project::names(&folder, |name| name.ends_with(".php")).unwrap() {
            let text = read(&name);
            let guard = if name == "uninstall.php" { "WP_UNINSTALL_PLUGIN" } else { "ABSPATH" };
            assert!(text.contains(&format!("defined( '{guard}' ) || exit;")), "{name}: no guard");
            for (index, line) in text.lines().enumerate() {
                let at = format!("{name}:{}", index + 1);
                for call in ["__( '", "_e( '"] {
                    let said = line.matches(call).count();
                    let domain = line.matches(", 'fractional-cto' )").count();
                    assert_eq!(said.min(1), domain.min(1).min(said), "{at}: the text domain");
                }
                // What is printed is escaped where it is printed.
                let line = line.trim();
                if let Some(printed) = line.strip_prefix("echo ") {
                    for part in printed.trim_end_matches(';').split(", ") {
                        let safe = part.starts_with('\'') || part.starts_with("esc_");
                        assert!(safe, "{at}: {part} is not escaped");
                    }
                }
                let called = line.starts_with("printf(");
                assert!(!called || line.contains("esc_") || line == "printf(", "{at}: not escaped");
            }
        }
    }

    #[test]
    fn the_directory_is_told_of_every_attribute() {
        let readme = read("readme.txt");
        let (_, rest) = readme.split_once("Those of the element: ").unwrap();
        let (list, _) = rest.split_once(". ").unwrap();
        let mut told: Vec<&str> = list.split(", ").collect();
        told.sort_unstable();
        assert!(told.iter().copied().eq(ATTRIBUTES.iter().map(|it| it.name)), "{told:?}");
    }

    /// The room that the README has an author reserve.
    #[test]
    fn the_plugin_reserves_the_same_room() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let readme = project::read_text("README.md").unwrap();
        let (_, rest) = readme.split_once("```css\n").unwrap();
        let (room, _) = rest.split_once("```").unwrap();
        let style = read("style.css");
        let (_, style) = style.split_once("*/").unwrap();
        assert_eq!(words(style), words(room));
    }

    #[test]
    fn the_plugin_has_what_the_element_loads() {
        for (path, expect) in [
            ("v1/fractional-cto.js", true),
            ("v1/fractional-cto.de.js", true),
            ("v1/assets/widget-ungWv48B.wasm", true),
            ("v1/assets.json", true),
            ("v1/assets/core-ungWv48B.wasm", false),
            ("v1/fractional-cto-core.js", false),
            ("v1/builder.html", false),
            ("index.html", false),
        ] {
            assert_eq!(is_loaded(path), expect, "{path}");
        }
    }
}
