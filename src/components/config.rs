//! What the host page asks for.

use yew::AttrValue;

use crate::handoff::Provider;

/// Light, dark, or as the visitor's system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a widget shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The assessment, with the visitor's week in its result.
    #[default]
    Assessment,
    /// The week explorer.
    Week,
    /// The assessment, with the whole explorer in its result.
    Both,
}

/// Where answers are kept, beyond the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Save {
    /// Nowhere.
    #[default]
    Off,
    /// In the browser, if the visitor asks for it.
    Ask,
    /// In the tab.
    Session,
}

/// What the host page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// What is shown.
    pub show: Show,
    /// The id of the situation that the week explorer starts with; empty for the first.
    pub situation: AttrValue,
    /// The half days a week that it starts with.
    pub half_days: Option<u8>,
    /// The booking address, if it is safe to link to.
    pub booking: Option<AttrValue>,
    /// Whose booking page it is.
    pub provider: Provider,
    /// What the booking page's own questions are answered with, in their order, with a space
    /// between: `summary`, or the id of a question.
    pub questions: AttrValue,
    /// The UTM parameters of the page, a line each, with a tab between name and value.
    pub utm: AttrValue,
    /// Where answers are kept.
    pub save: Save,
    /// The code of a link, or of what was kept.
    pub code: AttrValue,
    /// Whether the code is that of a link.
    pub from_link: bool,
    /// Whether links lead nowhere, as in a frame that allows scripts and nothing else: the
    /// booking address is then shown as well.
    pub bare: bool,
    /// Light or dark.
    pub theme: Theme,
    /// The level of the widget's own title, 2 to 5.
    pub heading_level: u8,
    /// The ISO 4217 code of the currency for hints; the pack's own where it has none in this one.
    pub currency: AttrValue,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            show: Show::Assessment,
            situation: AttrValue::default(),
            half_days: None,
            booking: None,
            provider: Provider::Auto,
            questions: AttrValue::Static("summary"),
            utm: AttrValue::default(),
            save: Save::Off,
            code: AttrValue::default(),
            from_link: false,
            bare: false,
            theme: Theme::Auto,
            heading_level: 2,
            currency: AttrValue::default(),
        }
    }
}
