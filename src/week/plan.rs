//! The planner: hours become sessions, and sessions find their place in the working days.
//!
//! It plans a week from any pack that compiles: nothing overlaps, leaves its half day or takes less
//! than its least. Whether all hours find a place depends on the pack, and is proved with it.

use super::hours::scale;
use super::{AFTERNOON, Entry, HALF_DAY, LEAST, MOST, Week};
use crate::assessment::Answers;
use crate::pack::rules::Case;
use crate::pack::{Activity, PLANNED, Pack, Place};

/// What a week is planned for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The situation, by its position in the pack.
    pub situation: usize,
    /// Half days of work; out of range counts as the nearest in it.
    pub half_days: u8,
    /// The answers. Those that are missing have no effect.
    pub answers: &'a Answers,
}

/// The days of a week of so many half days. Of an odd number the last is a morning.
const DAYS: [&[u8]; (MOST - LEAST + 1) as usize] = [&[1], &[1, 3], &[1, 3], &[0, 2, 4], &[0, 2, 4]];

/// A session of an activity, with the one that follows right after it.
#[derive(Clone, Copy)]
struct Session {
    activity: usize,
    length: u8,
    /// The length of the activity after it in the list; none where nothing follows.
    follower: u8,
    /// The half day it is put in; none where there is no room for it.
    half_day: Option<usize>,
}

impl Session {
    fn total(&self) -> u8 {
        self.length + self.follower
    }
}

/// A week in the making.
struct Plan<'a> {
    activities: &'a [Activity],
    /// Whether each activity can be in the week.
    there: Vec<bool>,
    /// The half-hours of each category that nothing is planned for yet.
    left: [u8; PLANNED],
    /// The half-hours of each half day that nothing is planned for yet.
    room: Vec<u8>,
    /// Activities that stand first or last.
    fixed: Vec<usize>,
    sessions: Vec<Session>,
}

/// The fractional CTO's week.
pub fn plan(pack: &Pack, request: Request<'_>) -> Week {
    let (answers, _) = request.answers.effective(&pack.rules);
    let half_days = request.half_days.clamp(LEAST, MOST);
    let activities = &pack.week.activities[..];
    let usual = &pack.week.hours[request.situation];
    let there = activities.iter().map(|activity| is_there(activity, request.situation, &answers));
    let mut plan = Plan {
        activities,
        there: there.collect(),
        left: scale(&usual.categories, usual.half_days, half_days),
        room: vec![HALF_DAY; usize::from(half_days)],
        fixed: Vec::new(),
        sessions: Vec::new(),
    };
    plan.fix();
    for category in 0..PLANNED {
        plan.choose(category);
    }
    plan.place();
    plan.timetable(&answers)
}

fn is_there(activity: &Activity, situation: usize, answers: &Answers) -> bool {
    let always = activity.situations == 0 && activity.when.is_empty();
    activity.times > 0
        && (always || activity.situations & 1 << situation != 0 || answers.hold_any(&activity.when))
        && !answers.hold_any(&activity.unless)
}

