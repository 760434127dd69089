//! Content packs: JSON as authors write it, and the compact form that browsers load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use fractional_cto::pack::{self, Pack};

use crate::failure::Failure;
use crate::project::names;

/// A pack as it is served.
pub(crate) struct Compact {
    /// The name of the pack's file, which is its language tag.
    pub(crate) language: String,
    pub(crate) bytes: Vec<u8>,
}

/// Compiles every pack in a folder.
pub(crate) fn packs(folder: &Path) -> Result<Vec<Compact>> {
    let mut packs = Vec::new();
    for name in names(folder, |name| name.ends_with(".json"))? {
        let bytes = read(&folder.join(&name))?.encode();
        packs.push(Compact { language: name.trim_end_matches(".json").to_owned(), bytes });
    }
    Ok(packs)
}

/// Reads a pack, or fails with every fault that it has.
pub(crate) fn read(path: &Path) -> Result<Pack> {
    let json = fs::read_to_string(path)
        .with_context(|| format!("Give the path of a pack: {} cannot be read", path.display()))?;
    pack::read(&json).or_else(|faults| {
        let list: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
        bail!(Failure::new(format!("Correct the faults of {}.", path.display()), list))
    })
}

/// The JSON Schema of a pack as authors write it.
pub(crate) fn schema() -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(&pack::source::schema())?;
    text.push(b'\n');
    Ok(text)
}
