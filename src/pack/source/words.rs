//! The words of a subject in one language, by the ids of its rules, and those of the interface that
//! every subject shares.

use std::collections::BTreeMap;

use serde::Deserialize;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

/// The words of a subject in one language. What stands under an id belongs to what has that id in
/// the rules.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Where the schema of this file is, for editors. The engine does not read it.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The title above the first question.
    pub title: String,
    /// One line under the title: how long it takes and who made it.
    pub intro: String,
    /// Who publishes the assessment and what they gain from it. Shown with every result.
    pub interest: String,
    /// Sentences of the article that results quote.
    #[serde(default)]
    pub quotes: BTreeMap<String, Quote>,
    /// Where numbers come from.
    #[serde(default)]
    pub sources: BTreeMap<String, Reference>,
    /// The verdicts.
    pub verdicts: BTreeMap<String, Verdict>,
    /// The situations.
    #[serde(default)]
    pub situations: BTreeMap<String, Situation>,
    /// The questions.
    pub questions: BTreeMap<String, Question>,
    /// The week in the life.
    #[serde(default)]
    pub week: Week,
    /// Words of the interface that this subject says in its own way, by their key.
    #[serde(default)]
    pub words: InterfaceWords,
    /// In a translation: the paths of texts that are the same as in the first language on purpose.
    #[serde(default)]
    pub same: Vec<String>,
}

/// A sentence of the article.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The sentence or phrase, word for word; in another language than the article's, translated.
    pub text: String,
    /// The heading it stands under.
    pub section: String,
}

/// A published source.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Who published it: a site, an author, a study.
    pub name: String,
    /// What it is used for here, in a few words.
    pub says: String,
}

/// The words of a verdict.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// Its name within a sentence: `a technical advisor`.
    pub name: String,
    /// Its name on its own, in a chart or table: `Technical advisor`.
    pub label: String,
    /// What the title asks, answered in one to four words: `Yes.`
    pub answer: String,
    /// The result as one sentence that a person would say.
    pub sentence: String,
    /// What it means for this visitor: a short paragraph.
    pub meaning: String,
    /// What to do next, whoever does it: a short paragraph.
    pub next: String,
    /// What else may fit that is no verdict here.
    pub outside: String,
    /// What a call is good for with this result: one sentence.
    pub call: String,
}

/// The words of a situation.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Its name within a sentence: `a large technical change`.
    pub name: String,
    /// What the title asks, answered in one to four words, in place of the verdict's own answer.
    pub answer: String,
    /// The result as one sentence, in place of the verdict's own.
    pub sentence: String,
    /// What it means for this visitor, in place of the verdict's own paragraph.
    pub meaning: String,
    /// What would have to be true for it to hold: half a sentence after "it needs".
    pub needs: String,
}

/// The words of a question.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Question {
    /// The question.
    pub title: String,
    /// One line on why it is asked.
    pub why: String,
    /// Its subject in two or three words, for lists of answers: `Team size`.
    pub subject: String,
    /// How a visitor who is unsure can find out. Needed where the question is a key question.
    #[serde(default)]
    pub find_out: Option<String>,
    /// Sums that help to answer, with their date, by currency.
    #[serde(default)]
    pub hints: BTreeMap<String, String>,
    /// Its options.
    pub options: BTreeMap<String, Choice>,
}

/// The words of an option.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The option as the visitor reads it.
    pub label: String,
    /// What choosing it says, in one sentence. It explains a result that the answer decided.
    /// Needed where the option has effects.
    #[serde(default)]
    pub because: Option<String>,
}

/// The words of a week.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// Its kinds of work.
    #[serde(default)]
    pub categories: BTreeMap<String, Category>,
    /// What happens in it.
    #[serde(default)]
    pub activities: BTreeMap<String, Activity>,
    /// The roles.
    #[serde(default)]
    pub roles: BTreeMap<String, Role>,
    /// The questions that arrive.
    #[serde(default)]
    pub arrivals: BTreeMap<String, ArrivalKind>,
}

/// The words of a kind of work.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Its name in a word, for a chart.
    pub short: String,
    /// The letter that stands for it where colour cannot be seen.
    pub letter: String,
}

/// The words of something that happens in a week.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its name.
    pub name: String,
    /// What happens in it.
    pub what: String,
    /// Who is there.
    #[serde(default)]
    pub who: Option<String>,
    /// What comes out of it.
    #[serde(default)]
    pub out: Option<String>,
}

/// The words of a role.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Its week in a sentence or two.
    pub summary: String,
    /// When it next answers, where that is rarer than once a week.
    #[serde(default)]
    pub rarely: Option<String>,
}

/// The words of a kind of question that arrives.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalKind {
    /// Its name.
    pub label: String,
    /// Who does what with it, in a sentence, by role.
    pub answers: BTreeMap<String, String>,
}

/// The words of the interface in one language, the same for every subject.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Interface {
    /// Where the schema of this file is, for editors. The engine does not read it.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// The direction in which the language is written.
    pub direction: Direction,
    /// The words, by their key.
    pub words: InterfaceWords,
    /// In a translation: the paths of texts that are the same as in the first language on purpose.
    #[serde(default)]
    pub same: Vec<String>,
}

/// The direction in which a language is written.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Words of the interface, by their key.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct InterfaceWords(pub BTreeMap<String, Forms>);

/// A text; or where it counts `{n}`, one for each plural category of the language.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(untagged)]
pub enum Forms {
    /// The same whatever the number.
    One(String),
    /// By the categories of Unicode's plural rules.
    Plural(BTreeMap<Plural, String>),
}

#[cfg(not(target_arch = "wasm32"))]
impl JsonSchema for InterfaceWords {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "InterfaceWords".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let forms = generator.subschema_for::<Forms>();
        schemars::json_schema!({
            "description": "Words of the interface, by their key.",
            "type": "object",
            "properties": crate::pack::words::described(&forms),
            "additionalProperties": false,
        })
    }
}

impl Forms {
    /// Each text with its category, if it has one.
    pub fn texts(&self) -> impl Iterator<Item = (Option<Plural>, &str)> {
        let (one, plural) = match self {
            Self::One(text) => (Some((None, text.as_str())), None),
            Self::Plural(forms) => (None, Some(forms)),
        };
        let plural = plural.into_iter().flatten();
        one.into_iter().chain(plural.map(|(category, text)| (Some(*category), text.as_str())))
    }
}

/// A category of Unicode's plural rules, as `Intl.PluralRules` names it.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "what each is for differs by language")]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name.
    pub fn name(self) -> &'static str {
        ["zero", "one", "two", "few", "many", "other"][self as usize]
    }
}
