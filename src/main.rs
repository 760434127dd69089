//! The widget's entry in a browser: mounts it in a shadow root that the element has made.
//!
//! Every element has an instance of this module to itself, so that one that fails takes no other
//! with it.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::browser::console;
    use fractional_cto::browser::fields::{Fields, object};
    use fractional_cto::components::{
        Content, Event, Message, Outcome, Refusal, Settings, Widget, WidgetProps,
    };
    use fractional_cto::contract::Attribute;
    use fractional_cto::state::Action;
    use js_sys::{Function, JsString, Object, Reflect};
    use lol_alloc::{FreeListAllocator, LockedAllocator};
    use wasm_bindgen::prelude::*;
    use web_sys::Element;
    use yew::{AppHandle, Callback, Renderer};

    #[global_allocator]
    static ALLOCATOR: LockedAllocator<FreeListAllocator> =
        LockedAllocator::new(FreeListAllocator::new());

    /// A widget that is on the page.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Mounted {
        app: AppHandle<Widget>,
        root: Element,
        pack: Content,
        onevent: Callback<Event>,
    }

    /// Mounts the widget in `root`, an element within a shadow root.
    ///
    /// `pack` is a compact content pack. `attributes` holds what each attribute says, as a text by
    /// its name; what the loader has refused of them stands in its `refused`, the names with a space
    /// between, and the languages that there are packs in stand in its `languages`. `emit(name,
    /// detail)` hears of every event. Throws when the pack cannot be read.
    #[wasm_bindgen]
    pub fn mount(
        root: Element,
        pack: Box<[u8]>,
        attributes: JsValue,
        emit: Function,
    ) -> Result<Mounted, JsError> {
        let pack = Content::decode(pack).map_err(|fault| JsError::new(fault.message()))?;
        let onevent = Callback::from(move |event| tell(&emit, &event));
        let settings = read(&root, pack, attributes);
        let props = WidgetProps { pack, settings, onevent: onevent.clone() };
        let app = Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
        Ok(Mounted { app, root, pack, onevent })
    }

    #[wasm_bindgen]
    impl Mounted {
        /// Follows attributes that have changed. Answers stay.
        pub fn update(&mut self, attributes: JsValue) {
            let (pack, onevent) = (self.pack, self.onevent.clone());
            let settings = read(&self.root, pack, attributes);
            self.app.update(WidgetProps { pack, settings, onevent });
        }

        /// Takes answers over, by the ids of question and option, or says that there are none.
        pub fn open(&self, answers: JsValue) {
            self.app.send_message(Message::Open(Fields::of(answers)));
        }

        /// The answers given so far, by the ids of question and option.
        pub fn answers(&self) -> Object {
            let answers = Object::new();
            if let Some(widget) = self.app.get_component() {
                for (question, option) in widget.state().answers().ids(&self.pack.0.rules) {
                    // Setting a field of an object made here cannot fail.
                    let _ = Reflect::set(&answers, &question.into(), &option.into());
                }
            }
            answers
        }

        /// The result on show, as the event told it, or nothing.
        pub fn result(&self) -> Option<Object> {
            let outcome = Outcome::of(self.app.get_component()?.state())?;
            Some(object(&outcome.fields()))
        }

        /// Empties all answers.
        pub fn reset(&self) {
            self.app.send_message(Message::Act(Action::Restart));
        }

        /// Whether to hear of what happens to the window: not while the element is on no page.
        pub fn listen(&self, on: bool) {
            self.app.send_message(Message::Listen(on));
        }

        /// Takes the widget off the page.
        pub fn unmount(self) {
            self.app.destroy();
        }
    }

    /// Reads what the attributes say, and warns of what is not used.
    fn read(root: &Element, Content(pack): Content, attributes: JsValue) -> Settings {
        let given = Fields::of(attributes);
        let (settings, mut refusals) = Settings::read(pack, &|name| given.text(name));
        let languages = given.text("languages").unwrap_or_default();
        for name in given.text("refused").unwrap_or_default().split_whitespace() {
            if let Some(attribute) = Attribute::named(name) {
                let value = given.text(name).unwrap_or_default();
                refusals.push(Refusal::new(attribute, value, pack, &languages));
            }
        }
        for refusal in refusals {
            console::warn(root, &refusal.message());
        }
        settings
    }

    fn tell(emit: &Function, event: &Event) {
        // A listener of the host page that throws is the host page's to hear of: the browser
        // reports it, and the widget goes on.
        let name = JsString::from(event.name());
        let _ = emit.call2(&JsValue::NULL, &name, &object(&event.detail()));
    }
}

fn main() {}
