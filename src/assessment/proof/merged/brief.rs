//! A path in few bytes.

use crate::assessment::proof::oracle::Path;
use crate::pack::rules::MAX_QUESTIONS;

/// For each question one more than the option chosen; zero where it is not asked. Of two paths the
/// lesser is the one that the plain walk comes to first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Brief([u8; MAX_QUESTIONS]);

impl Brief {
    /// The path with an answer to one more question, or none where it is not asked.
    pub(super) fn with(mut self, question: usize, option: Option<usize>) -> Self {
        self.0[question] = option.map_or(0, |option| option as u8 + 1);
        self
    }

    pub(super) fn path(self) -> Path {
        self.0.map(|option| usize::from(option).checked_sub(1))
    }
}
