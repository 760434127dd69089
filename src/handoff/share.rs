//! The code of a share link: what was answered, and how the week was set, in the fragment of an
//! address, which no server sees.
//!
//! `2-fractional-cto-2-` (the version of the form, the name of the pack, the version of its
//! questions), then a digit for each question and each setting of the week, its position or `z` for
//! none, and five digits that check the rest. With a name before it that is an identifier: pages look
//! for the element that their fragment names, and what is no selector stops their scripts. The first
//! form, `1.fractional-cto.2.` with `-` for none, was none, and still opens. A code of an earlier
//! version says what still holds, as far as the pack knows where things stood then. Nothing in it
//! depends on the language.

use crate::assessment::Answers;
use crate::pack::{Earlier, GONE, Pack, digits};

/// The version of the form.
const FORM: &str = "2";
/// That of the first form, whose parts have a full stop between them.
const FIRST_FORM: &str = "1";
/// Digits: the positions of options, and five bits of the check each.
const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
/// Stands for nothing chosen.
const NONE: u8 = b'z';
/// The same in the first form.
const FIRST_NONE: u8 = b'-';
/// What typography can have made a long dash, and a short one, of.
const DASHES: [(&str, &str); 5] =
    [("---", "--"), ("--", "-"), ("--", "--"), ("---", "-"), ("-", "-")];
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

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What was shared, as far as it still holds.
    pub shared: Shared,
    /// Whether the code was made with an earlier version of the questions.
    pub earlier: bool,
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
    let mut code = prefix(pack, None, FORM, "-");
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

/// Reads a code as it came in an address: with what a sentence or a mailing has put after it, with
/// hyphens that typography has made dashes of, and with what breaks a line in it, seen or not.
pub fn open_link(pack: &Pack, text: &str) -> Result<Opened, BadCode> {
    let mut bad = None;
    for (long, short) in DASHES {
        let mut code = String::new();
        for letter in text.chars() {
            match letter {
                '—' => code.push_str(long),
                '–' => code.push_str(short),
                '\u{2010}' | '\u{2011}' | '\u{2212}' => code.push('-'),
                '=' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
                '-' | '.' | '0'..='9' | 'A'..='Z' | 'a'..='z' => code.push(letter),
                _ => break,
            }
        }
        while code.ends_with(['.', '-']) {
            code.pop();
        }
        match open_code(pack, &code) {
            Ok(opened) => return Ok(opened),
            Err(fault) => _ = bad.get_or_insert(fault),
        }
    }
    Err(bad.unwrap_or(BadCode::Damaged))
}

/// Reads a code, of which nothing is trusted.
pub fn open_code(pack: &Pack, code: &str) -> Result<Opened, BadCode> {
    let versions = std::iter::once(None).chain(pack.earlier.iter().map(Some));
    for earlier in versions {
        for (form, between, none) in [(FORM, "-", NONE), (FIRST_FORM, ".", FIRST_NONE)] {
            if let Some(given) = code.strip_prefix(&*prefix(pack, earlier, form, between)) {
                return read(pack, earlier, code, given, none);
            }
        }
    }
    let between = code.bytes().filter(|it| b"-.".contains(it)).count();
    Err(if between < 3 { BadCode::Damaged } else { BadCode::OtherVersion })
}

/// Reads what is `given` in a code of this pack.
fn read(
    pack: &Pack,
    earlier: Option<&Earlier>,
    code: &str,
    given: &str,
    none: u8,
) -> Result<Opened, BadCode> {
    let questions = earlier.map_or(pack.rules.questions.len(), |earlier| earlier.questions.len());
    let mut shared = Shared::default();
    let length = questions + shared.week.len();
    if given.len() != length + CHECK || !given.is_ascii() {
        return Err(BadCode::Damaged);
    }
    let (body, end) = code.split_at(code.len() - CHECK);
    if check(body) != end {
        return Err(BadCode::Damaged);
    }
    for (at, digit) in given.bytes().take(length).enumerate() {
        if digit == none {
            continue;
        }
        let position = DIGITS.iter().position(|it| *it == digit).ok_or(BadCode::Damaged)?;
        if at >= questions {
            let setting = at - questions;
            shared.week[setting] = match earlier {
                Some(earlier) => setting_now(earlier, setting, position),
                None => Some(position),
            };
        } else if let Some((question, option)) = answer_now(pack, earlier, at, position)? {
            shared.answers.choose(question, option);
        }
    }
    Ok(Opened { shared, earlier: earlier.is_some() })
}

/// Where an answer stands now; nowhere, if its question or option is gone.
fn answer_now(
    pack: &Pack,
    earlier: Option<&Earlier>,
    question: usize,
    option: usize,
) -> Result<Option<(usize, usize)>, BadCode> {
    let Some(earlier) = earlier else {
        let there = option < pack.rules.questions[question].options.len();
        return if there { Ok(Some((question, option))) } else { Err(BadCode::Damaged) };
    };
    let (question, options) = &earlier.questions[question];
    let option = *options.get(option).ok_or(BadCode::Damaged)?;
    Ok((option != GONE).then_some((usize::from(*question), usize::from(option))))
}

/// Where a setting of the week stands now. The days are the same in every version.
fn setting_now(earlier: &Earlier, setting: usize, position: usize) -> Option<usize> {
    let positions = match setting {
        0 => &earlier.situations,
        2 => &earlier.roles,
        _ => return Some(position),
    };
    positions.get(position).filter(|now| **now != GONE).map(|now| usize::from(*now))
}

/// What a code begins with.
fn prefix(pack: &Pack, earlier: Option<&Earlier>, form: &str, between: &str) -> String {
    let version = digits(earlier.map_or(pack.version, |it| it.version).into());
    [form, between, pack.id, between, &version, between].concat()
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
