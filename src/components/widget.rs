//! The whole widget: its frame, and the screen within it.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::event::{Event, Told};
use super::keeping::Keeping;
use super::notice::notice;
use super::props::{Content, WidgetProps};
use super::question::{QuestionNodes, question};
use super::result::{ResultNodes, result};
use super::settings::Settings;
use super::text::{heading, text};
use super::view::View;
use super::week::week;
use super::window::linked;
use crate::assessment::Answers;
use crate::browser::events::Listener;
use crate::browser::fields::Fields;
use crate::browser::history::{self, Entries};
use crate::browser::{self, events, focus, frames};
use crate::contract::{Choice, Consent, Save, Theme, View as Shows};
use crate::pack::Word;
use crate::state::{Action, Copied, Explored, Notice, Screen, State};

/// The whole widget, which asks the browser itself for all that it needs: copying, printing, files,
/// storage, the page's history and its analytics.
///
/// It has one state and no other hook to hang on, so it is a struct component: the machinery of
/// function components costs a visitor two kilobytes more.
#[derive(Debug)]
pub struct Widget {
    pub(super) state: State,
    settings: Settings,
    act: Callback<Action>,
    /// What the week explorer shows, where there is one on screen.
    explored: Option<Explored>,
    /// Counts what has changed, but for what is [light](Action::is_light).
    round: u32,
    frame: NodeRef,
    nodes: QuestionNodes,
    pub(super) result: ResultNodes,
    /// The activity of a timetable that the keyboard is on.
    pub(super) entry: NodeRef,
    told: Told,
    /// How often the screen had changed when the focus was last moved.
    focused: u32,
    /// Whether the focus follows the keyboard through the timetable.
    follow: bool,
    pub(super) keeping: Keeping,
    pub(super) entries: Option<Rc<RefCell<Entries>>>,
    pub(super) listeners: Vec<Listener>,
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

/// What is said inside the root just before Yew draws, and as soon as it has: what a translator has
/// changed meanwhile must be taken back first, since Yew knows its nodes one by one. Who does that
/// comes with the element's script, in www/element/running/foreign.js.
const DRAWS: &str = "fcto-draws";
const DRAWN: &str = "fcto-drawn";

impl Widget {
    /// What the visitor has done so far.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the host page asks for.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the week explorer shows, where there is one on screen and the subject has a week.
    pub(super) fn explored(&self) -> Option<&Explored> {
        self.explored.as_ref()
    }

    /// Which round of changes is on screen.
    pub(super) fn round(&self) -> u32 {
        self.round
    }

    /// What every part of a screen is given.
    pub(super) fn as_view(&self) -> View {
        let Settings { heading_level, article, .. } = &self.settings;
        View {
            pack: self.state.pack(),
            level: heading_level + 1,
            article: article.clone(),
            act: self.act.clone(),
        }
    }

    /// Whether the week explorer is all there is; a subject without a week has none.
    fn is_week_alone(&self) -> bool {
        self.settings.view == Shows::Week && self.state.pack().has_week()
    }

    /// Plans the weeks that are on screen.
    fn explore(&mut self) {
        let shown = self.is_week_alone() || self.state.result().is_some();
        self.explored = shown.then(|| self.state.explored()).flatten();
    }

    fn act(&mut self, context: &Context<Self>, action: Action) {
        if action == Action::Undo {
            // The Undo of the trial bar goes with the trial: back to where the trial was begun.
            focus::focus(&self.result.own);
        }
        self.follow = matches!(action, Action::Walk(_));
        let before = self.state.depth();
        if let Some(entries) = &self.entries {
            entries.borrow_mut().take_back();
        }
        self.state.apply(action);
        match action {
            Action::First => focus::focus(&self.nodes.first),
            Action::SeeAnswers => focus::focus(&self.result.map),
            Action::Command(command) => self.carry_out(context, command),
            _ => {}
        }
        let depth = self.state.depth();
        if depth > before
            && let Some(entries) = &self.entries
        {
            entries.borrow_mut().went_on(depth);
        }
    }

    /// The answers in an object, by the ids of question and option; nothing where there are none.
    fn answers_in(&self, given: &Fields) -> Option<Answers> {
        let rules = &self.state.pack().rules;
        let answers = Answers::recognise(rules, |id| given.text(id));
        (!answers.is_empty()).then_some(answers)
    }

