//! Answers that were not given here: of a link, a file, the page, another widget.

use super::{Explorer, Notice, Screen, State};
use crate::assessment::Answers;
use crate::handoff::{BadCode, Opened, open_link};

impl State {
    /// Plans the week for answers that were given in another widget of the page, by their code. One
    /// that is for other questions changes nothing.
    pub fn shape(&mut self, code: &str) {
        if let Ok(Opened { shared, .. }) = open_link(self.pack, code) {
            self.answers = shared.answers;
            self.explorer = Explorer::new(self.explorer.start);
        }
    }

    /// Takes answers over that were not given here: to the result, or to the first question that
    /// they leave open.
    pub fn take_over(&mut self, answers: Answers) {
        self.answers = answers;
        self.notice = None;
        self.changing = false;
        self.open(self.result_or_open());
    }

    /// Opens the answers of a saved file. They were whole when they were saved: where questions
    /// are open, it was made with an earlier version of them.
    pub fn open_file(&mut self, answers: Answers) {
        self.take_over(answers);
        self.notice = (self.screen != Screen::Result).then_some(Notice::Earlier);
    }

    /// Opens the code of a link, or of what the browser kept.
    pub fn open_code(&mut self, code: &str, from_link: bool) {
        match open_link(self.pack, code) {
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

    /// Hears that a file was no saved result.
    pub fn refuse_file(&mut self) {
        self.notice = Some(Notice::BadFile);
    }
}
