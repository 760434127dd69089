//! The engine: answers in, result and explanation out. Pure, in integers, and unable to fail.
//!
//! [`Answers`] are checked against the pack when they are read. [`assess`] turns any answers, also
//! partial ones, into an [`Assessment`]; [`Because`] says why, and [`changes()`] where each other answer would lead.
//! The proof module walks every path there is and holds the engine to its promises.

mod answers;
mod edits;
mod evaluate;
mod explain;
pub mod phrase;
mod progress;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
mod report;

pub use answers::{Answers, BadAnswer};
pub use edits::{Edit, changes, edits};
pub use evaluate::{Assessment, Outcome, ResultState, assess};
pub use explain::{Because, Contrast, RuledOut, blockers, contrast, ruled_out};
pub use progress::{Progress, progress};
pub use report::Report;

/// The positions in a set of bits, lowest first.
pub fn members(set: u16) -> impl Iterator<Item = usize> {
    (0..16).filter(move |bit| set & (1 << bit) != 0)
}
