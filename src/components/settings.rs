//! What the host page asks for, as the widget reads it.

use yew::AttrValue;

use crate::contract::{
    Analytics, Attribute, Choice, Consent, DAYS, HEADING_LEVELS, Provider, Save, Theme, Utm, View,
};
use crate::handoff::{booking_link, page_link};
use crate::pack::Pack;
use crate::week::LEAST;

/// What the host page asks for. The default is what an element without attributes gets.
///
/// All of it may change while the widget is up, but the situation and the half days are read once.
/// A position that the pack does not have is a developer's error, which panics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What is shown; the assessment by default.
    pub view: View,
    /// The position in the pack of the situation that the week explorer starts with, until answers
    /// give one; the last by default.
    pub situation: Option<usize>,
    /// The half days a week that it starts with, 2 to 6; by default those usual in the situation.
    pub half_days: Option<u8>,
    /// The address of the article that quotations are from, if it is known. It becomes a link as it
    /// stands: one from elsewhere is for [`page_link`] to judge.
    pub article: Option<AttrValue>,
    /// The booking address, if there is one. It becomes a link as it stands: one from elsewhere is
    /// for [`booking_link`] to judge.
    pub booking: Option<AttrValue>,
    /// Whose booking page it is; by default its address tells.
    pub provider: Provider,
    /// What the booking page's own questions are answered with, in their order: the position of a
    /// question in the pack, or none for the summary, which is the default alone.
    pub booking_questions: Vec<Option<usize>>,
    /// Whose UTM parameters the booking page is given; the assessment's own by default.
    pub utm: Utm,
    /// Where answers are kept; nowhere by default.
    pub save: Save,
    /// The page's own analytics that are told of events; none by default.
    pub analytics: Analytics,
    /// Whether the visitor has agreed to them; not by default.
    pub consent: Consent,
    /// Light or dark; as the page is by default.
    pub theme: Theme,
    /// The level of the widget's own title, 2 to 5; 2 by default.
    pub heading_level: u8,
    /// The ISO 4217 code of the currency for hints; the pack's own where it has none in this one.
    pub currency: AttrValue,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            view: View::Assessment,
            situation: None,
            half_days: None,
            article: None,
            booking: None,
            provider: Provider::Auto,
            booking_questions: vec![None],
            utm: Utm::Own,
            save: Save::Off,
            analytics: Analytics::Off,
            consent: Consent::No,
            theme: Theme::Auto,
            heading_level: 2,
            currency: AttrValue::default(),
        }
    }
}

/// A value that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the attribute.
    pub name: &'static str,
    /// What it was set to.
    pub value: String,
    /// What is allowed, in words.
    pub allowed: String,
    /// What is used instead; empty for nothing.
    pub used: &'static str,
}

impl Refusal {
    /// Of a value that an attribute does not take. `known` is what is known of what it does take, as
    /// [`Attribute::words`] has it.
    pub fn new(attribute: &'static Attribute, value: String, known: &str) -> Self {
        let allowed = attribute.words(known);
        Self { name: attribute.name, value, allowed, used: attribute.default }
    }

    /// The refusal as a sentence for the console.
    pub fn message(&self) -> String {
        let Self { name, value, allowed, used } = self;
        let used = if used.is_empty() { "nothing" } else { *used };
        [name, "=\"", value, "\" is not allowed. Allowed: ", allowed, ". Used instead: ", used, "."]
            .concat()
    }
}

impl Settings {
    /// Reads settings for a pack from what `given` says of each attribute, with a refusal for each
    /// value that is not used.
    pub fn read(pack: &Pack, given: &dyn Fn(&str) -> Option<String>) -> (Self, Vec<Refusal>) {
        let mut refusals = Vec::new();
        let settings = Self::read_apart(pack, given, &mut |name, value, known| {
            let attribute = Attribute::named(name);
            refusals.extend(attribute.map(|it| Refusal::new(it, value, &known)));
        });
        (settings, refusals)
    }

    /// Does the same, but leaves the words to others: `refuse(name, value, known)` hears of each value
    /// that is not used, with the ids or the value that this pack would take, in a row; empty where
    /// it takes what every pack does.
    ///
    /// The element's wasm goes without the words, which are for developers alone.
    pub fn read_apart(
        pack: &Pack,
        given: &dyn Fn(&str) -> Option<String>,
        refuse: &mut dyn FnMut(&'static str, String, String),
    ) -> Self {
        let mut reader = Reader { pack, given, refuse };
        Self {
            view: reader.read("view", |name| view(pack, name)).unwrap_or_default(),
            situation: reader.read("situation", |id| {
                pack.rules.situations.iter().position(|situation| situation.id == id)
            }),
            half_days: reader
                .read("days", |days| Some(LEAST + DAYS.iter().position(|it| *it == days)? as u8)),
            article: reader.read("article", |address| page_link(address).then(|| owned(address))),
            booking: reader.read("booking", |address| booking_link(address).ok().map(owned)),
            provider: reader.choice("booking-provider"),
            booking_questions: reader
                .read("booking-questions", |ids| questions(pack, ids))
                .unwrap_or_else(|| vec![None]),
            utm: reader.choice("utm"),
            save: reader.choice("save"),
            analytics: reader.choice("analytics"),
            consent: reader.choice("consent"),
            theme: reader.choice("theme"),
            heading_level: reader
                .read("heading-level", |level| {
                    Some(2 + HEADING_LEVELS.iter().position(|it| *it == level)? as u8)
                })
                .unwrap_or(2),
            currency: reader.read("currency", currency).unwrap_or_default(),
        }
    }
}

struct Reader<'a> {
    pack: &'a Pack,
    given: &'a dyn Fn(&str) -> Option<String>,
    refuse: &'a mut dyn FnMut(&'static str, String, String),
}

impl Reader<'_> {
    /// What an attribute says, unless it is absent, empty or refused.
    fn read<T>(&mut self, name: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = (self.given)(name).filter(|value| !value.is_empty())?;
        let found = read(&value);
        if found.is_none() {
            (self.refuse)(name, value, known(self.pack, name));
        }
        found
    }

    fn choice<C: Choice>(&mut self, name: &'static str) -> C {
        self.read(name, C::named).unwrap_or_default()
    }
}

/// What a pack alone knows of what an attribute takes.
fn known(pack: &Pack, name: &str) -> String {
    let known: Vec<&str> = match name {
        "booking-questions" => pack.rules.questions.iter().map(|it| it.id).collect(),
        "situation" => pack.rules.situations.iter().map(|it| it.id).collect(),
        "view" if !pack.has_week() => vec![View::NAMES[0]],
        _ => Vec::new(),
    };
    known.join(", ")
}

fn owned(address: &str) -> AttrValue {
    address.to_owned().into()
}

/// What is shown: of a subject without a week, the assessment alone.
fn view(pack: &Pack, name: &str) -> Option<View> {
    View::named(name).filter(|view| pack.has_week() || *view == View::Assessment)
}

/// The questions of a booking page, as positions in the pack; none is the summary.
fn questions(pack: &Pack, ids: &str) -> Option<Vec<Option<usize>>> {
    let read = |id: &str| match id {
        "summary" => Some(None),
        id => pack.rules.question(id).map(Some),
    };
    let questions: Option<Vec<_>> = ids.split(' ').map(read).collect();
    questions.filter(|questions| questions.len() <= 10)
}

fn currency(code: &str) -> Option<AttrValue> {
    let letters = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    letters.then(|| code.to_ascii_uppercase().into())
}
