//! The words of the interface that belong to no question, verdict or situation.
//!
//! Their texts are in the file of the interface, which every subject in a language shares; a subject
//! may say any of them in its own way. A text in which a number is counted can have a form for each
//! plural category of its language. In a [`Pack`] the forms are one text with [`BETWEEN`] between
//! them, and which form a number takes is looked up in a table that the compiler has made.

use super::{Pack, Text};

/// What an author has to know of a word of the interface.
pub(super) struct Key {
    /// Its key.
    pub(super) key: &'static str,
    /// The names of its placeholders.
    pub(super) slots: &'static [&'static str],
    /// What else there is to know.
    pub(super) marks: &'static [Mark],
    /// What it is, for the schema.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) about: &'static str,
}

/// What is special about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Its `{n}` is a number that is counted, so it can have plural forms.
    Counted,
    /// Only a subject with a week needs it.
    Week,
    /// Only a subject with a week needs it, and says it itself: nothing would fit every subject.
    Own,
}

impl Key {
    /// Whether it is marked so.
    pub(super) fn is(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }
}

/// Defines [`Word`], its keys, and the placeholders that each must keep.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $word:ident = $key:literal $([$($slot:literal),+])? $(: $($mark:ident)+)?;)+) => {
        /// A word or sentence of the interface. Its key stands beside it in the source; `{n}` and
        /// the like stand for what the widget fills in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $($(#[doc = $doc])+ $word,)+
        }

        /// Every key, in the order of [`Word`].
        pub(super) const KEYS: &[Key] = &[$(Key {
            key: $key,
            slots: &[$($($slot),+)?],
            marks: &[$($(Mark::$mark),+)?],
            #[cfg(not(target_arch = "wasm32"))]
            about: concat!($($doc),+),
        },)+];
    };
}

