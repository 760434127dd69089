//! The browser's Back key, which goes a step back in the widget where that is safe.

use crate::pack::digits;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, History, PopStateEvent};

/// The field of an entry's state that is ours.
const KEY: &str = "fcto";
/// What is in it beside the steps of each widget: answers for one that is on its way.
const LEFT: &str = "left";

/// One widget's steps in the history of the page: an entry for each step forward, none of which
/// changes the address.
///
/// Only the visitor travels through it. The widget's own way back leaves its entries where they are
/// and uses them again, since a router would take a journey of ours for one of its visitor's. A page
/// that keeps a history of its own, and a page in a frame, whose entries would be its host's, are
/// left alone.
#[derive(Debug)]
pub struct Entries {
    /// Tells the widgets of the page apart; a reload gives them the same names again.
    id: String,
    /// How many entries there are up to the one that is current.
    current: u32,
    /// Where the page was when the last entry was made: a link to a heading makes an entry of its
    /// own, and then what is gone back from is that.
    address: String,
    /// Whether answers were left in an entry.
    left: bool,
}

impl Entries {
    /// Those of one more widget of this page.
    pub fn new() -> Self {
        let id = digits(super::shared::count("entries").into());
        let current = state().and_then(|state| ours(&state, &id)).unwrap_or_default();
        Self { id, current, address: address(), left: false }
    }

    /// Hears that a screen so far from the start is up, to which the visitor went on.
    pub fn went_on(&mut self, depth: u32) {
        if depth <= self.current {
            return;
        }
        let _ = self.push();
    }

    fn push(&mut self) -> Option<()> {
        let history = usable()?;
        history.push_state(&with(&history, &self.id, &(self.current + 1).into())?, "").ok()?;
        self.current += 1;
        self.address = address();
        Some(())
    }

    /// Keeps from the page a journey between entries of ours, at one address: a router that heard of it
    /// would draw its page anew, and every answer would be gone. To be called as it happens.
    pub fn keep_from_page(&self, event: &Event) {
        if let Some(journey) = event.dyn_ref::<PopStateEvent>()
            && self.journey(&journey.state()).is_some()
        {
            event.stop_immediate_propagation();
        }
    }

    /// Leaves answers in the entry that was just travelled to, for the widget of the page drawn anew: in
    /// Chromium a router that listened first hears of the journey first.
    pub fn leave(&mut self, code: &str) -> Option<()> {
        let history = usable()?;
        self.journey(&history.state().ok()?)?;
        self.left = true;
        history.replace_state(&with(&history, LEFT, &code.into())?, "").ok()
    }

    /// Takes out what was left there, where nobody came for it.
    pub fn take_back(&mut self) {
        if std::mem::take(&mut self.left) {
            take_left();
        }
    }

    /// How far from the start the current entry is.
    pub fn current(&self) -> u32 {
        self.current
    }

    /// Where a journey between entries of ours leads.
    fn journey(&self, state: &JsValue) -> Option<u32> {
        let to = ours(state, &self.id).unwrap_or_default();
        (to != self.current && address() == self.address).then_some(to)
    }

    /// Hears of a journey through the page's history; whether it goes a step back in this widget,
    /// which is `depth` screens from the start.
    pub fn travelled(&mut self, event: &Event, depth: u32) -> bool {
        let Some(event) = event.dyn_ref::<PopStateEvent>() else { return false };
        let to = ours(&event.state(), &self.id).unwrap_or_default();
        let back = to < self.current && address() == self.address;
        // Forward takes no step, but whoever then goes on needs no entry more.
        if back || to > self.current {
            self.current = to;
        }
        back && depth > to
    }
}

impl Default for Entries {
    fn default() -> Self {
        Self::new()
    }
}

/// Takes out the code that was left in the current entry.
pub fn take_left() -> Option<String> {
    let history = usable()?;
    let left = field(&field(&history.state().ok()?, KEY)?, LEFT)?.as_string()?;
    history.replace_state(&with(&history, LEFT, &JsValue::UNDEFINED)?, "").ok()?;
    Some(left)
}

/// The current state with a field of ours in it.
fn with(history: &History, name: &str, value: &JsValue) -> Option<JsValue> {
    let (entry, all) = (Object::new(), Object::new());
    if let Some(others) = field(&history.state().ok()?, KEY) {
        Object::assign(&all, others.unchecked_ref());
    }
    Reflect::set(&all, &name.into(), value).ok()?;
    Reflect::set(&entry, &KEY.into(), &all).ok()?;
    Some(entry.into())
}

/// The history, where an entry of ours harms nobody.
fn usable() -> Option<History> {
    let window = super::window()?;
    let whole = window.top().ok()??.loose_eq(&window);
    let history = window.history().ok()?;
    let state = history.state().ok()?;
    let unused = match state.dyn_ref::<Object>() {
        None => state.is_null(),
        Some(state) => Object::keys(state).iter().all(|key| key == KEY),
    };
    (whole && unused).then_some(history)
}

fn state() -> Option<JsValue> {
    super::window()?.history().ok()?.state().ok()
}

fn address() -> String {
    super::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// How many entries of a widget a state counts.
fn ours(state: &JsValue, id: &str) -> Option<u32> {
    Some(field(&field(state, KEY)?, id)?.as_f64()? as u32)
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined()).then_some(value)
}
