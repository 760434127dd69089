//! A failure that people can act on: one sentence, and what it rests on.

use std::error::Error;
use std::fmt;

/// A sentence that says what to do, with the output or report that shows why.
#[derive(Debug)]
pub(crate) struct Failure {
    advice: String,
    output: String,
}

impl Failure {
    /// `output` may be empty where nothing more is known, or where it was shown already.
    pub(crate) fn new(advice: impl Into<String>, output: impl Into<String>) -> Self {
        Self { advice: advice.into(), output: output.into() }
    }

    /// What is shown before the sentence.
    pub(crate) fn output(&self) -> &str {
        &self.output
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.advice)
    }
}

impl Error for Failure {}
