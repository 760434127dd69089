//! What is wrong with a pack, and where.

use std::fmt;

/// One fault of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is: `questions[3].options[1].effects.advisr`. Empty for the file as a whole.
    pub path: String,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl Fault {
    /// A fault at a place.
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.path, self.message)
        }
    }
}

impl std::error::Error for Fault {}
