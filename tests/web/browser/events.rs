use std::cell::RefCell;
use std::rc::Rc;

use fractional_cto::browser::events::{Event, Listener, host};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::js;

#[wasm_bindgen_test]
fn a_listener_hears_until_it_is_dropped() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let listen = |name: &'static str| {
        let heard = Rc::clone(&heard);
        Listener::new(name, move |event: Event| heard.borrow_mut().push((name, event.type_())))
    };
    let come = |name| {
        js(&format!("dispatchEvent(new Event({name:?}))"));
        heard.take().len()
    };
    let (one, another, other) = (listen("test-a"), listen("test-a"), listen("test-b"));
    assert_eq!([come("test-a"), come("test-b"), come("test-c")], [2, 1, 0]);
    drop(one);
    assert_eq!([come("test-a"), come("test-b")], [1, 1]);
    drop(another);
    assert_eq!([come("test-a"), come("test-b")], [0, 1]);
    drop(other);
    assert_eq!(come("test-b"), 0);
}

#[wasm_bindgen_test]
fn the_host_is_the_element_around_a_shadow_root() {
    let inside: Element = js("(() => {
        const root = document.createElement('my-host').attachShadow({ mode: 'closed' });
        return root.appendChild(document.createElement('div'));
    })()")
    .unchecked_into();
    assert_eq!(host(&inside).map(|it| it.local_name()).as_deref(), Some("my-host"));
    let plain: Element = js("document.body").unchecked_into();
    assert_eq!(host(&plain), None);
}
