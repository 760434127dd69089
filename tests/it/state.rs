//! The widget's state machine: where each press leads.

use fractional_cto::assessment::Answers;
use fractional_cto::handoff::{Shared, share_code};
use fractional_cto::pack::Pack;
use fractional_cto::state::{Action, Command, Copied, Direction, Explored, Screen, Setting, State};
use fractional_cto::week::{Moment, default_situation, usual_half_days};

fn pack() -> &'static Pack {
    crate::bundled::kept()
}

fn question(state: &State, id: &str) -> usize {
    state.pack().rules.question(id).expect("a question of the bundled pack")
}

fn option(state: &State, question: usize, id: &str) -> usize {
    state.pack().rules.questions[question].option(id).expect("an option of the bundled pack")
}

/// Answers the question on screen.
fn answer(state: &mut State, id: &str) {
    let Screen::Question(question) = state.screen() else { panic!("no question on screen") };
    let option = option(state, question, id);
    state.apply(Action::Choose(option));
    state.apply(Action::Continue);
}

/// At the result of a whole set of answers.
fn answered() -> State {
    let mut state = State::new(pack(), (None, None));
    let path = [
        "not-raising",
        "cto",
        "8-15",
        "coordination",
        "weekly",
        "no",
        "decide",
        "same-day",
        "whole",
    ];
    for id in path {
        answer(&mut state, id);
    }
    assert_eq!(state.screen(), Screen::Result);
    state
}

#[test]
fn continue_without_a_choice_stays_and_says_so() {
    let mut state = State::new(pack(), (None, None));
    state.apply(Action::Continue);
    assert_eq!((state.screen(), state.missing(), state.moves()), (Screen::Question(0), true, 1));
    state.apply(Action::Choose(0));
    assert!(!state.missing());
    assert!(state.answers().is_empty(), "only Continue gives an answer");
}

#[test]
fn back_keeps_answers_and_stops_at_the_first_question() {
    let mut state = State::new(pack(), (None, None));
    answer(&mut state, "none");
    state.apply(Action::Back);
    assert_eq!((state.screen(), state.chosen()), (Screen::Question(0), Some(0)));
    assert!(!state.can_go_back());
    let moves = state.moves();
    state.apply(Action::Back);
    assert_eq!((state.screen(), state.moves()), (Screen::Question(0), moves));
}

#[test]
fn change_returns_to_the_result_and_back_leaves_it() {
    let mut state = answered();
    let team = question(&state, "team");
    state.apply(Action::Change(team));
    answer(&mut state, "16-plus");
    assert_eq!(state.screen(), Screen::Result);
    assert_eq!(state.answers().get(team), Some(option(&state, team, "16-plus")));
    state.apply(Action::Change(team));
    state.apply(Action::Back);
    assert_eq!(state.screen(), Screen::Result);
    state.apply(Action::Back);
    assert_eq!(state.screen(), Screen::Question(question(&state, "budget")));
}

#[test]
fn ones_own_answer_chosen_again_takes_a_trial_back() {
    let mut state = answered();
    let team = question(&state, "team");
    let (own, other) = (option(&state, team, "8-15"), option(&state, team, "1-2"));
    state.apply(Action::Try(team, other));
    assert!(state.trial().is_some() && state.unfolds(team));
    state.apply(Action::Try(team, own));
    assert_eq!(state.trial(), None);
    assert!(!state.unfolds(team));
    state.apply(Action::Fold(team));
    assert!(state.unfolds(team));
}

#[test]
fn a_trial_is_answered_before_the_result_on_show_follows() {
    let mut state = answered();
    let team = question(&state, "team");
    let (own, other) = (option(&state, team, "8-15"), option(&state, team, "1-2"));
    let shown = |state: &State| {
        let result = state.result().expect("a result is up");
        (result.shown.answers.get(team), result.tried.is_some(), result.settled)
    };
    state.apply(Action::Try(team, other));
    assert_eq!(shown(&state), (Some(own), true, false));
    state.apply(Action::Settle);
    assert_eq!(shown(&state), (Some(other), true, true));
    state.apply(Action::Undo);
    assert_eq!(shown(&state), (Some(other), false, false));
    // Nothing else waits for it: what is copied, printed or planned is that of the answers as they are.
    state.apply(Action::Command(Command::CopyResult));
    assert_eq!(shown(&state), (Some(own), false, true));
}

