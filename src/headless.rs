//! What the engine says where there is no widget: results and weeks by id, as plain data.
//!
//! These types are the ones that scripts see. Their declarations for TypeScript stand in
//! `www/core/fractional-cto-core.d.ts`, and a test holds the two together.

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

#[cfg(not(target_arch = "wasm32"))]
use schemars::JsonSchema;

use crate::assessment::{self, Answers, Because, Report, edits, members, progress};
use crate::contract::Choice;
use crate::handoff::{booking_link, provider_of};
use crate::pack::{Pack, Text};
use crate::week::{
    LEAST, MOST, Request, clock, default_situation, plan as planned, usual_half_days,
};

/// What the engine makes of a set of answers. Every name but a state's is an id of the pack.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct Assessment {
    pub state: State,
    pub verdict: Option<Text>,
    pub situation: Option<Text>,
    pub also_fits: Vec<Text>,
    pub runner_up: Option<Text>,
    pub pulled_to: Option<Text>,
    pub scores: ById<i16>,
    pub ruled_out: ById<Vec<Reason>>,
    pub asked: Vec<Text>,
    pub unknown: Vec<Text>,
    pub deciding: Vec<Text>,
    pub changes: Vec<Change>,
    pub next: Option<Text>,
    pub remaining: Remaining,
}

/// How sure a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are those of the engine, documented there")]
pub enum State {
    TooLittleKnown,
    PulledTwoWays,
    Close,
    Clear,
}

impl From<assessment::ResultState> for State {
    fn from(state: assessment::ResultState) -> Self {
        match state {
            assessment::ResultState::TooLittleKnown => Self::TooLittleKnown,
            assessment::ResultState::PulledTwoWays => Self::PulledTwoWays,
            assessment::ResultState::Close => Self::Close,
            assessment::ResultState::Clear => Self::Clear,
        }
    }
}

/// Why a verdict is ruled out: an answer, or a rule that no answer meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(untagged)]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub enum Reason {
    Answer { question: Text, option: Text },
    Rule { rule: Rule },
}

/// A rule that rules a verdict out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "they are those of the engine, documented there")]
pub enum Rule {
    NoSituation,
    NoEvidence,
}

/// A single answer that, given otherwise, changes what the result announces.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct Change {
    pub question: Text,
    pub option: Text,
    pub state: State,
    pub verdict: Option<Text>,
    pub opens: u32,
}

/// How many questions remain to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct Remaining {
    pub least: usize,
    pub most: usize,
}

/// A planned week.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct Week {
    pub situation: Text,
    pub days: f32,
    pub hours: ById<f32>,
    pub because: Vec<Text>,
    pub entries: Vec<WeekEntry>,
}

/// An activity at a time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct WeekEntry {
    pub day: Text,
    pub start: String,
    pub end: String,
    pub minutes: u32,
    pub activity: Text,
    pub category: Text,
    pub name: Text,
    pub what: Text,
    pub who: Text,
    pub out: Text,
    pub quote: Option<Text>,
    pub because: Option<Text>,
}

/// What the widget makes of a booking address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[expect(missing_docs, reason = "the declaration for scripts says what each field is")]
pub struct BookingAddress {
    pub provider: Option<Text>,
    pub fault: Option<Text>,
}

/// Something for each of some ids, in their order in the pack.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(inline, with = "BTreeMap<String, T>"))]
pub struct ById<T>(pub Vec<(Text, T)>);

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, of)| (id, of)))
    }
}

/// Judges a booking address: the provider whose page it is, as the attribute `booking-provider` names
/// it, or the name of why it is refused.
pub fn booking(address: &str) -> BookingAddress {
    match booking_link(address) {
        Ok(link) => BookingAddress { provider: Some(provider_of(link).name()), fault: None },
        Err(refused) => BookingAddress { provider: None, fault: Some(refused.name()) },
    }
}

