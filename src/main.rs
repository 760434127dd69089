//! The widget's entry in a browser: mounts it in a shadow root that the element has made.
//!
//! Every element has an instance of this module to itself, so that one that fails takes no other
//! with it.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::browser::fields::{Fields, Value, object};
    use fractional_cto::components::{
        Content, Event, Message, Outcome, Settings, Widget, WidgetProps,
    };
    use fractional_cto::state::Action;
    use js_sys::{Function, JsString, Object, Reflect};
    use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
    use wasm_bindgen::prelude::*;
    use web_sys::Element;
    use yew::{AppHandle, Callback, Renderer};

    #[global_allocator]
    static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

    /// A widget that is on the page.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Mounted {
        app: AppHandle<Widget>,
        emit: Function,
        pack: Content,
        onevent: Callback<Event>,
    }

    /// Mounts the widget in `root`, an element within a shadow root.
    ///
    /// `pack` is a compact content pack. `attributes` holds what each attribute says, as a text by
    /// its name. `emit(name, detail)` hears of every event, and of each value that is not used as
    /// `refused`. Throws when the pack cannot be read.
    #[wasm_bindgen]
    pub fn mount(
        root: Element,
        pack: Box<[u8]>,
        attributes: JsValue,
        emit: Function,
    ) -> Result<Mounted, JsError> {
        let pack = Content::decode(pack).map_err(|fault| JsError::new(fault.message()))?;
        let settings = read(&emit, pack, attributes);
        let hearing = emit.clone();
        let onevent =
            Callback::from(move |event: Event| tell(&hearing, event.name(), &event.detail()));
        let props = WidgetProps { pack, settings, onevent: onevent.clone() };
        let app = Renderer::<Widget>::with_root_and_props(root, props).render();
        Ok(Mounted { app, emit, pack, onevent })
    }

    #[wasm_bindgen]
    impl Mounted {
        /// Follows attributes that have changed. Answers stay.
        pub fn update(&mut self, attributes: JsValue) {
            let (pack, onevent) = (self.pack, self.onevent.clone());
            let settings = read(&self.emit, pack, attributes);
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

    /// Reads what the attributes say, and tells what is not used. Scripts have the words for it.
    fn read(emit: &Function, Content(pack): Content, attributes: JsValue) -> Settings {
        let given = Fields::of(attributes);
        Settings::read_apart(pack, &|name| given.text(name), &mut |name, value, known| {
            let name = Value::Text(name.to_owned());
            let (value, known) = (Value::Text(value), Value::Text(known));
            tell(emit, "refused", &[("name", name), ("value", value), ("known", known)]);
        })
    }

    fn tell(emit: &Function, name: &str, detail: &[(&str, Value)]) {
        // A listener of the host page that throws is the host page's to hear of: the browser
        // reports it, and the widget goes on.
        let _ = emit.call2(&JsValue::NULL, &JsString::from(name), &object(detail));
    }
}

fn main() {}