    /// Tells what is around the frame, inside the root that it is in.
    fn say(&self, name: &str) {
        if let Some(frame) = self.frame.cast::<browser::Element>() {
            events::tell(&frame, name);
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
        if self.settings.save != Save::Off && !self.state.notice().is_some_and(Notice::is_shared) {
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
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(context: &Context<Self>) -> Self {
        let WidgetProps { pack: Content(pack), settings, .. } = context.props();
        let mut state = State::new(pack, (settings.situation, settings.half_days));
        let keeping = Keeping::new(settings.save, pack.id);
        let entries = browser::PRESENT.then(Entries::new);
        let left = match &entries {
            Some(_) if settings.view != Shows::Week => history::take_left(),
            _ => None,
        };
        match if browser::PRESENT { linked(settings.view) } else { None } {
            Some(code) => state.open_code(&code, true),
            None => state.open_code(left.as_deref().unwrap_or(keeping.code()), false),
        }
        if left.is_some()
            && let Some(entries) = &entries
        {
            for _ in entries.current()..state.depth() {
                state.apply(Action::Back);
            }
        }
        state.hear_kept(keeping.kept(pack.language));
        let focused = state.moves();
        let mut widget = Self {
            state,
            settings: settings.clone(),
            act: context.link().callback(Message::Act),
            explored: None,
            round: 0,
            frame: NodeRef::default(),
            nodes: QuestionNodes::default(),
            result: ResultNodes::default(),
            entry: NodeRef::default(),
            told: Told::default(),
            focused,
            follow: false,
            keeping,
            entries: entries.map(|it| Rc::new(RefCell::new(it))),
            listeners: Vec::new(),
        };
        if browser::PRESENT {
            widget.listen(context, true);
            if settings.view == Shows::Week {
                widget.follow_result();
            }
        }
        widget.explore();
        widget
    }

    fn changed(&mut self, context: &Context<Self>, old: &WidgetProps) -> bool {
        self.round += 1;
        self.settings = context.props().settings.clone();
        let save = self.settings.save;
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
        self.explore();
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        self.follow = false;
        if !matches!(message, Message::Act(action) if action.is_light()) {
            self.round += 1;
        }
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
                if copied.command.is_link() {
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
        self.explore();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.say(DRAWS);
        let Self { state, settings, .. } = self;
        let (pack, view, alone) = (state.pack(), self.as_view(), self.is_week_alone());
        // Whose answers a week on its own is planned for is said by the assessment beside it.
        let of = state.notice().filter(|of| !alone || !of.is_shared());
        let (title, region) = match alone {
            true => (pack.word(Word::WeekTitle), pack.word(Word::WeekTitle).to_owned()),
            false => (pack.title, pack.fill(Word::Region, &[("title", pack.title)])),
        };
        let theme = Some(settings.theme.name()).filter(|_| settings.theme != Theme::Auto);
        // Recorders of sessions leave out what is in an element by its class (rrweb, PostHog, Sentry,
        // FullStory, Amplitude, Mixpanel) or by an attribute (Clarity, Datadog, Hotjar, Matomo, LogRocket).
        html! {
            <section
                class="frame rr-block rr-mask ph-no-capture sentry-block fs-exclude amp-block mp-block"
                part="frame"
                data-clarity-mask="true"
                data-dd-privacy="mask"
                data-hj-suppress="true"
                data-matomo-mask="true"
                data-private="true"
                data-sentry-mask="true"
                lang={pack.language}
                dir={pack.direction()}
                data-theme={theme}
                aria-label={region}
                onkeydown={Callback::from(|event| focus::keep_from_page(&event))}
                ref={self.frame.clone()}
            >
                <div class="title">
                    { heading(settings.heading_level, None, None, text(title)) }
                </div>
                if !alone && state.screen() == Screen::Question(0) {
                    <p class="intro">{ pack.intro }</p>
                }
                <div class="screen">
                    { of.map(|of| notice(&view, of)).unwrap_or_default() }
                    { self.screen(&view) }
                </div>
            </section>
        }
    }

    /// What follows a change: the focus moves, and the host page is told.
    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        self.say(DRAWN);
        if first {
            self.tell(context, Event::Ready);
        }
        if self.follow {
            focus::focus(&self.entry);
        }
        if self.state.result().is_some_and(|result| !result.settled) {
            let link = context.link().clone();
            frames::once_drawn(move || link.send_message(Message::Act(Action::Settle)));
        }
        // A week on its own has one screen, and what it is planned for was answered elsewhere.
        if self.is_week_alone() {
            return;
        }
        // The heading of a new screen takes the focus, or the error summary; never on first load.
        if self.state.moves() != self.focused {
            self.focused = self.state.moves();
            let node = match self.state.screen() {
                _ if self.state.missing() => &self.nodes.missing,
                Screen::Result => &self.result.heading,
                _ => &self.nodes.heading,
            };
            let node = node.clone();
            frames::before_next(move || focus::focus(&node));
        }
        for event in self.told.news(&self.state) {
            if matches!(event, Event::Result(_)) {
                self.share_result();
            }
            self.tell(context, event);
        }
    }
}

impl Widget {
    /// The screen that is up.
    fn screen(&self, view: &View) -> Html {
        match self.state.screen() {
            _ if self.is_week_alone() => week(self),
            Screen::Question(index) => {
                question(view, &self.state, index, &self.settings, &self.nodes)
            }
            Screen::Result => result(self),
        }
    }
}
