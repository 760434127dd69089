//! What the commands say: numbered steps with their elapsed time, and failures.

use std::fmt::Arguments;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::failure::Failure;

/// Prints one line on standard output.
macro_rules! say {
    ($($part:tt)*) => { $crate::console::print(format_args!("{}\n", format_args!($($part)*))) };
}
pub(crate) use say;

/// Prints `text` at once, without waiting for the end of a line.
///
/// A reader who has gone away (`cargo xtask build | head`) is no reason to stop half-way.
pub(crate) fn print(text: Arguments) {
    let mut out = io::stdout().lock();
    out.write_fmt(text).and_then(|()| out.flush()).ok();
}

/// What went wrong, as it is shown: what it rests on, if anything, then one sentence.
pub(crate) fn failure(error: &anyhow::Error) -> String {
    let output = error.downcast_ref().map_or("", Failure::output).trim_end();
    if output.is_empty() {
        format!("error: {error:#}")
    } else {
        format!("{output}\n\nerror: {error:#}")
    }
}

/// Seconds with one decimal below ten, minutes above 120: `0.4 s`, `37 s`, `3 min 5 s`.
pub(crate) fn elapsed(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f32()),
        seconds @ 10..120 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A whole number with thousands separated: `74,000`.
pub(crate) fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The numbered steps of one command, of which one at a time is under way.
///
/// A step is one line, `[3/9] clippy … 12 s`. On a terminal the time counts while the step
/// runs; elsewhere it is added when the step ends. A step that is still under way when this is
/// dropped has failed.
pub(crate) struct Steps {
    total: usize,
    begun: usize,
    current: Option<Line>,
}

impl Steps {
    pub(crate) fn new(total: usize) -> Self {
        Self { total, begun: 0, current: None }
    }

    /// Runs one whole step; what `work` returns beside its value is added to the line.
    pub(crate) fn run(
        &mut self,
        name: &str,
        work: impl FnOnce(&mut Self) -> Result<String>,
    ) -> Result<()> {
        self.begin(name);
        match work(self) {
            Ok(note) => {
                self.done(&note);
                Ok(())
            }
            Err(error) => {
                self.failed();
                Err(error)
            }
        }
    }

    /// Begins the next step; the one before it, if still under way, is done.
    pub(crate) fn begin(&mut self, name: &str) {
        self.done("");
        self.begun += 1;
        self.current = Some(Line::begin(format!("[{}/{}] {name} …", self.begun, self.total)));
    }

    /// Says on a terminal what the step is busy with.
    pub(crate) fn detail(&self, text: &str) {
        if let Some(line) = &self.current {
            line.detail(text);
        }
    }

    /// Ends the step under way with its time and `note`, which may be empty.
    pub(crate) fn done(&mut self, note: &str) {
        if let Some(line) = self.current.take() {
            line.end("", note);
        }
    }

    /// Ends the step under way as failed.
    pub(crate) fn failed(&mut self) {
        if let Some(line) = self.current.take() {
            line.end("failed after ", "");
        }
    }
}

impl Drop for Steps {
    fn drop(&mut self) {
        self.failed();
    }
}

struct Line {
    text: String,
    begun: Instant,
    ticker: Option<(Sender<String>, JoinHandle<()>)>,
}

impl Line {
    fn begin(text: String) -> Self {
        let begun = Instant::now();
        let ticker = if io::stdout().is_terminal() {
            let (sender, receiver) = mpsc::channel::<String>();
            let text = text.clone();
            let handle = thread::spawn(move || {
                let mut detail = String::new();
                loop {
                    print(format_args!("\r\x1b[2K{text} {}  {detail}", elapsed(begun.elapsed())));
                    match receiver.recv_timeout(Duration::from_secs(1)) {
                        Ok(next) => detail = next,
                        Err(RecvTimeoutError::Timeout) => {}
                        Err(RecvTimeoutError::Disconnected) => break,
                    }
                }
            });
            Some((sender, handle))
        } else {
            print(format_args!("{text} "));
            None
        };
        Self { text, begun, ticker }
    }

    fn detail(&self, text: &str) {
        if let Some((sender, _)) = &self.ticker {
            // The ticker ends only after this sender is dropped.
            sender.send(text.to_owned()).ok();
        }
    }

    fn end(self, outcome: &str, note: &str) {
        let time = elapsed(self.begun.elapsed());
        let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
        match self.ticker {
            Some((sender, handle)) => {
                drop(sender);
                handle.join().ok();
                say!("\r\x1b[2K{} {outcome}{time}{note}", self.text);
            }
            None => say!("{outcome}{time}{note}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_for_people() {
        let check = |millis, expect| assert_eq!(elapsed(Duration::from_millis(millis)), expect);
        check(0, "0.0 s");
        check(1_440, "1.4 s");
        check(10_900, "10 s");
        check(119_999, "119 s");
        check(185_000, "3 min 5 s");
    }

    #[test]
    fn thousands_are_separated() {
        let check = |number, expect| assert_eq!(thousands(number), expect);
        check(0, "0");
        check(999, "999");
        check(1_000, "1,000");
        check(95_000, "95,000");
        check(1_234_567, "1,234,567");
    }
}
