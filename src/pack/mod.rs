//! The content pack: every question, rule and word, as data.
//!
//! The authors of a subject write its rules in one JSON file and its words in one for each language,
//! which name things by id: a [`Source`](source::Source). [`read()`](read()) and [`compile()`] turn
//! them into a [`Pack`] for each language, which names things by position, or into a list of every
//! [`Fault`] with its file and path. The build stores a pack as a compact file ([`Pack::encode`]),
//! which is all that a browser loads ([`Pack::decode`]).

mod compact;
pub mod compile;
mod digits;
mod fault;
mod fill;
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod read;
pub mod rules;
pub mod source;
#[cfg(not(target_arch = "wasm32"))]
mod translation;
mod week;
mod words;

use compact::{Compact, Reader, Writer, compact};
pub use compile::compile;
pub use digits::digits;
pub use fault::Fault;
pub use names::nearest;
#[cfg(not(target_arch = "wasm32"))]
pub use read::{Language, Subject, read};
pub use rules::Rules;
pub use week::{
    Activity, ArrivalAnswer, ArrivalKind, Category, HALF_DAY, Hours, LEAST, MOST, PLANNED, Place,
    Role, Standing, WeekPack,
};
pub use words::Word;

/// The first bytes of every compact pack. The last one is the version of the form.
const MAGIC: [u8; 5] = *b"fcto\x05";

/// A text of a pack. A widget keeps its pack for life, so what is in it is never freed, and texts
/// are where they were loaded.
pub type Text = &'static str;

/// A content pack in the form that the widget reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The name of the pack, for share links.
    pub id: Text,
    /// The version of its questions and options, for share links.
    pub version: u8,
    /// Earlier versions whose share links still open.
    pub earlier: Vec<Earlier>,
    /// The language of its words, a BCP 47 tag.
    pub language: Text,
    /// Whether its language is written from right to left.
    pub rtl: bool,
    /// The currency whose hints are shown by default, an ISO 4217 code; empty where there are none.
    pub currency: Text,
    /// The title above the first question.
    pub title: Text,
    /// How long it takes and who made it.
    pub intro: Text,
    /// Who publishes it and what they gain from it.
    pub interest: Text,
    /// What the engine needs.
    pub rules: Rules,
    /// Sentences of the article.
    pub quotes: Vec<Quote>,
    /// Where numbers come from.
    pub sources: Vec<Reference>,
    /// The words of each verdict.
    pub verdicts: Vec<VerdictText>,
    /// The words of each situation.
    pub situations: Vec<SituationText>,
    /// The words of each question.
    pub questions: Vec<QuestionText>,
    /// The week in the life; empty where the subject shows none.
    pub week: WeekPack,
    /// For each half number from nought the position of its plural form.
    plurals: Vec<u8>,
    /// The words of the interface, in the order of [`Word`].
    words: Vec<Text>,
}

/// Where what an earlier version had is now. [`GONE`] stands for what this version does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The version.
    pub version: u8,
    /// For each of its questions the position now, and those of its options.
    pub questions: Vec<(u8, Vec<u8>)>,
    /// The positions of its situations now.
    pub situations: Vec<u8>,
    /// The positions of the roles of its week now.
    pub roles: Vec<u8>,
}

/// The position of what is there no more.
pub const GONE: u8 = u8::MAX;

/// A sentence of the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The sentence, word for word.
    pub text: Text,
    /// The heading it stands under.
    pub section: Text,
}

/// A published source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Who published it.
    pub name: Text,
    /// What it is used for.
    pub says: Text,
}

/// What a result announces of a verdict, or of the situation that calls for it; see
/// [`source::words::Verdict`] for what each is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the source, documented there")]
pub struct Announcement {
    pub answer: Text,
    pub sentence: Text,
    pub meaning: Text,
    pub quote: Option<u8>,
}

/// The words of a verdict; see [`source::words::Verdict`] for what each is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the source, documented there")]
pub struct VerdictText {
    pub name: Text,
    pub label: Text,
    pub says: Announcement,
    pub next: Text,
    pub outside: Text,
    pub call: Text,
}

/// The words of a situation; see [`source::words::Situation`] for what each is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the source, documented there")]
pub struct SituationText {
    pub name: Text,
    pub says: Announcement,
    pub needs: Text,
}

/// The words of a question; see [`source::words::Question`] for what each is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the source, documented there")]
pub struct QuestionText {
    pub title: Text,
    pub why: Text,
    pub subject: Text,
    pub find_out: Text,
    pub hints: Vec<Hint>,
    /// Without "I'm not sure", whose words every question shares.
    pub options: Vec<OptionText>,
}

