//! What the result screen shows.

use crate::assessment::{Edit, Report};

/// What the result screen shows.
#[derive(Clone, Debug)]
pub struct ResultView {
    /// The result of the answers as they are given.
    pub given: Report,
    /// The result with the trial, if one is on.
    pub tried: Option<Report>,
    /// Every other answer to the questions as they are answered, and where each would lead.
    pub changes: Vec<Edit>,
}

impl ResultView {
    /// Whether an edit would change what the answers as given announce.
    pub fn flips(&self, edit: &Edit) -> bool {
        edit.outcome != self.given.outcome()
    }

    /// The result on show.
    pub fn shown(&self) -> &Report {
        self.tried.as_ref().unwrap_or(&self.given)
    }
}