impl Plan<'_> {
    /// Puts what stands first or last there, where there is time for all of it.
    fn fix(&mut self) {
        for (index, activity) in self.activities.iter().enumerate() {
            let half_days: Vec<usize> =
                (0..self.room.len()).filter(|half_day| self.stands(activity, *half_day)).collect();
            if !self.there[index] || half_days.is_empty() {
                continue;
            }
            let left = &mut self.left[usize::from(activity.category)];
            let needed = activity.shortest * half_days.len() as u8;
            let fits = |half_day: &usize| self.room[*half_day] >= activity.shortest;
            if needed <= *left && half_days.iter().all(fits) {
                *left -= needed;
                for half_day in half_days {
                    self.room[half_day] -= activity.shortest;
                }
                self.fixed.push(index);
            }
        }
    }

    /// Whether an activity stands first or last in a half day.
    fn stands(&self, activity: &Activity, half_day: usize) -> bool {
        match activity.place {
            Place::First => half_day.is_multiple_of(2),
            Place::Last => half_day + 1 == self.room.len(),
            Place::Any | Place::After => false,
        }
    }

    /// Fills the half-hours of a category: each activity in turn at its shortest, as far as they go;
    /// then longer, then once more.
    fn choose(&mut self, category: usize) {
        let first = self.sessions.len();
        let most = self.activities.iter().map(|activity| activity.times).max().unwrap_or(0);
        for round in 0..most {
            for (index, activity) in self.activities.iter().enumerate() {
                let mine = usize::from(activity.category) == category;
                let stands = activity.place == Place::Any;
                if !mine || !stands || !self.there[index] || round >= activity.times {
                    continue;
                }
                let follower = self.follower(index).map_or(0, |next| next.shortest);
                let length = activity.shortest;
                let session = Session { activity: index, length, follower, half_day: None };
                if session.total() <= self.left[category] {
                    self.left[category] -= session.total();
                    self.sessions.push(session);
                }
            }
            self.lengthen(first);
        }
        while self.left[category] > 0 && self.lengthen(first) {}
    }

    /// What follows right after an activity.
    fn follower(&self, index: usize) -> Option<&Activity> {
        let next = self.activities.get(index + 1)?;
        (next.place == Place::After && self.there[index + 1]).then_some(next)
    }

    /// Makes sessions longer, from a first one on, each by half an hour and what follows it too:
    /// as far as the hours of their category go, and what is left of the half day they are put in.
    /// Whether any is longer then.
    fn lengthen(&mut self, first: usize) -> bool {
        let mut longer = false;
        for session in &mut self.sessions[first..] {
            let activity = &self.activities[session.activity];
            let left = &mut self.left[usize::from(activity.category)];
            let mut spare = HALF_DAY - session.total();
            let room = match session.half_day {
                Some(half_day) => &mut self.room[half_day],
                None => &mut spare,
            };
            let mut add = |length: &mut u8, longest: u8| {
                if *left > 0 && *room > 0 && *length < longest {
                    (*length, *left, *room) = (*length + 1, *left - 1, *room - 1);
                    longer = true;
                }
            };
            add(&mut session.length, activity.longest);
            if session.follower > 0 {
                add(&mut session.follower, self.activities[session.activity + 1].longest);
            }
        }
        longer
    }

    /// Puts every session in the half day with the most room, the longest first.
    fn place(&mut self) {
        // Half an hour is enough for some activities: they fill what the others leave, last, and are
        // cut where a half day ends.
        let activities = self.activities;
        let fills =
            |session: &Session| activities[session.activity].shortest == 1 && session.follower == 0;
        for length in (1..=HALF_DAY).rev() {
            for index in 0..self.sessions.len() {
                let session = self.sessions[index];
                if session.total() == length && session.half_day.is_none() && !fills(&session) {
                    self.sessions[index] = self.put(session);
                }
            }
        }
        let mut index = 0;
        while index < self.sessions.len() {
            let session = self.sessions[index];
            if fills(&session) {
                let placed = self.put(session);
                let length = session.length - placed.length;
                if placed.half_day.is_some() && length > 0 {
                    self.left[usize::from(activities[session.activity].category)] -= length;
                    self.sessions.push(Session { length, ..session });
                }
                self.sessions[index] = placed;
            }
            index += 1;
        }
        // What found no room is time for the others.
        self.sessions.retain(|session| {
            let activity = &activities[session.activity];
            if session.half_day.is_none() {
                self.left[usize::from(activity.category)] += session.total();
            }
            session.half_day.is_some()
        });
        while self.lengthen(0) {}
    }

    /// A session in the half day with the most room, shorter where it has to be; or as it was, where
    /// even its shortest is too long.
    fn put(&mut self, mut session: Session) -> Session {
        let activity = &self.activities[session.activity];
        let (half_day, room) = self.widest();
        let mut over = session.total().saturating_sub(room);
        let mut cut = |length: &mut u8, shortest: u8| {
            let less = over.min(*length - shortest);
            (*length, over) = (*length - less, over - less);
        };
        let whole = session;
        if session.follower > 0 {
            cut(&mut session.follower, self.activities[session.activity + 1].shortest);
        }
        cut(&mut session.length, activity.shortest);
        if over > 0 {
            return whole;
        }
        self.left[usize::from(activity.category)] += whole.total() - session.total();
        self.room[half_day] -= session.total();
        session.half_day = Some(half_day);
        session
    }

    /// The half day with the most room, the first of several, and its room.
    fn widest(&self) -> (usize, u8) {
        let mut widest = 0;
        for half_day in 1..self.room.len() {
            if self.room[half_day] > self.room[widest] {
                widest = half_day;
            }
        }
        (widest, self.room[widest])
    }

    /// The sessions in their order within each half day.
    fn timetable(&self, answers: &Answers) -> Week {
        let mut week = Week::default();
        let half_days = self.room.len();
        let days = DAYS[half_days - usize::from(LEAST)];
        for half_day in 0..half_days {
            let day = days[half_day / 2];
            let mut start = if half_day.is_multiple_of(2) { 0 } else { AFTERNOON };
            let mut add = |index: usize, length: u8| {
                let because = reason(&self.activities[index], answers);
                if let Some(question) = because {
                    week.because |= 1 << question;
                }
                week.entries.push(Entry { day, start, length, activity: index as u8, because });
                start += length;
            };
            let fixed = |place: Place, add: &mut dyn FnMut(usize, u8)| {
                for index in &self.fixed {
                    let activity = &self.activities[*index];
                    if activity.place == place && self.stands(activity, half_day) {
                        add(*index, activity.shortest);
                    }
                }
            };
            fixed(Place::First, &mut add);
            for index in 0..self.activities.len() {
                let here = |session: &&Session| session.half_day == Some(half_day);
                for session in self.sessions.iter().filter(here) {
                    if session.activity == index {
                        add(index, session.length);
                        if session.follower > 0 {
                            add(index + 1, session.follower);
                        }
                    }
                }
            }
            fixed(Place::Last, &mut add);
        }
        week
    }
}

/// The question whose answer brought an activity, or did not keep it out.
fn reason(activity: &Activity, answers: &Answers) -> Option<u8> {
    let question = |case: &Case| case.0.first().map(|term| term.question);
    let holds = activity.when.iter().find(|case| answers.hold(case));
    let spared = || {
        let case = activity.unless.first()?;
        question(case).filter(|question| answers.get(usize::from(*question)).is_some())
    };
    holds.and_then(question).or_else(spared)
}
