//! What the result screen shows.

use std::rc::Rc;

use crate::assessment::{Edit, Report};

/// What the result screen shows.
#[derive(Clone, Debug)]
pub struct ResultView {
    /// The result of the answers as they are given.
    pub given: Rc<Report>,
    /// The result with the trial, if one is on.
    pub tried: Option<Rc<Report>>,
    /// The result on show: the one with the trial, or until it is settled the one before.
    pub shown: Rc<Report>,
    /// Whether the result on show is the one that is meant, and all that goes with it is shown.
    pub settled: bool,
    /// Every other answer to the questions as they are answered, and where each would lead.
    pub changes: Vec<Edit>,
}

impl ResultView {
    /// The result of some answers, with no trial on.
    pub(super) fn new(given: Report, changes: Vec<Edit>) -> Self {
        let given = Rc::new(given);
        Self { shown: Rc::clone(&given), given, tried: None, settled: true, changes }
    }

    /// Whether an edit would change what the answers as given announce.
    pub fn flips(&self, edit: &Edit) -> bool {
        edit.outcome != self.given.outcome()
    }

    /// Whether the result on show is that of a trial.
    pub fn shows_trial(&self) -> bool {
        !Rc::ptr_eq(&self.shown, &self.given)
    }

    /// Shows the result that is meant: the one with the trial while one is on.
    pub(super) fn settle(&mut self) {
        self.shown = Rc::clone(self.tried.as_ref().unwrap_or(&self.given));
        self.settled = true;
    }
}
