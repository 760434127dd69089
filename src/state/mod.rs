//! The whole widget as one state machine: what a visitor does, and what is on screen then.

use std::rc::Rc;

use crate::assessment::{Answers, Report, changes, members, progress};
use crate::handoff::{Shared, share_code};
use crate::pack::Pack;

mod action;
mod elsewhere;
mod explorer;
mod result_view;

pub use action::{Action, Command, Kept, Notice, Screen};
pub use explorer::{Direction, Explored, Explorer, Setting};
pub use result_view::ResultView;

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
    /// Whether Continue leads back to the result once nothing is open, after Change.
    changing: bool,
    /// The question and option that are being tried.
    trial: Option<(usize, usize)>,
    /// The verdict that was chosen to be compared with the one announced.
    rival: Option<usize>,
    /// The set of questions whose options are unfolded, where there is room for no more.
    unfolded: u16,
    /// Whether the rules are open.
    rules_open: bool,
    result: Option<ResultView>,
    explorer: Explorer,
    /// Whether the result goes along with a booking.
    send: bool,
    /// The last that was copied, and what came of it.
    copied: Option<Copied>,
    notice: Option<Notice>,
    kept: Kept,
    /// Counts changes of screen, so that each moves the focus once.
    moves: u32,
}

/// What came of copying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// What was asked for.
    pub command: Command,
    /// The text where the browser refused to copy it.
    pub refused: Option<String>,
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
            changing: false,
            trial: None,
            rival: None,
            unfolded: 0,
            rules_open: false,
            result: None,
            explorer: Explorer::new(week),
            send: true,
            copied: None,
            notice: None,
            kept: Kept::No,
            moves: 0,
        }
    }

    /// Does what a visitor does.
    pub fn apply(&mut self, action: Action) {
        // A trial is answered first and the rest of the result follows; nothing else waits for it.
        if !matches!(action, Action::Try(..) | Action::Undo)
            && let Some(result) = &mut self.result
        {
            result.settle();
        }
        match (action, self.screen) {
            (Action::Choose(option), Screen::Question(_)) => {
                self.chosen = Some(option);
                self.missing = false;
            }
            (Action::Continue, Screen::Question(question)) => self.go_on(question),
            (Action::Back, _) => self.go_back(),
            (Action::Change(question), screen) => {
                self.changing |= screen == Screen::Result;
                self.open(Screen::Question(question));
            }
            (Action::Try(question, option), Screen::Result) => {
                // To choose one's own answer again is to take the trial back.
                let own = self.answers.get(question) == Some(option);
                self.trial = (!own).then_some((question, option));
                self.try_out();
            }
            (Action::Undo, Screen::Result) => {
                self.trial = None;
                self.try_out();
            }
            (Action::Keep, Screen::Result) => {
                if let Some((question, option)) = self.trial {
                    self.answers.choose(question, option);
                    self.notice = None;
                    let next = self.result_or_open();
                    self.changing = next != Screen::Result;
                    self.open(next);
                }
            }
            (Action::Restart, _) => {
                let (moves, kept) = (self.moves + 1, std::mem::take(&mut self.kept));
                *self = Self { moves, kept, ..Self::new(self.pack, self.explorer.start) };
            }
            (Action::Explore(setting), _) => self.explorer.set(setting),
            (Action::Walk(direction), _) => {
                if let Some(Explored { weeks, role: Some(role), .. }) = self.explored() {
                    self.explorer.walk(&weeks[role], direction);
                }
            }
            (Action::Command(_), _) => self.copied = None,
            (Action::Send, _) => self.send = !self.send,
            (Action::Compare(verdict), Screen::Result) => self.rival = Some(verdict),
            (Action::Fold(question), Screen::Result) => self.unfolded ^= 1 << question,
            (Action::Rules(open), _) => self.rules_open = open,
            (Action::MakeOwn, _) => {
                self.notice = None;
                self.moves += 1;
            }
            // An action of a screen that is gone: the press came too late to mean anything.
            _ => {}
        }
    }

    /// The code of a link to what is on show.
    pub fn code(&self) -> String {
        let (answers, _) = self.answers.effective(&self.pack.rules);
        share_code(self.pack, &Shared { answers, week: self.explorer.shared() })
    }

    /// Hears what came of copying.
    pub fn hear_copied(&mut self, copied: Copied) {
        self.copied = Some(copied);
    }

    /// Hears whether the browser keeps the answers.
    pub fn hear_kept(&mut self, kept: Kept) {
        self.kept = kept;
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

    /// The verdict that was chosen to be compared with the one announced.
    pub fn rival(&self) -> Option<usize> {
        self.rival
    }

    /// Whether the options of a question are unfolded: those of a trial always are.
    pub fn unfolds(&self, question: usize) -> bool {
        self.unfolded & (1 << question) != 0 || self.trial.is_some_and(|(it, _)| it == question)
    }

    /// Whether the rules are open.
    pub fn rules_open(&self) -> bool {
        self.rules_open
    }

    /// The result; only on the result screen.
    pub fn result(&self) -> Option<&ResultView> {
        self.result.as_ref()
    }

    /// The settings of the week explorer.
    pub fn explorer(&self) -> &Explorer {
        &self.explorer
    }

    /// The answers on show: with a trial on, the ones tried.
    pub fn shown_answers(&self) -> &Answers {
        self.result.as_ref().map_or(&self.answers, |result| &result.shown.answers)
    }

    /// What the week explorer shows; nothing where the subject has no week.
    pub fn explored(&self) -> Option<Explored> {
        self.explorer.explored(self.pack, self.shown_answers())
    }

    /// What came of copying, if it was asked for by one of some commands.
    pub fn copied(&self, commands: &[Command]) -> Option<&Copied> {
        self.copied.as_ref().filter(|copied| commands.contains(&copied.command))
    }

    /// Whether the result goes along with a booking.
    pub fn send(&self) -> bool {
        self.send
    }

    /// What to say of answers that are not the visitor's own.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Whether the browser keeps the answers.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// How far from the start the screen is, to tell a step forward from one back.
    pub fn depth(&self) -> u32 {
        let (_, asked) = self.answers.effective(&self.pack.rules);
        let all = asked.count_ones();
        match self.screen {
            Screen::Question(_) if self.changing => all + 1,
            Screen::Question(question) => (asked & ((1 << question) - 1)).count_ones(),
            Screen::Result => all,
        }
    }

    /// How often the screen has changed.
    pub fn moves(&self) -> u32 {
        self.moves
    }

    /// Whether there is a screen before this one.
    pub fn can_go_back(&self) -> bool {
        self.changing || self.screen != Screen::Question(0)
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
        self.copied = None;
        self.rival = None;
        self.unfolded = 0;
        self.rules_open = false;
        self.moves += 1;
        self.update_result();
    }

    fn update_result(&mut self) {
        let (rules, given) = (&self.pack.rules, &self.answers);
        self.result = (self.screen == Screen::Result)
            .then(|| ResultView::new(Report::new(rules, given), changes(rules, given)));
    }

    /// Works out the result of the trial that is on; that of the answers as given stays.
    fn try_out(&mut self) {
        let answers = self.trial.map(|(question, option)| self.answers.with(question, option));
        if let Some(result) = &mut self.result {
            result.settled = false;
            result.tried = answers.map(|answers| Rc::new(Report::new(&self.pack.rules, &answers)));
        }
    }

    fn go_on(&mut self, question: usize) {
        let Some(option) = self.chosen else {
            self.missing = true;
            // The error summary takes the focus, each time anew.
            self.moves += 1;
            return;
        };
        self.answers.choose(question, option);
        self.notice = None;
        let rules = &self.pack.rules;
        let next = if self.changing {
            self.result_or_open()
        } else {
            let (_, asked) = self.answers.effective(rules);
            let following = members(asked).find(|other| *other > question);
            following.map_or_else(|| self.result_or_open(), Screen::Question)
        };
        self.changing &= next != Screen::Result;
        self.open(next);
    }

    fn go_back(&mut self) {
        let (_, asked) = self.answers.effective(&self.pack.rules);
        let complete = self.result_or_open() == Screen::Result;
        let before = match self.screen {
            Screen::Question(_) if self.changing && complete => {
                self.changing = false;
                Some(Screen::Result)
            }
            Screen::Question(question) => {
                members(asked).take_while(|other| *other < question).last().map(Screen::Question)
            }
            Screen::Result => members(asked).last().map(Screen::Question),
        };
        if let Some(screen) = before {
            self.open(screen);
        }
    }

    /// The result, or else the first question that is open.
    fn result_or_open(&self) -> Screen {
        progress(&self.pack.rules, &self.answers).next.map_or(Screen::Result, Screen::Question)
    }
}
