//! `cargo xtask pack`: a subject of a site owner's own, checked, proved and made compact.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::console::{Steps, say, thousands};
use crate::{content, prove};

/// How `pack` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of the subject: rules.json, and words for each language.
    subject: PathBuf,
    /// The folder to write the compact forms into, one for each language; the subject's own if not
    /// given.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Write the compact forms without the proof, for a first look at words under revision.
    #[arg(long)]
    no_proof: bool,
}

/// Writes the compact forms, or fails with every fault of the subject.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut steps = Steps::new(if args.no_proof { 1 } else { 3 });
    steps.begin("read the subject");
    let packs = content::read(&args.subject)?;
    if !args.no_proof {
        prove::show(&packs, &mut steps)?;
    }
    steps.done("");
    let folder = args.output.as_ref().unwrap_or(&args.subject);
    for pack in packs {
        let output = folder.join(format!("{}.pack", pack.language));
        let compact = pack.encode();
        fs::write(&output, &compact).with_context(|| {
            format!("Choose a place that can be written, not {}", output.display())
        })?;
        say!("{}: {} bytes", output.display(), thousands(compact.len()));
    }
    Ok(())
}
