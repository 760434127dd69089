use fractional_cto::browser::clock::{date_text, next_week, unique_name};
use js_sys::Date;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Replaced;

#[wasm_bindgen_test]
fn next_week_is_its_five_working_days_at_nine() {
    let check = |now: &str, monday: (u32, u32, u32)| {
        let at = "class extends Date { constructor(...it) { super(...(it.length ? it : [NOW])) } }";
        let at = at.replace("NOW", &format!("{now:?}"));
        let _now = Replaced::new("window", "Date", &["{ value: ", &at, " }"].concat());
        let days = next_week().map(|minutes| Date::new(&(f64::from(minutes) * 60_000.0).into()));
        let first = &days[0];
        let date = (first.get_full_year(), first.get_month() + 1, first.get_date());
        assert_eq!(date, monday, "{now}");
        assert_eq!(days.each_ref().map(Date::get_day), [1, 2, 3, 4, 5], "{now}");
        for day in &days {
            assert_eq!((day.get_hours(), day.get_minutes()), (9, 0), "{now}");
            assert!(day.get_time() - first.get_time() < 5.0 * 86_400_000.0, "{now}");
        }
    };
    check("2026-11-22T12:00", (2026, 11, 23));
    check("2026-11-23T00:00", (2026, 11, 30));
    check("2026-11-24T09:00", (2026, 11, 30));
    check("2026-11-28T23:59", (2026, 11, 30));
    check("2026-12-31T23:59", (2027, 1, 4));
    check("2028-02-28T12:00", (2028, 3, 6));
    check("2027-03-24T12:00", (2027, 3, 29));
}

#[wasm_bindgen_test]
fn a_date_is_written_in_a_language() {
    let time = Date::new(&"2026-12-24T12:00".into()).get_time();
    assert_eq!(date_text(time, "en-GB"), "24 December 2026");
    assert_eq!(date_text(time, "de"), "24. Dezember 2026");
    let own = String::from(
        Date::new(&time.into())
            .to_locale_date_string("default", &crate::page::js("{ dateStyle: 'long' }")),
    );
    for none in ["", "en_GB", "English", "\0"] {
        assert_eq!(date_text(time, none), own, "{none:?}");
    }
}

#[wasm_bindgen_test]
fn two_names_made_at_once_differ() {
    let [one, other] = [unique_name(), unique_name()];
    assert_ne!(one, other);
    for name in [one, other] {
        assert!(name.bytes().all(|it| it.is_ascii_digit() || it == b'-'), "{name}");
    }
}
