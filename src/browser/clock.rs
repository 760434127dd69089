//! The date and the time where the visitor is.

use js_sys::{Array, Date, Object, Reflect};

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// A time as a date in words, in a language: `24 December 2026`.
pub fn date_text(time: f64, language: &str) -> String {
    let options = Object::new();
    // Setting a field of an object made here cannot fail.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    let format = js_sys::Intl::DateTimeFormat::new(&Array::of1(&language.into()), &options);
    format
        .format()
        .call1(&format, &Date::new(&time.into()))
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default()
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
    [now() as u64, u64::from(chance)].map(|part| part.to_string()).join("-")
}

fn in_minutes(milliseconds: f64) -> u32 {
    (milliseconds / 60_000.0) as u32
}
