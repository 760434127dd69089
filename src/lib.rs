//! An embeddable self-assessment: is a fractional CTO right for you?
pub mod assessment;
pub mod pack;
