//! The widget's entry in a browser: mounts it in a shadow root that the element has made.
//!
//! Every element has an instance of this module to itself, so that one that fails takes no other
//! with it.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::assessment::Answers;
    use fractional_cto::components::{
        Config, Content, Event, Message, Show, Theme, Widget, WidgetProps,
    };
    use fractional_cto::handoff::{booking_link, calendar};
    use fractional_cto::pack::Pack;
    use fractional_cto::state::Action;
    use js_sys::{Function, JsString, Object, Reflect};
    use lol_alloc::{FreeListAllocator, LockedAllocator};
    use wasm_bindgen::prelude::*;
    use yew::{AppHandle, AttrValue, Callback, Renderer};

    #[global_allocator]
    static ALLOCATOR: LockedAllocator<FreeListAllocator> =
        LockedAllocator::new(FreeListAllocator::new());

    /// A widget that is on the page.
    #[wasm_bindgen]
    #[derive(Debug)]
    pub struct Mounted {
        app: AppHandle<Widget>,
        pack: Content,
        onevent: Callback<Event>,
    }

    /// Mounts the widget in `root`, an element within a shadow root.
    ///
    /// `pack` is a compact content pack. `config` holds strings: `booking`, `currency`, `situation`;
    /// and numbers: `view`, from 0 for assessment, week, both; `theme`, from 0 for auto, light,
    /// dark; `headingLevel`; `halfDays`, 0 for those usual in the situation. `emit(name, detail)`
    /// hears of every event. Throws when the pack cannot be read.
    #[wasm_bindgen]
    pub fn mount(
        root: web_sys::Element,
        pack: Box<[u8]>,
        config: &JsValue,
        emit: Function,
    ) -> Result<Mounted, JsError> {
        let pack = Pack::decode(Box::leak(pack)).map_err(|fault| JsError::new(fault.message()))?;
        let pack = Content(Box::leak(Box::new(pack)));
        let onevent = Callback::from(move |event| tell(&emit, event));
        let props = WidgetProps { pack, config: read(config), onevent: onevent.clone() };
        let app = Renderer::<Widget>::with_root_and_props(root, props).render();
        Ok(Mounted { app, pack, onevent })
    }

    #[wasm_bindgen]
    impl Mounted {
        /// Follows attributes that have changed. Answers stay.
        pub fn update(&mut self, config: &JsValue) {
            let (pack, onevent) = (self.pack, self.onevent.clone());
            self.app.update(WidgetProps { pack, config: read(config), onevent });
        }

        /// Plans the week for the answers of another widget, by the ids of question and option.
        /// What names nothing is left out.
        pub fn shape(&self, answers: &JsValue) {
            let rules = &self.pack.0.rules;
            let mut given = Answers::default();
            for (question, of) in rules.questions.iter().enumerate() {
                let id = Reflect::get(answers, &of.id.into()).ok();
                let id = id.and_then(|id| id.as_string());
                if let Some(option) = id.and_then(|id| of.option(&id)) {
                    given.choose(question, option);
                }
            }
            self.app.send_message(Message::Shape(given));
        }

        /// The answers given so far, by the ids of question and option.
        pub fn answers(&self) -> Object {
            let answers = Object::new();
            let rules = &self.pack.0.rules;
            if let Some(widget) = self.app.get_component() {
                for (index, question) in rules.questions.iter().enumerate() {
                    if let Some(option) = widget.state().answers().get(index) {
                        let id = question.options[option].id;
                        set(&answers, question.id, &id.into());
                    }
                }
            }
            answers
        }

        /// The week on show as a calendar file; see [`calendar`] for the dates and the stamp.
        pub fn calendar(&self, dates: &str, stamp: &str) -> String {
            let Some(widget) = self.app.get_component() else { return String::new() };
            calendar(self.pack.0, 0, &widget.state().explored().weeks[0], dates, stamp)
        }

        /// Hears whether a text could be copied.
        pub fn copied(&self, copied: bool) {
            self.app.send_message(Message::Act(Action::Copied(copied)));
        }

        /// Takes the widget off the page.
        pub fn unmount(self) {
            self.app.destroy();
        }
    }

    fn read(config: &JsValue) -> Config {
        let value = |key: &str| Reflect::get(config, &key.into()).unwrap_or_default();
        let text = |key: &str| AttrValue::from(value(key).as_string().unwrap_or_default());
        // What is missing is not a number, and counts as zero.
        let number = |key: &str| value(key).as_f64().unwrap_or_default() as u8;
        Config {
            show: match number("view") {
                1 => Show::Week,
                2 => Show::Both,
                _ => Show::Assessment,
            },
            situation: text("situation"),
            half_days: Some(number("halfDays")).filter(|half_days| *half_days > 0),
            booking: Some(text("booking")).filter(|address| booking_link(address).is_ok()),
            theme: match number("theme") {
                1 => Theme::Light,
                2 => Theme::Dark,
                _ => Theme::Auto,
            },
            heading_level: number("headingLevel").clamp(2, 5),
            currency: text("currency"),
        }
    }

    fn tell(emit: &Function, event: Event) {
        let detail = Object::new();
        let name = match event {
            Event::Ready => "ready",
            Event::Start => "start",
            Event::Step { index, total } => {
                set(&detail, "index", &(index as u32).into());
                set(&detail, "total", &(total as u32).into());
                "step"
            }
            Event::Result { verdict, situation, state } => {
                set(&detail, "verdict", &verdict.into());
                set(&detail, "situation", &situation.into());
                set(&detail, "state", &state.into());
                "result"
            }
            Event::Book => "book",
            Event::Print => "print",
            Event::Copy(text) => {
                set(&detail, "text", &text.into());
                "copy"
            }
            Event::Calendar => "calendar",
        };
        call(emit, name, &detail);
    }

    fn set(object: &Object, key: &str, value: &JsValue) {
        // Setting a field of an object made here cannot fail.
        let _ = Reflect::set(object, &key.into(), value);
    }

    fn call(emit: &Function, name: &str, detail: &Object) {
        // A listener of the host page that throws is the host page's to hear of: the browser
        // reports it, and the widget goes on.
        let _ = emit.call2(&JsValue::NULL, &JsString::from(name), detail);
    }
}

fn main() {}
