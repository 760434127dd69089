//! The whole widget: its frame, and the screen within it.

use yew::prelude::*;

use super::check::check;
use super::page::{Page, Places, heading_tag};
use super::question::question;
use super::result::result_page;
use super::week::{text_of, week};
use crate::assessment::Answers;
use crate::browser;
use crate::pack::{Pack, Text, Word};
use crate::state::{Action, Control, Screen, State, Take};

/// Light, dark, or as the visitor's system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What a widget shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    /// The assessment, with the visitor's week in its result.
    #[default]
    Assessment,
    /// The week explorer.
    Week,
    /// The assessment, with the whole explorer in its result.
    Both,
}

/// What the host page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// What is shown.
    pub show: Show,
    /// The id of the situation that the week explorer starts with; empty for the first.
    pub situation: AttrValue,
    /// The half days a week that it starts with.
    pub half_days: Option<u8>,
    /// The booking address, if it is safe to link to.
    pub booking: Option<AttrValue>,
    /// Light or dark.
    pub theme: Theme,
    /// The level of the widget's own title, 2 to 5.
    pub heading_level: u8,
    /// The ISO 4217 code of the currency for hints; the pack's own where it has none in this one.
    pub currency: AttrValue,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            show: Show::Assessment,
            situation: AttrValue::default(),
            half_days: None,
            booking: None,
            theme: Theme::Auto,
            heading_level: 2,
            currency: AttrValue::default(),
        }
    }
}

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
    /// The booking link was followed.
    Book,
    /// The visitor wants what is on show on paper.
    Print,
    /// The visitor wants a text in the clipboard.
    Copy(String),
    /// The visitor wants a calendar file.
    Calendar,
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
}

/// What a widget hears.
#[derive(Clone, Copy, Debug)]
pub enum Message {
    /// The visitor did something.
    Act(Action),
    /// Answers were given in another widget of the page.
    Shape(Answers),
}

impl Component for Widget {
    type Message = Message;
    type Properties = WidgetProps;

    fn create(context: &Context<Self>) -> Self {
        let WidgetProps { pack: Content(pack), config, .. } = context.props();
        let situation = pack.rules.situations.iter().position(|it| *it.id == *config.situation);
        let state = State::new(pack, (situation, config.half_days));
        Self { state, places: Places::default(), told: None, focused: 0, follow: false }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let action = match message {
            Message::Act(action) => action,
            Message::Shape(answers) => {
                self.state.shape(answers);
                return true;
            }
        };
        if action == Action::Undo {
            // The Undo of the trial bar goes with the trial: back to where the trial was begun.
            browser::focus(&self.places.tried);
        }
        self.follow = matches!(action, Action::Walk(_));
        self.state.apply(action);
        match action {
            Action::First => browser::focus(&self.places.first),
            Action::Take(take) => context.props().onevent.emit(match take {
                Take::Print => Event::Print,
                Take::Text => Event::Copy(text_of(&self.state)),
                Take::Calendar => Event::Calendar,
                Take::Book => Event::Book,
            }),
            _ => {}
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let WidgetProps { pack: Content(pack), config, .. } = context.props();
        let state = &self.state;
        let act = context.link().callback(Message::Act);
        let level = config.heading_level;
        let mut page = Page::new(pack, level + 1, &act, &self.places);
        let key = match (state.screen(), state.result()) {
            _ if config.show == Show::Week => {
                week(&mut page, state, true);
                WEEK
            }
            (Screen::Question(index), _) => {
                question(&mut page, state, index, &config.currency);
                index
            }
            (Screen::Result, Some(result)) => {
                let asked = state.explorer().get(Control::Controls).is_some();
                let whole = asked || config.show == Show::Both;
                result_page(&mut page, state, result, whole, config.booking.as_ref());
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
            Show::Week => (pack.word(Word::WeekTitle), pack.word(Word::WeekTitle)),
            _ => (pack.title, pack.word(Word::Region)),
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
    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        let (state, onevent) = (&self.state, &context.props().onevent);
        // The heading of a new screen takes the focus, or the error summary; never on first load.
        if state.moves() != self.focused {
            self.focused = state.moves();
            let missing = state.missing();
            browser::focus(if missing { &self.places.summary } else { &self.places.heading });
        }
        if self.follow {
            browser::focus(&self.places.entry);
        }
        // Answers that shape a week on its own were given elsewhere.
        let alone = context.props().config.show == Show::Week;
        let now = (state.screen(), !alone && !state.answers().is_empty());
        match self.told.replace(now) {
            None => onevent.emit(Event::Ready),
            Some((screen, started)) => {
                if now.1 && !started {
                    onevent.emit(Event::Start);
                }
                if now.0 != screen
                    && let Some(event) = event(state)
                {
                    onevent.emit(event);
                }
            }
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
