//! `cargo xtask schema`: the JSON Schemas of content packs, for editors and other tools.

use std::fs;

use anyhow::Result;

use crate::console::say;
use crate::content;

/// Writes the schemas beside the subjects, where the files of each name them.
pub(crate) fn run() -> Result<()> {
    for (name, schema) in content::schemas()? {
        let path = content::folder().join(name);
        fs::write(&path, schema)?;
        say!("{}", path.display());
    }
    Ok(())
}
