use std::cell::RefCell;
use std::rc::Rc;

use fractional_cto::browser::events::Listener;
use fractional_cto::browser::history::Entries;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{go_to, js, json, until};

/// How many entries there are, from one without a way forward.
fn length() -> u32 {
    js("history.length").as_f64().unwrap_or_default() as u32
}

#[wasm_bindgen_test]
async fn each_step_forward_is_one_that_the_back_key_takes_back() {
    go_to("");
    let (before, mut entries) = (length(), Entries::new());
    entries.went_on(1);
    entries.went_on(2);
    assert_eq!(length(), before + 2);
    assert!(entries.travelled(&until("popstate", "history.back()").await, 2));
    assert!(!entries.travelled(&until("popstate", "history.forward()").await, 1));
    assert!(entries.travelled(&until("popstate", "history.back()").await, 1));
}

#[wasm_bindgen_test]
async fn the_widgets_own_back_makes_no_entry_and_uses_those_there_are() {
    go_to("");
    let (before, mut entries) = (length(), Entries::new());
    entries.went_on(1);
    entries.went_on(2);
    // It goes back to the start on its own, and one step forward again.
    entries.went_on(0);
    entries.went_on(1);
    assert_eq!(length(), before + 2);
    // From one step of two entries, the first Back key has no step to take back.
    assert!(!entries.travelled(&until("popstate", "history.back()").await, 1));
    assert!(entries.travelled(&until("popstate", "history.back()").await, 1));
}

#[wasm_bindgen_test]
async fn back_from_a_heading_of_the_page_is_no_step_back() {
    go_to("");
    let entries = Rc::new(RefCell::new(Entries::new()));
    entries.borrow_mut().went_on(1);
    let steps = Rc::new(RefCell::new(Vec::new()));
    let (heard, travelling) = (Rc::clone(&steps), Rc::clone(&entries));
    let listener = Listener::new("popstate", move |event| {
        heard.borrow_mut().push(travelling.borrow_mut().travelled(&event, 1));
    });
    until("hashchange", "location.hash = 'heading'").await;
    until("hashchange", "history.back()").await;
    let steps_back = |steps: &RefCell<Vec<bool>>| steps.borrow().iter().filter(|it| **it).count();
    assert!(!steps.borrow().is_empty());
    assert_eq!(steps_back(&steps), 0);
    until("popstate", "history.back()").await;
    assert_eq!(steps_back(&steps), 1);
    drop(listener);
}

#[wasm_bindgen_test]
fn widgets_of_one_page_count_apart() {
    go_to("");
    let (mut one, mut other) = (Entries::new(), Entries::new());
    one.went_on(1);
    other.went_on(1);
    one.went_on(2);
    assert_eq!(json("Object.values(history.state.fcto)").as_deref(), Some("[2,1]"));
}

#[wasm_bindgen_test]
fn a_page_that_keeps_a_history_of_its_own_is_left_alone() {
    go_to("");
    for state in [r#"{"router":1}"#, r#""text""#, "0", "false", r#"{"fcto":{},"router":1}"#] {
        js(&format!("history.replaceState({state}, \"\")"));
        let before = length();
        Entries::new().went_on(1);
        assert_eq!(length(), before, "{state}");
        assert_eq!(json("history.state").as_deref(), Some(state));
    }
}
