use fractional_cto::browser::events::Event;
use fractional_cto::browser::storage::Slot;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Replaced, js, json};

const SLOTS: [Slot; 2] = [Slot { tab: false, key: "test" }, Slot { tab: true, key: "test" }];

#[wasm_bindgen_test]
fn each_slot_keeps_a_text_of_its_own_until_it_is_removed() {
    let [browser, tab] = SLOTS;
    assert_eq!([browser.read(), tab.read()], [None, None]);
    assert!(browser.write("one") && tab.write("two"));
    assert_eq!(
        json("[localStorage.test, sessionStorage.test]").as_deref(),
        Some(r#"["one","two"]"#)
    );
    browser.remove();
    assert_eq!([browser.read(), tab.read()], [None, Some("two".into())]);
    tab.remove();
    assert_eq!(
        json("'test' in localStorage || 'test' in sessionStorage").as_deref(),
        Some("false")
    );
}

#[wasm_bindgen_test]
fn a_storage_that_is_forbidden_or_full_keeps_nothing() {
    let denied = "{ get() { throw new DOMException('denied', 'SecurityError') } }";
    let full = "{ value() { throw new DOMException('full', 'QuotaExceededError') } }";
    for (object, field, descriptor) in [
        ("window", ["localStorage", "sessionStorage"], denied),
        ("window", ["localStorage", "sessionStorage"], "{ value: null }"),
        ("Storage.prototype", ["setItem", "removeItem"], full),
        ("Storage.prototype", ["setItem", "getItem"], full),
    ] {
        let _replaced = field.map(|field| Replaced::new(object, field, descriptor));
        for slot in SLOTS {
            assert!(!slot.write("one"), "{object} {field:?}");
            assert_eq!(slot.read(), None, "{object} {field:?}");
            slot.remove();
        }
    }
}

#[wasm_bindgen_test]
fn another_tab_deletes_what_both_share() {
    let check = |event: &str, expect: [bool; 2]| {
        let event: Event = js(&["new ", event].concat()).unchecked_into();
        assert_eq!(SLOTS.map(|slot| slot.deleted(&event)), expect);
    };
    check("StorageEvent('storage', { key: 'test', oldValue: 'one' })", [true, false]);
    check("StorageEvent('storage', { key: null })", [true, false]);
    check("StorageEvent('storage', { key: 'test', newValue: 'one' })", [false, false]);
    check("StorageEvent('storage', { key: 'test', newValue: '' })", [false, false]);
    check("StorageEvent('storage', { key: 'other' })", [false, false]);
    check("Event('storage')", [false, false]);
}
