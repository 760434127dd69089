//! What a visitor has set in the week explorer, and the weeks that follow from it.

use crate::assessment::{Answers, assess};
use crate::pack::{Pack, Word};
use crate::week::{
    LEAST, MOST, Request, Week, default_situation, plan, role_week, usual_half_days,
};

/// What a visitor sets in the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The situation that the week is planned for.
    Situation(usize),
    /// The half days of work that it is planned for.
    HalfDays(u8),
    /// The category that stands out, or all of them.
    Category(Option<usize>),
    /// The role to compare with, or nobody.
    Role(Option<usize>),
    /// The kind of question that arrives.
    Arrival(usize),
    /// The day on which it arrives.
    Day(usize),
    /// The activity that is open, or none.
    Open(Option<EntryAt>),
    /// Shows all of the explorer below a result.
    Controls,
}

/// Where an entry of a timetable is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryAt {
    /// In the planned role's week (0) or in the other (1).
    pub side: usize,
    /// Its position in that week.
    pub entry: usize,
}

/// Wednesday: in most weeks a day without the fractional CTO.
const ARRIVAL_DAY: usize = 2;

/// A direction in the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the activity before.
    Up,
    /// To the activity after.
    Down,
    /// To the column before.
    Left,
    /// To the column after.
    Right,
}

/// What is set. Where nothing is, the answers or the page say it, or it is as usual.
#[derive(Clone, Copy, Debug, Default)]
pub struct Explorer {
    /// The situation and the half days that the page asks for.
    pub(super) start: (Option<usize>, Option<u8>),
    situation: Option<usize>,
    half_days: Option<u8>,
    role: Option<usize>,
    arrival: Option<usize>,
    day: Option<usize>,
    /// The category that stands out; all do without one.
    pub category: Option<usize>,
    /// The activity that is open.
    pub open: Option<EntryAt>,
    /// The activity that the keyboard is on.
    pub current: EntryAt,
    /// Whether all of the explorer is on show below a result.
    pub controls: bool,
}

/// What the explorer shows.
#[derive(Clone, Debug)]
pub struct Explored {
    /// The situation that the week is planned for.
    pub situation: usize,
    /// Whether the answers gave it, rather than the visitor or the page.
    pub own: bool,
    /// Half days of work.
    pub half_days: u8,
    /// The planned role's week, and the other one to compare it with.
    pub weeks: Vec<Week>,
    /// The role of the other week.
    pub role: Option<usize>,
    /// The kind of question that arrives.
    pub arrival: usize,
    /// The day it arrives.
    pub day: usize,
}

impl Explored {
    /// Whose week it is, and what it is planned for.
    pub fn caption(&self, pack: &Pack) -> String {
        let situation = pack.situations[self.situation].name;
        let slots = [("role", pack.week.roles[0].name), ("situation", situation)];
        pack.fill_halves(Word::WeekCaption, self.half_days.into(), &slots)
    }
}

impl Explorer {
    pub(super) fn new(start: (Option<usize>, Option<u8>)) -> Self {
        Self { start, ..Self::default() }
    }

    /// The settings that are shared with a link, each by its position among all that it can be.
    pub(super) fn shared(&self) -> [Option<usize>; 3] {
        let days = self.half_days.map(|half_days| usize::from(half_days - LEAST));
        [self.situation, days, self.role]
    }

    /// Takes them over, as far as they can be.
    pub(super) fn share(&mut self, pack: &Pack, [situation, days, role]: [Option<usize>; 3]) {
        self.situation = situation.filter(|at| *at < pack.situations.len());
        let days = days.filter(|at| *at <= usize::from(MOST - LEAST));
        self.half_days = days.map(|at| LEAST + at as u8);
        // The first role is the planned one, which is compared with the others.
        self.role = role.filter(|at| (1..pack.week.roles.len()).contains(at));
    }

    /// Sets something. What depends on it starts anew.
    pub(super) fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Situation(situation) => self.situation = Some(situation),
            Setting::HalfDays(half_days) => self.half_days = Some(half_days),
            Setting::Role(role) => self.role = role,
            Setting::Category(category) => self.category = category,
            Setting::Arrival(kind) => self.arrival = Some(kind),
            Setting::Day(day) => self.day = Some(day),
            Setting::Open(at) => {
                self.open = at;
                self.current = at.unwrap_or(self.current);
            }
            Setting::Controls => self.controls = true,
        }
        if matches!(setting, Setting::Situation(_) | Setting::HalfDays(_) | Setting::Role(_)) {
            (self.open, self.current) = (None, EntryAt::default());
        }
    }

    /// The weeks as they are set, for these answers; none where the subject shows no week.
    pub(super) fn explored(&self, pack: &Pack, answers: &Answers) -> Option<Explored> {
        if !pack.has_week() {
            return None;
        }
        let given = assess(&pack.rules, answers).strongest();
        let situation =
            self.situation.or(given).or(self.start.0).unwrap_or_else(|| default_situation(pack));
        let half_days = self.half_days.or(self.start.1);
        let half_days = half_days.unwrap_or_else(|| usual_half_days(pack, situation));
        let mut weeks = vec![plan(pack, Request { situation, half_days, answers })];
        weeks.extend(self.role.map(|role| role_week(pack, role)));
        Some(Explored {
            situation,
            own: given == Some(situation),
            half_days,
            weeks,
            role: self.role,
            arrival: self.arrival.unwrap_or(0),
            day: self.day.unwrap_or(ARRIVAL_DAY),
        })
    }

    /// Moves the keyboard to the next activity in a direction, if there is one.
    pub(super) fn walk(&mut self, weeks: &[Week], direction: Direction) {
        let EntryAt { side, entry } = self.current;
        let Some(from) = weeks.get(side).and_then(|week| week.entries.get(entry)) else { return };
        let column = |side: usize, day: u8| usize::from(day) * weeks.len() + side;
        let here = column(side, from.day);
        let mut best: Option<(usize, usize, EntryAt)> = None;
        for (side, week) in weeks.iter().enumerate() {
            for (index, entry) in week.entries.iter().enumerate() {
                let there = column(side, entry.day);
                let [start, from_start] = [entry.start, from.start].map(usize::from);
                let steps = match direction {
                    Direction::Up | Direction::Down if there != here => None,
                    Direction::Up => from_start.checked_sub(start),
                    Direction::Down => start.checked_sub(from_start),
                    Direction::Left => here.checked_sub(there),
                    Direction::Right => there.checked_sub(here),
                };
                let Some(steps) = steps.filter(|steps| *steps > 0) else { continue };
                let aside = start.abs_diff(from_start);
                let better = best.is_none_or(|(s, a, _)| steps < s || steps == s && aside < a);
                if better {
                    best = Some((steps, aside, EntryAt { side, entry: index }));
                }
            }
        }
        if let Some((_, _, to)) = best {
            self.current = to;
        }
    }
}
