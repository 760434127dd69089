//! Running other programs: quietly, with their output kept for when they fail.

use std::io::{self, BufReader, PipeReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::failure::Failure;

/// Runs `command` and returns all it wrote, both streams as they came.
///
/// Fails with `advice`, one sentence that says what to do, and keeps the output with it.
pub(crate) fn run(command: &mut Command, advice: &str) -> Result<String> {
    let (mut child, mut reader) = start(command)?;
    let mut output = Vec::new();
    reader.read_to_end(&mut output)?;
    finish(&mut child, output, advice)
}

/// Runs cargo as [`run`] does, and tells `progress` what it is busy with.
///
/// That is no part of the output, in which only the compiler and the programs that cargo runs have
/// a say.
pub(crate) fn run_cargo(
    cargo: &mut Command,
    advice: &str,
    progress: &mut dyn FnMut(&str),
) -> Result<String> {
    cargo.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "80");
    let (mut child, mut reader) = start(cargo)?;
    let mut output = Vec::new();
    // Cargo writes its progress over itself, from the start of the same line.
    let mut part = Vec::new();
    let mut bytes = BufReader::new(&mut reader).bytes();
    while let Some(byte) = bytes.next().transpose()? {
        part.push(byte);
        if byte == b'\n' || byte == b'\r' {
            match status(&String::from_utf8_lossy(&part)) {
                Some(status) => progress(&status),
                None => output.extend(&part),
            }
            part.clear();
        }
    }
    output.extend(part);
    finish(&mut child, output, advice)
}

/// What cargo is busy with, if that is what a line of its output says: it writes the verb before the
/// twelfth column, and how many of all crates are compiled after a bar.
fn status(line: &str) -> Option<String> {
    let (verb, rest) = line.trim_end().split_at_checked(12)?;
    let what = rest.strip_prefix(' ')?;
    if !verb.trim_start().chars().all(char::is_alphabetic) || !verb.ends_with(char::is_alphabetic) {
        return None;
    }
    let compiled = what.split_once("] ").and_then(|(_, counted)| counted.split(':').next());
    Some(match compiled.and_then(|counted| counted.split_once('/')) {
        Some((compiled, all)) => format!("{compiled} of {all}"),
        None => format!("{} {what}", verb.trim_start().to_lowercase()),
    })
}

/// Starts `command` and returns the end at which all that it writes is read.
fn start(command: &mut Command) -> Result<(Child, PipeReader)> {
    let (reader, writer) = io::pipe().context("Make sure that more files can be opened")?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let child = command.spawn().with_context(|| not_started(command))?;
    // The command holds the writing ends, and while they are open the reader sees no end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    Ok((child, reader))
}

fn finish(child: &mut Child, output: Vec<u8>, advice: &str) -> Result<String> {
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
    fn what_cargo_is_busy_with_is_told_from_what_the_compiler_says() {
        let check = |line: &str, expect: Option<&str>| {
            assert_eq!(status(line).as_deref(), expect, "{line}");
        };
        check("    Building [====>        ] 12/195: syn, quote(b…\r", Some("12 of 195"));
        check("    Blocking waiting for file lock on build directory", {
            Some("blocking waiting for file lock on build directory")
        });
        check("   Compiling yew v0.23.0\n", Some("compiling yew v0.23.0"));
        check("error[E0425]: cannot find value `a` in this scope\n", None);
        check("  --> src/lib.rs:12:5\n", None);
        check("   |     ^ not found in this scope\n", None);
        check("   = note: `-D warnings` implies this\n", None);
        check("12 |     let a = b;\n", None);
        check("\n", None);
        check("test result: ok. 2 passed; 0 failed\n", None);
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program"), "").unwrap_err();
        assert!(error.to_string().starts_with("Install `no-such-program`"), "{error}");
    }
}
