use std::cell::Cell;
use std::rc::Rc;

use fractional_cto::browser::events::Listener;
use fractional_cto::browser::shared;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_text_is_read_by_all_and_taken_by_the_first() {
    assert_eq!(shared::text("test"), None);
    shared::write_text("test", "one");
    shared::write_text("test", "two");
    assert_eq!([(); 2].map(|()| shared::text("test")), [(); 2].map(|()| Some("two".into())));
    assert_eq!(shared::take_text("test").as_deref(), Some("two"));
    assert_eq!(shared::take_text("test"), None);
    assert_eq!(shared::text("test"), None);
}

#[wasm_bindgen_test]
fn every_number_under_a_name_is_another() {
    assert_eq!([(); 3].map(|()| shared::count("test-number")), [0, 1, 2]);
    assert_eq!(shared::count("test-other"), 0);
}

#[wasm_bindgen_test]
fn names_are_those_that_were_shared_alone() {
    for name in ["constructor", "__proto__", "toString"] {
        assert_eq!(shared::take_text(name), None, "{name}");
        assert_eq!(shared::count(name), 0, "{name}");
        assert_eq!(shared::count(name), 1, "{name}");
    }
}

#[wasm_bindgen_test]
fn news_is_heard_by_every_widget() {
    let heard = Rc::new(Cell::new(0));
    let listen = || {
        let heard = Rc::clone(&heard);
        Listener::new(shared::NEWS, move |_| heard.set(heard.get() + 1))
    };
    let _widgets = [listen(), listen()];
    shared::announce();
    assert_eq!(heard.get(), 2);
}