/// Assesses answers, complete or not.
pub fn assess(pack: &Pack, answers: &Answers) -> Assessment {
    let rules = &pack.rules;
    let report = Report::new(rules, answers);
    let result = &report.assessment;
    let verdict = |verdict: usize| rules.verdicts[verdict];
    let question = |question: usize| rules.questions[question].id;
    let situation = |situation: usize| rules.situations[situation].id;
    let option = |question: usize, option: usize| rules.questions[question].options[option].id;
    let reason = |because: &Because| match *because {
        Because::Answer(of) => {
            let given = report.answers.get(of).unwrap_or_default();
            Reason::Answer { question: question(of), option: option(of, given) }
        }
        Because::NoSituation => Reason::Rule { rule: Rule::NoSituation },
        Because::NoEvidence => Reason::Rule { rule: Rule::NoEvidence },
    };
    let ruled_out = report.ruled_out.iter();
    let ruled_out =
        ruled_out.map(|out| (verdict(out.verdict), out.because.iter().map(reason).collect()));
    let changes = edits(rules, answers).into_iter().map(|edit| {
        let then = assessment::assess(rules, &answers.with(edit.question, edit.option));
        Change {
            question: question(edit.question),
            option: option(edit.question, edit.option),
            state: then.state.into(),
            verdict: then.verdict().map(verdict),
            opens: edit.opens,
        }
    });
    let progress = progress(rules, answers);
    Assessment {
        state: result.state.into(),
        verdict: result.verdict().map(verdict),
        situation: result.situation().map(situation),
        also_fits: result.also().map(situation).collect(),
        runner_up: result.runner_up().map(verdict),
        pulled_to: result.pull.map(verdict),
        scores: ById(rules.verdicts.iter().copied().zip(result.scores).collect()),
        ruled_out: ById(ruled_out.collect()),
        asked: members(result.asked).map(question).collect(),
        unknown: members(result.unknown).map(question).collect(),
        deciding: report.deciding.iter().map(|contrast| question(contrast.question)).collect(),
        changes: changes.collect(),
        next: progress.next.map(question),
        remaining: Remaining { least: progress.remain_least, most: progress.remain_most },
    }
}

/// Plans a week for a situation, by id, and a number of days, each of which may be left to the
/// answers. Says what is not allowed, and what is.
pub fn plan(
    pack: &Pack,
    situation: Option<&str>,
    days: Option<f64>,
    answers: &Answers,
) -> Result<Week, String> {
    if !pack.has_week() {
        return Err(format!("plan: the subject {} shows no week", pack.id));
    }
    let rules = &pack.rules;
    let situation = match situation {
        None => {
            let given = assessment::assess(rules, answers).strongest();
            given.unwrap_or_else(|| default_situation(pack))
        }
        Some(id) => {
            let known = rules.situations.iter().map(|situation| situation.id);
            known.clone().position(|known| known == id).ok_or_else(|| {
                format!("situation: must be one of {}", known.collect::<Vec<_>>().join(", "))
            })?
        }
    };
    let half_days = match days {
        None => usual_half_days(pack, situation),
        Some(days) => {
            let allowed = (LEAST..=MOST).find(|half| f64::from(*half) / 2.0 == days);
            allowed.ok_or("days: must be 1, 1.5, 2, 2.5 or 3")?
        }
    };
    let week = planned(pack, Request { situation, half_days, answers });
    let question = |question: usize| rules.questions[question].id;
    let entries = week.entries.iter().map(|entry| {
        let activity = &pack.week.activities[usize::from(entry.activity)];
        WeekEntry {
            day: pack.weekday(entry.day),
            start: clock(entry.start),
            end: clock(entry.start + entry.length),
            minutes: u32::from(entry.length) * 30,
            activity: activity.id,
            category: pack.week.categories[usize::from(activity.category)].id,
            name: activity.name,
            what: activity.what,
            who: activity.who,
            out: activity.out,
            quote: activity.quote.map(|quote| pack.quotes[usize::from(quote)].text),
            because: entry.because.map(|because| question(usize::from(because))),
        }
    });
    let hours = pack.week.categories.iter().zip(week.hours(pack));
    let hours = hours.filter(|(_, halves)| *halves > 0);
    Ok(Week {
        situation: rules.situations[situation].id,
        days: f32::from(half_days) / 2.0,
        hours: ById(hours.map(|(of, halves)| (of.id, f32::from(halves) / 2.0)).collect()),
        because: members(week.because).map(question).collect(),
        entries: entries.collect(),
    })
}
