//! Plain objects that cross between the page and the widget.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// What a field of an object can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Number(u32),
}

/// An object with these fields.
pub fn object(fields: &[(&str, Value)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        let value = match value {
            Value::Text(text) => text.into(),
            Value::Number(number) => (*number).into(),
        };
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), &value);
    }
    object
}

/// An object of somebody else's, of which nothing is trusted.
#[derive(Clone, Debug)]
pub struct Fields(JsValue);

impl Fields {
    /// Those of a value; one that is no object has none.
    pub fn of(value: JsValue) -> Self {
        Self(value)
    }

    /// Those of a text in JSON; nothing where it is none.
    pub fn parse(json: &str) -> Option<Self> {
        JSON::parse(json).ok().map(Self)
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        // Asking a value that is no object is an error, which says that there is nothing.
        Reflect::get(&self.0, &name.into()).ok()
    }

    /// A text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.as_string()
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.as_f64()
    }

    /// An object in the object.
    pub fn fields(&self, name: &str) -> Option<Self> {
        self.get(name).map(Self)
    }
}
