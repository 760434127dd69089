//! The code of a share link: what was answered, and how the week was set, in the fragment of an
//! address, which no server sees.
//!
//! `1.fractional-cto.1.` and then a digit for each question and each setting of the week, its
//! position or `-` for none, and five digits that check the rest: the version of the form, the name
//! of the pack, the version of its questions. Positions mean nothing in another version.

use crate::assessment::Answers;
use crate::pack::Pack;

/// The version of the form.
const FORM: &str = "1";
/// Digits: the positions of options, and five bits of the check each.
const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
/// Stands for nothing chosen.
const NONE: u8 = b'-';
/// How many digits check the rest.
const CHECK: usize = 5;

/// What a share link says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The answers.
    pub answers: Answers,
    /// The settings of the week: situation, days, role.
    pub week: [Option<usize>; 3],
}

/// Why a code cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// It is for another pack, or another version of this one or of the form.
    OtherVersion,
    /// It is cut short or mistyped.
    Damaged,
}

/// The code of what is shared.
pub fn share_code(pack: &Pack, shared: &Shared) -> String {
    let mut code = prefix(pack);
    for question in 0..pack.rules.questions.len() {
        push(&mut code, shared.answers.get(question));
    }
    for setting in shared.week {
        push(&mut code, setting);
    }
    let check = check(&code);
    code.push_str(&check);
    code
}

/// Reads a code, of which nothing is trusted.
pub fn open_code(pack: &Pack, code: &str) -> Result<Shared, BadCode> {
    let prefix = prefix(pack);
    let Some(digits) = code.strip_prefix(&*prefix) else {
        // Three parts and digits, but other ones: made for something else.
        let whole = code.split('.').count() == 4;
        return Err(if whole { BadCode::OtherVersion } else { BadCode::Damaged });
    };
    let questions = &pack.rules.questions;
    let mut shared = Shared::default();
    let length = questions.len() + shared.week.len();
    if digits.len() != length + CHECK || !digits.is_ascii() {
        return Err(BadCode::Damaged);
    }
    let (body, end) = code.split_at(code.len() - CHECK);
    if check(body) != end {
        return Err(BadCode::Damaged);
    }
    for (at, digit) in digits.bytes().take(length).enumerate() {
        let position = DIGITS.iter().position(|it| *it == digit);
        if position.is_none() && digit != NONE {
            return Err(BadCode::Damaged);
        }
        match (questions.get(at), position) {
            (Some(question), Some(option)) if option < question.options.len() => {
                shared.answers.choose(at, option);
            }
            (Some(_), Some(_)) => return Err(BadCode::Damaged),
            (Some(_), None) => {}
            (None, position) => shared.week[at - questions.len()] = position,
        }
    }
    Ok(shared)
}

fn prefix(pack: &Pack) -> String {
    [FORM, ".", pack.id, ".", &pack.version.to_string(), "."].concat()
}

fn push(code: &mut String, position: Option<usize>) {
    code.push(char::from(position.map_or(NONE, |position| DIGITS[position])));
}

/// FNV-1a, of which 25 bits are written: enough to tell a typing error.
fn check(text: &str) -> String {
    let mut sum = crate::pack::checksum(text.as_bytes());
    let mut digits = String::new();
    for _ in 0..CHECK {
        digits.push(char::from(DIGITS[(sum & 31) as usize]));
        sum >>= 5;
    }
    digits
}
