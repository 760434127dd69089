//! `cargo xtask prove`: every path through a pack's questions walked, and every week planned.

use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, bail};
use fractional_cto::assessment::assess;
use fractional_cto::assessment::proof::{Stage, prove_with};
use fractional_cto::pack::Pack;
use fractional_cto::week;

use crate::console::{Steps, say, thousands};
use crate::failure::Failure;
use crate::{content, project};

/// How `prove` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The pack as JSON; the widget's own if not given.
    source: Option<PathBuf>,
}

/// Proves a pack in front of the user.
pub(crate) fn run(args: &Args) -> Result<()> {
    let own = || project::root().join("www/packs/en-GB.json");
    let source = args.source.clone().unwrap_or_else(own);
    let mut steps = Steps::new(3);
    steps.begin("read the pack");
    let pack = content::read(&source)?;
    show(&pack, &mut steps)
}

/// Plans every week and walks every path as the next two of `steps`, and shows what that proved.
/// Fails if there are faults.
pub(crate) fn show(pack: &Pack, steps: &mut Steps) -> Result<()> {
    steps.begin("plan every week");
    let weeks = week::proof::prove(pack);
    if !weeks.holds() {
        steps.failed();
        bail!(Failure::new("Correct the faults of the weeks.", format!("\n{weeks}")));
    }
    steps.done("proved");
    steps.begin("walk every path");
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let proof = prove_with(&pack.rules, threads, assess, |stage| steps.detail(&busy(pack, stage)));
    if !proof.holds() {
        steps.failed();
        bail!(Failure::new("Correct the faults that the proof found.", format!("\n{proof}")));
    }
    steps.done("proved");
    say!("\n{weeks}\n{}", proof.to_string().trim_end());
    Ok(())
}

/// What the proof is busy with, as a terminal shows it.
fn busy(pack: &Pack, stage: Stage) -> String {
    match stage {
        Stage::Question { question, states } => {
            let (id, all) = (pack.rules.questions[question].id, pack.rules.questions.len());
            format!("{id}, question {} of {all}: {} states", question + 1, thousands(states))
        }
        Stage::Ends { ends } => format!("checking {} ends", thousands(ends)),
    }
}
