//! The date and the time where the visitor is.

use crate::pack::digits;
use js_sys::{Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// A time as a date in words, in a language: `24 December 2026`.
pub fn date_text(time: f64, language: &str) -> String {
    let options = Object::new();
    // Setting a field of an object made here cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    let date = Date::new(&time.into());
    let written = |language: &JsValue| {
        let write = Reflect::get(&date, &"toLocaleDateString".into()).ok()?;
        write.unchecked_ref::<Function>().call2(&date, language, &options).ok()?.as_string()
    };
    // What is no language tag is an error; the visitor's own language is then the next best.
    written(&language.into()).or_else(|| written(&JsValue::UNDEFINED)).unwrap_or_default()
}

/// Now, in minutes since 1970.
pub fn minutes() -> u32 {
    in_minutes(now())
}

/// Nine o'clock, where the visitor is, on the working days of the week that begins next Monday, in
/// minutes since 1970.
pub fn next_week() -> [u32; 5] {
    let now = Date::new_0();
    let until_monday = match (8 - now.get_day()) % 7 {
        0 => 7,
        days => days,
    };
    let (year, month) = (now.get_full_year(), now.get_month() as i32);
    [0, 1, 2, 3, 4].map(|day| {
        let day = (now.get_date() + until_monday + day) as i32;
        in_minutes(Date::new_with_year_month_day_hr(year, month, day, 9).get_time())
    })
}

/// A name that nothing else has: the time, and chance.
pub fn unique_name() -> String {
    let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    [now() as u64, u64::from(chance)].map(digits).join("-")
}

fn in_minutes(milliseconds: f64) -> u32 {
    (milliseconds / 60_000.0) as u32
}
