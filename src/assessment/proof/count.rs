//! How many paths there are, counted without walking them.

use std::collections::BTreeMap;

use super::oracle::{self, Path};
use crate::pack::rules::{MAX_QUESTIONS, Rules};

/// Counts the paths. Options that no condition tells apart are counted together.
pub(super) fn paths(rules: &Rules) -> u64 {
    let kinds: Vec<_> = (0..rules.questions.len()).map(|question| kinds(rules, question)).collect();
    count(rules, &kinds, &mut [None; MAX_QUESTIONS], 0)
}

/// One option of each kind that conditions tell apart, and how many there are of that kind.
fn kinds(rules: &Rules, question: usize) -> Vec<(usize, u64)> {
    let conditions =
        rules.questions.iter().flat_map(|question| question.ask.iter().chain(&question.skip));
    let terms =
        conditions.flat_map(|case| &case.0).filter(|term| usize::from(term.question) == question);
    let sets: Vec<u16> = terms.map(|term| term.options).collect();
    let mut kinds: BTreeMap<Vec<bool>, (usize, u64)> = BTreeMap::new();
    for option in 0..rules.questions[question].options.len() {
        let kind = sets.iter().map(|set| set >> option & 1 == 1).collect();
        kinds.entry(kind).or_insert((option, 0)).1 += 1;
    }
    kinds.into_values().collect()
}

fn count(rules: &Rules, kinds: &[Vec<(usize, u64)>], path: &mut Path, question: usize) -> u64 {
    if question == rules.questions.len() {
        return 1;
    }
    if !oracle::asks(rules, path, question) {
        return count(rules, kinds, path, question + 1);
    }
    let mut paths = 0u64;
    for (option, alike) in &kinds[question] {
        path[question] = Some(*option);
        paths = paths.saturating_add(alike.saturating_mul(count(rules, kinds, path, question + 1)));
    }
    path[question] = None;
    paths
}
