//! What the host page is told, and when.

use crate::browser::fields::Value;
use crate::pack::Text;
use crate::state::{Screen, State};

/// What the host page is told. None of it holds an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first screen is up.
    Ready,
    /// The first answer was given.
    Start,
    /// Another question is on screen.
    Step {
        /// Its number, from 1.
        index: usize,
        /// How many questions there can be at most.
        total: usize,
    },
    /// A result is on screen.
    Result(Outcome),
    /// The booking link was followed.
    Book,
    /// A link to the result was asked for.
    Share,
}

/// A result, by the ids of the content pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict, unless too little is known.
    pub verdict: Option<Text>,
    /// The situation, where the verdict needs one.
    pub situation: Option<Text>,
    /// The state.
    pub state: Text,
}

impl Event {
    /// Its name, which the element gives the prefix `fcto-`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Start => "start",
            Self::Step { .. } => "step",
            Self::Result(_) => "result",
            Self::Book => "book",
            Self::Share => "share",
        }
    }

    /// The fields of its detail.
    pub fn detail(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Step { index, total } => vec![
                ("index", Value::Number(*index as u32)),
                ("total", Value::Number(*total as u32)),
            ],
            Self::Result(outcome) => outcome.fields(),
            _ => Vec::new(),
        }
    }
}

impl Outcome {
    /// The result that is on screen, if one is. A trial is none.
    pub fn of(state: &State) -> Option<Self> {
        let given = &state.result()?.given.assessment;
        let rules = &state.pack().rules;
        Some(Self {
            verdict: given.verdict().map(|verdict| rules.verdicts[verdict]),
            situation: given.situation().map(|it| rules.situations[it].id),
            state: given.state.id(),
        })
    }

    /// What it says, by name.
    pub fn fields(&self) -> Vec<(&'static str, Value)> {
        let Self { verdict, situation, state } = *self;
        let all = [("verdict", verdict), ("situation", situation), ("state", Some(state))];
        let text = |(name, id): (_, Option<Text>)| Some((name, Value::Text(id?.to_owned())));
        all.into_iter().filter_map(text).collect()
    }
}

/// What the host page knows so far.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The screen, and whether there were answers.
    last: Option<(Screen, bool)>,
    /// Whether the visitor has answered something.
    begun: bool,
}

impl Told {
    /// What is new to the page since the last time.
    pub(super) fn news(&mut self, state: &State) -> Vec<Event> {
        let now = (state.screen(), !state.answers().is_empty());
        let before = self.last.replace(now);
        let mut news = Vec::new();
        if now.1 && before.is_some_and(|(_, started)| !started) {
            self.begun = true;
            news.push(Event::Start);
        }
        // A result that was opened at once has been heard of nowhere yet.
        let changed = match before {
            Some((screen, _)) => now.0 != screen,
            None => now.0 == Screen::Result,
        };
        if changed {
            news.extend(on_screen(state));
        }
        news
    }

    /// Whether analytics are told of an event: a result that came with a link was not reached here.
    pub(super) fn counts(&self, event: &Event) -> bool {
        self.begun || !matches!(event, Event::Result(_))
    }
}

fn on_screen(state: &State) -> Option<Event> {
    match state.screen() {
        Screen::Question(question) => {
            let (index, _, total) = state.position(question);
            Some(Event::Step { index, total })
        }
        Screen::Result => Outcome::of(state).map(Event::Result),
    }
}
