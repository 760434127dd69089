//! The result: what, why, and what would change it.

use super::about::about;
use super::answer_list::answer_list;
use super::call::call;
use super::fit::fit;
use super::page::Page;
use super::ruled::ruled;
use super::settings::Settings;
use super::take_along::take_along;
use super::trial::trial_bar;
use super::verdict::verdict;
use super::week::strips::{Strip, strips};
use super::week::week;
use super::what_if::what_if;
use super::why::why;
use crate::pack::Word;
use crate::state::{Action, ResultView, Setting, State};

pub(super) fn result_page(
    page: &mut Page<'_>,
    state: &State,
    result: &ResultView,
    whole_week: bool,
    settings: &Settings,
) {
    let (shown, trial) = (result.shown(), state.trial());
    page.back();
    verdict(page, shown);
    why(page, shown);
    ruled(page, shown);
    fit(page, &shown.assessment);
    what_if(page, &result.edits, trial);
    page.section(Word::AnswersTitle, |page| page.html(answer_list(page.view, &shown.answers)));
    if page.pack.has_week() {
        page.section(Word::OwnWeekTitle, |page| {
            if whole_week {
                page.html(week(page.view, state, &page.places.entry));
            } else if let Some(explored) = state.explored() {
                let week = &explored.weeks[0];
                page.html(strips(page.view, &[Strip { role: 0, week, marked: true }]));
                page.button("small", Word::WeekMore, Action::Explore(Setting::Controls));
            }
        });
    }
    page.html(about(page.view));
    page.html(call(page.view, shown, settings, state.send()));
    page.html(take_along(page.view, state, settings.save));
    page.button("link", Word::Restart, Action::Restart);
    trial_bar(page, result, trial);
}
