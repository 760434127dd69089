//! The whole widget as one state machine: what a visitor does, and what is on screen then.

use std::rc::Rc;

use crate::assessment::{Answers, Edit, Report, edits, members, progress};
use crate::handoff::{BadCode, Opened, Shared, open_code, share_code};
use crate::pack::Pack;

mod action;
mod explorer;

pub use action::{Action, Command, Kept, Notice, Screen};
pub use explorer::{Direction, Explored, Explorer, Setting};

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
            send: true,
            copied: None,
            notice: None,
            kept: Kept::No,
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
                    self.notice = None;
                    let next = self.complete_or_open(Screen::Result);
                    self.back_to = matches!(next, Screen::Question(_)).then_some(Screen::Result);
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
            (Action::SeeAnswers, Screen::Result) => self.open(Screen::Check),
            (Action::MakeOwn, _) => {
                self.notice = None;
                self.moves += 1;
            }
            // An action of a screen that is gone: the press came too late to mean anything.
            _ => {}
        }
    }

    /// Plans the week for answers that were given in another widget of the page, by their code. One
    /// that is for other questions changes nothing.
    pub fn shape(&mut self, code: &str) {
        if let Ok(Opened { shared, .. }) = open_code(self.pack, code) {
            self.answers = shared.answers;
            self.explorer = Explorer::new(self.explorer.start);
        }
    }

    /// Takes answers over that were not given here: to the result, or to the first question that
    /// they leave open.
    pub fn take_over(&mut self, answers: Answers) {
        self.answers = answers;
        self.notice = None;
        self.back_to = None;
        self.open(self.complete_or_open(Screen::Result));
    }

    /// Opens the answers of a saved file. They were whole when they were saved: where questions
    /// are open, it was made with an earlier version of them.
    pub fn open_file(&mut self, answers: Answers) {
        self.take_over(answers);
        self.notice = (self.screen != Screen::Result).then_some(Notice::Earlier);
    }

    /// Opens the code of a link, or of what the browser kept.
    pub fn open_code(&mut self, code: &str, from_link: bool) {
        match open_code(self.pack, code) {
            Ok(Opened { shared, earlier }) => {
                self.take_over(shared.answers);
                self.explorer.share(self.pack, shared.week);
                let theirs = from_link && self.screen == Screen::Result;
                self.notice = match (theirs, earlier) {
                    (true, false) => Some(Notice::Shared),
                    (true, true) => Some(Notice::SharedEarlier),
                    (false, true) if !self.answers.is_empty() => Some(Notice::Earlier),
                    _ => None,
                };
            }
            // What was kept and cannot be read any more is of no use to anyone.
            Err(_) if !from_link => {}
            Err(BadCode::Damaged) => self.notice = Some(Notice::BadLink),
            Err(BadCode::OtherVersion) => self.notice = Some(Notice::OldLink),
        }
    }

    /// The code of a link to what is on show.
    pub fn code(&self) -> String {
        let (answers, _) = self.answers.effective(&self.pack.rules);
        share_code(self.pack, &Shared { answers, week: self.explorer.shared() })
    }

    /// Hears that a file was no saved result.
    pub fn refuse_file(&mut self) {
        self.notice = Some(Notice::BadFile);
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
            Screen::Question(_) if self.back_to.is_some() => all + 2,
            Screen::Question(question) => (asked & ((1 << question) - 1)).count_ones(),
            Screen::Check => all,
            Screen::Result => all + 1,
        }
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
        self.notice = None;
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
