//! `cargo xtask prove`: every path through a subject's questions walked, and every week planned.

use std::num::NonZero;
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, bail};
use fractional_cto::assessment::assess;
use fractional_cto::assessment::proof::{Stage, prove_with};
use fractional_cto::pack::Pack;
use fractional_cto::week;

use crate::build::DEFAULT_SUBJECT;
use crate::console::{Steps, say, thousands};
use crate::content;
use crate::failure::Failure;

/// How `prove` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of the subject; the widget's own if not given.
    subject: Option<PathBuf>,
}

/// Proves a subject in front of the user.
pub(crate) fn run(args: &Args) -> Result<()> {
    let own = || content::folder().join(DEFAULT_SUBJECT);
    let subject = args.subject.clone().unwrap_or_else(own);
    let mut steps = Steps::new(3);
    steps.begin("read the subject");
    let packs = content::read(&subject)?;
    show(&packs, &mut steps)
}

/// Plans every week and walks every path as the next two of `steps`, and shows what that proved.
/// Fails if there are faults. Every language has the same rules, so one of them stands for all.
pub(crate) fn show(packs: &[Pack], steps: &mut Steps) -> Result<()> {
    let [pack, ..] = packs else { return Ok(()) };
    steps.begin("plan every week");
    let weeks = pack.has_week().then(|| week::proof::prove(pack));
    if let Some(weeks) = weeks.as_ref().filter(|weeks| !weeks.holds()) {
        steps.failed();
        bail!(Failure::new("Correct the faults of the weeks.", format!("\n{weeks}")));
    }
    steps.done(if weeks.is_some() { "proved" } else { "there is none" });
    steps.begin("walk every path");
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let proof = prove_with(&pack.rules, threads, assess, |stage| steps.detail(&busy(pack, stage)));
    if !proof.holds() {
        steps.failed();
        bail!(Failure::new("Correct the faults that the proof found.", format!("\n{proof}")));
    }
    steps.done("proved");
    if let Some(weeks) = weeks {
        say!("\n{}", weeks.to_string().trim_end());
    }
    say!("\n{}", proof.to_string().trim_end());
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
