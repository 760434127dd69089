//! What the widgets of a page share. Each has an instance of the wasm to itself, and so a memory of
//! its own; what all of them must know is held by the page, under a symbol that names nobody else's.

use js_sys::{Object, Reflect, Symbol};
use wasm_bindgen::{JsCast, JsValue};

/// The event by which the widgets of a page tell each other that something new is shared.
pub const NEWS: &str = "fcto-shared";

/// Tells the others that something new is shared.
pub fn announce() {
    if let Some(window) = super::window() {
        super::events::tell(&window, NEWS);
    }
}

/// Reads a text that was put under a name.
pub fn text(name: &str) -> Option<String> {
    read(name)?.as_string()
}

/// Puts a text under a name, for every widget of the page to read.
pub fn write_text(name: &str, text: &str) {
    write(name, &text.into());
}

/// Reads what was put under a name, if anything was.
fn read(name: &str) -> Option<JsValue> {
    let value = Reflect::get(&memory()?, &name.into()).ok()?;
    (!value.is_undefined()).then_some(value)
}

/// Puts a value under a name, for every widget of the page to read.
fn write(name: &str, value: &JsValue) {
    if let Some(memory) = memory() {
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(&memory, &name.into(), value);
    }
}

/// Takes out a text that was put under a name: the first to ask gets it.
pub fn take_text(name: &str) -> Option<String> {
    let text = text(name)?;
    write(name, &JsValue::UNDEFINED);
    Some(text)
}

/// A number that no other widget of this page gets under this name.
pub fn count(name: &str) -> u32 {
    let next = read(name).and_then(|it| it.as_f64()).unwrap_or_default();
    write(name, &(next + 1.0).into());
    next as u32
}

fn memory() -> Option<JsValue> {
    let window = super::window()?;
    let symbol = Symbol::for_("fcto");
    let memory = Reflect::get(&window, &symbol).ok()?;
    if memory.is_object() {
        return Some(memory);
    }
    let memory: Object = Object::create(JsValue::NULL.unchecked_ref());
    Reflect::set(&window, &symbol, &memory).ok()?;
    Some(memory.into())
}
