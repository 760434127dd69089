//! The widget in a shadow root, as a Yew app mounts it.

use fractional_cto::components::{Event as Told, Isolated};
use fractional_cto::contract::{Save, Theme};
use fractional_cto::pack::Word;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

use crate::mounted::Mounted;
use crate::page::{address, go_to, js, json, until};

#[wasm_bindgen_test]
async fn other_settings_reach_the_widget_and_answers_stay() {
    let mut widget = Mounted::<Isolated>::new().await;
    widget.all("input")[0].click();
    widget.until_true("an answer", || widget.all("input:checked").len() == 1).await;
    widget.set(|settings| (settings.theme, settings.heading_level) = (Theme::Dark, 4)).await;
    let dark = || widget.all("section[data-theme=dark] > .title > h4").len() == 1;
    widget.until_true("the settings", dark).await;
    assert_eq!(widget.all("input:checked").len(), 1);
}

#[wasm_bindgen_test]
async fn a_change_of_where_answers_are_kept_is_followed() {
    let kept = || json("sessionStorage['fractional-cto']");
    let mut widget = Mounted::<Isolated>::new().await;
    widget.set(|settings| settings.save = Save::Session).await;
    widget.all("input")[0].click();
    widget.press(Word::Continue);
    widget.until(|events| events.contains(&Told::Start)).await;
    let first = kept();
    assert!(first.is_some());

    widget.set(|settings| settings.save = Save::Off).await;
    let asked = |widget: &Mounted<Isolated>| widget.all(".question")[0].text_content();
    let second = asked(&widget);
    widget.all("input")[0].click();
    widget.press(Word::Continue);
    widget.until_true("the third question", || asked(&widget) != second).await;
    assert_eq!(kept(), first);

    let mut later = Mounted::<Isolated>::new().await;
    assert_ne!(asked(&later), second);
    later.set(|settings| settings.save = Save::Session).await;
    later.until_true("what was kept", || asked(&later) == second).await;
    js("sessionStorage.clear()");
}

#[wasm_bindgen_test]
async fn once_off_the_page_it_hears_nothing_of_the_window() {
    let code = "#fcto=1.fractional-cto.1.zzz";
    let come = format!("location.hash = {code:?}");
    go_to("");
    let page = address();

    let mut widget = Mounted::<Isolated>::new().await;
    until("hashchange", &come).await;
    widget.until_true("the code", || address() == page).await;

    widget.unmount().await;
    until("hashchange", &come).await;
    assert_eq!(address(), [&*page, code].concat());
    go_to("");
}

#[wasm_bindgen_test]
async fn keys_that_a_control_takes_stay_in_the_widget() {
    let widget = Mounted::<Isolated>::new().await;
    // As a page listens: after whatever is inside it.
    js("addEventListener('keydown', () => { window.heard += 1 }, window.heard = 0)");
    let press = |target: &HtmlElement, init: &str| {
        let init = ["{ bubbles: true, composed: true, ", init, " }"].concat();
        let event: Event = js(&["new KeyboardEvent('keydown', ", &init, ")"].concat()).into();
        target.dispatch_event(&event).expect("it is not under way");
        let heard = js("[window.heard, window.heard = 0][0]").as_f64();
        heard.expect("it is a number") as u32
    };
    let check = |init, expect| assert_eq!(press(&widget.all("input")[0], init), expect, "{init}");
    check("key: 'ArrowDown'", 0);
    check("key: 'End'", 0);
    check("key: 'PageUp'", 0);
    check("key: ' '", 0);
    check("key: 'Enter'", 0);
    check("key: 'j'", 1);
    check("key: 'Escape'", 1);
    check("key: 'Tab'", 1);
    check("key: 'Enter', ctrlKey: true", 1);
    check("key: 'ArrowLeft', altKey: true", 1);
}
