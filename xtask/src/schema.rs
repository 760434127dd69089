//! `cargo xtask schema`: the JSON Schema of a content pack, for editors and other tools.

use std::io::{self, Write};

use anyhow::Result;

use crate::content;

/// Prints the schema on standard output.
pub(crate) fn run() -> Result<()> {
    io::stdout().write_all(&content::schema()?)?;
    Ok(())
}
