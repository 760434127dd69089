//! What becomes of the question in each role's week: drawn over the strip, and in words beside it.

use yew::prelude::*;

use crate::components::view::View;
use crate::pack::{Standing, Word, digits};
use crate::state::Explored;
use crate::week::{Arrival, Moment, Waits, arrives, clock, waits};

/// What becomes of the question in the week of a role.
pub(super) struct Answer {
    pub(super) role: usize,
    pub(super) arrival: Arrival,
    waits: Waits,
    /// When it is answered.
    pub(super) at: Option<Moment>,
}

impl Answer {
    /// None where nothing in the week is there for it, which no pack has that is proved.
    pub(super) fn new(view: &View, explored: &Explored, role: usize) -> Option<Self> {
        let (pack, week, kind) = (view.pack, &explored.weeks[role], explored.arrival);
        let arrival = arrives(pack, role, week, kind, explored.moment)?;
        let waits = waits(pack, role, week, kind)?;
        let at = arrival.entry.map(|entry| week.entries[entry].moment());
        Some(Self { role, arrival, waits, at })
    }

    /// When it is answered, in words.
    fn when(&self, view: &View) -> String {
        let Some(at) = self.at else { return view.word(Word::AtOnce).to_owned() };
        let rarely = view.pack.week.roles[self.role].rarely;
        if !rarely.is_empty() {
            return rarely.to_owned();
        }
        let day = moment(view, at);
        if self.arrival.weeks > 0 { view.fill(Word::NextWeek, &[("day", &day)]) } else { day }
    }

    fn standing(&self) -> Word {
        match self.arrival.standing {
            Standing::Decision => Word::Decision,
            Standing::Opinion => Word::Opinion,
            Standing::Work => Word::Work,
            Standing::PassedOn => Word::PassedOn,
        }
    }

    /// How long it has waited, in words.
    fn wait(&self, view: &View) -> String {
        match self.arrival.wait {
            0 => view.word(Word::NoWait).to_owned(),
            wait => view.pack.fill_halves(Word::Waited, wait, &[]),
        }
    }

    /// How long questions of its kind wait, in words.
    fn waits(&self, view: &View) -> String {
        if self.waits.longest == 0 {
            return view.word(Word::NeverWaits).to_owned();
        }
        let [mean, longest] =
            [self.waits.mean(), self.waits.longest].map(|wait| view.pack.halves(wait));
        view.fill(Word::MeanWait, &[("n", &mean), ("most", &longest)])
    }

    /// In words, beside the strip.
    pub(super) fn beside(&self, view: &View) -> Html {
        html! {
            <p class="reply">
                <b>
                    <svg class="glyph" viewBox="-7 -7 14 14" aria-hidden="true">{ self.glyph() }</svg>
                    { self.when(view) }
                </b>
                <span class="comes">
                    { " " }{ view.word(self.standing()) }
                    if self.at.is_some() { { " \u{b7} " }{ self.wait(view) } }
                </span>
                <span class="mean">{ self.waits(view) }</span>
            </p>
        }
    }

    /// In a sentence, to be read out.
    pub(super) fn said(&self, view: &View) -> String {
        let (when, wait) = (self.when(view), self.wait(view));
        view.fill(
            Word::Said,
            &[
                ("role", view.pack.week.roles[self.role].name),
                ("standing", view.word(self.standing())),
                ("when", &when),
                ("wait", &wait),
            ],
        )
    }

    /// What is drawn over the strip: when the question arrives, how long it waits, and where it is
    /// answered. What is answered in a later week leaves the week at its end.
    pub(super) fn over(&self, arrives: Moment) -> Html {
        let from = place(arrives);
        let later = self.arrival.weeks > 0;
        let to = if later { "100%".to_owned() } else { place(self.at.unwrap_or(arrives)) };
        html! {
            <svg class="over" aria-hidden="true">
                <line class="pin" x1={from.clone()} x2={from.clone()} y1="0" y2="100%" />
                <line class="wait" x1={from} x2={to.clone()} y1=".5em" y2=".5em" />
                <svg class="hit" x={to} y=".5em">
                    if later {
                        <path class="full" d="M-6-5 1 0l-7 5z" />
                    } else {
                        { self.glyph() }
                    }
                </svg>
            </svg>
        }
    }

    /// The mark of what comes of it, around the origin.
    fn glyph(&self) -> Html {
        match self.arrival.standing {
            Standing::Decision => html! { <circle class="full" r="6" /> },
            Standing::Opinion => html! { <circle class="ring" r="5" /> },
            Standing::Work => html! { <path class="full" d="M-5-5H5V5H-5z" /> },
            Standing::PassedOn => html! { <path class="ring" d="M-4-5 5 0l-9 5z" /> },
        }
    }
}

/// A time of the week in words.
pub(super) fn moment(view: &View, at: Moment) -> String {
    let slots = [("day", view.pack.weekday(at.day())), ("time", &*clock(at.time()))];
    view.fill(Word::ArrivesAt, &slots)
}

/// Where a half-hour begins on the axis, in hundredths of a per cent: the engine does without floats.
fn place(at: Moment) -> String {
    let place = u32::from(at.position()) * 10_000 / u32::from(Moment::COUNT);
    let rest = place % 100;
    let nought = if rest < 10 { ".0" } else { "." };
    [&*digits((place / 100).into()), nought, &digits(rest.into()), "%"].concat()
}
