//! The rules a second time, put as plainly as possible and sharing no code with the engine.
//!
//! The engine works on sets of bits in one pass. This works on lists and asks each question of the
//! rules separately, so that a slip in one is not repeated in the other.

use crate::assessment::{Answers, Assessment, ResultState};
use crate::pack::rules::{Case, MAX_QUESTIONS, MAX_SITUATIONS, MAX_VERDICTS, Rules};

/// For each question the option chosen; none where the question is not asked.
pub(super) type Path = [Option<usize>; MAX_QUESTIONS];

/// Everything a result page states, in a form that both the engine and the oracle fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Judgement {
    pub(super) state: ResultState,
    pub(super) verdict: Option<usize>,
    pub(super) runner_up: Option<usize>,
    pub(super) pull: Option<usize>,
    pub(super) situation: Option<usize>,
    pub(super) scores: [i16; MAX_VERDICTS],
    pub(super) left: [bool; MAX_VERDICTS],
    pub(super) strengths: [u8; MAX_SITUATIONS],
}

impl Judgement {
    /// What the engine says.
    pub(super) fn of(rules: &Rules, assessment: &Assessment) -> Self {
        let mut left = [false; MAX_VERDICTS];
        for (verdict, left) in left.iter_mut().enumerate().take(rules.verdicts.len()) {
            *left = !assessment.is_out(verdict);
        }
        Self {
            state: assessment.state,
            verdict: assessment.verdict(),
            runner_up: assessment.runner_up(),
            pull: assessment.pull,
            situation: assessment.situation(),
            scores: assessment.scores,
            left,
            strengths: assessment.strengths,
        }
    }
}

/// Whether a question is asked, given the answers before it.
pub(super) fn asks(rules: &Rules, path: &Path, question: usize) -> bool {
    let question = &rules.questions[question];
    let wanted = question.ask.is_empty() || question.ask.iter().any(|case| holds(path, case));
    wanted && !question.skip.iter().any(|case| holds(path, case))
}

/// Judges a complete path.
pub(super) fn judge(rules: &Rules, path: &Path) -> Judgement {
    let scores = scores(rules, path);
    let strengths = strengths(rules, path);
    let (mut left, mut pulls) = ([false; MAX_VERDICTS], [false; MAX_VERDICTS]);
    for verdict in 0..rules.verdicts.len() {
        let blocked = ruled_out(rules, path, verdict)
            || rules.situated.map(usize::from) == Some(verdict)
                && strengths.iter().all(|strength| *strength == 0);
        let supported = supported(rules, path, verdict);
        left[verdict] = !blocked && supported;
        // A verdict out for want of evidence alone pulls nobody.
        pulls[verdict] = blocked || supported;
    }
    let best = first(rules, &scores, |verdict| left[verdict]);
    let second = first(rules, &scores, |verdict| left[verdict] && Some(verdict) != best);
    let top = first(rules, &scores, |verdict| pulls[verdict]);
    let ahead = |one: Option<usize>, other: Option<usize>| Some(scores[one?] - scores[other?]);

    let too_little = unsure_keys(rules, path) >= usize::from(rules.too_little);
    let pulled = top.is_some_and(|top| !left[top])
        && ahead(top, best).is_some_and(|lead| lead >= i16::from(rules.pulled));
    let close = ahead(best, second).is_some_and(|lead| lead <= i16::from(rules.close));
    let state = match (too_little, pulled, close) {
        (true, _, _) => ResultState::TooLittleKnown,
        (false, true, _) => ResultState::PulledTwoWays,
        (false, false, true) => ResultState::Close,
        (false, false, false) => ResultState::Clear,
    };
    let verdict = best.filter(|_| !too_little);
    let situated = verdict.is_some() && verdict == rules.situated.map(usize::from);
    Judgement {
        state,
        verdict,
        runner_up: second.filter(|_| !too_little),
        pull: top.filter(|_| state == ResultState::PulledTwoWays),
        situation: strongest(&strengths).filter(|_| situated),
        scores,
        left,
        strengths,
    }
}

/// Whether an answer of the path rules a verdict out.
pub(super) fn ruled_out(rules: &Rules, path: &Path, verdict: usize) -> bool {
    answers(path)
        .any(|(question, option)| rules.questions[question].options[option].out >> verdict & 1 == 1)
}

/// The questions of a path with their options.
pub(super) fn answers(path: &Path) -> impl Iterator<Item = (usize, usize)> {
    path.iter().enumerate().filter_map(|(question, option)| Some((question, (*option)?)))
}

/// The path as answers for an engine.
pub(super) fn given(path: &Path) -> Answers {
    let mut given = Answers::default();
    answers(path).for_each(|(question, option)| given.choose(question, option));
    given
}

fn holds(path: &Path, case: &Case) -> bool {
    case.0.iter().all(|term| match path[usize::from(term.question)] {
        Some(option) => term.options >> option & 1 == 1,
        None => false,
    })
}

fn scores(rules: &Rules, path: &Path) -> [i16; MAX_VERDICTS] {
    let own =
        answers(path).map(|(question, option)| &rules.questions[question].options[option].points);
    let extra =
        rules.extras.iter().filter(|extra| holds(path, &extra.when)).map(|extra| &extra.points);
    let mut scores = [0; MAX_VERDICTS];
    for points in own.chain(extra) {
        for verdict in 0..MAX_VERDICTS {
            scores[verdict] += i16::from(points[verdict]);
        }
    }
    scores
}

fn strengths(rules: &Rules, path: &Path) -> [u8; MAX_SITUATIONS] {
    let mut strengths = [0; MAX_SITUATIONS];
    for (index, situation) in rules.situations.iter().enumerate() {
        for (case, strength) in &situation.holds {
            if holds(path, case) && *strength > strengths[index] {
                strengths[index] = *strength;
            }
        }
    }
    strengths
}

/// Whether a verdict has the evidence it needs, if it needs any.
fn supported(rules: &Rules, path: &Path, verdict: usize) -> bool {
    rules.evidence.iter().all(|(needy, cases)| {
        usize::from(*needy) != verdict || cases.iter().any(|case| holds(path, case))
    })
}

/// How many key questions are answered with "I'm not sure".
fn unsure_keys(rules: &Rules, path: &Path) -> usize {
    answers(path)
        .filter(|(question, option)| {
            rules.key >> question & 1 == 1 && rules.is_unsure(*question, *option)
        })
        .count()
}

/// The highest score among some verdicts; of equal ones, the first in the order of ties.
fn first(
    rules: &Rules,
    scores: &[i16; MAX_VERDICTS],
    among: impl Fn(usize) -> bool,
) -> Option<usize> {
    let candidates =
        || rules.ties.iter().map(|verdict| usize::from(*verdict)).filter(|v| among(*v));
    let most = candidates().map(|verdict| scores[verdict]).max()?;
    candidates().find(|verdict| scores[*verdict] == most)
}

/// The situation of the greatest strength; of equal ones, the first.
fn strongest(strengths: &[u8; MAX_SITUATIONS]) -> Option<usize> {
    let most = *strengths.iter().max()?;
    strengths.iter().position(|strength| *strength == most && most > 0)
}
