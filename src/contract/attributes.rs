//! The attributes of the element, each once: its name, what it takes, its default, what it does.

use super::choice::{Analytics, Choice, Consent, Provider, Save, Shadow, Theme, Utm, View};

/// What an attribute takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// One of these values; the first is the default.
    OneOf(&'static [&'static str]),
    /// What is said in words.
    Text(&'static str),
    /// The id of a situation of the content pack.
    Situation,
    /// Up to ten ids of questions of the content pack, or `summary`, with a space between.
    Questions,
    /// A language that there is a pack in.
    Language,
}

/// An attribute of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in markup.
    pub name: &'static str,
    /// What it takes.
    pub allowed: Allowed,
    /// What stands in for a value that is absent, empty or refused; empty for none.
    pub default: &'static str,
}

/// Defines [`ATTRIBUTES`], and apart from it [`ABOUT`], which no visitor is to load.
macro_rules! attributes {
    ($($(#[doc = $doc:literal])+ $name:literal: $allowed:expr, $default:expr;)+) => {
        /// Every attribute, by name.
        pub const ATTRIBUTES: &[Attribute] =
            &[$(Attribute { name: $name, allowed: $allowed, default: $default }),+];

        /// What each attribute does, in the order of [`ATTRIBUTES`], in Markdown.
        #[cfg(not(target_arch = "wasm32"))]
        pub const ABOUT: &[&str] = &[$(concat!($($doc),+)),+];
    };
}

attributes! {
    /// The page's own analytics that are told of start, result, sharing and booking.
    "analytics": Allowed::OneOf(Analytics::NAMES), Analytics::NAMES[0];
    /// The article that the result quotes: each quotation becomes a link to it.
    "article": Allowed::Text("an https: or http: address without user name or password"), "";
    /// Where the result's button leads. Anything else is refused with a warning.
    "booking": Allowed::Text("an https: or mailto: address without user name or password"), "";
    /// Whose booking page it is; `auto` tells by the address.
    "booking-provider": Allowed::OneOf(Provider::NAMES), Provider::NAMES[0];
    /// What answers the booking page's own questions, in their order (Calendly's `a1` to `a10`).
    "booking-questions": Allowed::Questions, "summary";
    /// Whether the visitor has agreed to analytics; before that nothing is told.
    "consent": Allowed::OneOf(Consent::NAMES), Consent::NAMES[0];
    /// The currency of the sums in a question; the pack's own by default.
    "currency": Allowed::Text("a three-letter currency code such as GBP"), "";
    /// The days a week that the explorer starts with; what is usual in the situation by default.
    "days": Allowed::OneOf(DAYS), "";
    /// The level of the widget's own title.
    "heading-level": Allowed::OneOf(HEADING_LEVELS), HEADING_LEVELS[0];
    /// The language, as far as there is a pack in it.
    "lang": Allowed::Language, "en-GB";
    /// A content pack of your own; it wins over `lang`.
    "pack": Allowed::Text("the address of a content pack"), "";
    /// Where answers are kept: nowhere; in the browser for 30 days if the visitor asks; in the tab.
    "save": Allowed::OneOf(Save::NAMES), Save::NAMES[0];
    /// The shadow root's mode, read once.
    "shadow": Allowed::OneOf(Shadow::NAMES), Shadow::NAMES[0];
    /// The situation that the explorer starts with, until answers give one.
    "situation": Allowed::Situation, "";
    /// The colours; `auto` has those of the page, the others a ground of the widget's own.
    "theme": Allowed::OneOf(Theme::NAMES), Theme::NAMES[0];
    /// Whose UTM parameters go first into the booking link.
    "utm": Allowed::OneOf(Utm::NAMES), Utm::NAMES[0];
    /// The assessment; the week explorer; or the assessment with the whole explorer in its result.
    /// An explorer on its own follows the result of an assessment on the same page.
    "view": Allowed::OneOf(View::NAMES), View::NAMES[0];
}

/// The days a week that can be asked for, from [`LEAST`](crate::week::LEAST) half days on.
pub const DAYS: &[&str] = &["1", "1.5", "2", "2.5", "3"];

/// The levels that the widget's own title can have.
pub const HEADING_LEVELS: &[&str] = &["2", "3", "4", "5"];

impl Attribute {
    /// The attribute of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ATTRIBUTES.iter().find(|attribute| attribute.name == name)
    }

    /// What it takes, in words. `known` is what a pack alone knows of that, as
    /// [`Settings::read_apart`](crate::components::Settings::read_apart) has it, or which languages
    /// there are; empty for nothing.
    pub fn words(&self, known: &str) -> String {
        match self.allowed {
            Allowed::OneOf(values) if known.is_empty() => values.join(", "),
            Allowed::OneOf(_) => [known, ", since this content has no week"].concat(),
            Allowed::Text(words) => words.to_owned(),
            Allowed::Language | Allowed::Situation => known.to_owned(),
            Allowed::Questions => {
                ["up to ten of summary, ", known, ", with a space between"].concat()
            }
        }
    }

    /// The name of the property that reflects it: `headingLevel`.
    pub fn property(&self) -> String {
        let mut words = self.name.split('-');
        let mut property = words.next().unwrap_or_default().to_owned();
        for word in words {
            let (initial, rest) = word.split_at(1);
            property.extend([&*initial.to_ascii_uppercase(), rest]);
        }
        property
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::{LEAST, MOST, hours_text};

    #[test]
    fn a_default_is_among_what_is_allowed() {
        for Attribute { name, allowed, default } in ATTRIBUTES {
            if let Allowed::OneOf(values) = allowed {
                assert!(default.is_empty() || values[0] == *default, "{name}");
            }
        }
    }

    #[test]
    fn the_days_are_those_of_the_planner() {
        assert!((LEAST..=MOST).map(hours_text).eq(DAYS.iter().copied()));
    }

    #[test]
    fn properties_are_named_as_frameworks_name_them() {
        let property = |name| Attribute::named(name).map(Attribute::property);
        assert_eq!(property("booking-provider").as_deref(), Some("bookingProvider"));
        assert_eq!(property("view").as_deref(), Some("view"));
        assert_eq!(property("nothing"), None);
    }
}
