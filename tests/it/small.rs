//! A pack small enough to check by hand: five questions, three verdicts, 120 paths.

use fractional_cto::pack::rules::{Case, Choice, Extra, Question, Rules, Situation, Term};

pub const STAY: usize = 0;
pub const HIRE: usize = 1;
pub const RENT: usize = 2;

pub const STAGE: usize = 0;
pub const ROUND: usize = 1;
pub const NEED: usize = 2;
pub const ROLE: usize = 3;
pub const ACCESS: usize = 4;

/// `round` is asked after `stage=late`; `access` is skipped after `role=opinion` and `role=build`.
/// `rent` needs a situation, `stay` needs evidence.
pub fn rules() -> Rules {
    let out = |verdict: usize| 1u8 << verdict;
    let mut rules = Rules {
        questions: vec![
            question(
                "stage",
                false,
                vec![choice("early", [0, 0, 0], 0), choice("late", [0, 0, 0], 0)],
            ),
            question("round", false, vec![choice("yes", [0, 0, 0], 0), choice("no", [0, 0, 0], 0)]),
            question(
                "need",
                true,
                vec![
                    choice("hands", [0, 3, 0], 0),
                    choice("choices", [0, 0, 2], 0),
                    choice("nothing", [3, 0, 0], 0),
                ],
            ),
            question(
                "role",
                true,
                vec![
                    choice("opinion", [1, 0, 0], out(RENT)),
                    choice("decide", [0, 0, 3], 0),
                    choice("build", [0, 2, 0], out(RENT)),
                ],
            ),
            question(
                "access",
                true,
                vec![
                    choice("yes", [0, 0, 0], 0),
                    choice("partly", [0, 0, -1], 0),
                    choice("no", [0, 0, 0], out(RENT)),
                ],
            ),
        ],
        verdicts: vec!["stay", "hire", "rent"],
        situations: vec![
            situation("growing", vec![(case(&[(STAGE, &[1]), (ROUND, &[0])]), 2)]),
            situation(
                "moving",
                vec![(case(&[(NEED, &[1])]), 2), (case(&[(STAGE, &[0]), (ROLE, &[1])]), 1)],
            ),
        ],
        extras: vec![Extra {
            question: NEED as u8,
            when: case(&[(STAGE, &[1]), (NEED, &[1])]),
            points: [0, 0, 1, 0, 0, 0, 0, 0],
        }],
        situated: Some(RENT as u8),
        evidence: vec![(STAY as u8, vec![case(&[(NEED, &[2])]), case(&[(ROLE, &[0])])])],
        ties: vec![STAY as u8, HIRE as u8, RENT as u8],
        key: 1 << NEED | 1 << ROLE | 1 << ACCESS,
        too_little: 2,
        pulled: 3,
        close: 1,
    };
    rules.questions[ROUND].ask = vec![case(&[(STAGE, &[1])])];
    rules.questions[ACCESS].skip = vec![case(&[(ROLE, &[0, 2])])];
    rules.questions[STAGE].forks = vec![0, 1];
    rules.questions[ROLE].forks = vec![0, 1];
    rules
}

/// Answers that must all be given: for each question any of some options.
pub fn case(terms: &[(usize, &[usize])]) -> Case {
    let set = |options: &[usize]| options.iter().fold(0u16, |set, option| set | 1 << option);
    Case(
        terms
            .iter()
            .map(|(question, options)| Term { question: *question as u8, options: set(options) })
            .collect(),
    )
}

fn question(id: &'static str, unsure: bool, mut options: Vec<Choice>) -> Question {
    if unsure {
        options.push(choice("unsure", [0, 0, 0], 0));
    }
    let forks = vec![0];
    Question { id, options, unsure, scale: false, ask: vec![], skip: vec![], forks }
}

fn choice(id: &'static str, [stay, hire, rent]: [i8; 3], out: u8) -> Choice {
    Choice { id, points: [stay, hire, rent, 0, 0, 0, 0, 0], out }
}

fn situation(id: &'static str, holds: Vec<(Case, u8)>) -> Situation {
    Situation { id, holds }
}
