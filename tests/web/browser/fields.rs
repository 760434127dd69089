use fractional_cto::browser::fields::{Fields, Value, object};
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::js;

#[wasm_bindgen_test]
fn an_object_has_the_fields_it_is_given() {
    let made = object(&[
        ("text", Value::Text("“a”".into())),
        ("number", Value::Number(u32::MAX)),
        ("__proto__", Value::Text("none".into())),
    ]);
    let json = JSON::stringify(&made).ok().and_then(|it| it.as_string());
    assert_eq!(json.as_deref(), Some(r#"{"text":"“a”","number":4294967295}"#));
}

#[wasm_bindgen_test]
fn of_a_hostile_object_only_texts_and_numbers_are_taken() {
    let check = |object: &str, text: Option<&str>, number: Option<f64>| {
        let fields = Fields::of(js(object));
        assert_eq!(fields.text("a").as_deref(), text, "{object}");
        assert_eq!(fields.number("a"), number, "{object}");
        assert_eq!(fields.text("__proto__"), None, "{object}");
        assert_eq!(fields.text("constructor"), None, "{object}");
    };
    check("{ a: 'text' }", Some("text"), None);
    check("{ a: 1.5 }", None, Some(1.5));
    check("{ a: '' }", Some(""), None);
    check("[]", None, None);
    check("null", None, None);
    check("undefined", None, None);
    check("'text'", None, None);
    check("1", None, None);
    check("Symbol()", None, None);
    check("() => 'text'", None, None);
    check("{ a: new String('text') }", None, None);
    check("{ a: { toString: () => 'text' } }", None, None);
    check("{ a: Symbol() }", None, None);
    check("{ a: 1n }", None, None);
    check("{ get a() { throw 1 } }", None, None);
    check("new Proxy({}, { get() { throw 1 } })", None, None);
    check("(({ proxy, revoke }) => (revoke(), proxy))(Proxy.revocable({}, {}))", None, None);
}

#[wasm_bindgen_test]
fn what_json_calls_a_prototype_is_a_field() {
    let fields = Fields::parse(r#"{ "__proto__": { "a": "text" }, "b": { "a": "text" } }"#);
    let fields = fields.expect("it is JSON");
    assert_eq!(fields.text("a"), None);
    let inner = |name| fields.fields(name).and_then(|it| it.text("a"));
    assert_eq!(inner("b").as_deref(), Some("text"));
    assert_eq!(inner("c"), None);
    for none in ["", "{", "undefined", "{ a: 1 }", "\0"] {
        assert!(Fields::parse(none).is_none(), "{none:?}");
    }
}
