//! Running other programs: quietly, with their output kept for when they fail.

use std::io::{self, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::failure::Failure;

/// Runs `command` and returns all it wrote, both streams as they came.
///
/// Fails with `advice`, one sentence that says what to do, and keeps the output with it.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<String> {
    let (mut reader, writer) = io::pipe().context("Make sure that more files can be opened")?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| not_started(command))?;
    // The command holds the writing ends, and while they are open the reader sees no end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = Vec::new();
    reader.read_to_end(&mut output)?;
    let output = String::from_utf8_lossy(&output).into_owned();
    ensure!(child.wait()?.success(), Failure::new(advice, output));
    Ok(output)
}

/// Runs `command` in front of the user, who sees its output as it comes.
pub(crate) fn run_shown(command: &mut Command, advice: &str) -> Result<()> {
    let status = command.status().with_context(|| not_started(command))?;
    ensure!(status.success(), Failure::new(advice, String::new()));
    Ok(())
}

/// Runs `command` on `input` and returns what it wrote on standard output.
pub(crate) fn filter(command: &mut Command, input: &[u8], advice: &str) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| not_started(command))?;
    let mut stdin =
        child.stdin.take().context("The standard input that was asked for is missing")?;
    let output = thread::scope(|scope| {
        // A program that fails early reads no more; its own message is the one to show.
        scope.spawn(move || stdin.write_all(input).ok());
        child.wait_with_output()
    })?;
    ensure!(
        output.status.success(),
        Failure::new(advice, String::from_utf8_lossy(&output.stderr).into_owned())
    );
    Ok(output.stdout)
}

/// Whether `command` can be started and ends with success; its output is dropped.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn not_started(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    format!("Install `{program}` and put it on the PATH: it could not be started")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_keeps_its_output_and_gives_the_advice() {
        let mut command = Command::new("rustc");
        let error = run(command.arg("--no-such-flag"), "Do this instead.").unwrap_err();
        assert_eq!(error.to_string(), "Do this instead.");
        let failure = error.downcast_ref::<Failure>().unwrap();
        assert!(failure.output().contains("no-such-flag"), "{}", failure.output());
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program"), "").unwrap_err();
        assert!(error.to_string().starts_with("Install `no-such-program`"), "{error}");
    }
}
