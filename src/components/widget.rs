//! The whole widget: its frame, and the screen within it.

use std::rc::Rc;

use yew::prelude::*;

use super::check::check;
use super::question::Question;
use super::result::result_page;
use super::view::{View, heading as heading_of, paragraph};
use crate::assessment::Outcome;
use crate::browser;
use crate::pack::{Pack, Word};
use crate::state::{Action, Screen, State};

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

/// What the host page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
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
        Self { booking: None, theme: Theme::Auto, heading_level: 2, currency: AttrValue::default() }
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
        verdict: Option<String>,
        /// The id of the situation.
        situation: Option<String>,
        /// The id of the state.
        state: &'static str,
    },
    /// The booking link was followed.
    Book,
}

/// What the widget is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    /// The content.
    pub pack: Rc<Pack>,
    /// What the host page asks for.
    pub config: Config,
    /// Where to tell the host page what happens.
    pub onevent: Callback<Event>,
}

/// The key of the screen with all answers; questions have their position for one.
const CHECK: usize = usize::MAX;
/// The key of the result screen.
const RESULT: usize = usize::MAX - 1;

/// The whole widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { pack, config, onevent } = props;
    let state = {
        let pack = Rc::clone(pack);
        use_reducer(move || State::new(pack))
    };
    let heading = use_node_ref();
    use_focus(&heading, state.moves());
    use_events(&state, onevent);

    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let onbook = onevent.reform(|()| Event::Book);
    let level = config.heading_level;
    let view = View { pack, level: level + 1, act: &act };
    let first = state.screen() == Screen::Question(0);
    let (key, screen) = match (state.screen(), state.result()) {
        (Screen::Question(index), _) => (
            index,
            html! {
                <Question
                    {index}
                    pack={Rc::clone(pack)}
                    position={state.position(index)}
                    chosen={state.chosen()}
                    missing={state.missing()}
                    back={state.can_go_back()}
                    moves={state.moves()}
                    currency={&config.currency}
                    level={level + 1}
                    heading={&heading}
                    act={&act}
                />
            },
        ),
        (Screen::Result, Some(result)) => {
            let booking = config.booking.as_ref();
            (RESULT, result_page(view, result, state.trial(), booking, &onbook, &heading))
        }
        _ => (CHECK, check(view, state.answers(), &heading)),
    };
    let theme = match config.theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    html! {
        <section
            class="frame"
            part="frame"
            lang={pack.language.clone()}
            data-theme={theme}
            aria-label={pack.word(Word::Region).to_owned()}
        >
            { heading_of(level, Some("title"), None, &pack.title) }
            if first {
                { paragraph("intro", &pack.intro) }
            }
            <div class="screen" {key}>{ screen }</div>
        </section>
    }
}

/// After each change of screen the heading of the new one takes the focus; never on first load.
#[hook]
fn use_focus(heading: &NodeRef, moves: u32) {
    let heading = heading.clone();
    use_effect_with(moves, move |moves| {
        if *moves > 0 {
            browser::focus(&heading);
        }
    });
}

/// Tells the host page of each change once.
#[hook]
fn use_events(state: &UseReducerHandle<State>, onevent: &Callback<Event>) {
    let started = !state.answers().is_empty();
    let emit = onevent.clone();
    use_effect_with((), {
        let emit = emit.clone();
        move |()| emit.emit(Event::Ready)
    });
    use_effect_with(started, {
        let emit = emit.clone();
        move |started| {
            if *started {
                emit.emit(Event::Start);
            }
        }
    });
    let screen = state.screen();
    let fresh = use_mut_ref(|| true);
    let event = match screen {
        Screen::Question(index) => {
            let (index, _, total) = state.position(index);
            Some(Event::Step { index, total })
        }
        Screen::Check => None,
        Screen::Result => state.result().map(|result| {
            let given = &result.given.assessment;
            let rules = &state.pack().rules;
            let verdict = match given.outcome() {
                Outcome::TooLittle => None,
                Outcome::Pulled { best, .. } | Outcome::Verdict(best) => {
                    Some(rules.verdicts[best].clone())
                }
            };
            let situation =
                given.situation().map(|situation| rules.situations[situation].id.clone());
            Event::Result { verdict, situation, state: given.state.id() }
        }),
    };
    use_effect_with(screen, move |_| {
        // The first question is up from the start: that is `Ready`, not a step.
        if !fresh.replace(false)
            && let Some(event) = event
        {
            emit.emit(event);
        }
    });
}
