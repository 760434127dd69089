//! What a visitor has set in the week explorer, and the weeks that follow from it.

use crate::assessment::{Answers, assess};
use crate::pack::{Pack, Word};
use crate::week::{
    LEAST, MOST, Request, Week, default_situation, plan, role_week, usual_half_days,
};

/// A control of the explorer. Each has a position that is set, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// The situation; with none, the one that the answers give.
    Situation,
    /// The half days of work beyond two; with none, those usual in the situation.
    Days,
    /// The category that stands out; with none, all do.
    Category,
    /// The role to compare with.
    Role,
    /// The kind of question that arrives; with none, the first.
    Arrival,
    /// The day it arrives; with none, `ARRIVAL_DAY`.
    Day,
    /// The activity that is open, as a [`place`].
    Open,
    /// The activity that the keyboard is on, as a [`place`].
    Current,
    /// Whether the controls are on show below a result.
    Controls,
}

/// The controls whose setting goes along with a link.
const SHARED: [Control; 3] = [Control::Situation, Control::Days, Control::Role];

/// How many controls there are.
const CONTROLS: usize = Control::Controls as usize + 1;

/// Wednesday: in most weeks a day without the fractional CTO.
const ARRIVAL_DAY: usize = 2;

/// More than the entries a week has, which are eighty half-hours at most.
const SIDE: usize = 128;

/// The place of an entry on screen, in the fractional CTO's week (0) or in the other (1).
pub fn place(side: usize, entry: usize) -> usize {
    side * SIDE + entry
}

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

/// What is set.
#[derive(Clone, Copy, Debug)]
pub struct Explorer {
    set: [Option<usize>; CONTROLS],
    /// The situation and the half days that the page asks for.
    pub(super) start: (Option<usize>, Option<u8>),
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
    /// The fractional CTO's week, and the other one to compare it with.
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
        Self { set: [None; CONTROLS], start }
    }

    /// The position that a control is set to.
    pub fn get(&self, control: Control) -> Option<usize> {
        self.set[control as usize]
    }

    /// The settings that are shared with a link.
    pub(super) fn shared(&self) -> [Option<usize>; 3] {
        SHARED.map(|control| self.get(control))
    }

    /// Takes them over, as far as they can be.
    pub(super) fn share(&mut self, pack: &Pack, settings: [Option<usize>; 3]) {
        let limits = [pack.situations.len(), usize::from(MOST - LEAST) + 1, pack.week.roles.len()];
        for ((control, setting), limit) in SHARED.into_iter().zip(settings).zip(limits) {
            self.set(control, setting.filter(|setting| *setting < limit));
        }
    }

    /// Sets a control. What depends on it starts anew.
    pub(super) fn set(&mut self, control: Control, position: Option<usize>) {
        self.set[control as usize] = position;
        match control {
            Control::Open => {
                self.set[Control::Current as usize] = position.or(self.get(Control::Current));
            }
            Control::Situation | Control::Days | Control::Role => {
                self.set[Control::Open as usize] = None;
                self.set[Control::Current as usize] = None;
            }
            _ => {}
        }
    }

    /// The weeks as they are set, for these answers; none where the subject shows no week.
    pub(super) fn explored(&self, pack: &Pack, answers: &Answers) -> Option<Explored> {
        if !pack.has_week() {
            return None;
        }
        let given = assess(&pack.rules, answers).strongest();
        let set = self.get(Control::Situation);
        let situation = set.or(given).or(self.start.0).unwrap_or_else(|| default_situation(pack));
        let half_days = match self.get(Control::Days) {
            Some(position) => LEAST + position as u8,
            None => self.start.1.unwrap_or_else(|| usual_half_days(pack, situation)),
        };
        let mut weeks = vec![plan(pack, Request { situation, half_days, answers })];
        // The first of the choices is nobody.
        let role = self.get(Control::Role).filter(|role| *role > 0);
        weeks.extend(role.map(|role| role_week(pack, role)));
        Some(Explored {
            situation,
            own: given == Some(situation),
            half_days,
            weeks,
            role,
            arrival: self.get(Control::Arrival).unwrap_or(0),
            day: self.get(Control::Day).unwrap_or(ARRIVAL_DAY),
        })
    }

    /// Moves the keyboard to the next activity in a direction, if there is one.
    pub(super) fn walk(&mut self, weeks: &[Week], direction: Direction) {
        let current = self.get(Control::Current).unwrap_or(0);
        let (side, index) = (current / SIDE, current % SIDE);
        let Some(from) = weeks.get(side).and_then(|week| week.entries.get(index)) else { return };
        let column = |side: usize, day: u8| usize::from(day) * weeks.len() + side;
        let here = column(side, from.day);
        let mut best: Option<(usize, usize, usize)> = None;
        for (side, week) in weeks.iter().enumerate() {
            for (index, entry) in week.entries.iter().enumerate() {
                let there = column(side, entry.day);
                let steps = match direction {
                    Direction::Up | Direction::Down if there != here => continue,
                    Direction::Up => usize::from(from.start).wrapping_sub(entry.start.into()),
                    Direction::Down => usize::from(entry.start).wrapping_sub(from.start.into()),
                    Direction::Left => here.wrapping_sub(there),
                    Direction::Right => there.wrapping_sub(here),
                };
                // A step the other way wraps to more than there can be.
                if steps == 0 || steps > SIDE {
                    continue;
                }
                let aside = usize::from(entry.start.abs_diff(from.start));
                let better = best.is_none_or(|(s, a, _)| steps < s || steps == s && aside < a);
                if better {
                    best = Some((steps, aside, place(side, index)));
                }
            }
        }
        if let Some((_, _, to)) = best {
            self.set[Control::Current as usize] = Some(to);
        }
    }
}
