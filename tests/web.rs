//! The widget in a real document: real clicks drive its state, and its state drives the document.

#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use fractional_cto::components::{Content, Event, Settings, Widget, WidgetProps};
use fractional_cto::pack::source::Source;
use fractional_cto::pack::{Pack, Word, compile};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement};
use yew::{AppHandle, AttrValue, Callback, Renderer};

wasm_bindgen_test_configure!(run_in_browser);

/// A widget on the page, taken off when it is dropped.
struct Mounted {
    root: Element,
    app: Option<AppHandle<Widget>>,
    pack: &'static Pack,
    events: Rc<RefCell<Vec<Event>>>,
}

impl Mounted {
    /// Mounts the bundled pack and waits for the first screen.
    async fn new() -> Self {
        let pack: &'static Pack = Box::leak(Box::new(bundled()));
        let events = Rc::new(RefCell::new(Vec::new()));
        let root = document().create_element("div").expect("a div can be made");
        document().body().expect("the page has a body").append_child(&root).expect("it takes one");
        let heard = Rc::clone(&events);
        let props = WidgetProps {
            pack: Content(pack),
            settings: Settings {
                booking: Some(AttrValue::from("https://cal.example/call")),
                ..Settings::default()
            },
            onevent: Callback::from(move |event| heard.borrow_mut().push(event)),
        };
        let app = Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
        let mounted = Self { root, app: Some(app), pack, events };
        mounted.until(|events| events.contains(&Event::Ready)).await;
        mounted
    }

    /// Waits until the host page has been told enough.
    async fn until(&self, done: impl Fn(&[Event]) -> bool) {
        self.until_true("the events that were expected", || done(&self.events.borrow())).await;
    }

    async fn until_true(&self, what: &str, done: impl Fn() -> bool) {
        for _ in 0..100 {
            if done() {
                return;
            }
            frame().await;
        }
        panic!("{what} did not come; on screen: {:?}", self.root.text_content());
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).expect("the selector is valid");
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    fn click(&self, selector: &str, text: &str) {
        let all = self.all(selector);
        let found = all.iter().find(|it| it.text_content().is_some_and(|own| own == text));
        found.unwrap_or_else(|| panic!("no {selector} says {text:?}")).click();
    }

    fn press(&self, word: Word) {
        self.click("button", self.pack.word(word));
    }

    fn focused(&self) -> Option<String> {
        document().active_element()?.text_content()
    }

    /// Chooses the first option of each question until there are none left.
    async fn answer_all(&self) {
        let check = self.pack.word(Word::CheckTitle);
        for _ in 0..self.pack.questions.len() {
            if self.focused().as_deref() == Some(check) {
                return;
            }
            let before = self.focused();
            let [first, ..] = &self.all("input")[..] else { panic!("a question has options") };
            first.click();
            self.press(Word::Continue);
            self.until_true("the next screen", || self.focused() != before).await;
        }
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

/// The bundled pack, compiled here as a site owner's would be.
fn bundled() -> Pack {
    let files = [
        r#"{"language":"en-GB","rules":"#,
        include_str!("../www/packs/fractional-cto/rules.json"),
        r#","words":"#,
        include_str!("../www/packs/fractional-cto/en-GB.json"),
        r#","interface":"#,
        include_str!("../www/packs/interface/en-GB.json"),
        "}",
    ];
    let json = js_sys::JSON::parse(&files.concat()).expect("it is JSON");
    let source: Source = serde_wasm_bindgen::from_value(json).expect("it is a subject");
    compile(&source).expect("it has no faults")
}

/// Waits until the browser is about to draw, by when all that was due has run.
async fn frame() {
    let drawn = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("tests run in a page");
        window.request_animation_frame(&resolve).expect("a page that is shown is drawn");
    });
    JsFuture::from(drawn).await.expect("it is never refused");
}

#[wasm_bindgen_test]
async fn the_first_screen_is_the_first_question_with_nothing_chosen() {
    let widget = Mounted::new().await;
    let question = &widget.pack.questions[0];
    assert!(
        widget.all("legend").iter().any(|it| it.text_content().as_deref() == Some(question.title))
    );
    assert_eq!(widget.all("input").len(), question.options.len());
    assert!(widget.all("input:checked").is_empty());
    assert_eq!(*widget.events.borrow(), [Event::Ready]);
}

#[wasm_bindgen_test]
async fn continue_with_nothing_chosen_moves_the_focus_to_the_error() {
    let widget = Mounted::new().await;
    widget.press(Word::Continue);
    let title = widget.pack.word(Word::ErrorTitle);
    let focused = || widget.focused().is_some_and(|text| text.starts_with(title));
    widget.until_true("the error", focused).await;
    widget.all("input")[0].click();
    widget.until_true("an end of the error", || widget.all("[role=alert]").is_empty()).await;
    assert_eq!(*widget.events.borrow(), [Event::Ready]);
}

#[wasm_bindgen_test]
async fn clicks_lead_to_a_result_and_back_to_the_start() {
    let widget = Mounted::new().await;
    widget.answer_all().await;
    assert_eq!(widget.events.borrow()[1], Event::Start);

    widget.press(Word::SeeResult);
    widget.until(|events| matches!(events.last(), Some(Event::Result(_)))).await;
    let link = widget.all("a[href]");
    assert_eq!(link.len(), 1);
    assert_eq!(link[0].get_attribute("href").as_deref(), Some("https://cal.example/call"));

    widget.press(Word::Restart);
    let first = &widget.pack.questions[0].title;
    widget.until_true("the first question", || widget.focused().as_deref() == Some(*first)).await;
    assert!(widget.all("input:checked").is_empty());
}

#[wasm_bindgen_test]
async fn two_widgets_on_one_page_have_a_state_each() {
    let (one, other) = (Mounted::new().await, Mounted::new().await);
    one.all("input")[0].click();
    one.press(Word::Continue);
    one.until(|events| events.contains(&Event::Start)).await;
    assert_eq!(*other.events.borrow(), [Event::Ready]);
    assert!(other.all("input:checked").is_empty());
}
