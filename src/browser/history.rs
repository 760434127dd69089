//! The browser's Back key, which goes a step back in the widget where that is safe.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, History, PopStateEvent};

/// The field of an entry's state that is ours.
const KEY: &str = "fcto";

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
}

impl Entries {
    /// Those of one more widget of this page.
    pub fn new() -> Self {
        let id = super::shared::count("entries").to_string();
        let current = state().and_then(|state| ours(&state, &id)).unwrap_or_default();
        Self { id, current, address: address() }
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
        let entry = Object::new();
        let all = Object::new();
        if let Some(others) = history.state().ok().and_then(|state| field(&state, KEY)) {
            Object::assign(&all, others.unchecked_ref());
        }
        Reflect::set(&all, &(&*self.id).into(), &(self.current + 1).into()).ok()?;
        Reflect::set(&entry, &KEY.into(), &all).ok()?;
        history.push_state(&entry, "").ok()?;
        self.current += 1;
        self.address = address();
        Some(())
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
