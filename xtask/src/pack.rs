//! `cargo xtask pack`: a site owner's own content pack, checked and made compact.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::console::{say, thousands};
use crate::content;

/// How `pack` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The pack as JSON; `cargo xtask schema` prints what it may hold.
    source: PathBuf,
    /// Where to write the compact form; beside the source with the ending `.pack` if not given.
    #[arg(short, long)]
    output: Option<PathBuf>,
}

/// Writes the compact form, or fails with every fault of the source.
pub(crate) fn run(args: &Args) -> Result<()> {
    let compact = content::read(&args.source)?.encode();
    let output = args.output.clone().unwrap_or_else(|| args.source.with_extension("pack"));
    fs::write(&output, &compact)
        .with_context(|| format!("choose a place that can be written, not {}", output.display()))?;
    say!("{}: {} bytes", output.display(), thousands(compact.len()));
    Ok(())
}
