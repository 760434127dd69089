//! Content packs: JSON as authors write it, and the compact form that browsers load.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fractional_cto::pack::{self, Language, Pack, Subject};

use crate::failure::Failure;
use crate::project::{self, names};

/// The rules of a subject, in its folder; every other JSON file there holds words in a language.
const RULES: &str = "rules.json";

/// Where the subjects are, and the words of the interface that they share.
pub(crate) fn folder() -> PathBuf {
    project::root().join("www/packs")
}

/// The names of the bundled subjects, which are those of their folders.
pub(crate) fn subjects() -> Result<Vec<String>> {
    let mut subjects = Vec::new();
    for entry in fs::read_dir(folder()).context("Restore www/packs")? {
        let entry = entry?;
        if entry.path().join(RULES).is_file() {
            subjects.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    subjects.sort();
    Ok(subjects)
}

/// Reads a subject from its folder, a pack for each of its languages, or fails with every fault that
/// it has.
pub(crate) fn read(folder: &Path) -> Result<Vec<Pack>> {
    let rules = folder.join(RULES);
    let advice = || format!("Give the folder of a subject: {} cannot be read", rules.display());
    let rules = fs::read_to_string(&rules).with_context(advice)?;
    let mut languages = Vec::new();
    for name in names(folder, |name| name.ends_with(".json") && name != RULES)? {
        let tag = name.trim_end_matches(".json").to_owned();
        let words = fs::read_to_string(folder.join(&name))?;
        let interface = self::folder().join("interface").join(&name);
        let advice = || {
            format!(
                "Translate www/packs/interface/en-GB.json, the words that every subject shares, to {}",
                interface.display()
            )
        };
        let interface = fs::read_to_string(&interface).with_context(advice)?;
        languages.push(Language { tag, words, interface });
    }
    pack::read(&Subject { rules, languages }).or_else(|faults| {
        let list: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
        bail!(Failure::new(format!("Correct the faults of {}.", folder.display()), list))
    })
}

/// The JSON Schemas of the files that authors write, each with the name of its own file.
pub(crate) fn schemas() -> Result<Vec<(String, Vec<u8>)>> {
    let schemas = pack::source::schemas().into_iter().map(|(name, schema)| {
        let mut text = serde_json::to_vec_pretty(&schema)?;
        text.push(b'\n');
        Ok((format!("{name}.schema.json"), text))
    });
    schemas.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schemas_beside_the_subjects_are_those_of_the_types() {
        for (name, schema) in schemas().unwrap() {
            let there = fs::read(folder().join(&name)).unwrap_or_default();
            assert!(there == schema, "{name} is out of date: run `cargo xtask schema`");
        }
    }

    #[test]
    fn every_subject_names_its_folder_and_has_its_schemas() {
        let subjects = subjects().unwrap();
        assert!(subjects.len() >= 2, "{subjects:?}");
        for subject in subjects {
            let folder = folder().join(&subject);
            let packs = read(&folder).unwrap();
            assert!(packs.iter().all(|pack| pack.id == subject), "{subject}");
            for name in names(&folder, |name| name.ends_with(".json")).unwrap() {
                let text = fs::read_to_string(folder.join(&name)).unwrap();
                let schema = if name == RULES { "rules" } else { "words" };
                let line = format!("  \"$schema\": \"../{schema}.schema.json\",\n");
                assert!(text.contains(&line), "{subject}/{name}");
            }
        }
    }

    #[test]
    fn a_folder_without_rules_is_told_so() {
        let error = format!("{:#}", read(&folder().join("nothing")).unwrap_err());
        assert!(error.starts_with("Give the folder of a subject"), "{error}");
    }
}