#[test]
fn what_was_compared_or_copied_is_forgotten_with_the_result() {
    let mut state = answered();
    state.apply(Action::Compare(2));
    assert_eq!(state.rival(), Some(2));
    let command = Command::LinkResult;
    state.hear_copied(Copied { command, refused: None });
    assert!(state.copied(&[command]).is_some());
    state.apply(Action::Back);
    state.apply(Action::Continue);
    assert_eq!((state.screen(), state.rival()), (Screen::Result, None));
    assert!(state.copied(&[command]).is_none());
}

#[test]
fn an_edit_that_opens_questions_asks_them_before_the_result() {
    let mut state = answered();
    let (lead, edge) = (question(&state, "lead"), question(&state, "edge"));
    let nobody = option(&state, lead, "nobody");
    state.apply(Action::Try(lead, nobody));
    let result = state.result().expect("a result is up");
    assert!(result.tried.is_some() && result.given.answers.get(lead) != Some(nobody));
    state.apply(Action::Undo);
    assert!(state.result().is_some_and(|result| result.tried.is_none()));

    state.apply(Action::Try(lead, nobody));
    state.apply(Action::Keep);
    assert_eq!(state.screen(), Screen::Question(edge));
    answer(&mut state, "some");
    assert_eq!(state.screen(), Screen::Question(question(&state, "hire")));
    answer(&mut state, "no");
    assert_eq!(state.screen(), Screen::Result);
}

#[test]
fn a_result_is_only_shown_of_whole_answers() {
    let mut state = answered();
    let lead = question(&state, "lead");
    state.apply(Action::Change(lead));
    answer(&mut state, "head");
    let open = state.screen();
    assert!(matches!(open, Screen::Question(_)), "new questions are open");
    state.apply(Action::Try(lead, 0));
    assert_eq!(state.screen(), open, "the press of another screen means nothing here");
}

#[test]
fn restart_empties_every_answer() {
    let mut state = answered();
    state.apply(Action::Restart);
    assert_eq!((state.screen(), state.chosen()), (Screen::Question(0), None));
    assert!(state.answers().is_empty());
}

fn explored(state: &State) -> Explored {
    state.explored().expect("the subject has a week")
}

fn explorer() -> State {
    State::new(pack(), (None, None))
}

fn set(state: &mut State, setting: Setting) {
    state.apply(Action::Explore(setting));
}

#[test]
fn the_explorer_starts_where_the_page_says_and_returns_there() {
    let mut state = State::new(pack(), (Some(1), Some(5)));
    assert_eq!((explored(&state).situation, explored(&state).half_days), (1, 5));
    set(&mut state, Setting::Situation(0));
    set(&mut state, Setting::HalfDays(2));
    assert_eq!((explored(&state).situation, explored(&state).half_days), (0, 2));
    state.apply(Action::Restart);
    assert_eq!((explored(&state).situation, explored(&state).half_days), (1, 5));
}

#[test]
fn answers_from_elsewhere_plan_the_week_and_undo_what_was_set() {
    let mut state = explorer();
    assert_eq!(explored(&state).situation, default_situation(state.pack()));
    assert!(!explored(&state).own);
    set(&mut state, Setting::HalfDays(6));
    let given = [("funding", "seed"), ("lead", "nobody"), ("team", "3-7"), ("block", "choices")];
    let more =
        [("budget", "part"), ("role", "decide"), ("presence", "few-a-week"), ("edge", "some")];
    let rules = &state.pack().rules;
    let answers =
        Answers::read(rules, given.into_iter().chain(more)).expect("they are in the pack");
    let code = share_code(state.pack(), &Shared { answers, ..Shared::default() });
    state.shape(&code);
    let explored = explored(&state);
    assert!(explored.own, "the answers give the situation");
    let usual = usual_half_days(state.pack(), explored.situation);
    assert_eq!(explored.half_days, usual, "the days are those usual in it again");
}

