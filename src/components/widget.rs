//! The whole widget: its frame, and the screen within it.

use yew::prelude::*;

use super::check::check;
use super::config::{Config, Show, Theme};
use super::notice::notice;
use super::page::{Page, Places, heading_tag};
use super::question::question;
use super::result::result_page;
use super::week::week;
use crate::assessment::Answers;
use crate::browser;
use crate::handoff::{brief, week_text};
use crate::pack::{Pack, Text, Word};
use crate::state::{Action, Control, Kept, Notice, Screen, State, Take};

/// What the host page is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The first screen is up.
    Ready,
    /// The first answer was given.
    Start,
    /// Another question is on screen.
    Step {
        /// Its number, from 1.
        index: usize,
        /// How many questions there can be at most.
        total: usize,
    },
    /// A result is on screen.
    Result {
        /// The id of the verdict, unless too little is known.
        verdict: Option<Text>,
        /// The id of the situation.
        situation: Option<Text>,
        /// The id of the state.
        state: &'static str,
    },
    /// The visitor wants something done that only the page can do, with a text where it needs one.
    Take(Take, String),
    /// Another screen is up.
    Moved {
        /// How far from the start it is.
        depth: u32,
        /// The code of what is to be kept; empty where nothing is.
        code: String,
    },
}

/// Content that is shared. Two are equal when they are the same one: comparing every word of a
/// pack would be work at each render, and code to load. A widget keeps its content for life, and
/// what would free it is two kilobytes of code, so it is never freed.
#[derive(Clone, Copy, Debug)]
pub struct Content(pub &'static Pack);

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
    pub config: Config,
    /// Where to tell the host page what happens.
    pub onevent: Callback<Event>,
}

/// The key of the screen with all answers; questions have their position for one.
const CHECK: usize = usize::MAX;
/// The key of the result screen.
const RESULT: usize = usize::MAX - 1;
/// The key of the week explorer on its own.
const WEEK: usize = usize::MAX - 2;

/// The whole widget.
///
/// It has one state and no other hook to hang on, so it is a struct component: the machinery of
/// function components costs a visitor two kilobytes more.
#[derive(Debug)]
pub struct Widget {
    state: State,
    places: Places,
    /// What the host page was told last: the screen, and whether there were answers.
    told: Option<(Screen, bool)>,
    /// How often the screen had changed when the focus was last moved.
    focused: u32,
    /// Whether the focus follows the keyboard through the timetable.
    follow: bool,
}

impl Widget {
    /// What the visitor has done so far.
    pub fn state(&self) -> &State {
        &self.state
    }

    fn act(&mut self, context: &Context<Self>, action: Action) {
        if action == Action::Undo {
            // The Undo of the trial bar goes with the trial: back to where the trial was begun.
            browser::focus(&self.places.tried);
        }
        self.follow = matches!(action, Action::Walk(_));
        self.state.apply(action);
        match action {
            Action::First => browser::focus(&self.places.first),
            Action::Take(take) => {
                context.props().onevent.emit(Event::Take(take, self.text(take)));
            }
            _ => {}
        }
    }

    /// The text that a way to take something along needs.
    fn text(&self, take: Take) -> String {
        let (state, pack) = (&self.state, self.state.pack());
        let explored = state.explored();
        let captioned = explored.as_ref().map(|it| (it.caption(pack), &it.weeks[0]));
        let week = captioned.as_ref().map(|(caption, week)| (&**caption, *week));
        match (take, state.result()) {
            (Take::Text, _) => {
                week.map(|(caption, week)| week_text(pack, caption, week)).unwrap_or_default()
            }
            (Take::Link | Take::WeekLink, _) => state.code(),
            (Take::PrintBrief | Take::Brief | Take::File, Some(result)) => {
                brief(pack, result.shown(), &result.edits, week)
            }
            _ => String::new(),
        }
    }
}

