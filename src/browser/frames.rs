//! The frames that the browser draws.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something just before the browser draws. What needs the places of things has them worked out
/// for it there, where they are worked out anyway, and not once more before that.
pub fn before_next(then: impl FnOnce() + 'static) {
    on_frame(Box::new(then));
}

/// Does something once the browser has drawn what there is by now.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    // The first of these comes before a frame is drawn, the second after that one.
    on_frame(Box::new(|| on_frame(Box::new(then))));
}

fn on_frame(then: Box<dyn FnOnce()>) {
    if let Some(window) = super::window() {
        // It fails only for what is no function.
        let _ = window.request_animation_frame(Closure::once_into_js(then).unchecked_ref());
    }
}
