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

/// The working days of the week that begins next Monday, as `20261130` with a space between.
pub fn next_week() -> String {
    let now = Date::new_0();
    let until_monday = match (8 - now.get_day()) % 7 {
        0 => 7,
        days => days,
    };
    let digits = |day: u32| {
        let (year, month) = (now.get_full_year(), now.get_month() as i32);
        let date = Date::new_with_year_month_day(
            year,
            month,
            (now.get_date() + until_monday + day) as i32,
        );
        let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
        [date.get_full_year().to_string(), two(date.get_month() + 1), two(date.get_date())].concat()
    };
    [0, 1, 2, 3, 4].map(digits).join(" ")
}

/// Now, as calendar files have it: `20261124T091500Z`.
pub fn stamp() -> String {
    let whole = String::from(Date::new_0().to_iso_string());
    let seconds = whole.split('.').next().unwrap_or_default();
    let digits: String = seconds.chars().filter(|it| !matches!(it, '-' | ':')).collect();
    [&*digits, "Z"].concat()
}
