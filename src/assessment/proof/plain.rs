//! The walk that takes nothing for granted: one path after another, each checked on its own.

use super::Walked;
use super::checks::{Assessor, Checker, announced};
use super::oracle::{self, Path};
use crate::assessment::Assessment;
use crate::pack::rules::{MAX_QUESTIONS, Rules};

/// Walks every path of a pack.
pub(super) fn walk(rules: &Rules, assessor: &impl Assessor) -> Walked {
    let mut checker = Checker::new(rules, assessor);
    let mut influential = 0;
    each(rules, &mut [None; MAX_QUESTIONS], 0, &mut |path| {
        let assessment = checker.end(path, 1);
        checker.course(path, 1);
        influential |= influence(rules, assessor, path, &assessment, influential);
    });
    let tally = checker.tally;
    Walked { ends: tally.paths, tally, influential }
}

/// Calls `visit` for every way to answer the questions after the ones before `from`.
fn each(rules: &Rules, path: &mut Path, from: usize, visit: &mut impl FnMut(&Path)) {
    let mut questions = from..rules.questions.len();
    let Some(question) = questions.find(|question| oracle::asks(rules, path, *question)) else {
        visit(path);
        return;
    };
    for option in 0..rules.questions[question].options.len() {
        path[question] = Some(option);
        each(rules, path, question + 1, visit);
    }
    path[question] = None;
}

/// The set of questions, but for known ones, of which another answer changes what a path announces.
fn influence(
    rules: &Rules,
    assessor: &impl Assessor,
    path: &Path,
    now: &Assessment,
    known: u16,
) -> u16 {
    let changes = |question: &usize| {
        let mut options = 0..rules.questions[*question].options.len();
        options.any(|option| {
            let mut other = *path;
            other[*question] = Some(option);
            differs(rules, assessor, other, question + 1, now)
        })
    };
    let sought = oracle::answers(path).map(|(question, _)| question);
    let sought = sought.filter(|question| known >> question & 1 == 0);
    sought.filter(changes).fold(0, |found, question| found | 1 << question)
}

/// Whether a path announces something else, in some way to answer what it asks besides from a
/// question on. What it does not ask any more is taken back.
fn differs(
    rules: &Rules,
    assessor: &impl Assessor,
    mut path: Path,
    from: usize,
    now: &Assessment,
) -> bool {
    for question in from..rules.questions.len() {
        if !oracle::asks(rules, &path, question) {
            path[question] = None;
        } else if path[question].is_none() {
            return (0..rules.questions[question].options.len()).any(|option| {
                path[question] = Some(option);
                differs(rules, assessor, path, question + 1, now)
            });
        }
    }
    announced(&assessor(rules, &oracle::given(&path))) != announced(now)
}
