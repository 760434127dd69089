//! The rules of a subject: ids, effects and conditions, and no word that a visitor reads.

use std::collections::BTreeMap;

use serde::Deserialize;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

use super::week::Week;

/// The rules of a subject, which are the same in every language.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rules {
    /// Where the schema of this file is, for editors. The engine does not read it.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The name of the subject. It goes into share links, so it stays the same.
    pub id: String,
    /// Counts up whenever a question, an option, a situation or a role of the week is added,
    /// removed or moved, because share links name them by position.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 255)))]
    pub version: u8,
    /// How earlier versions were laid out, so that links of theirs still open.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
    /// The ISO 4217 code of the currency whose hints are shown unless the page asks for another.
    #[serde(default)]
    pub currency: Option<String>,
    /// The ids of the sentences of an article that results quote.
    #[serde(default)]
    pub quotes: Vec<String>,
    /// The ids of the published sources of numbers.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The possible verdicts, in the order in which the result page lists them. At most 8.
    pub verdicts: Vec<Verdict>,
    /// The situations, one of which must hold before `situated` can be the verdict.
    /// Of equally strong ones the first in this order is named. At most 8.
    #[serde(default)]
    pub situations: Vec<Situation>,
    /// The questions, in the order in which they are asked. At most 16.
    pub questions: Vec<Question>,
    /// The questions without which too little is known.
    pub key: Vec<String>,
    /// From this many `key` questions unsure, no verdict is announced.
    pub too_little: u8,
    /// From this lead of a ruled-out verdict over the best one left, the result is pulled two ways.
    pub pulled: u8,
    /// Up to this lead over the runner-up, the result is close.
    pub close: u8,
    /// Every verdict once: of equal scores the first in this order wins.
    pub ties: Vec<String>,
    /// The verdict that is ruled out unless one of the situations holds. Needed where there are any.
    #[serde(default)]
    pub situated: Option<String>,
    /// Verdicts that need positive evidence: each is ruled out unless one of its cases holds, and
    /// then pulls nobody.
    #[serde(default)]
    pub evidence: BTreeMap<String, Vec<Case>>,
    /// A week in the life of who is recommended, for subjects that show one.
    #[serde(default)]
    pub week: Option<Week>,
}

/// What positions meant in an earlier version. An id that is gone since counts as unanswered.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The version.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 255)))]
    pub version: u8,
    /// Its questions, in their order then.
    pub questions: Vec<EarlierQuestion>,
    /// The ids of its situations.
    #[serde(default)]
    pub situations: Vec<String>,
    /// The ids of the roles of its week.
    #[serde(default)]
    pub roles: Vec<String>,
}

/// A question of an earlier version.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlierQuestion {
    /// Its id.
    pub id: String,
    /// The ids of its options, `unsure` last where it was offered.
    pub options: Vec<String>,
}

/// Something the assessment can recommend.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Its id in effects, events and links.
    pub id: String,
    /// The sentence of the article that sets it apart, by id.
    #[serde(default)]
    pub quote: Option<String>,
}

/// A situation in which the situated verdict is right.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Its id in results and links.
    pub id: String,
    /// The sentence of the article behind it, by id.
    #[serde(default)]
    pub quote: Option<String>,
    /// When it holds, and how strongly. The strongest case that holds counts.
    pub holds: Vec<Strength>,
}

/// One way in which a situation can hold.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// The answers it takes, all of them.
    pub when: Case,
    /// How strongly it then holds, 1 to 9.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 9)))]
    pub strength: u8,
}

/// A question, asked on a page of its own.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// Its id in answers and links.
    pub id: String,
    /// Ask it only when one of these cases holds. Without it, the question is always asked.
    #[serde(default)]
    pub ask_when: Option<Vec<Case>>,
    /// Leave it out when one of these cases holds.
    #[serde(default)]
    pub skip_when: Vec<Case>,
    /// Whether the options are steps of a scale, so that neighbours are the smallest change.
    #[serde(default)]
    pub scale: bool,
    /// Whether "I'm not sure" is offered as the last option, with the id `unsure`: it gives no
    /// points and rules nothing out.
    #[serde(default)]
    pub unsure: bool,
    /// Sums that help to answer, one for each currency.
    #[serde(default)]
    pub hints: Vec<Hint>,
    /// The options, at most 15.
    pub options: Vec<Choice>,
}

/// Sums in one currency, whose words stand under that currency.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The ISO 4217 code of the currency.
    pub currency: String,
    /// The sources they come from, by id.
    pub sources: Vec<String>,
}

/// An option of a question.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id in answers and links.
    pub id: String,
    /// The sentence of the article behind its effects, by id. Without it they are our judgement.
    #[serde(default)]
    pub quote: Option<String>,
    /// What it does to the verdicts: points, or `"out"` to rule one out.
    #[serde(default)]
    pub effects: BTreeMap<String, Effect>,
    /// What it does besides when other answers hold too.
    #[serde(default)]
    pub also: Vec<Extra>,
}

/// Effects that take more than one answer.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extra {
    /// The other answers it takes, all of them.
    pub when: Case,
    /// What it then does to the verdicts: points only.
    pub effects: BTreeMap<String, i8>,
}

/// What an answer does to a verdict.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(untagged)]
pub enum Effect {
    /// Points for it, or against it when negative; −9 to 9.
    Points(#[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = -9, max = 9)))] i8),
    /// It can no longer be the verdict.
    Out(Out),
}

/// The word that rules a verdict out.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Out {
    /// Ruled out.
    Out,
}

/// Answers that must all be given: for each question, the option or any of the options.
pub type Case = BTreeMap<String, OneOrMany>;

/// One id or several.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(untagged)]
pub enum OneOrMany {
    /// This one.
    One(String),
    /// Any of these.
    Many(Vec<String>),
}

impl OneOrMany {
    /// The ids, however many.
    pub fn ids(&self) -> &[String] {
        match self {
            Self::One(id) => std::slice::from_ref(id),
            Self::Many(ids) => ids,
        }
    }
}