#[test]
fn what_is_open_closes_when_the_week_changes_and_stays_otherwise() {
    let mut state = explorer();
    let friday = Moment::at(4, 3);
    for (setting, stays) in [
        (Setting::Category(Some(1)), true),
        (Setting::Arrival(1), true),
        (Setting::Moment(friday), true),
        (Setting::Rest, true),
        (Setting::Situation(1), false),
        (Setting::HalfDays(3), false),
        (Setting::Role(Some(1)), false),
    ] {
        set(&mut state, Setting::Open(Some(2)));
        assert_eq!(state.explorer().current, 2);
        set(&mut state, setting);
        assert_eq!(state.explorer().open, stays.then_some(2), "{setting:?}");
    }
    let explored = explored(&state);
    assert_eq!((explored.arrival, explored.moment, explored.role), (1, friday, Some(1)));
    assert_eq!((explored.situation, explored.half_days), (1, 3));
    set(&mut state, Setting::Open(None));
    assert_eq!(state.explorer().open, None);
}

#[test]
fn the_timetable_of_one_role_is_open_or_none_and_every_role_has_a_week() {
    let mut state = explorer();
    let roles = state.pack().week.roles.len();
    for role in [Some(0), Some(3), None, Some(1), None] {
        set(&mut state, Setting::Role(role));
        let explored = explored(&state);
        assert_eq!((explored.role, explored.weeks.len()), (role, roles));
    }
}

#[test]
fn what_became_of_the_question_is_told_once_its_slider_rests() {
    let mut state = explorer();
    let at = |position| Setting::Moment(Moment::new(position));
    let (held, up) = (Setting::Hold(true), Setting::Hold(false));
    for (setting, told) in [
        // The slider is passed on the way through the page.
        (up, false),
        (held, false),
        (up, false),
        // A mouse or a finger.
        (at(1), false),
        (at(2), false),
        (Setting::Rest, true),
        (Setting::Category(Some(1)), true),
        // A key that repeats: each time it sets a value too.
        (held, false),
        (at(3), false),
        (Setting::Rest, false),
        (held, false),
        (at(4), false),
        (Setting::Rest, false),
        (up, true),
        // What else changes the answers.
        (at(5), false),
        (Setting::HalfDays(2), true),
        (at(6), false),
        (Setting::Arrival(2), true),
        (at(7), false),
        (Setting::Situation(0), true),
    ] {
        set(&mut state, setting);
        assert_eq!(explored(&state).rests, told, "{setting:?}");
    }
}

/// The day and the time of the activity that the keyboard is on, after its role.
fn stands(state: &State) -> (usize, u8, u8) {
    let Explored { weeks, role, .. } = explored(state);
    let role = role.expect("a timetable is open");
    let entry = weeks[role].entries[state.explorer().current];
    (role, entry.day, entry.start)
}

#[test]
fn the_keyboard_walks_by_day_and_time_and_stops_at_the_edges() {
    let mut state = explorer();
    let walk = |state: &mut State, direction| {
        state.apply(Action::Walk(direction));
        stands(state)
    };
    let (_, day, start) = stands(&state);
    assert_eq!((day, start), (1, 0), "two days are Tuesday and Thursday");
    assert_eq!(walk(&mut state, Direction::Up), (0, 1, 0));
    assert_eq!(walk(&mut state, Direction::Left), (0, 1, 0));
    let (_, _, second) = walk(&mut state, Direction::Down);
    assert!(second > 0);
    let (_, day, near) = walk(&mut state, Direction::Right);
    assert_eq!(day, 3);
    let entries = explored(&state).weeks[0].entries.clone();
    let nearest = entries.iter().filter(|entry| entry.day == 3).map(|it| it.start.abs_diff(second));
    assert_eq!(Some(near.abs_diff(second)), nearest.min(), "the nearest in time");
    assert_eq!(walk(&mut state, Direction::Right).1, 3);
    for _ in 0..20 {
        state.apply(Action::Walk(Direction::Down));
    }
    let last = entries.iter().filter(|entry| entry.day == 3).map(|entry| entry.start).max();
    assert_eq!(Some(stands(&state).2), last);
}
