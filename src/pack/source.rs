//! The content pack as its author writes it: one JSON file that names things by id.
//!
//! [`schema`] turns these types into a JSON Schema, so that an editor completes and checks the
//! file while it is written. [`compile`](super::compile()) turns a source into the compact
//! [`Pack`](super::Pack) that a browser loads.

use std::collections::BTreeMap;

use serde::Deserialize;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

pub mod week;

/// A content pack: the questions, the rules, and every word a visitor reads.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Source {
    /// Where the schema of this file is, for editors. The engine does not read it.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The name of the pack. It goes into share links, so it stays the same when the words change.
    pub id: String,
    /// Counts up whenever a question or an option is added, removed or moved, because share links
    /// name options by position.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 255)))]
    pub version: u8,
    /// How earlier versions were laid out, so that links of theirs still open.
    #[serde(default)]
    pub earlier: Vec<Earlier>,
    /// The language of the words, as a BCP 47 tag: `en-GB`.
    pub language: String,
    /// The ISO 4217 code of the currency whose hints are shown unless the page asks for another.
    pub currency: String,
    /// The title above the first question.
    pub title: String,
    /// One line under the title: how long it takes and who made it.
    pub intro: String,
    /// Who publishes the assessment and what they gain from it. Shown with every result.
    pub interest: String,
    /// Sentences of the article that results quote, by id.
    pub quotes: BTreeMap<String, Quote>,
    /// Where numbers come from, by id.
    pub sources: BTreeMap<String, Reference>,
    /// The possible verdicts, in the order in which the result page lists them. At most 8.
    pub verdicts: Vec<Verdict>,
    /// The situations, one of which must hold before `rules.situated` can be the verdict.
    /// Of equally strong ones the first in this order is named. At most 8.
    pub situations: Vec<Situation>,
    /// The questions, in the order in which they are asked. At most 16.
    pub questions: Vec<Question>,
    /// How answers become a verdict.
    pub rules: Rules,
    /// The week in the life.
    pub week: week::Week,
    /// Every other word of the interface, by its key.
    pub words: BTreeMap<String, String>,
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

/// A sentence of the article.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The sentence or phrase, word for word.
    pub text: String,
    /// The heading it stands under.
    pub section: String,
}

/// A published source.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Who published it: a site, an author, a study.
    pub name: String,
    /// What it is used for here, in a few words.
    pub says: String,
}

/// Something the assessment can recommend.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Its id in effects, events and links.
    pub id: String,
    /// Its name within a sentence: `a technical advisor`.
    pub name: String,
    /// Its name on its own, in a chart or table: `Technical advisor`.
    pub label: String,
    /// The result as one sentence that a person would say.
    pub sentence: String,
    /// What it means for this visitor: a short paragraph.
    pub meaning: String,
    /// What to do next, whoever does it: a short paragraph.
    pub next: String,
    /// What else may fit that the article does not discuss.
    pub outside: String,
    /// What a strategy call is good for with this result: one sentence.
    pub call: String,
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
    /// Its name within a sentence: `a dated technical change`.
    pub name: String,
    /// The result as one sentence, in place of the verdict's own.
    pub sentence: String,
    /// What it means for this visitor, in place of the verdict's own paragraph.
    pub meaning: String,
    /// What would have to be true for it to hold: half a sentence after "it needs".
    pub needs: String,
    /// The sentence of the article behind it, by id.
    pub quote: String,
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
    /// The question.
    pub title: String,
    /// One line on why it is asked.
    pub why: String,
    /// Its subject in two or three words, for lists of answers: `Team size`.
    pub subject: String,
    /// How a visitor who is unsure can find out. Needed where the question is one of `rules.key`.
    #[serde(default)]
    pub find_out: Option<String>,
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

/// Sums in one currency, with their date and sources.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// The ISO 4217 code of the currency.
    pub currency: String,
    /// The sums, in words.
    pub text: String,
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
    /// The option as the visitor reads it.
    pub label: String,
    /// What choosing it says, in one sentence. It explains a result that the answer decided.
    /// Needed where the option has effects.
    #[serde(default)]
    pub because: Option<String>,
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

/// How points and exclusions become a state and a verdict.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Rules {
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
    /// The verdict that is ruled out unless one of the situations holds.
    pub situated: String,
    /// Verdicts that need positive evidence: each is ruled out unless one of its cases holds, and
    /// then pulls nobody.
    #[serde(default)]
    pub evidence: BTreeMap<String, Vec<Case>>,
}

/// The JSON Schema of a pack, for editors and for [`read()`](super::read()).
#[cfg(not(target_arch = "wasm32"))]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Source).to_value()
}