words! {
    /// Progress where the number of questions still depends on answers.
    ProgressRange = "progressRange" ["n", "least", "most"];
    /// Progress where it no longer does.
    Progress = "progress" ["n", "most"];
    /// The option that every optional question ends with.
    Unsure = "unsure";
    /// The button to the next question.
    Continue = "continue";
    /// The link to the previous screen.
    Back = "back";
    /// The heading of the error summary.
    ErrorTitle = "errorTitle";
    /// The error when Continue is pressed with nothing chosen.
    ErrorChoose = "errorChoose";
    /// The sources of a hint.
    HintSource = "hintSource" ["sources"];
    /// The heading over all answers before the result.
    CheckTitle = "checkTitle";
    /// What the visitor can do there.
    CheckIntro = "checkIntro";
    /// The button to the result.
    SeeResult = "seeResult";
    /// The button that opens an answer again.
    Change = "change";
    /// What stands in place of an answer that is missing.
    NotAnswered = "notAnswered";
    /// The state of a clear result.
    Clear = "clear";
    /// What a clear result means.
    ClearText = "clearText" ["verdict", "runnerUp", "n"]: Counted;
    /// What a clear result means where nothing else is left.
    OnlyText = "onlyText" ["verdict"];
    /// The state of a close result.
    Close = "close";
    /// What a close result means.
    CloseText = "closeText" ["verdict", "runnerUp", "n"]: Counted;
    /// What a close result means when the scores are equal.
    TieText = "tieText" ["verdict", "runnerUp"];
    /// What to do about a close result.
    CloseNext = "closeNext" ["verdict", "runnerUp"];
    /// The state of a result that is pulled two ways.
    Pulled = "pulled";
    /// Its verdict, as a sentence.
    PulledSentence = "pulledSentence" ["pull", "verdict"];
    /// What it means.
    PulledText = "pulledText" ["pull", "verdict", "n"]: Counted;
    /// Over the answers that stand in the way.
    PulledBlocked = "pulledBlocked" ["pull"];
    /// What to do about it.
    PulledNext = "pulledNext" ["pull", "verdict"];
    /// Over what each situation would need, where none holds.
    PulledNeeds = "pulledNeeds" ["pull"];
    /// The state where too little is known.
    Little = "little";
    /// Its verdict, as a sentence.
    LittleSentence = "littleSentence";
    /// What it means.
    LittleText = "littleText" ["n"]: Counted;
    /// Over what to find out, and how.
    LittleNext = "littleNext";
    /// The button to a question that was left unsure.
    AnswerNow = "answerNow";
    /// Other situations that hold too.
    AlsoFits = "alsoFits" ["situations"];
    /// Two things of a list that goes on.
    ListNext = "listNext" ["list", "next"];
    /// The last two things of a list.
    ListLast = "listLast" ["list", "last"];
    /// A number and a half, in digits.
    Half = "half" ["n"];
    /// The heading over the deciding answers.
    WhyTitle = "whyTitle" ["verdict"];
    /// The heading over what sets the runner-up apart.
    RatherTitle = "ratherTitle" ["runnerUp"];
    /// What still speaks for the runner-up.
    StillFor = "stillFor" ["runnerUp"];
    /// Nothing does.
    NothingFor = "nothingFor" ["runnerUp"];
    /// An answer and what it is worth: to the verdict, to the other.
    Worth = "worth" ["verdict", "n", "runnerUp", "m"];
    /// Where the reason is the publisher's judgement and not the article's.
    OurJudgement = "ourJudgement";
    /// Where a quotation comes from.
    FromArticle = "fromArticle" ["section"];
    /// The heading over the next step.
    NextTitle = "nextTitle";
    /// The heading over what the article does not discuss.
    OutsideTitle = "outsideTitle";
    /// The heading over what was ruled out.
    RuledTitle = "ruledTitle";
    /// Nothing was.
    RuledNone = "ruledNone";
    /// Something and what there is to say of it, such as a question's subject and the answer.
    RuledBy = "ruledBy" ["subject", "option"];
    /// Ruled out because no situation holds.
    RuledSituation = "ruledSituation";
    /// Ruled out for want of evidence.
    RuledEvidence = "ruledEvidence";
    /// The heading over the scores.
    FitTitle = "fitTitle";
    /// What the scores are.
    FitText = "fitText";
    /// The heading of the column of verdicts.
    FitVerdict = "fitVerdict";
    /// The heading of the column of points.
    FitPoints = "fitPoints";
    /// The heading of the column that says what became of each.
    FitStatus = "fitStatus";
    /// What became of the best one left.
    Best = "best";
    /// What became of the others that are left.
    Left = "left";
    /// What became of those that were ruled out.
    RuledOut = "ruledOut";
    /// The heading over the edits that change the result.
    WhatIfTitle = "whatIfTitle";
    /// What they are.
    WhatIfText = "whatIfText";
    /// There are none.
    WhatIfNone = "whatIfNone";
    /// The rest of them.
    WhatIfMore = "whatIfMore" ["n"]: Counted;
    /// An edit, as a condition.
    WhatIfItem = "whatIfItem" ["subject", "option"];
    /// What an edit gives.
    WhatIfThen = "whatIfThen" ["result"];
    /// How many more questions an edit opens.
    WhatIfOpens = "whatIfOpens" ["n"]: Counted;
    /// The button that tries an edit.
    Try = "try";
    /// The button that takes it back.
    Undo = "undo";
    /// The button that makes it the answer.
    Keep = "keep";
    /// Over the trial that is on.
    Trying = "trying" ["subject", "option", "before"];
    /// The result before it.
    Before = "before" ["result"];
    /// The result with it.
    Now = "now" ["result"];
    /// A result that names no verdict, in a few words.
    ShortLittle = "shortLittle";
    /// A result that is pulled two ways, in a few words.
    ShortPulled = "shortPulled" ["pull", "verdict"];
    /// The heading over all answers on the result page.
    AnswersTitle = "answersTitle";
    /// The heading over who wrote this.
    AboutTitle = "aboutTitle";
    /// The button that shows the rules.
    RulesTitle = "rulesTitle";
    /// How the rules work, in a paragraph.
    RulesText = "rulesText" ["ties", "tooLittle", "pulled", "close"];
    /// What a situation is for.
    RulesSituated = "rulesSituated" ["situated"];
    /// Which verdicts need evidence.
    RulesEvidence = "rulesEvidence" ["verdicts"];
    /// An option that does nothing by itself.
    RulesNothing = "rulesNothing";
    /// Over the situations.
    RulesSituations = "rulesSituations";
    /// The strength of a situation.
    RulesStrength = "rulesStrength" ["n"];
    /// Over where the numbers come from.
    SourcesTitle = "sourcesTitle";
    /// The heading over the way to a call.
    CallTitle = "callTitle";
    /// What a call is good for where too little is known.
    CallUnknown = "callUnknown";
    /// The link to it.
    Book = "book";
    /// Where the page has set no booking link.
    NoBooking = "noBooking";
    /// The title of the message where the widget could not be loaded.
    LostTitle = "lostTitle";
    /// What it says.
    LostText = "lostText";
    /// The button that loads it again.
    TryAgain = "tryAgain";
    /// What that button says while it does.
    TryingAgain = "tryingAgain";
    /// The title of the message where the widget has stopped.
    StoppedTitle = "stoppedTitle";
    /// What it says.
    StoppedText = "stoppedText";
    /// What the button that starts it again says while it does.
    StartingAgain = "startingAgain";
    /// The button that empties all answers.
    Restart = "restart";
    /// The name of the widget for screen readers.
    Region = "region" ["title"];
    /// The title of the week explorer on its own.
    WeekTitle = "weekTitle": Own;
    /// The heading of the week below a result.
    OwnWeekTitle = "ownWeekTitle": Own;
    /// That the week is an illustration.
    WeekNote = "weekNote": Week;
    /// Whose hours the other roles' are.
    WeekSources = "weekSources" ["sources"]: Week;
    /// The control for the situation.
    Situation = "situation": Week;
    /// That the answers gave the situation.
    OwnSituation = "ownSituation" ["situation"]: Week;
    /// The control for the days a week.
    Days = "days": Week;
    /// An answer that shaped the week.
    Because = "because" ["activities", "subject", "option"]: Week;
    /// The control for the category that stands out.
    Category = "category": Week;
    /// The caption of the timetable.
    WeekCaption = "weekCaption" ["role", "situation", "n"]: Week Counted;
    /// The heading of the column of days.
    Day = "day": Week;
    /// The five working days, between spaces.
    Weekdays = "weekdays": Week;
    /// Their names over the strips of the week, short, between spaces.
    WeekdaysShort = "weekdaysShort": Week;
    /// The hours of a role that is there every week.
    HoursWeek = "hoursWeek" ["n"]: Week Counted;
    /// The hours of a role that is there once in several weeks.
    HoursWeeks = "hoursWeeks" ["n", "weeks"]: Week Counted;
    /// The days on which a role is there, for those who do not see its strip.
    InOn = "inOn" ["days"]: Week;
    /// A day on which the fractional CTO is not in.
    DayOff = "dayOff": Week;
    /// A day on which the other role is not in.
    NoCall = "noCall": Week;
    /// What happens in an activity.
    What = "what": Week;
    /// Who is there.
    Who = "who": Week;
    /// What comes out of it.
    Outcome = "outcome": Week;
    /// The mark of the activity in which the question that arrived is answered.
    Landed = "landed": Week;
    /// The button that shows the controls below a result.
    WeekMore = "weekMore": Week;
    /// The control for the kind of question.
    ArrivesWhat = "arrivesWhat": Week;
    /// The control for the time at which it arrives.
    ArrivesWhen = "arrivesWhen": Week;
    /// A time of the week.
    ArrivesAt = "arrivesAt" ["day", "time"]: Week;
    /// How long a question has waited.
    Waited = "waited" ["n"]: Week Counted;
    /// It has not waited.
    NoWait = "noWait": Week;
    /// How long questions of a kind wait, whenever in the week they arrive.
    MeanWait = "meanWait" ["n", "most"]: Week;
    /// They never wait.
    NeverWaits = "neverWaits": Week;
    /// What becomes of a question, read out for each role.
    Said = "said" ["role", "standing", "when", "wait"]: Week;
    /// It is dealt with at once.
    AtOnce = "atOnce": Week;
    /// It is dealt with on that day of the week after.
    NextWeek = "nextWeek" ["day"]: Week;
    /// It is decided.
    Decision = "decision": Week;
    /// An opinion is given.
    Opinion = "opinion": Week;
    /// It is done.
    Work = "work": Week;
    /// It goes to somebody else.
    PassedOn = "passedOn": Week;
    /// The heading over the hours.
    HoursTitle = "hoursTitle": Week;
    /// The heading of the column of roles.
    Role = "role": Week;
    /// The button that prints the week.
    Print = "print";
    /// The button that copies it.
    CopyText = "copyText";
    /// The button that saves it as a calendar file.
    CalendarFile = "calendarFile": Week;
    /// What marks an event of that file as an example.
    Example = "example": Week;
    /// The text was copied.
    Copied = "copied";
    /// The browser did not allow it.
    NotCopied = "notCopied";
    /// The result as a sentence, for whoever takes the call.
    SumUp = "sumUp" ["result", "state"];
    /// The choice to send the result along with a booking.
    Send = "send";
    /// Where a booking page takes nothing along.
    SendsNothing = "sendsNothing";
    /// The heading over the ways to take the result along.
    TakeTitle = "takeTitle";
    /// The button that copies a link to the result.
    CopyLink = "copyLink";
    /// The button that saves the result as a file.
    SaveFile = "saveFile";
    /// The button that opens such a file.
    OpenFile = "openFile";
    /// Over a result that came with a link.
    SharedText = "sharedText";
    /// Over one that was made with an earlier version of the questions.
    SharedEarlier = "sharedEarlier";
    /// The button that shows its answers.
    SeeAnswers = "seeAnswers";
    /// The button that makes them the visitor's own.
    MakeOwn = "makeOwn";
    /// A link was mistyped or cut short.
    BadLink = "badLink";
    /// A link was made for other questions.
    OldLink = "oldLink";
    /// Answers were given to an earlier version of the questions.
    EarlierText = "earlierText";
    /// A file is no saved result.
    BadFile = "badFile";
    /// What keeping the answers means.
    KeepText = "keepText";
    /// The button that keeps them.
    KeepHere = "keepHere";
    /// They are kept.
    KeptUntil = "keptUntil" ["date"];
    /// They are kept in this tab.
    KeptTab = "keptTab";
    /// The button that deletes them.
    Forget = "forget";
    /// The browser does not keep anything.
    KeepRefused = "keepRefused";
}

