//! The widget's entry in a browser: mounts it in a shadow root that the element has made.
//!
//! Every element has an instance of this module to itself, so that one that fails takes no other
//! with it.

#[cfg(target_arch = "wasm32")]
mod entry {
    use fractional_cto::assessment::Answers;
    use fractional_cto::components::{
        Config, Content, Event, Message, Save, Show, Theme, Widget, WidgetProps,
    };
    use fractional_cto::handoff::{Dates, Provider, booking_link, calendar};
    use fractional_cto::pack::Pack;
    use fractional_cto::state::{Action, Kept, Take};
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
    /// `pack` is a compact content pack. `config` holds strings: `booking`, `questions`, `utm`,
    /// `code`, `currency`, `situation`; and numbers, choices from 0 in their order: `view`
    /// (assessment, week, both), `theme` (auto, light, dark), `provider` (see [`Provider::ALL`]),
    /// `save` (off, ask, session), `fromLink`, `bare`, `headingLevel`, and `halfDays`, 0 for those usual in
    /// the situation. `emit(name, detail)` hears of every event. Throws when the pack cannot be
    /// read.
    #[wasm_bindgen]
    pub fn mount(
        root: web_sys::Element,
        pack: Box<[u8]>,
        config: &JsValue,
        emit: Function,
    ) -> Result<Mounted, JsError> {
        let pack = Pack::decode(Box::leak(pack)).map_err(|fault| JsError::new(fault.message()))?;
        let pack = Content(Box::leak(Box::new(pack)));
        let config = read(config);
        for name in config.questions.split(' ') {
            if name != "summary" && pack.0.rules.question(name).is_none() {
                let detail = Object::new();
                set(&detail, "text", &name.into());
                call(&emit, "unknown", &detail);
            }
        }
        let onevent = Callback::from(move |event| tell(&emit, event));
        let props = WidgetProps { pack, config, onevent: onevent.clone() };
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
            self.app.send_message(Message::Shape(self.read_answers(answers)));
        }

        /// Takes answers over, by the ids of question and option, or says that there are none.
        pub fn open(&self, answers: &JsValue) {
            let answers = self.read_answers(answers);
            let none = answers.is_empty();
            self.app.send_message(if none { Message::BadFile } else { Message::TakeOver(answers) });
        }

        fn read_answers(&self, answers: &JsValue) -> Answers {
            let rules = &self.pack.0.rules;
            let mut given = Answers::default();
            for (question, of) in rules.questions.iter().enumerate() {
                let id = Reflect::get(answers, &of.id.into()).ok();
                let id = id.and_then(|id| id.as_string());
                if let Some(option) = id.and_then(|id| of.option(&id)) {
                    given.choose(question, option);
                }
            }
            given
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

        /// The week on show as a calendar file; see [`Dates`] for the times, and [`calendar`] for the
        /// name of the file.
        pub fn calendar(&self, nine: &[u32], now: u32, file: &str) -> String {
            let Some(widget) = self.app.get_component() else { return String::new() };
            let Ok(nine) = nine.try_into() else { return String::new() };
            let Some(explored) = widget.state().explored() else { return String::new() };
            calendar(self.pack.0, 0, &explored.weeks[0], &Dates { nine, now }, file)
        }

        /// Opens the code of a link.
        pub fn link(&self, code: String) {
            self.app.send_message(Message::Link(code));
        }

        /// Goes a screen back.
        pub fn back(&self) {
            self.app.send_message(Message::Act(Action::Back));
        }

        /// Empties all answers.
        pub fn reset(&self) {
            self.app.send_message(Message::Act(Action::Restart));
        }

        /// Hears what came of copying: the text that was refused, or nothing.
        pub fn copied(&self, refused: String) {
            self.app.send_message(Message::Copied(refused));
        }

        /// Hears whether answers are kept: 0 not, 1 until a date, 2 in the tab, 3 refused.
        pub fn kept(&self, kept: u8, date: String) {
            self.app.send_message(Message::Kept(match kept {
                1 => Kept::Until(date),
                2 => Kept::Tab,
                3 => Kept::Refused,
                _ => Kept::No,
            }));
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
            provider: Provider::ALL[usize::from(number("provider")) % Provider::ALL.len()],
            questions: text("questions"),
            utm: text("utm"),
            save: match number("save") {
                1 => Save::Ask,
                2 => Save::Session,
                _ => Save::Off,
            },
            code: text("code"),
            from_link: number("fromLink") > 0,
            bare: number("bare") > 0,
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
            Event::Moved { depth, code } => {
                set(&detail, "depth", &depth.into());
                set(&detail, "code", &code.into());
                "moved"
            }
            Event::Take(take, text) => {
                set(&detail, "text", &text.into());
                match take {
                    Take::Print => "print",
                    Take::Text | Take::Brief => "copy",
                    Take::Calendar => "calendar",
                    Take::PrintBrief => "paper",
                    Take::Link | Take::WeekLink => "link",
                    Take::File => "file",
                    Take::Open => "open",
                    Take::Book => "book",
                    Take::Keep => "keep",
                    Take::Forget => "forget",
                }
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
