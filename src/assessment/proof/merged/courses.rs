//! The ways that paths take through the questions, whatever points they gather.
//!
//! What is asked, and whether all that can be is "I'm not sure", the rules forget as soon as it
//! makes no difference to the result. What is promised of it is checked on courses instead, of
//! which there are few, since points do not tell them apart.

use std::collections::HashMap;

use super::brief::Brief;
use super::standing::{Conditions, Standing};
use crate::pack::rules::Rules;

/// What some paths have in common besides points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Course {
    standing: Standing,
    /// The set of questions asked.
    asked: u16,
    /// Whether anything was answered that could have been "I'm not sure".
    sure: bool,
}

/// For each course through all the questions how many paths take it, and the first of them.
pub(super) fn courses(rules: &Rules, conditions: &Conditions) -> Vec<(Brief, u64)> {
    let mut courses = HashMap::from([(Course::default(), (Brief::default(), 1))]);
    for (question, offered) in rules.questions.iter().enumerate() {
        let mut next: HashMap<Course, (Brief, u64)> = HashMap::new();
        for (course, (first, paths)) in courses {
            for option in conditions.options(&course.standing, question) {
                let (standing, _) = conditions.step(&course.standing, question, option);
                let (mut asked, mut sure) = (course.asked, course.sure);
                if let Some(option) = option {
                    asked |= 1 << question;
                    sure |= offered.unsure && !rules.is_unsure(question, option);
                }
                let first = first.with(question, option);
                let merged = next.entry(Course { standing, asked, sure }).or_insert((first, 0));
                merged.0 = merged.0.min(first);
                merged.1 = merged.1.saturating_add(paths);
            }
        }
        courses = next;
    }
    courses.into_values().collect()
}
