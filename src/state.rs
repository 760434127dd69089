//! The whole widget as one state machine: what a visitor does, and what is on screen then.

use std::rc::Rc;

use crate::assessment::{Answers, Edit, Report, edits, members, progress};
use crate::pack::Pack;

mod explorer;

pub use explorer::{Control, Direction, Explored, Explorer, place};

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question.
    Question(usize),
    /// All answers, to check before the result.
    Check,
    /// The result.
    Result,
}

/// What a visitor does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chooses an option of the question on screen. Nothing moves until [`Action::Continue`].
    Choose(usize),
    /// Goes on with the option chosen.
    Continue,
    /// Goes to the screen before.
    Back,
    /// Opens the question of an answer again.
    Change(usize),
    /// Goes from the answers to the result.
    SeeResult,
    /// Sees the result as it would be with one answer given otherwise.
    Try(usize, usize),
    /// Takes the trial back.
    Undo,
    /// Makes the trial the answer.
    Keep,
    /// Empties all answers.
    Restart,
    /// Sets a control of the week explorer.
    Explore(Control, Option<usize>),
    /// Moves the keyboard within the timetable.
    Walk(Direction),
    /// Goes to the first answer, from the message that none was chosen.
    First,
    /// Takes something along; the widget hands it to the page.
    Take(Take),
    /// Whether the browser allowed what was copied to be copied.
    Copied(bool),
}

/// A way to take something along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// On paper.
    Print,
    /// As text, through the clipboard.
    Text,
    /// As a calendar file.
    Calendar,
    /// To a call.
    Book,
}

/// The state of one widget. It is never written out as it stands.
#[derive(Clone, Debug)]
pub struct State {
    pack: &'static Pack,
    answers: Answers,
    screen: Screen,
    /// The option chosen on the question on screen.
    chosen: Option<usize>,
    /// Whether Continue was pressed with nothing chosen.
    missing: bool,
    /// Where Continue leads once nothing is open, after Change.
    back_to: Option<Screen>,
    /// The question and option that are being tried.
    trial: Option<(usize, usize)>,
    result: Option<Rc<ResultView>>,
    explorer: Explorer,
    /// Whether the last text was copied, if one was to be.
    copied: Option<bool>,
    /// Counts changes of screen, so that each moves the focus once.
    moves: u32,
}

/// What the result screen shows.
#[derive(Clone, Debug)]
pub struct ResultView {
    /// The result of the answers as they are given.
    pub given: Report,
    /// The result with the trial, if one is on.
    pub tried: Option<Report>,
    /// What would change the result of the answers as they are given.
    pub edits: Vec<Edit>,
}

impl ResultView {
    /// The result on show.
    pub fn shown(&self) -> &Report {
        self.tried.as_ref().unwrap_or(&self.given)
    }
}

impl State {
    /// A fresh start, at the first question, with the situation and the half days a week that the
    /// week explorer begins with, where the page says so.
    pub fn new(pack: &'static Pack, week: (Option<usize>, Option<u8>)) -> Self {
        Self {
            pack,
            answers: Answers::default(),
            screen: Screen::Question(0),
            chosen: None,
            missing: false,
            back_to: None,
            trial: None,
            result: None,
            explorer: Explorer::new(week),
            copied: None,
            moves: 0,
        }
    }

    /// Does what a visitor does.
    pub fn apply(&mut self, action: Action) {
        match (action, self.screen) {
            (Action::Choose(option), Screen::Question(_)) => {
                self.chosen = Some(option);
                self.missing = false;
            }
            (Action::Continue, Screen::Question(question)) => self.go_on(question),
            (Action::Back, _) => self.go_back(),
            (Action::Change(question), screen) => {
                if !matches!(screen, Screen::Question(_)) {
                    self.back_to = Some(screen);
                }
                self.open(Screen::Question(question));
            }
            (Action::SeeResult, Screen::Check) => self.open(self.complete_or_open(Screen::Result)),
            (Action::Try(question, option), Screen::Result) => {
                self.trial = Some((question, option));
                self.update_result();
            }
            (Action::Undo, Screen::Result) => {
                self.trial = None;
                self.update_result();
            }
            (Action::Keep, Screen::Result) => {
                if let Some((question, option)) = self.trial {
                    self.answers.choose(question, option);
                    let next = self.complete_or_open(Screen::Result);
                    self.back_to = matches!(next, Screen::Question(_)).then_some(Screen::Result);
                    self.open(next);
                }
            }
            (Action::Restart, _) => {
                let moves = self.moves + 1;
                *self = Self { moves, ..Self::new(self.pack, self.explorer.start) };
            }
            (Action::Explore(control, position), _) => self.explorer.set(control, position),
            (Action::Walk(direction), _) => {
                let weeks = self.explored().weeks;
                self.explorer.walk(&weeks, direction);
            }
            (Action::Copied(copied), _) => self.copied = Some(copied),
            // An action of a screen that is gone: the press came too late to mean anything.
            _ => {}
        }
    }

