//! The ways that paths take through the questions, whatever points they gather.
//!
//! What is asked, and whether all that can be is "I'm not sure", the rules forget as soon as it
//! makes no difference to the result. What is promised of it is checked on courses instead. They
//! are few, since points do not tell them apart, and none is needed: whether a verdict is named at
//! all turns on how many key questions are unsure, and points are added up before any is looked at,
//! so what an answer to an unasked question would do to one path of a course it does to all.

use std::collections::HashMap;

use super::TooMuch;
use super::brief::Brief;
use super::outlook::{Conditions, MOST_OUTLOOKS, Outlook};
use crate::pack::rules::Rules;

/// What some paths have in common besides points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Course {
    outlook: Outlook,
    /// The set of questions asked.
    asked: u16,
    /// Whether anything was answered that could have been "I'm not sure".
    sure: bool,
}

/// For each course through all the questions the first of the paths that take it, and how many do.
pub(super) fn courses(
    rules: &Rules,
    conditions: &Conditions,
) -> Result<Vec<(Brief, u64)>, TooMuch> {
    let mut courses = HashMap::from([(Course::default(), (Brief::default(), 1))]);
    for (question, offered) in rules.questions.iter().enumerate() {
        let mut next: HashMap<Course, (Brief, u64)> = HashMap::new();
        for (course, (first, paths)) in courses {
            for option in conditions.options(&course.outlook, question) {
                let (outlook, _) = conditions.step(&course.outlook, question, option);
                let (mut asked, mut sure) = (course.asked, course.sure);
                if let Some(option) = option {
                    asked |= 1 << question;
                    sure |= offered.unsure && !rules.is_unsure(question, option);
                }
                let first = first.with(question, option);
                let merged = next.entry(Course { outlook, asked, sure }).or_insert((first, 0));
                merged.0 = merged.0.min(first);
                merged.1 += paths;
            }
            if next.len() > MOST_OUTLOOKS {
                return Err(TooMuch { question });
            }
        }
        courses = next;
    }
    Ok(courses.into_values().collect())
}
