//! Events of the window, and the element around a widget.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
pub use web_sys::Event;
use web_sys::{Element, EventTarget, ShadowRoot, Window};

/// Hears of one kind of event on the window until it is dropped, before whatever the page has there:
/// what happened to a widget alone can then be kept from it.
#[derive(Debug)]
#[must_use = "a listener that is dropped hears nothing"]
pub struct Listener {
    window: Window,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens from now on.
    pub fn new(name: &'static str, hear: impl FnMut(Event) + 'static) -> Option<Self> {
        let window = super::window()?;
        let heard = Closure::new(hear);
        window.add_event_listener_with_callback_and_bool(name, function(&heard), true).ok()?;
        Some(Self { window, name, heard })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = function(&self.heard);
        // Removing what was added cannot fail.
        let _ = self.window.remove_event_listener_with_callback_and_bool(self.name, function, true);
    }
}

fn function(heard: &Closure<dyn FnMut(Event)>) -> &Function {
    heard.as_ref().unchecked_ref()
}

/// Tells whoever listens at a target of something: around an element, and nobody beyond the root that it
/// is in.
pub fn tell(target: &EventTarget, name: &str) {
    if let Ok(event) = Event::new(name) {
        // It fails only where the event is under way already.
        let _ = target.dispatch_event(&event);
    }
}

/// The element whose shadow root holds `root`, if there is one.
pub fn host(root: &Element) -> Option<Element> {
    root.get_root_node().dyn_into::<ShadowRoot>().ok().map(|shadow| shadow.host())
}
