//! The rules of a week: what happens in it, when, and for how long.

use std::collections::BTreeMap;

use serde::Deserialize;

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

use super::rules::Case;
use crate::pack::{Place, Standing};

/// The week in the life: what happens in it and how it is planned. All hours are the publisher's
/// illustration, in steps of half an hour.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// The kinds of work: the article's four, architecture first, then those of other roles only.
    pub categories: Vec<Category>,
    /// Everything that happens in a week. In a category, hours go to the first activity first.
    pub activities: Vec<Activity>,
    /// The roles. The first is the one whose week is planned; the others' weeks are given.
    pub roles: Vec<Role>,
    /// The hours in each situation, by its id.
    pub hours: BTreeMap<String, Hours>,
    /// The questions that arrive.
    pub arrivals: Vec<ArrivalKind>,
}

/// A kind of work.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// The article's sentence on it, by id.
    #[serde(default)]
    pub quote: Option<String>,
}

/// Something that happens in a week.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its id.
    pub id: String,
    /// Its kind, by id.
    pub category: String,
    /// The least and the most hours it takes at a time. For an activity of another role the
    /// timetable says them.
    #[serde(default)]
    pub hours: Option<(f32, f32)>,
    /// How often it can be in a week: once, unless this says otherwise. One with a place is there
    /// as often as that says.
    #[serde(default)]
    pub times: Option<u8>,
    /// Where it stands: `first` on every working day, `last` on the last one, or right `after` the
    /// activity before it in this list, whose kind it shares. Anywhere, unless this says otherwise.
    #[serde(default)]
    pub place: Place,
    /// The situations that bring it, by id.
    #[serde(default)]
    pub situations: Vec<String>,
    /// The answers that bring it. With neither situations nor answers it is in every week.
    #[serde(default)]
    pub when: Vec<Case>,
    /// The answers that keep it out.
    #[serde(default)]
    pub unless: Vec<Case>,
    /// The article's sentence behind it, by id.
    #[serde(default)]
    pub quote: Option<String>,
}

/// A role and its week.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Role {
    /// Its id: that of the verdict which recommends it.
    pub id: String,
    /// The article's sentence that sets it apart from the planned role, by id.
    #[serde(default)]
    pub quote: Option<String>,
    /// Where its hours come from, by id.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Every how many weeks it has the week that is given: every one, unless this says otherwise.
    #[serde(default)]
    pub every_weeks: Option<u8>,
    /// Its days from Monday, each from nine o'clock with lunch from one to half past: activities
    /// and their hours. None for the planned role.
    #[serde(default)]
    pub days: Vec<Vec<(String, f32)>>,
}

/// The hours of a situation.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// The days a week that these are the hours of.
    pub days: f32,
    /// The hours of each category that is planned, in the order of the categories: the most for the
    /// first, and at least half an hour for each.
    pub hours: Vec<f32>,
}

/// A kind of question that arrives.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalKind {
    /// Its id.
    pub id: String,
    /// What becomes of it in the week of each role, in their order.
    pub answers: Vec<ArrivalAnswer>,
}

/// What becomes of a question in a role's week.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalAnswer {
    /// The activities of the role's week that it waits for, by id; none where it is dealt with at
    /// once.
    #[serde(default)]
    pub waits: Vec<String>,
    /// What comes of it.
    pub standing: Standing,
}
