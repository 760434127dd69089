//! `cargo xtask pack`: a site owner's own content pack, checked, proved and made compact.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::console::{Steps, say, thousands};
use crate::{content, prove};

/// How `pack` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The pack as JSON; `cargo xtask schema` prints what it may hold.
    source: PathBuf,
    /// Where to write the compact form; beside the source with the ending `.pack` if not given.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Write the compact form without the proof, for a first look at words under revision.
    #[arg(long)]
    no_proof: bool,
}

/// Writes the compact form, or fails with every fault of the source.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut steps = Steps::new(if args.no_proof { 1 } else { 3 });
    steps.begin("read the pack");
    let pack = content::read(&args.source)?;
    if !args.no_proof {
        prove::show(&pack, &mut steps)?;
    }
    steps.done("");
    let compact = pack.encode();
    let output = args.output.clone().unwrap_or_else(|| args.source.with_extension("pack"));
    fs::write(&output, &compact)
        .with_context(|| format!("Choose a place that can be written, not {}", output.display()))?;
    say!("{}: {} bytes", output.display(), thousands(compact.len()));
    Ok(())
}