/// The properties of an object that may hold a text under every key.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn described(forms: &schemars::Schema) -> serde_json::Map<String, serde_json::Value> {
    let describe = |key: &Key| {
        let mut schema = forms.as_value().clone();
        let slots: Vec<String> = key.slots.iter().map(|slot| format!("{{{slot}}}")).collect();
        let with = if slots.is_empty() { "" } else { " With " };
        schema["description"] = format!("{}{with}{}", key.about.trim(), slots.join(", ")).into();
        (key.key.to_owned(), schema)
    };
    KEYS.iter().map(describe).collect()
}

/// How many keys a pack has.
pub(super) const COUNT: usize = KEYS.len();

/// Stands between the plural forms of a text.
pub(super) const BETWEEN: char = '\u{1f}';

/// How many half numbers the table of plural forms covers, from nought on: those that are filled in
/// are smaller. See [`Pack::fill_counted`].
pub(super) const COUNTED: u16 = 512;

/// Isolates what is filled in from the direction of the text around it, and ends that.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

impl Pack {
    /// A text of the interface.
    pub fn word(&self, word: Word) -> Text {
        self.form(word, None)
    }

    /// A text of the interface with its placeholders filled in.
    ///
    /// In a language that is written from right to left, each filling is isolated: names and
    /// numbers keep their order. In one that is written from left to right nothing that is filled
    /// in needs that, and plain texts stay free of invisible characters.
    pub fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        fill(self.word(word), slots, self.rtl)
    }

    /// A text that counts `n`, in the plural form that it takes, with its placeholders filled in.
    pub fn fill_counted(&self, word: Word, n: u16, slots: &[(&str, &str)]) -> String {
        self.fill_halves(word, n.saturating_mul(2), slots)
    }

    /// A text that counts so many halves: 3 are one and a half.
    pub fn fill_halves(&self, word: Word, halves: u16, slots: &[(&str, &str)]) -> String {
        let n = self.halves(halves);
        let mut all = vec![("n", &*n)];
        all.extend_from_slice(slots);
        fill(self.form(word, Some(halves)), &all, self.rtl)
    }

    /// So many halves as a number: `1.5`.
    pub fn halves(&self, halves: u16) -> String {
        let whole = (halves / 2).to_string();
        if halves.is_multiple_of(2) {
            return whole;
        }
        fill(self.word(Word::Half), &[("n", &whole)], false)
    }

    /// The plural form of a text for so many halves; without a number the last one, which is the
    /// most general.
    fn form(&self, word: Word, halves: Option<u16>) -> Text {
        let text = self.words[word as usize];
        let mut forms = text.split(BETWEEN);
        let form = halves.and_then(|halves| {
            let at = usize::from(halves).min(self.plurals.len().saturating_sub(1));
            forms.nth(usize::from(*self.plurals.get(at)?))
        });
        form.unwrap_or_else(|| text.rsplit(BETWEEN).next().unwrap_or_default())
    }
}

/// The names between braces in a text.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// A text with its placeholders filled in, in one pass: what is filled in is not read again.
fn fill(text: &str, slots: &[(&str, &str)], isolate: bool) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
            Some((*value, tail))
        });
        match slot {
            Some((value, tail)) if isolate => {
                filled.push(ISOLATE[0]);
                filled.push_str(value);
                filled.push(ISOLATE[1]);
                rest = tail;
            }
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_placeholder_once() {
        let check = |text, slots: &[(&str, &str)], expect| {
            assert_eq!(fill(text, slots, false), expect, "{text}");
        };
        check("{n} of {most}", &[("n", "3"), ("most", "{n}")], "3 of {n}");
        check("a { b {x} c", &[("n", "3")], "a { b {x} c");
        check("{n}", &[("n", "")], "");
    }

    #[test]
    fn isolates_where_it_is_asked_to() {
        assert_eq!(fill("a {n}.", &[("n", "3")], true), "a \u{2068}3\u{2069}.");
    }
}
