//! The timetable of a role: a row for every day, drawn as a column where there is room.
//!
//! It is one table for every width and for screen readers alike: days are rows. The stylesheet turns
//! it on its side and sets every activity on a time axis, whose rows grow with what is written in
//! them; where there is no room for that it stays a list of days.

use yew::prelude::*;

use super::Shown;
use super::legend::swatch;
use super::strips::at;
use crate::browser::focus::key;
use crate::components::text::{column, each, hidden, item, row, span, strong, when};
use crate::components::view::{View, quotation};
use crate::pack::{Word, digits};
use crate::state::{Action, Direction, Explorer, Setting};
use crate::week::{DAY, Entry, WEEKDAYS, clock};

/// What every activity of the timetable is drawn with.
struct Marks<'a> {
    explorer: &'a Explorer,
    /// The activity in which the question is answered.
    landed: Option<usize>,
    /// The activity that the keyboard is on.
    node: &'a NodeRef,
}

/// The timetable of a role, with the activity in which the question is answered.
pub(super) fn timetable(shown: &Shown<'_>) -> Html {
    let Shown { view, state, explored, entry, of: (role, landed), .. } = *shown;
    let (pack, week) = (view.pack, &explored.weeks[role]);
    let marks = Marks { explorer: state.explorer(), landed, node: entry };
    let (name, summary) = (pack.week.roles[role].name, pack.week.roles[role].summary);
    let caption = match role {
        0 => explored.caption(pack),
        _ => view.fill(Word::RuledBy, &[("subject", name), ("option", summary)]),
    };
    // What the team does on days without the planned role is said on the first of them.
    let first = (0..WEEKDAYS).find(|day| role == 0 && week.day(*day).is_empty());
    let off = |day| view.word(if first == Some(day) { Word::DayOff } else { Word::NoCall });
    html! {
        <div key={digits(role as u64)} part="calendar" onkeydown={view.hear(walk)}>
            <ul class="hours-axis" aria-hidden="true">
                { each((0..DAY).step_by(2).map(|start| item(clock(start)))) }
            </ul>
            <table>
                <caption>{ caption }</caption>
                <thead class="hidden">
                    <tr>
                        { column(view.word(Word::Day)) }
                        { column(name) }
                    </tr>
                </thead>
                <tbody>
                    { each((0..WEEKDAYS).map(|day| html! {
                        <tr>
                            { row(pack.weekday(day)) }
                            <td>
                                if week.day(day).is_empty() {
                                    <p class="off">{ span(off(day)) }</p>
                                } else {
                                    <ul>
                                        { each(week.entries.iter().enumerate()
                                            .filter(|(_, entry)| entry.day == day)
                                            .map(|(index, entry)| activity(view, entry, index, &marks))) }
                                    </ul>
                                }
                            </td>
                        </tr>
                    })) }
                </tbody>
            </table>
        </div>
    }
}

fn activity(view: &View, entry: &Entry, index: usize, marks: &Marks<'_>) -> Html {
    let pack = view.pack;
    let activity = &pack.week.activities[usize::from(entry.activity)];
    let open = marks.explorer.open == Some(index);
    let current = marks.explorer.current == index;
    let landed = marks.landed == Some(index);
    let node = if current { marks.node.clone() } else { NodeRef::default() };
    let open_or_close = Setting::Open((!open).then_some(index));
    html! {
        <li data-at={at(entry, activity.category, marks.explorer.category)}>
            <button
                type="button"
                part="entry"
                tabindex={if current { "0" } else { "-1" }}
                aria-expanded={if open { "true" } else { "false" }}
                onclick={view.on(Action::Explore(open_or_close))}
                ref={node}
            >
                { swatch(view, activity.category.into()) }
                { span(activity.name) }
                { hidden([", ", pack.weekday(entry.day), " "].concat()) }
                <span class="time">{ [&*clock(entry.start), "\u{2013}", &clock(entry.end())].concat() }</span>
                if landed {
                    <span class="landed"><span class="hidden">{ view.word(Word::Landed) }</span></span>
                }
            </button>
            { when(open, || detail(view, entry)) }
        </li>
    }
}

/// What happens in an activity, who is there, what comes out of it, and the article's sentence.
fn detail(view: &View, entry: &Entry) -> Html {
    let activity = &view.pack.week.activities[usize::from(entry.activity)];
    let facts =
        [(Word::What, activity.what), (Word::Who, activity.who), (Word::Outcome, activity.out)];
    html! {
        <div class="detail">
            { strong(activity.name) }
            <dl>
                { each(facts.into_iter().filter(|(_, words)| !words.is_empty()).map(
                    |(word, words)| html! {
                        <div>
                            <dt>{ view.word(word) }</dt>
                            <dd>{ words }</dd>
                        </div>
                    },
                )) }
            </dl>
            { when(activity.quote.is_some(), || quotation(view, activity.quote)) }
        </div>
    }
}

/// What keys do in the timetable.
fn walk(event: KeyboardEvent) -> Option<Action> {
    let action = match &*key(&event) {
        "ArrowUp" => Action::Walk(Direction::Up),
        "ArrowDown" => Action::Walk(Direction::Down),
        "ArrowLeft" => Action::Walk(Direction::Left),
        "ArrowRight" => Action::Walk(Direction::Right),
        "Escape" => Action::Explore(Setting::Open(None)),
        _ => return None,
    };
    event.prevent_default();
    Some(action)
}
