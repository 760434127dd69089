//! An embeddable self-assessment.
