//! The planner: hours become sessions, and sessions find their place in the working days.

use super::hours::scale;
use super::{AFTERNOON, Entry, HALF_DAY, LEAST, MOST, Week};
use crate::assessment::Answers;
use crate::pack::rules::Case;
use crate::pack::{Activity, Pack, Place};

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
    /// The length of the activity after it in the list.
    follower: u8,
    /// The half day it was put in.
    half_day: usize,
}

impl Session {
    fn total(&self) -> u8 {
        self.length + self.follower
    }
}

/// The fractional CTO's week.
pub fn plan(pack: &Pack, request: Request<'_>) -> Week {
    let (answers, _) = request.answers.effective(&pack.rules);
    let half_days = request.half_days.clamp(LEAST, MOST);
    let usual = &pack.week.hours[request.situation];
    let hours = scale(&usual.categories, usual.half_days, half_days);
    let there = |activity: &Activity| is_there(activity, request.situation, &answers);

    let mut sessions = Vec::new();
    for (category, hours) in hours.into_iter().enumerate() {
        let days = half_days.div_ceil(2);
        choose(&pack.week.activities, category, hours, days, &there, &mut sessions);
    }
    place(&mut sessions, &pack.week.activities, half_days);
    timetable(pack, half_days, &sessions, &answers)
}

fn is_there(activity: &Activity, situation: usize, answers: &Answers) -> bool {
    let always = activity.situations == 0 && activity.when.is_empty();
    activity.times > 0
        && (always || activity.situations & 1 << situation != 0 || answers.hold_any(&activity.when))
        && !answers.hold_any(&activity.unless)
}

/// Fills the half-hours of a category: each activity in turn at its shortest, as far as they go;
/// then longer, then once more.
fn choose(
    activities: &[Activity],
    category: usize,
    hours: u8,
    days: u8,
    there: &dyn Fn(&Activity) -> bool,
    sessions: &mut Vec<Session>,
) {
    let first = sessions.len();
    let mut left = hours;
    for activity in activities.iter().filter(|activity| usize::from(activity.category) == category)
    {
        if activity.place == Place::First {
            left -= days * activity.shortest;
        } else if activity.place == Place::Last {
            left -= activity.shortest;
        }
    }
    let most = activities.iter().map(|activity| activity.times).max().unwrap_or(0);
    for round in 0..most {
        for (index, activity) in activities.iter().enumerate() {
            let mine = usize::from(activity.category) == category && activity.place == Place::Any;
            if !mine || round >= activity.times || !there(activity) {
                continue;
            }
            let next = activities.get(index + 1).filter(|next| next.place == Place::After);
            let follower = next.map_or(0, |next| next.shortest);
            let session =
                Session { activity: index, length: activity.shortest, follower, half_day: 0 };
            if session.total() <= left {
                left -= session.total();
                sessions.push(session);
            }
        }
        for session in &mut sessions[first..] {
            let longest = activities[session.activity].longest;
            if left > 0 && session.length < longest {
                session.length += 1;
                left -= 1;
            }
            if left > 0 && session.follower > 0 {
                let longest = activities[session.activity + 1].longest;
                if session.follower < longest {
                    session.follower += 1;
                    left -= 1;
                }
            }
        }
    }
}

/// Puts every session in the half day with the most room, the longest first.
fn place(sessions: &mut Vec<Session>, activities: &[Activity], half_days: u8) {
    let mut room: Vec<u8> = (0..half_days).map(|_| HALF_DAY).collect();
    for activity in activities {
        if activity.place == Place::First {
            for morning in room.iter_mut().step_by(2) {
                *morning -= activity.shortest;
            }
        } else if activity.place == Place::Last
            && let Some(last) = room.last_mut()
        {
            *last -= activity.shortest;
        }
    }
    // Half an hour is enough for some activities: they fill what the others leave, last, and are
    // cut where a half day ends.
    let fills = |session: &Session| activities[session.activity].shortest == 1;
    for length in (1..=HALF_DAY).rev() {
        for session in sessions.iter_mut() {
            if session.total() == length && !fills(session) {
                session.half_day = widest(&room);
                room[session.half_day] = room[session.half_day].saturating_sub(length);
            }
        }
    }
    let mut index = 0;
    while index < sessions.len() {
        let session = &mut sessions[index];
        if fills(session) {
            session.half_day = widest(&room);
            let left = room[session.half_day].max(1);
            let mut rest = *session;
            session.length = session.length.min(left);
            rest.length -= session.length;
            room[session.half_day] = left - session.length;
            if rest.length > 0 {
                sessions.push(rest);
            }
        }
        index += 1;
    }
}

/// The half day with the most room, the first of several.
fn widest(room: &[u8]) -> usize {
    let mut widest = 0;
    for half_day in 1..room.len() {
        if room[half_day] > room[widest] {
            widest = half_day;
        }
    }
    widest
}

fn timetable(pack: &Pack, half_days: u8, sessions: &[Session], answers: &Answers) -> Week {
    let activities = &pack.week.activities;
    let mut week = Week::default();
    for half_day in 0..usize::from(half_days) {
        let day = DAYS[usize::from(half_days - LEAST)][half_day / 2];
        let mut start = if half_day % 2 == 0 { 0 } else { AFTERNOON };
        let mut add = |index: usize, length: u8| {
            let because = reason(&activities[index], answers);
            if let Some(question) = because {
                week.because |= 1 << question;
            }
            week.entries.push(Entry { day, start, length, activity: index as u8, because });
            start += length;
        };
        let last = half_day + 1 == usize::from(half_days);
        for (index, activity) in activities.iter().enumerate() {
            if activity.place == Place::First && half_day % 2 == 0 {
                add(index, activity.shortest);
            }
        }
        for index in 0..activities.len() {
            for session in sessions.iter().filter(|session| session.half_day == half_day) {
                if session.activity == index {
                    add(index, session.length);
                    if session.follower > 0 {
                        add(index + 1, session.follower);
                    }
                }
            }
        }
        for (index, activity) in activities.iter().enumerate() {
            if activity.place == Place::Last && last {
                add(index, activity.shortest);
            }
        }
    }
    week
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
