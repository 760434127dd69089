//! Which plural form a number takes in a language, after the rules of Unicode's CLDR.
//!
//! They are looked up once for every number that can be filled in, so that a browser needs neither
//! the rules nor to be asked.

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralOperands, PluralRules};

use super::Compiler;
use crate::pack::Fault;
use crate::pack::fill::COUNTED;
use crate::pack::source::Plural;

/// The plural forms of a language.
#[derive(Debug, Default)]
pub(super) struct Plurals {
    /// The categories that a text can have a form for.
    pub(super) known: Vec<Plural>,
    /// Those that a text needs a form for, the most general last.
    pub(super) needed: Vec<Plural>,
    /// For each half number the position of its category among those needed.
    pub(super) table: Vec<u8>,
}

impl Plurals {
    fn of(rules: &PluralRules) -> Self {
        let known: Vec<Plural> = rules.categories().map(category).collect();
        let all: Vec<Plural> =
            (0..COUNTED).map(|halves| category(rules.category_for(operands(halves)))).collect();
        let is_needed = |it: &Plural| *it == Plural::Other || all.contains(it);
        let needed: Vec<Plural> = Plural::ALL.into_iter().filter(is_needed).collect();
        let position = |it: &Plural| needed.iter().position(|other| other == it).unwrap_or(0) as u8;
        Self { table: all.iter().map(position).collect(), known, needed }
    }
}

impl Compiler<'_> {
    /// The plural forms of a language, or a fault where it is none.
    pub(super) fn plurals(&mut self, language: &str) -> Plurals {
        let locale: Option<Locale> = language.parse().ok();
        let rules = locale.and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
        if let Some(rules) = rules {
            return Plurals::of(&rules);
        }
        let message =
            format!("\"{language}\" is no language tag such as en-GB; name the file after one");
        self.faults.push(Fault::new(&self.file, "", message));
        Plurals::default()
    }
}

/// So many halves, as they are written: `1.5`.
fn operands(halves: u16) -> PluralOperands {
    if halves.is_multiple_of(2) {
        return (halves / 2).into();
    }
    let mut tenths = Decimal::from(u32::from(halves) * 5);
    tenths.multiply_pow10(-1);
    (&tenths).into()
}

fn category(category: PluralCategory) -> Plural {
    match category {
        PluralCategory::Zero => Plural::Zero,
        PluralCategory::One => Plural::One,
        PluralCategory::Two => Plural::Two,
        PluralCategory::Few => Plural::Few,
        PluralCategory::Many => Plural::Many,
        PluralCategory::Other => Plural::Other,
    }
}
