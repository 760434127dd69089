//! The week: categories, activities, the weeks of other roles, and the questions that arrive.
//!
//! Lengths are in half-hours; a half day has eight of them.

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

use super::Text;
use super::compact::{compact, compact_choice};
use super::rules::Case;

/// How many categories are planned: the article's, which come first.
pub const PLANNED: usize = 4;
/// The half-hours of a half day.
pub const HALF_DAY: u8 = 8;
/// The fewest half days a fractional CTO's week is planned for.
pub const LEAST: u8 = 2;
/// The most half days a fractional CTO's week is planned for.
pub const MOST: u8 = 6;

/// What the week explorer shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekPack {
    /// The kinds of work, the article's first.
    pub categories: Vec<Category>,
    /// Everything that happens in a week, in the order in which hours are given to it.
    pub activities: Vec<Activity>,
    /// The roles, the planned one first.
    pub roles: Vec<Role>,
    /// The hours in each situation.
    pub hours: Vec<Hours>,
    /// The questions that arrive.
    pub arrivals: Vec<ArrivalKind>,
}

/// A kind of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Its name for a chart, short.
    pub short: Text,
    /// The letter that stands for it beside its colour.
    pub letter: Text,
    /// The article's sentence on it; those of other roles have none.
    pub quote: Option<u8>,
}

/// Something that happens in a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Its id.
    pub id: Text,
    /// Its position in [`WeekPack::categories`].
    pub category: u8,
    /// The least it takes.
    pub shortest: u8,
    /// The most it takes at a time.
    pub longest: u8,
    /// How often it can be in a planned week; never for an activity of another role.
    pub times: u8,
    /// Where it stands in a day.
    pub place: Place,
    /// The set of situations that bring it.
    pub situations: u8,
    /// The answers that bring it. With no situations and no answers it is always there.
    pub when: Vec<Case>,
    /// The answers that keep it out.
    pub unless: Vec<Case>,
    /// Its name.
    pub name: Text,
    /// What happens in it.
    pub what: Text,
    /// Who is there.
    pub who: Text,
    /// What comes out of it.
    pub out: Text,
    /// The article's sentence behind it.
    pub quote: Option<u8>,
}

/// Where an activity stands in a day.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Anywhere.
    #[default]
    Any,
    /// First on every working day.
    First,
    /// Last on the last working day.
    Last,
    /// Right after the activity before it in the list.
    After,
}

impl Place {
    /// All of them, in the order of the compact form.
    pub const ALL: [Self; 4] = [Self::Any, Self::First, Self::Last, Self::After];
}

/// A role and its week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub name: Text,
    /// Its week in a sentence.
    pub summary: Text,
    /// When it next answers, where that is rarer than once a week; else empty.
    pub rarely: Text,
    /// Every how many weeks there is a week like this.
    pub every_weeks: u8,
    /// How that differs from the fractional CTO's, with the article's point.
    pub quote: Option<u8>,
    /// Whose hours these are: positions in [`Pack::sources`](super::Pack::sources).
    pub sources: Vec<u8>,
    /// For each day, from nine, activities and their half-hours. Empty for the planned role.
    pub days: Vec<Vec<(u8, u8)>>,
}

/// The hours of a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// How many half days these hours are for.
    pub half_days: u8,
    /// Half-hours for each of the article's categories.
    pub categories: Vec<u8>,
}

/// A kind of question that arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalKind {
    /// Its id.
    pub id: Text,
    /// Its name.
    pub label: Text,
    /// What becomes of it in each role's week.
    pub answers: Vec<ArrivalAnswer>,
}

/// What becomes of a question in a role's week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalAnswer {
    /// The activities that it waits for; none where it is dealt with at once.
    pub waits: Vec<u8>,
    /// What comes of it.
    pub standing: Standing,
    /// Who does what, in a sentence.
    pub text: Text,
}

/// What comes of a question.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It is decided.
    Decision,
    /// An opinion is given; somebody else decides.
    Opinion,
    /// It is done.
    Work,
    /// It goes to somebody else.
    PassedOn,
}

impl Standing {
    /// All of them, in the order of the compact form.
    pub const ALL: [Self; 4] = [Self::Decision, Self::Opinion, Self::Work, Self::PassedOn];
}

compact! {
    WeekPack { categories, activities, roles, hours, arrivals }
    Category { id, name, short, letter, quote }
    Activity {
        id, category, shortest, longest, times, place, situations, when, unless, name, what, who,
        out, quote
    }
    Role { id, name, summary, rarely, every_weeks, quote, sources, days }
    Hours { half_days, categories }
    ArrivalKind { id, label, answers }
    ArrivalAnswer { waits, standing, text }
}

compact_choice! { Place, Standing }
