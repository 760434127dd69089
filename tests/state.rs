//! The widget's state machine: where each press leads.

#![cfg(not(target_arch = "wasm32"))]

use fractional_cto::pack::{self, Pack};
use fractional_cto::state::{Action, Screen, State};

fn pack() -> &'static Pack {
    let text = include_str!("../www/packs/en-GB.json");
    Box::leak(Box::new(pack::read(text).expect("the bundled pack is sound")))
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

/// At the check of a whole set of answers.
fn answered() -> State {
    let mut state = State::new(pack(), (None, None));
    let path =
        ["not-raising", "cto", "8-15", "coordination", "weekly", "decide", "same-day", "whole"];
    for id in path {
        answer(&mut state, id);
    }
    assert_eq!(state.screen(), Screen::Check);
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
fn change_returns_to_where_it_was_asked() {
    for from in [Screen::Check, Screen::Result] {
        let mut state = answered();
        if from == Screen::Result {
            state.apply(Action::SeeResult);
        }
        let team = question(&state, "team");
        state.apply(Action::Change(team));
        answer(&mut state, "16-plus");
        assert_eq!(state.screen(), from);
        assert_eq!(state.answers().get(team), Some(option(&state, team, "16-plus")));
        state.apply(Action::Change(team));
        state.apply(Action::Back);
        assert_eq!(state.screen(), from);
    }
}

#[test]
fn an_edit_that_opens_questions_asks_them_before_the_result() {
    let mut state = answered();
    state.apply(Action::SeeResult);
    let (lead, edge) = (question(&state, "lead"), question(&state, "edge"));
    let nobody = option(&state, lead, "nobody");
    state.apply(Action::Try(lead, nobody));
    let result = state.result().expect("a result is up");
    assert!(result.tried.is_some() && result.given.answers.get(lead) != Some(nobody));
    state.apply(Action::Undo);
    assert!(state.result().is_some_and(|result| result.tried.is_none()));

    state.apply(Action::Try(lead, nobody));
    state.apply(Action::Keep);
    assert_eq!(state.screen(), Screen::Question(question(&state, "change")));
    answer(&mut state, "dated");
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
    state.apply(Action::SeeResult);
    assert_eq!(state.screen(), open, "the press of another screen means nothing here");
}

#[test]
fn restart_empties_every_answer() {
    let mut state = answered();
    state.apply(Action::Restart);
    assert_eq!((state.screen(), state.chosen()), (Screen::Question(0), None));
    assert!(state.answers().is_empty());
}
