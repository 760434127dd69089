//! The week: ids to positions, hours to half-hours, and whether a week can be planned from it.

use super::Compiler;
use crate::pack::names::Names;
use crate::pack::rules::{MAX_ARRIVALS, MAX_CATEGORIES, MAX_LISTED, MAX_ROLES};
use crate::pack::source::week as source;
use crate::pack::{
    Activity, ArrivalAnswer, ArrivalKind, Category, HALF_DAY, Hours, LEAST, MOST, PLANNED, Place,
    Role, WeekPack, leak,
};

/// The most weeks from one week of a role to the next: a year of them.
const RAREST: u8 = 52;

impl Compiler<'_> {
    pub(super) fn week(&mut self) -> WeekPack {
        let week = self.week;
        let categories = Names::new("category", week.categories.iter().map(|it| it.id.as_str()));
        let activities = Names::new("activity", week.activities.iter().map(|it| it.id.as_str()));
        let roles = Names::new("role", week.roles.iter().map(|it| it.id.as_str()));
        categories.check("week.categories", &mut self.faults);
        activities.check("week.activities", &mut self.faults);
        roles.check("week.roles", &mut self.faults);
        if self.source.week.is_some() {
            self.count("week.categories", week.categories.len(), 1, MAX_CATEGORIES);
            self.count("week.activities", week.activities.len(), 1, MAX_LISTED);
            self.count("week.roles", week.roles.len(), 1, MAX_ROLES);
            self.count("week.arrivals", week.arrivals.len(), 1, MAX_ARRIVALS);
            if (1..PLANNED).contains(&week.categories.len()) {
                self.fault("week.categories", "the first four are planned, so there must be four");
            }
            if self.source.situations.is_empty() {
                self.fault("week", "is planned for a situation, and there is none; remove it");
            }
        }
        WeekPack {
            categories: self.week_categories(&categories),
            activities: self.activities(&activities, &categories),
            roles: self.roles(&roles, &activities),
            hours: if self.source.week.is_some() { self.hours() } else { Vec::new() },
            arrivals: self.arrivals(&roles, &activities),
        }
    }

    fn week_categories(&mut self, names: &Names<'_>) -> Vec<Category> {
        let found = self.under("week.categories", names, &self.words.week.categories);
        let mut compiled = Vec::with_capacity(found.len());
        for (index, ((path, words), category)) in
            found.into_iter().zip(&self.week.categories).enumerate()
        {
            let quote = format!("week.categories[{index}].quote");
            let quote = self.quote(&quote, category.quote.as_ref());
            let Some(words) = words else { continue };
            compiled.push(Category {
                id: leak(&category.id),
                name: self.text(&format!("{path}.name"), &words.name),
                short: self.text(&format!("{path}.short"), &words.short),
                letter: self.text(&format!("{path}.letter"), &words.letter),
                quote,
            });
        }
        compiled
    }

    fn activities(&mut self, names: &Names<'_>, categories: &Names<'_>) -> Vec<Activity> {
        let found = self.under("week.activities", names, &self.words.week.activities);
        let mut compiled = Vec::with_capacity(found.len());
        for (index, ((path, words), activity)) in
            found.into_iter().zip(&self.week.activities).enumerate()
        {
            let mut activity = self.activity(index, activity, categories);
            let Some(words) = words else { continue };
            activity.name = self.text(&format!("{path}.name"), &words.name);
            activity.what = self.text(&format!("{path}.what"), &words.what);
            activity.who = self.optional(&format!("{path}.who"), words.who.as_ref());
            activity.out = self.optional(&format!("{path}.out"), words.out.as_ref());
            compiled.push(activity);
        }
        compiled
    }

    /// An activity without its words.
    fn activity(
        &mut self,
        index: usize,
        activity: &source::Activity,
        categories: &Names<'_>,
    ) -> Activity {
        let path = format!("week.activities[{index}]");
        let category = categories.find(&format!("{path}.category"), &activity.category);
        let category = self.keep(category).unwrap_or(0);
        let (shortest, longest) = activity.hours.unwrap_or((0.0, 0.0));
        let shortest = self.half_hours(&format!("{path}.hours"), shortest);
        let longest = self.half_hours(&format!("{path}.hours"), longest);
        if longest < shortest || longest > HALF_DAY {
            self.fault(
                &format!("{path}.hours"),
                "the least comes first, and the most is four hours at a time",
            );
        }
        if activity.hours.is_some() && category >= PLANNED {
            self.fault(
                &format!("{path}.hours"),
                "its category is of other roles only, so it is never planned",
            );
        }
        self.can_be_planned(index, activity);
        let mut situations = 0;
        for (at, id) in activity.situations.iter().enumerate() {
            let path = format!("{path}.situations[{at}]");
            let found = self.situations.find(&path, id);
            if let Some(situation) = self.keep(found) {
                situations |= 1 << situation.min(7);
            }
        }
        Activity {
            id: leak(&activity.id),
            category: category as u8,
            shortest,
            longest,
            times: if activity.hours.is_none() { 0 } else { activity.times.unwrap_or(1) },
            place: activity.place,
            situations,
            when: self.cases(&format!("{path}.when"), &activity.when),
            unless: self.cases(&format!("{path}.unless"), &activity.unless),
            name: "",
            what: "",
            who: "",
            out: "",
            quote: self.quote(&format!("{path}.quote"), activity.quote.as_ref()),
        }
    }

    /// Whether what an activity says of when it is planned can be kept.
    fn can_be_planned(&mut self, index: usize, activity: &source::Activity) {
        let path = format!("week.activities[{index}]");
        let Some((shortest, _)) = activity.hours else {
            let conditions =
                activity.when.len() + activity.unless.len() + activity.situations.len();
            if conditions > 0 || activity.times.is_some() || activity.place != Place::Any {
                self.fault(
                    &format!("{path}.hours"),
                    "is missing: without hours it is never planned, though it says when",
                );
            }
            return;
        };
        if shortest == 0.0 {
            self.fault(&format!("{path}.hours"), "the least is half an hour");
        }
        if activity.times == Some(0) {
            self.fault(&format!("{path}.times"), "must be at least once");
        }
        if activity.place != Place::Any && activity.times.is_some() {
            self.fault(
                &format!("{path}.times"),
                "its place says how often it is there; remove one of the two",
            );
        }
        if activity.place != Place::After {
            return;
        }
        let before = index.checked_sub(1).map(|before| &self.week.activities[before]);
        match before.and_then(|before| before.hours.map(|(hours, _)| (before, hours))) {
            Some((before, hours)) if before.place == Place::Any => {
                if before.category != activity.category {
                    self.fault(
                        &format!("{path}.category"),
                        "must be that of the activity before it, whose hours it shares",
                    );
                }
                if (hours + shortest) * 2.0 > f32::from(HALF_DAY) {
                    self.fault(
                        &format!("{path}.hours"),
                        "with the activity before it, the least is more than four hours",
                    );
                }
            }
            _ => self.fault(
                &format!("{path}.place"),
                "the activity before it must be a planned one that stands anywhere",
            ),
        }
    }

    fn roles(&mut self, names: &Names<'_>, activities: &Names<'_>) -> Vec<Role> {
        let found = self.under("week.roles", names, &self.words.week.roles);
        let mut compiled = Vec::with_capacity(found.len());
        for (index, ((path, words), role)) in found.into_iter().zip(&self.week.roles).enumerate() {
            let mut role = self.role(index, role, activities);
            let Some(words) = words else { continue };
            role.name = self.text(&format!("{path}.name"), &words.name);
            role.summary = self.text(&format!("{path}.summary"), &words.summary);
            role.rarely = self.optional(&format!("{path}.rarely"), words.rarely.as_ref());
            if (role.every_weeks > 1) != words.rarely.is_some() {
                self.fault_of_words(
                    &format!("{path}.rarely"),
                    "is there where everyWeeks is more than 1, and only there",
                );
            }
            compiled.push(role);
        }
        compiled
    }

    /// A role without its words.
    fn role(&mut self, index: usize, role: &source::Role, activities: &Names<'_>) -> Role {
        let path = format!("week.roles[{index}]");
        let mut days = Vec::with_capacity(role.days.len());
        if role.days.len() > 5 {
            self.fault(&format!("{path}.days"), "a week has five working days");
        }
        let given = role.days.iter().any(|blocks| !blocks.is_empty());
        match (index, given) {
            (0, true) => self.fault(&format!("{path}.days"), "the first role's week is planned"),
            (0, false) | (_, true) => {}
            (_, false) => self.fault(&format!("{path}.days"), "nothing happens in this week"),
        }
        let every_weeks = role.every_weeks.unwrap_or(1);
        if !(1..=RAREST).contains(&every_weeks) || index == 0 && every_weeks > 1 {
            self.fault(
                &format!("{path}.everyWeeks"),
                format!("must be 1 to {RAREST}, and 1 for the first role"),
            );
        }
        for (day, blocks) in role.days.iter().enumerate() {
            let path = format!("{path}.days[{day}]");
            let mut compiled = Vec::with_capacity(blocks.len());
            let mut at = 0;
            for (block, (id, hours)) in blocks.iter().enumerate() {
                let path = format!("{path}[{block}]");
                let found = activities.find(&path, id);
                let activity = self.keep(found).unwrap_or(0) as u8;
                let length = self.half_hours(&path, *hours);
                if length == 0 {
                    self.fault(&path, "takes no time; the least is half an hour");
                }
                if at % HALF_DAY + length > HALF_DAY || at >= 2 * HALF_DAY {
                    self.fault(&path, "runs past one o'clock or the end of the day; shorten it");
                }
                at = at.saturating_add(length);
                compiled.push((activity, length));
            }
            days.push(compiled);
        }
        Role {
            id: leak(&role.id),
            name: "",
            summary: "",
            rarely: "",
            every_weeks,
            sources: self.sources(&path, &role.sources),
            quote: self.quote(&format!("{path}.quote"), role.quote.as_ref()),
            days,
        }
    }

    fn hours(&mut self) -> Vec<Hours> {
        let given = &self.week.hours;
        for id in given.keys() {
            let found = self.situations.find(&format!("week.hours.{id}"), id);
            self.keep(found);
        }
        let mut hours = Vec::with_capacity(self.source.situations.len());
        for situation in &self.source.situations {
            let path = format!("week.hours.{}", situation.id);
            let Some(given) = given.get(&situation.id) else {
                self.fault(&path, "is missing: every situation has its hours");
                continue;
            };
            let half_days = self.half_hours(&format!("{path}.days"), given.days);
            if !(LEAST..=MOST).contains(&half_days) {
                self.fault(&format!("{path}.days"), "must be 1, 1.5, 2, 2.5 or 3");
            }
            let mut categories = Vec::with_capacity(PLANNED);
            for (at, hours) in given.hours.iter().enumerate() {
                categories.push(self.half_hours(&format!("{path}.hours[{at}]"), *hours));
            }
            let sum = categories.iter().map(|hours| u32::from(*hours)).sum::<u32>();
            if categories.len() != PLANNED || sum != u32::from(half_days) * u32::from(HALF_DAY) {
                self.fault(
                    &format!("{path}.hours"),
                    "must be four numbers that add up to the days, of eight hours each",
                );
            }
            if categories.contains(&0) {
                self.fault(&format!("{path}.hours"), "every category has at least half an hour");
            }
            if categories.iter().skip(1).any(|hours| Some(hours) >= categories.first()) {
                self.fault(&format!("{path}.hours"), "the first category must have the most");
            }
            hours.push(Hours { half_days, categories });
        }
        hours
    }

    fn arrivals(&mut self, roles: &Names<'_>, activities: &Names<'_>) -> Vec<ArrivalKind> {
        let kinds = &self.week.arrivals;
        let names = Names::new("arrival", kinds.iter().map(|kind| kind.id.as_str()));
        names.check("week.arrivals", &mut self.faults);
        let found = self.under("week.arrivals", &names, &self.words.week.arrivals);
        let mut compiled = Vec::with_capacity(kinds.len());
        for (index, ((path, words), kind)) in found.into_iter().zip(kinds).enumerate() {
            let answers = format!("week.arrivals[{index}].answers");
            if kind.answers.len() != roles.ids().len() {
                let roles = roles.ids().len();
                self.fault(&answers, format!("there must be one for each of the {roles} roles"));
            }
            let mut waits = Vec::with_capacity(kind.answers.len());
            for (role, answer) in kind.answers.iter().enumerate() {
                waits.push(self.waits(&format!("{answers}[{role}]"), role, answer, activities));
            }
            let Some(words) = words else { continue };
            let texts = self.under(&format!("{path}.answers"), roles, &words.answers);
            let mut answers = Vec::with_capacity(kind.answers.len());
            for (((path, text), answer), waits) in texts.into_iter().zip(&kind.answers).zip(waits) {
                let text = text.map(|text| self.text(&path, text)).unwrap_or_default();
                answers.push(ArrivalAnswer { waits, standing: answer.standing, text });
            }
            let label = self.text(&format!("{path}.label"), &words.label);
            compiled.push(ArrivalKind { id: leak(&kind.id), label, answers });
        }
        compiled
    }

    /// The activities of a role's week that a question waits for.
    fn waits(
        &mut self,
        path: &str,
        role: usize,
        answer: &source::ArrivalAnswer,
        activities: &Names<'_>,
    ) -> Vec<u8> {
        let mut waits = Vec::with_capacity(answer.waits.len());
        for (at, id) in answer.waits.iter().enumerate() {
            let path = format!("{path}.waits[{at}]");
            let found = activities.find(&path, id);
            let Some(activity) = self.keep(found) else { continue };
            if !self.happens(role, activity) {
                self.fault(&path, format!("\"{id}\" is never in the week of this role"));
            }
            waits.push(activity as u8);
        }
        waits
    }

    /// Whether an activity can be in the week of a role.
    fn happens(&self, role: usize, activity: usize) -> bool {
        let week = self.week;
        let activity = &week.activities[activity];
        match week.roles.get(role) {
            Some(of) if role > 0 => of.days.iter().flatten().any(|(id, _)| *id == activity.id),
            _ => activity.hours.is_some(),
        }
    }

    /// Hours as half-hours, which they must be made of.
    fn half_hours(&mut self, path: &str, hours: f32) -> u8 {
        let halves = hours * 2.0;
        if !(0.0..=80.0).contains(&halves) || halves.fract() != 0.0 {
            self.fault(path, "must be in steps of half, from 0 to 40");
            return 0;
        }
        halves as u8
    }
}
