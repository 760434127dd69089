//! The widget's entry in a browser: mounts it in a shadow root that the element has made.
//!
//! Every element has an instance of this module to itself, so that one that fails takes no other
//! with it.

#[cfg(target_arch = "wasm32")]
mod entry {
    use std::cell::OnceCell;

    use fractional_cto::assessment::Answers;
    use fractional_cto::components::{Config, Content, Event, Show, Theme, Widget, WidgetProps};
    use fractional_cto::handoff::booking_link;
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
    /// `pack` is a compact content pack; `config` holds strings: `view`, `situation`, `days`,
    /// `booking`, `theme`, `headingLevel`, `currency`. `emit(name, detail)` hears of every event, and of `error` with
    /// the code `panic` when the widget has failed and must be replaced. Throws when the pack
    /// cannot be read.
    #[wasm_bindgen]
    pub fn mount(
        root: web_sys::Element,
        pack: Box<[u8]>,
        config: &JsValue,
        emit: Function,
    ) -> Result<Mounted, JsError> {
        on_panic(emit.clone());
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
            self.app.send_message(Action::Shape(given));
        }

        /// The answers given so far, by the ids of question and option.
        pub fn answers(&self) -> Object {
            let answers = Object::new();
            let rules = &self.pack.0.rules;
            if let Some(widget) = self.app.get_component() {
                for (index, question) in rules.questions.iter().enumerate() {
                    if let Some(option) = widget.answers().get(index) {
                        let id = &*question.options[option].id;
                        set(&answers, &question.id, &id.into());
                    }
                }
            }
            answers
        }

        /// Hears whether a text could be copied.
        pub fn copied(&self, copied: bool) {
            self.app.send_message(Action::Copied(copied));
        }

        /// Takes the widget off the page.
        pub fn unmount(self) {
            self.app.destroy();
        }
    }

    thread_local! {
        /// Whom the panic hook tells. A hook must be `Send`, which a JavaScript function is not.
        static EMIT: OnceCell<Function> = const { OnceCell::new() };
    }

    /// Tells the element, which shows a recovery message without any help from here.
    fn on_panic(emit: Function) {
        EMIT.with(|cell| {
            cell.get_or_init(|| emit);
        });
        yew::set_custom_panic_hook(Box::new(|info| {
            let detail = Object::new();
            set(&detail, "code", &"panic".into());
            set(&detail, "message", &info.to_string().into());
            EMIT.with(|cell| {
                if let Some(emit) = cell.get() {
                    call(emit, "error", &detail);
                }
            });
        }));
    }

    fn read(config: &JsValue) -> Config {
        let text = |key: &str| {
            let value = Reflect::get(config, &key.into()).ok().and_then(|value| value.as_string());
            value.filter(|value| !value.is_empty())
        };
        let booking =
            text("booking").and_then(|address| booking_link(&address).ok().map(str::to_owned));
        Config {
            show: match text("view").as_deref() {
                Some("week") => Show::Week,
                Some("both") => Show::Both,
                _ => Show::Assessment,
            },
            situation: text("situation").map_or_else(AttrValue::default, AttrValue::from),
            half_days: match text("days").as_deref() {
                Some("1") => Some(2),
                Some("1.5") => Some(3),
                Some("2") => Some(4),
                Some("2.5") => Some(5),
                Some("3") => Some(6),
                _ => None,
            },
            booking: booking.map(AttrValue::from),
            theme: match text("theme").as_deref() {
                Some("light") => Theme::Light,
                Some("dark") => Theme::Dark,
                _ => Theme::Auto,
            },
            heading_level: match text("headingLevel").as_deref() {
                Some("3") => 3,
                Some("4") => 4,
                Some("5") => 5,
                _ => 2,
            },
            currency: text("currency").map_or_else(AttrValue::default, AttrValue::from),
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
            Event::Calendar(text) => {
                set(&detail, "text", &text.into());
                "calendar"
            }
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