/// The words of an option; see [`source::words::Choice`] for what each is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the source, documented there")]
pub struct OptionText {
    pub label: Text,
    pub because: Text,
    pub quote: Option<u8>,
}

/// Sums in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The ISO 4217 code of the currency.
    pub currency: Text,
    /// The sums, in words.
    pub text: Text,
    /// Positions in [`Pack::sources`].
    pub sources: Vec<u8>,
}

compact! {
    Pack { id, version, earlier, language, rtl, currency, title, intro, interest, rules, quotes, sources, verdicts, situations, questions, week, plurals, words }
    Earlier { version, questions, situations, roles }
    Quote { text, section }
    Reference { name, says }
    Announcement { answer, sentence, meaning, quote }
    VerdictText { name, label, says, next, outside, call }
    SituationText { name, says, needs }
    QuestionText { title, why, subject, find_out, hints, options }
    OptionText { label, because, quote }
    Hint { currency, text, sources }
}

/// Why a file is not a pack that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPack {
    /// It does not begin like a compact pack: it is some other file.
    OtherFile,
    /// It is a compact pack, of another version of the form.
    OtherVersion,
    /// It is damaged or cut short.
    Damaged,
}

impl NotAPack {
    /// What to tell whoever runs the page.
    pub fn message(self) -> &'static str {
        match self {
            Self::OtherFile => "not a compact content pack; make one with `cargo xtask pack`",
            Self::OtherVersion => {
                "a content pack of another version; compile it again with this one"
            }
            Self::Damaged => "the content pack is damaged or cut short; upload it again",
        }
    }
}

impl Pack {
    /// The compact form: magic bytes, a checksum of the rest, how long the texts are, the texts,
    /// all else. The words of the scripts are left out: see [`loaded`](Self::loaded).
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        self.loaded().write(&mut writer);
        let mut body = Vec::from((writer.texts.len() as u32).to_le_bytes());
        body.extend(writer.texts.as_bytes());
        body.extend(writer.bytes);
        let mut bytes = Vec::from(MAGIC);
        bytes.extend(checksum(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    /// The pack as a widget loads it, without the words that only scripts say, where no widget runs.
    #[must_use]
    pub fn loaded(&self) -> Self {
        let mut loaded = self.clone();
        for (word, key) in loaded.words.iter_mut().zip(words::KEYS) {
            if key.is(words::Mark::Script) {
                *word = "";
            }
        }
        loaded
    }

    /// Reads the compact form. The texts stay where they are, and what is read is kept for good, as
    /// they are.
    pub fn decode(bytes: &'static [u8]) -> Result<&'static Self, NotAPack> {
        let (magic, rest) = bytes.split_first_chunk::<5>().ok_or(NotAPack::OtherFile)?;
        if magic[..4] != MAGIC[..4] {
            return Err(NotAPack::OtherFile);
        }
        if magic[4] != MAGIC[4] {
            return Err(NotAPack::OtherVersion);
        }
        let (sum, body) = rest.split_first_chunk::<4>().ok_or(NotAPack::Damaged)?;
        if u32::from_le_bytes(*sum) != checksum(body) {
            return Err(NotAPack::Damaged);
        }
        let (length, body) = body.split_first_chunk::<4>().ok_or(NotAPack::Damaged)?;
        let (texts, body) =
            body.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(NotAPack::Damaged)?;
        let texts = str::from_utf8(texts).map_err(|_| NotAPack::Damaged)?;
        let mut reader = Reader::new(body, texts);
        let pack: &'static Self = Box::leak(Box::new(Self::read(&mut reader)));
        if !reader.is_done() {
            return Err(NotAPack::Damaged);
        }
        if pack.words.len() == words::COUNT { Ok(pack) } else { Err(NotAPack::OtherVersion) }
    }

    /// The direction in which its language is written, as HTML names it.
    pub fn direction(&self) -> &'static str {
        if self.rtl { "rtl" } else { "ltr" }
    }

    /// Whether the subject shows a week.
    pub fn has_week(&self) -> bool {
        !self.week.roles.is_empty()
    }

    /// The name of a working day, 0 for Monday.
    pub fn weekday(&self, day: u8) -> Text {
        self.word(Word::Weekdays).split(' ').nth(usize::from(day)).unwrap_or_default()
    }

    /// An option as the visitor reads it, "I'm not sure" included.
    pub fn option_label(&self, question: usize, option: usize) -> Text {
        match self.questions[question].options.get(option) {
            Some(option) => option.label,
            None => self.word(Word::Unsure),
        }
    }
}

/// A text for the life of the program, on one line: a line break reads like a space, and other
/// control characters mean something else in the compact form.
fn leak(text: &str) -> Text {
    text.replace(char::is_control, " ").leak()
}

/// FNV-1a: enough to tell a damaged file, which is all it is for.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
