//! The words of the interface that belong to no question, verdict or situation.
//!
//! Their texts are in the file of the interface, which every subject in a language shares; a subject
//! may say any of them in its own way. A text in which a number is counted can have a form for each
//! plural category of its language.

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
    /// Said by a script, where no widget runs: the build gives it to the script.
    Script,
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
    /// What it answers to the title, in a few words.
    PulledAnswer = "pulledAnswer";
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
    /// What it answers to the title, in a few words.
    LittleAnswer = "littleAnswer";
    /// Its verdict, as a sentence.
    LittleSentence = "littleSentence";
    /// What it means.
    LittleText = "littleText" ["n"]: Counted;
    /// Over what to find out, and how.
    LittleNext = "littleNext";
    /// Other situations that hold too.
    AlsoFits = "alsoFits" ["situations"];
    /// Two things of a list that goes on.
    ListNext = "listNext" ["list", "next"];
    /// The last two things of a list.
    ListLast = "listLast" ["list", "last"];
    /// A number and a half, in digits.
    Half = "half" ["n"];
    /// Opens the answers that speak for the verdict.
    WhyTitle = "whyTitle" ["verdict"];
    /// What speaks against the verdict, as a reason.
    Against = "against" ["because"];
    /// The heading over what sets another verdict apart.
    WhyNot = "whyNot" ["verdict"];
    /// Nothing rules it out.
    NotRuledOut = "notRuledOut";
    /// Opens what still speaks for the other verdict.
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
    /// A verdict that an answer rules out, in the list of the rules.
    RulesOut = "rulesOut" ["verdict"];
    /// The heading over the edits that change the result.
    WhatIfTitle = "whatIfTitle";
    /// What they are.
    WhatIfText = "whatIfText";
    /// How many other options of a question would change the result.
    WhatIfCount = "whatIfCount" ["n"]: Counted;
    /// Before what an option would lead to, for those who hear it.
    LeadsTo = "leadsTo";
    /// Marks the visitor's own answer while another is tried.
    YourAnswer = "yourAnswer";
    /// There are none.
    WhatIfNone = "whatIfNone";
    /// An edit, as a condition.
    WhatIfItem = "whatIfItem" ["subject", "option"];
    /// What an edit gives.
    WhatIfThen = "whatIfThen" ["result"];
    /// How many more questions an edit opens.
    WhatIfOpens = "whatIfOpens" ["n"]: Counted;
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
    /// What a call is good for where too little is known.
    CallUnknown = "callUnknown";
    /// The link to it.
    Book = "book";
    /// Where the page has set no booking link.
    NoBooking = "noBooking";
    /// The title of the message where the widget could not be loaded.
    LostTitle = "lostTitle": Script;
    /// What it says.
    LostText = "lostText": Script;
    /// The same where the browser has no WebAssembly.
    LostWasm = "lostWasm": Script;
    /// The same where a content policy of the page forbids it.
    LostPolicy = "lostPolicy": Script;
    /// The same where the server has no longer one of its files.
    LostFile = "lostFile": Script;
    /// The button that loads it again.
    TryAgain = "tryAgain": Script;
    /// What that button says while it does.
    TryingAgain = "tryingAgain": Script;
    /// The title of the message where the widget has stopped.
    StoppedTitle = "stoppedTitle": Script;
    /// What it says.
    StoppedText = "stoppedText": Script;
    /// What the button that starts it again says while it does.
    StartingAgain = "startingAgain": Script;
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
    /// What is said in a frame that may have forbidden what was asked for, over the text.
    PerhapsNot = "perhapsNot";
    /// The result as a sentence, for whoever takes the call.
    SumUp = "sumUp" ["result", "state"];
    /// The choice to send the result along with a booking.
    Send = "send";
    /// Opens what goes along with a booking.
    GoesAlong = "goesAlong";
    /// What it says where the visitor sends nothing.
    GoesNot = "goesNot";
    /// Opens the exact fields that a booking page is sent.
    SentFields = "sentFields";
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