/// What a widget hears.
#[derive(Clone, Debug)]
pub enum Message {
    /// The visitor did something.
    Act(Action),
    /// Answers were given in another widget of the page.
    Shape(Answers),
    /// Answers come from the page or a file.
    TakeOver(Answers),
    /// A link was followed on the page itself.
    Link(String),
    /// A file was no saved result.
    BadFile,
    /// What came of copying: the text that the browser refused to copy, or nothing.
    Copied(String),
    /// Whether the browser keeps the answers.
    Kept(Kept),
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(context: &Context<Self>) -> Self {
        let WidgetProps { pack: Content(pack), config, .. } = context.props();
        let situation = pack.rules.situations.iter().position(|it| *it.id == *config.situation);
        let mut state = State::new(pack, (situation, config.half_days));
        if !config.code.is_empty() {
            state.open_code(&config.code, config.from_link);
        }
        let focused = state.moves();
        Self { state, places: Places::default(), told: None, focused, follow: false }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        self.follow = false;
        match message {
            Message::Act(action) => self.act(context, action),
            Message::Shape(answers) => self.state.shape(answers),
            Message::TakeOver(answers) => self.state.take_over(answers),
            Message::Link(code) => self.state.open_code(&code, true),
            Message::BadFile => self.state.refuse_file(),
            Message::Copied(refused) => self.state.hear_copied(refused),
            Message::Kept(kept) => self.state.hear_kept(kept),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let WidgetProps { pack: Content(pack), config, .. } = context.props();
        let state = &self.state;
        let act = context.link().callback(Message::Act);
        let level = config.heading_level;
        let mut page = Page::new(pack, level + 1, &act, &self.places);
        let alone = config.show == Show::Week && pack.has_week();
        // Whose answers a week on its own is planned for is said by the assessment beside it.
        if let Some(of) = state.notice().filter(|of| !alone || !of.is_shared()) {
            notice(&mut page, of);
        }
        let key = match (state.screen(), state.result()) {
            _ if alone => {
                week(&mut page, state, true);
                WEEK
            }
            (Screen::Question(index), _) => {
                question(&mut page, state, index, config);
                index
            }
            (Screen::Result, Some(result)) => {
                let asked = state.explorer().get(Control::Controls).is_some();
                let whole = asked || config.show == Show::Both;
                result_page(&mut page, state, result, whole, config);
                RESULT
            }
            _ => {
                check(&mut page, state.answers());
                CHECK
            }
        };
        let theme = match config.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let (title, region) = match config.show {
            Show::Week if alone => {
                (pack.word(Word::WeekTitle), pack.word(Word::WeekTitle).to_owned())
            }
            _ => (pack.title, pack.fill(Word::Region, &[("title", pack.title)])),
        };
        let intro = if key == 0 {
            html! { <p class="intro">{ pack.intro }</p> }
        } else {
            html! {}
        };
        html! {
            <section
                class="frame"
                part="frame"
                lang={pack.language}
                dir={pack.direction()}
                data-theme={theme}
                aria-label={region}
            >
                <@{heading_tag(level)} class="title">{ title }</@>
                { intro }
                { page.finish(key) }
            </section>
        }
    }

    /// What follows a change: the focus moves, and the host page is told.
    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let (state, onevent) = (&self.state, &context.props().onevent);
        if first {
            onevent.emit(Event::Ready);
        }
        if self.follow {
            browser::focus(&self.places.entry);
        }
        // A week on its own has one screen, and what it is planned for was answered elsewhere.
        if context.props().config.show == Show::Week && state.pack().has_week() {
            return;
        }
        // The heading of a new screen takes the focus, or the error summary; never on first load.
        if state.moves() != self.focused {
            self.focused = state.moves();
            let missing = state.missing();
            browser::focus(if missing { &self.places.summary } else { &self.places.heading });
            if !missing {
                let own = !state.notice().is_some_and(Notice::is_shared);
                let code = if own { state.code() } else { String::new() };
                onevent.emit(Event::Moved { depth: state.depth(), code });
            }
        }
        let now = (state.screen(), !state.answers().is_empty());
        let before = self.told.replace(now);
        if now.1 && before.is_some_and(|(_, started)| !started) {
            onevent.emit(Event::Start);
        }
        // A result that was opened at once has been heard of nowhere yet.
        let news = match before {
            Some((screen, _)) => now.0 != screen,
            None => now.0 == Screen::Result,
        };
        if news && let Some(event) = event(state) {
            onevent.emit(event);
        }
    }
}

/// What the host page is told of the screen that is up.
fn event(state: &State) -> Option<Event> {
    match (state.screen(), state.result()) {
        (Screen::Question(index), _) => {
            let (index, _, total) = state.position(index);
            Some(Event::Step { index, total })
        }
        (Screen::Result, Some(result)) => {
            let given = &result.given.assessment;
            let rules = &state.pack().rules;
            Some(Event::Result {
                verdict: given.verdict().map(|verdict| rules.verdicts[verdict]),
                situation: given.situation().map(|it| rules.situations[it].id),
                state: given.state.id(),
            })
        }
        _ => None,
    }
}
