//! The whole widget: its frame, and the screen within it.

use yew::prelude::*;

use super::check::check;
use super::event::{Event, Told};
use super::keeping::Keeping;
use super::notice::notice;
use super::page::{Page, Places};
use super::question::{QuestionNodes, question};
use super::result::result_page;
use super::settings::Settings;
use super::view::{View, heading_tag};
use super::week::week;
use crate::assessment::Answers;
use crate::browser::events::Listener;
use crate::browser::fields::Fields;
use crate::browser::history::Entries;
use crate::browser::{self, events, focus, links, shared};
use crate::contract::{Choice, Consent, Theme, View as Shows};
use crate::pack::{NotAPack, Pack, Word};
use crate::state::{Action, Command, Copied, Notice, Screen, State};

/// Content that is shared. Two are equal when they are the same one: comparing every word of a
/// pack would be work at each render, and code to load. A widget keeps its content for life, and
/// what would free it is two kilobytes of code, so it is never freed: read a pack once and hand
/// copies on.
#[derive(Clone, Copy, Debug)]
pub struct Content(pub &'static Pack);

impl Content {
    /// The content in a compact pack, the bytes of a file that ends with `.pack`.
    pub fn decode(pack: Box<[u8]>) -> Result<Self, NotAPack> {
        Ok(Self(Box::leak(Box::new(Pack::decode(Box::leak(pack))?))))
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What the widget is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    /// The content. It stays the same for the life of a widget.
    pub pack: Content,
    /// What the host page asks for.
    #[prop_or_default]
    pub settings: Settings,
    /// Where to tell the host page what happens.
    #[prop_or_default]
    pub onevent: Callback<Event>,
}

/// The key of the screen with all answers; questions have their position for one.
const CHECK: usize = usize::MAX;
/// The key of the result screen.
const RESULT: usize = usize::MAX - 1;
/// The key of the week explorer on its own.
const WEEK: usize = usize::MAX - 2;

/// Where the code of the answers behind the last result is shared, for a week explorer beside it.
const RESULT_CODE: &str = "result";

/// The whole widget, which asks the browser itself for all that it needs: copying, printing, files,
/// storage, the page's history and its analytics.
///
/// It has one state and no other hook to hang on, so it is a struct component: the machinery of
/// function components costs a visitor two kilobytes more.
#[derive(Debug)]
pub struct Widget {
    state: State,
    frame: NodeRef,
    nodes: QuestionNodes,
    places: Places,
    told: Told,
    /// How often the screen had changed when the focus was last moved.
    focused: u32,
    /// Whether the focus follows the keyboard through the timetable.
    follow: bool,
    keeping: Keeping,
    entries: Option<Entries>,
    listeners: Vec<Listener>,
}

/// What a widget hears.
#[derive(Debug)]
pub enum Message {
    /// The visitor did something.
    Act(Action),
    /// Answers come from the page, by the ids of question and option.
    Open(Fields),
    /// Answers come from a file, or it holds none.
    OpenFile(Option<Fields>),
    /// What came of copying.
    Copied(Copied),
    /// Something happened to the window.
    Heard(events::Event),
    /// Whether to hear of the window: not while the element is on no page.
    Listen(bool),
}

/// What happens to the window and is heard.
const HEARD: [&str; 4] = ["hashchange", "popstate", "storage", shared::NEWS];

impl Widget {
    /// What the visitor has done so far.
    pub fn state(&self) -> &State {
        &self.state
    }

    fn act(&mut self, context: &Context<Self>, action: Action) {
        if action == Action::Undo {
            // The Undo of the trial bar goes with the trial: back to where the trial was begun.
            focus::focus(&self.places.tried);
        }
        self.follow = matches!(action, Action::Walk(_));
        let before = self.state.depth();
        self.state.apply(action);
        match action {
            Action::First => focus::focus(&self.nodes.first),
            Action::Command(command) => self.carry_out(context, command),
            _ => {}
        }
        let depth = self.state.depth();
        if depth > before
            && let Some(entries) = &mut self.entries
        {
            entries.went_on(depth);
        }
    }

    /// The answers in an object, by the ids of question and option; nothing where there are none.
    fn answers_in(&self, given: &Fields) -> Option<Answers> {
        let rules = &self.state.pack().rules;
        let answers = Answers::recognise(rules, |id| given.text(id));
        (!answers.is_empty()).then_some(answers)
    }

    fn hear(&mut self, context: &Context<Self>, event: &events::Event) {
        match &*event.type_() {
            "hashchange" => {
                if let Some(code) = links::take_code() {
                    self.state.open_code(&code, true);
                }
            }
            "popstate" => {
                let depth = self.state.depth();
                let back = |entries: &mut Entries| entries.travelled(event, depth);
                if self.entries.as_mut().is_some_and(back) {
                    self.state.apply(Action::Back);
                }
            }
            "storage" if self.keeping.deleted(event) => self.keep(false),
            shared::NEWS if context.props().settings.view == Shows::Week => self.follow_result(),
            _ => {}
        }
    }

    /// Plans a week on its own for the answers behind the last result of the page.
    fn follow_result(&mut self) {
        if let Some(code) = shared::text(RESULT_CODE) {
            self.state.shape(&code);
        }
    }

    /// Begins to keep the answers in the browser, or deletes what was kept.
    pub(super) fn keep(&mut self, keep: bool) {
        if keep {
            self.keeping.begin();
        } else {
            self.keeping.forget();
        }
        self.state.hear_kept(self.keeping.kept(self.state.pack().language));
    }

    /// Keeps what is to be kept of a screen that has changed.
    fn moved(&mut self) {
        // What came with a link is kept once it is made the visitor's own.
        if !self.state.notice().is_some_and(Notice::is_shared) {
            let begun = !self.state.answers().is_empty();
            self.keeping.write(if begun { self.state.code() } else { String::new() });
            self.state.hear_kept(self.keeping.kept(self.state.pack().language));
        }
    }

    /// Prints something that is made of the widget's frame, which has its look.
    pub(super) fn on_paper(&self, print: impl FnOnce(&browser::Element)) {
        if let Some(frame) = self.frame.cast::<browser::Element>() {
            print(&frame);
        }
    }

    /// Tells the host page of an event, and its analytics once the visitor has agreed to them.
    pub(super) fn tell(&self, context: &Context<Self>, event: Event) {
        let WidgetProps { settings, onevent, .. } = context.props();
        if settings.consent == Consent::Yes && self.told.counts(&event) {
            browser::analytics::track(settings.analytics, event.name(), &event.detail());
        }
        onevent.emit(event);
    }

    fn listen(&mut self, context: &Context<Self>, on: bool) {
        self.listeners.clear();
        if on {
            let listener = |name| {
                let link = context.link().clone();
                Listener::new(name, move |event| link.send_message(Message::Heard(event)))
            };
            self.listeners.extend(HEARD.into_iter().filter_map(listener));
        }
    }
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(context: &Context<Self>) -> Self {
        let WidgetProps { pack: Content(pack), settings, .. } = context.props();
        let mut state = State::new(pack, (settings.situation, settings.half_days));
        let keeping = Keeping::new(settings.save, pack.id);
        match if browser::PRESENT { linked(settings.view) } else { None } {
            Some(code) => state.open_code(&code, true),
            None => state.open_code(keeping.code(), false),
        }
        state.hear_kept(keeping.kept(pack.language));
        let focused = state.moves();
        let mut widget = Self {
            state,
            frame: NodeRef::default(),
            nodes: QuestionNodes::default(),
            places: Places::default(),
            told: Told::default(),
            focused,
            follow: false,
            keeping,
            entries: browser::PRESENT.then(Entries::new),
            listeners: Vec::new(),
        };
        if browser::PRESENT {
            widget.listen(context, true);
            if settings.view == Shows::Week {
                widget.follow_result();
            }
        }
        widget
    }

    fn changed(&mut self, context: &Context<Self>, old: &WidgetProps) -> bool {
        let save = context.props().settings.save;
        if save != old.settings.save {
            self.keeping = Keeping::new(save, self.state.pack().id);
            if self.state.answers().is_empty() {
                self.state.open_code(self.keeping.code(), false);
                // No visitor went there, so the focus stays where it is.
                self.focused = self.state.moves();
                self.state.hear_kept(self.keeping.kept(self.state.pack().language));
            } else {
                self.moved();
            }
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        self.follow = false;
        let before = self.state.moves();
        match message {
            Message::Act(action) => self.act(context, action),
            Message::Open(given) => match self.answers_in(&given) {
                Some(answers) => self.state.take_over(answers),
                None => self.state.refuse_file(),
            },
            Message::OpenFile(given) => match given.and_then(|given| self.answers_in(&given)) {
                Some(answers) => self.state.open_file(answers),
                None => self.state.refuse_file(),
            },
            Message::Copied(copied) => {
                if matches!(copied.command, Command::LinkResult | Command::LinkWeek) {
                    self.tell(context, Event::Share);
                }
                self.state.hear_copied(copied);
            }
            Message::Heard(event) => self.hear(context, &event),
            Message::Listen(on) => self.listen(context, on),
        }
        if self.state.moves() != before && !self.state.missing() {
            self.moved();
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let WidgetProps { pack: Content(pack), settings, .. } = context.props();
        let state = &self.state;
        let level = settings.heading_level;
        let view = View { pack, level: level + 1, act: context.link().callback(Message::Act) };
        let alone = is_week_alone(pack, settings);
        // Whose answers a week on its own is planned for is said by the assessment beside it.
        let of = state.notice().filter(|of| !alone || !of.is_shared());
        let (key, screen) = self.screen(&view, settings);
        let (title, region) = match alone {
            true => (pack.word(Word::WeekTitle), pack.word(Word::WeekTitle).to_owned()),
            false => (pack.title, pack.fill(Word::Region, &[("title", pack.title)])),
        };
        let theme = Some(settings.theme.name()).filter(|_| settings.theme != Theme::Auto);
        html! {
            <section
                class="frame"
                part="frame"
                lang={pack.language}
                dir={pack.direction()}
                data-theme={theme}
                aria-label={region}
                onkeydown={Callback::from(|event| focus::keep_from_page(&event))}
                ref={self.frame.clone()}
            >
                <@{heading_tag(level)} class="title">{ title }</@>
                if key == 0 {
                    <p class="intro">{ pack.intro }</p>
                }
                <div class="screen" {key}>
                    if let Some(of) = of {
                        { notice(&view, of) }
                    }
                    { screen }
                </div>
            </section>
        }
    }

    /// What follows a change: the focus moves, and the host page is told.
    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            self.tell(context, Event::Ready);
        }
        if self.follow {
            focus::focus(&self.places.entry);
        }
        // A week on its own has one screen, and what it is planned for was answered elsewhere.
        if is_week_alone(self.state.pack(), &context.props().settings) {
            return;
        }
        // The heading of a new screen takes the focus, or the error summary; never on first load.
        if self.state.moves() != self.focused {
            self.focused = self.state.moves();
            focus::focus(match self.state.screen() {
                _ if self.state.missing() => &self.nodes.missing,
                Screen::Result => &self.places.heading,
                _ => &self.nodes.heading,
            });
        }
        for event in self.told.news(&self.state) {
            if matches!(event, Event::Result(_)) {
                shared::write_text(RESULT_CODE, &self.state.code());
                shared::announce();
            }
            self.tell(context, event);
        }
    }
}

impl Widget {
    /// The screen that is up, with its key.
    fn screen(&self, view: &View, settings: &Settings) -> (usize, Html) {
        let state = &self.state;
        let mut page = Page::new(view, &self.places);
        match (state.screen(), state.result()) {
            _ if is_week_alone(view.pack, settings) => {
                (WEEK, week(view, state, &self.places.entry))
            }
            (Screen::Question(index), _) => {
                (index, question(view, state, index, settings, &self.nodes))
            }
            (Screen::Result, Some(result)) => {
                let asked = state.explorer().controls;
                let whole = asked || settings.view == Shows::Both;
                result_page(&mut page, state, result, whole, settings);
                (RESULT, page.finish())
            }
            _ => (CHECK, check(view, state.answers(), &self.nodes.heading)),
        }
    }
}

/// Whether the week explorer is all there is; a subject without a week has none.
fn is_week_alone(pack: &Pack, settings: &Settings) -> bool {
    settings.view == Shows::Week && pack.has_week()
}

/// The code of the link that led here. The first assessment of the page shows it, and the first
/// week explorer does.
fn linked(view: Shows) -> Option<String> {
    let names = ["linked-assessment", "linked-week"];
    if let Some(code) = links::take_code() {
        for name in names {
            shared::write_text(name, &code);
        }
    }
    shared::take_text(names[usize::from(view == Shows::Week)])
}
