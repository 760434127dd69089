//! What a visitor does, and the few things that a screen is told of beside the answers.

use super::{Direction, Setting};

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question.
    Question(usize),
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
    /// Sees the result as it would be with one answer given otherwise.
    Try(usize, usize),
    /// Takes the trial back.
    Undo,
    /// Shows the whole result of a trial, or of its end: what was pressed is answered first.
    Settle,
    /// Makes the trial the answer.
    Keep,
    /// Compares the verdict with another.
    Compare(usize),
    /// Unfolds the options of a question, or folds them.
    Fold(usize),
    /// Opens the rules for anyone to read, or closes them.
    Rules(bool),
    /// Empties all answers.
    Restart,
    /// Sets something in the week explorer.
    Explore(Setting),
    /// Moves the keyboard within the timetable.
    Walk(Direction),
    /// Goes to the first answer, from the message that none was chosen.
    First,
    /// Has the browser do something.
    Command(Command),
    /// Sends the result along with a booking, or not.
    Send,
    /// Goes to the answers of a result that came with a link.
    SeeAnswers,
    /// Makes the answers of a result that came with a link the visitor's own.
    MakeOwn,
}

impl Action {
    /// Whether it changes so little, and has to be answered so soon, that most of what is on screen
    /// stays as it is: the question that slides along the week, and a trial until the whole result is
    /// settled.
    pub fn is_light(self) -> bool {
        use Setting::{Hold, Moment, Rest};
        matches!(self, Self::Try(..) | Self::Undo | Self::Explore(Moment(_) | Hold(_) | Rest))
    }
}

/// What only the browser can do for a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Prints the week.
    PrintWeek,
    /// Copies the week as text.
    CopyWeek,
    /// Copies a link to the week.
    LinkWeek,
    /// Saves the week as a calendar file.
    SaveCalendar,
    /// Prints the result as a brief.
    PrintResult,
    /// Copies the result as text.
    CopyResult,
    /// Copies a link to the result.
    LinkResult,
    /// Saves the result as a file.
    SaveResult,
    /// Opens such a file.
    OpenResult,
    /// Follows the booking link.
    Book,
    /// Keeps the answers in the browser's own storage.
    Keep,
    /// Deletes them there.
    Forget,
}

impl Command {
    /// Whether what is copied is a link.
    pub fn is_link(self) -> bool {
        matches!(self, Self::LinkResult | Self::LinkWeek)
    }
}

/// What to say of answers that did not come from this visitor, or not to these questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// They came with a link.
    Shared,
    /// They came with a link, made with an earlier version of the questions.
    SharedEarlier,
    /// They were given to an earlier version of the questions.
    Earlier,
    /// The link is damaged.
    BadLink,
    /// The link is for other questions.
    OldLink,
    /// The file is no saved result.
    BadFile,
}

impl Notice {
    /// Whether the answers are somebody else's.
    pub fn is_shared(self) -> bool {
        matches!(self, Self::Shared | Self::SharedEarlier)
    }
}

/// Whether the browser keeps the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// It does not.
    #[default]
    No,
    /// Until a date.
    Until(String),
    /// As long as the tab is open.
    Tab,
    /// It refused to.
    Refused,
}
