//! A widget on the page, by what a visitor and the page see of it.

use std::cell::RefCell;
use std::rc::Rc;

use fractional_cto::components::{Content, Event, Isolated, Settings, Widget, WidgetProps};
use fractional_cto::pack::source::Source;
use fractional_cto::pack::{Pack, Word, compile};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, AttrValue, BaseComponent, Callback, Renderer};

use crate::page::{document, frame};

/// What can be mounted.
pub trait Mount: BaseComponent<Properties = WidgetProps> {
    /// What the screens are in, where `root` is what it was mounted in.
    fn inside(root: &Element) -> Element;
}

impl Mount for Widget {
    fn inside(root: &Element) -> Element {
        root.clone()
    }
}

impl Mount for Isolated {
    fn inside(root: &Element) -> Element {
        let shadow = root.first_element_child().and_then(|host| host.shadow_root());
        shadow.and_then(|it| it.first_element_child()).expect("there is a shadow root")
    }
}

/// A widget on the page, taken off when it is dropped.
pub struct Mounted<C: Mount> {
    root: Element,
    app: Option<AppHandle<C>>,
    props: WidgetProps,
    pub pack: &'static Pack,
    pub events: Rc<RefCell<Vec<Event>>>,
}

impl<C: Mount> Mounted<C> {
    /// Mounts the bundled pack and waits for the first screen.
    pub async fn new() -> Self {
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
        let app = Renderer::<C>::with_root_and_props(root.clone(), props.clone()).render();
        let mounted = Self { root, app: Some(app), props, pack, events };
        mounted.until(|events| events.contains(&Event::Ready)).await;
        mounted
    }

    /// Gives it other settings, and waits until they have arrived.
    pub async fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        change(&mut self.props.settings);
        if let Some(app) = &mut self.app {
            app.update(self.props.clone());
        }
        frame().await;
    }

    /// Takes it off the page and waits until it is gone.
    pub async fn unmount(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.until_true("an end", || self.root.first_element_child().is_none()).await;
    }

    /// Waits until the host page has been told enough.
    pub async fn until(&self, done: impl Fn(&[Event]) -> bool) {
        self.until_true("the events that were expected", || done(&self.events.borrow())).await;
    }

    pub async fn until_true(&self, what: &str, done: impl Fn() -> bool) {
        for _ in 0..100 {
            if done() {
                return;
            }
            frame().await;
        }
        panic!("{what} did not come; on screen: {:?}", C::inside(&self.root).text_content());
    }

    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let inside = C::inside(&self.root);
        let found = inside.query_selector_all(selector).expect("the selector is valid");
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
    }

    fn click(&self, selector: &str, text: &str) {
        let all = self.all(selector);
        let found = all.iter().find(|it| it.text_content().is_some_and(|own| own == text));
        found.unwrap_or_else(|| panic!("no {selector} says {text:?}")).click();
    }

    pub fn press(&self, word: Word) {
        self.click("button", self.pack.word(word));
    }

    pub fn focused(&self) -> Option<String> {
        document().active_element()?.text_content()
    }

    /// Chooses the first option of each question until there are none left.
    pub async fn answer_all(&self) {
        let on = self.pack.word(Word::Continue);
        let asks = || self.all("button").iter().any(|it| it.text_content().as_deref() == Some(on));
        while asks() {
            let before = self.focused();
            let [first, ..] = &self.all("input")[..] else { panic!("a question has options") };
            first.click();
            self.press(Word::Continue);
            self.until_true("the next screen", || self.focused() != before).await;
        }
    }
}

impl<C: Mount> Drop for Mounted<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// The bundled pack, compiled here as a site owner's would be.
fn bundled() -> Pack {
    let files = [
        r#"{"language":"en-GB","rules":"#,
        include_str!("../../www/packs/fractional-cto/rules.json"),
        r#","words":"#,
        include_str!("../../www/packs/fractional-cto/en-GB.json"),
        r#","interface":"#,
        include_str!("../../www/packs/interface/en-GB.json"),
        "}",
    ];
    let json = js_sys::JSON::parse(&files.concat()).expect("it is JSON");
    let source: Source = serde_wasm_bindgen::from_value(json).expect("it is a pack");
    compile(&source).expect("it has no faults")
}