    /// Plans the week for answers that were given in another widget of the page.
    pub fn shape(&mut self, answers: Answers) {
        self.answers = answers;
        self.explorer = Explorer::new(self.explorer.start);
    }

    /// The content.
    pub fn pack(&self) -> &'static Pack {
        self.pack
    }

    /// The answers as given, without a trial.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What is on screen.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// The option chosen on the question on screen.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Whether Continue was pressed with nothing chosen.
    pub fn missing(&self) -> bool {
        self.missing
    }

    /// The question and option that are being tried.
    pub fn trial(&self) -> Option<(usize, usize)> {
        self.trial
    }

    /// The result; only on the result screen.
    pub fn result(&self) -> Option<&Rc<ResultView>> {
        self.result.as_ref()
    }

    /// The settings of the week explorer.
    pub fn explorer(&self) -> &Explorer {
        &self.explorer
    }

    /// The answers on show: with a trial on, the ones tried.
    pub fn shown_answers(&self) -> &Answers {
        self.result.as_ref().map_or(&self.answers, |result| &result.shown().answers)
    }

    /// What the week explorer shows.
    pub fn explored(&self) -> Explored {
        self.explorer.explored(self.pack, self.shown_answers())
    }

    /// Whether the browser allowed the last text to be copied.
    pub fn copied(&self) -> Option<bool> {
        self.copied
    }

    /// How often the screen has changed.
    pub fn moves(&self) -> u32 {
        self.moves
    }

    /// Whether there is a screen before this one.
    pub fn can_go_back(&self) -> bool {
        self.back_to.is_some() || self.screen != Screen::Question(0)
    }

    /// The number of the question on screen, and the fewest and most questions there can be.
    pub fn position(&self, question: usize) -> (usize, usize, usize) {
        let (_, asked) = self.answers.effective(&self.pack.rules);
        let before = members(asked).take_while(|other| *other < question).count();
        let progress = progress(&self.pack.rules, &self.answers);
        (before + 1, progress.least, progress.most)
    }

    fn open(&mut self, screen: Screen) {
        self.chosen = match screen {
            Screen::Question(question) => self.answers.get(question),
            _ => None,
        };
        self.screen = screen;
        self.missing = false;
        self.trial = None;
        self.moves += 1;
        self.update_result();
    }

    fn update_result(&mut self) {
        let rules = &self.pack.rules;
        let given = &self.answers;
        let tried = self.trial.map(|(question, option)| given.with(question, option));
        self.result = (self.screen == Screen::Result).then(|| {
            Rc::new(ResultView {
                given: Report::new(rules, given),
                tried: tried.map(|answers| Report::new(rules, &answers)),
                edits: edits(rules, given),
            })
        });
    }

    fn go_on(&mut self, question: usize) {
        let Some(option) = self.chosen else {
            self.missing = true;
            // The error summary takes the focus, each time anew.
            self.moves += 1;
            return;
        };
        self.answers.choose(question, option);
        let rules = &self.pack.rules;
        let open = progress(rules, &self.answers).next.map(Screen::Question);
        let next = match self.back_to {
            Some(screen) => open.unwrap_or(screen),
            None => {
                let (_, asked) = self.answers.effective(rules);
                let following = members(asked).find(|other| *other > question);
                following.map(Screen::Question).or(open).unwrap_or(Screen::Check)
            }
        };
        if !matches!(next, Screen::Question(_)) {
            self.back_to = None;
        }
        self.open(next);
    }

    fn go_back(&mut self) {
        let (_, asked) = self.answers.effective(&self.pack.rules);
        let complete = progress(&self.pack.rules, &self.answers).next.is_none();
        let before = match (self.screen, self.back_to) {
            (Screen::Question(_), Some(screen)) if complete => {
                self.back_to = None;
                Some(screen)
            }
            (Screen::Question(question), _) => {
                members(asked).take_while(|other| *other < question).last().map(Screen::Question)
            }
            (Screen::Check, _) => members(asked).last().map(Screen::Question),
            (Screen::Result, _) => Some(Screen::Check),
        };
        if let Some(screen) = before {
            self.open(screen);
        }
    }

    /// Every question answered, or else the first one that is not.
    fn complete_or_open(&self, screen: Screen) -> Screen {
        progress(&self.pack.rules, &self.answers).next.map_or(screen, Screen::Question)
    }
}
