//! "A question arrives": what becomes of it in a role's week.

use super::Week;
use crate::pack::{Pack, Standing};

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The entry of the week in which it is dealt with; none where that is at once.
    pub entry: Option<usize>,
    /// Whether that is in the week after.
    pub later: bool,
    /// What comes of it.
    pub standing: Standing,
}

/// What becomes of a question of a kind that arrives on a day, in the week of a role: it waits for
/// the next activity that is there for it, in the week after if need be.
pub fn arrives(pack: &Pack, role: usize, week: &Week, kind: usize, day: u8) -> Arrival {
    let answer = &pack.week.arrivals[kind].answers[role];
    let mut waits = None;
    let mut later = false;
    for (index, entry) in week.entries.iter().enumerate() {
        if !answer.waits.contains(&entry.activity) {
            continue;
        }
        if entry.day >= day {
            (waits, later) = (Some(index), false);
            break;
        }
        // The first of the week serves if no later one does.
        if waits.is_none() {
            (waits, later) = (Some(index), true);
        }
    }
    Arrival { entry: waits, later, standing: answer.standing }
}
