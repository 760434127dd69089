//! What a visitor has set in the week explorer, and the weeks that follow from it.

use crate::assessment::{Answers, assess};
use crate::pack::{Pack, Word};
use crate::week::{LEAST, MOST, Moment, Request, Week, default_situation, usual_half_days, weeks};

/// What a visitor sets in the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The situation that the week is planned for.
    Situation(usize),
    /// The half days of work that it is planned for.
    HalfDays(u8),
    /// The category that stands out, or all of them.
    Category(Option<usize>),
    /// The kind of question that arrives.
    Arrival(usize),
    /// When it arrives.
    Moment(Moment),
    /// Whether a key is held that slides it along.
    Hold(bool),
    /// The slider is let go.
    Rest,
    /// The role whose timetable is open, or none.
    Role(Option<usize>),
    /// The activity of that timetable that is open, or none.
    Open(Option<usize>),
    /// Shows all of the explorer below a result.
    Controls,
}

/// Wednesday at ten: in most weeks a day without the fractional CTO.
const ARRIVAL: (u8, u8) = (2, 2);

/// A direction in the timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the activity before.
    Up,
    /// To the activity after.
    Down,
    /// To the day before.
    Left,
    /// To the day after.
    Right,
}

/// What is set. Where nothing is, the answers or the page say it, or it is as usual.
#[derive(Clone, Copy, Debug, Default)]
pub struct Explorer {
    /// The situation and the half days that the page asks for.
    pub(super) start: (Option<usize>, Option<u8>),
    situation: Option<usize>,
    half_days: Option<u8>,
    arrival: usize,
    moment: Option<Moment>,
    slider: Slider,
    /// The role whose timetable was opened last, and whether it is closed again.
    role: Option<usize>,
    closed: bool,
    /// The category that stands out; all do without one.
    pub category: Option<usize>,
    /// The activity that is open, by its position in the week of the open timetable.
    pub open: Option<usize>,
    /// The activity that the keyboard is on.
    pub current: usize,
    /// Whether all of the explorer is on show below a result.
    pub controls: bool,
}

/// How far a change that is to be announced has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Slider {
    /// Nothing has changed since the last that was announced, or at all.
    #[default]
    Still,
    /// A key is held, and nothing has moved by it yet.
    Held,
    /// It moves by a finger or a mouse, or by what assistive technology does.
    Slides,
    /// It moves by a key that is held.
    HeldSlides,
    /// It has come to rest, and what is on show is announced.
    Rests,
}

impl Slider {
    fn after(self, setting: Setting) -> Self {
        match (setting, self) {
            (Setting::Moment(_), Self::Held | Self::HeldSlides) => Self::HeldSlides,
            (Setting::Moment(_), _) => Self::Slides,
            (Setting::Hold(true), Self::Still | Self::Rests) => Self::Held,
            (Setting::Hold(false), Self::Held) => Self::Still,
            (Setting::Hold(false), Self::HeldSlides) | (Setting::Rest, Self::Slides) => Self::Rests,
            (Setting::Situation(_) | Setting::HalfDays(_) | Setting::Arrival(_), _) => Self::Rests,
            _ => self,
        }
    }
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
    /// The week of every role, the planned one first.
    pub weeks: Vec<Week>,
    /// The role whose timetable is open.
    pub role: Option<usize>,
    /// The kind of question that arrives.
    pub arrival: usize,
    /// When it arrives.
    pub moment: Moment,
    /// Whether what became of it is to be announced: something changed and has come to rest.
    pub rests: bool,
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
        self.role = role.filter(|at| *at < pack.week.roles.len());
    }

    /// Sets something. What depends on it starts anew.
    pub(super) fn set(&mut self, setting: Setting) {
        self.slider = self.slider.after(setting);
        match setting {
            Setting::Situation(situation) => self.situation = Some(situation),
            Setting::HalfDays(half_days) => self.half_days = Some(half_days),
            Setting::Category(category) => self.category = category,
            Setting::Arrival(kind) => self.arrival = kind,
            Setting::Moment(moment) => self.moment = Some(moment),
            Setting::Role(role) => {
                self.closed = role.is_none();
                self.role = role.or(self.role);
            }
            Setting::Open(entry) => {
                self.open = entry;
                self.current = entry.unwrap_or(self.current);
            }
            Setting::Controls => self.controls = true,
            Setting::Hold(_) | Setting::Rest => {}
        }
        if matches!(setting, Setting::Situation(_) | Setting::HalfDays(_) | Setting::Role(_)) {
            (self.open, self.current) = (None, 0);
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
        Some(Explored {
            situation,
            own: given == Some(situation),
            half_days,
            weeks: weeks(pack, Request { situation, half_days, answers }),
            role: (!self.closed).then(|| self.role.unwrap_or(0)),
            arrival: self.arrival,
            moment: self.moment.unwrap_or_else(|| Moment::at(ARRIVAL.0, ARRIVAL.1)),
            rests: self.slider == Slider::Rests,
        })
    }

    /// Moves the keyboard to the next activity of a week in a direction, if there is one.
    pub(super) fn walk(&mut self, week: &Week, direction: Direction) {
        let Some(from) = week.entries.get(self.current) else { return };
        let steps = |day: u8, start: u8| match direction {
            Direction::Up | Direction::Down if day != from.day => None,
            Direction::Up => from.start.checked_sub(start),
            Direction::Down => start.checked_sub(from.start),
            Direction::Left => from.day.checked_sub(day),
            Direction::Right => day.checked_sub(from.day),
        };
        let there = week.entries.iter().enumerate().filter_map(|(index, entry)| {
            let steps = steps(entry.day, entry.start).filter(|steps| *steps > 0)?;
            Some((steps, entry.start.abs_diff(from.start), index))
        });
        if let Some((_, _, index)) = there.min() {
            self.current = index;
        }
    }
}
