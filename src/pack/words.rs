//! The words of the interface that belong to no question, verdict or situation.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::names::nearest;
use super::{Text, leak};

/// Defines [`Word`], its keys, and the placeholders that each must keep.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $word:ident = $key:literal $([$($slot:literal),+])?;)+) => {
        /// A word or sentence of the interface. Its key in `words` of a pack stands beside it in
        /// the source; `{n}` and the like stand for what the widget fills in.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $($(#[doc = $doc])+ $word,)+
        }

        /// Every key with the placeholders its text must have, in the order of [`Word`].
        const KEYS: &[(&str, &[&str])] = &[$(($key, &[$($($slot),+)?]),)+];
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
    ClearText = "clearText" ["verdict", "runnerUp", "n"];
    /// What a clear result means where nothing else is left.
    OnlyText = "onlyText" ["verdict"];
    /// The state of a close result.
    Close = "close";
    /// What a close result means.
    CloseText = "closeText" ["verdict", "runnerUp", "n"];
    /// What a close result means when the scores are equal.
    TieText = "tieText" ["verdict", "runnerUp"];
    /// What to do about a close result.
    CloseNext = "closeNext" ["verdict", "runnerUp"];
    /// The state of a result that is pulled two ways.
    Pulled = "pulled";
    /// Its verdict, as a sentence.
    PulledSentence = "pulledSentence" ["pull", "verdict"];
    /// What it means.
    PulledText = "pulledText" ["pull", "verdict", "n"];
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
    LittleText = "littleText" ["n"];
    /// Over what to find out, and how.
    LittleNext = "littleNext";
    /// The button to a question that was left unsure.
    AnswerNow = "answerNow";
    /// Other situations that hold too.
    AlsoFits = "alsoFits" ["situations"];
    /// Between the last two of a list.
    And = "and";
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
    /// An answer that ruled something out.
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
    WhatIfMore = "whatIfMore" ["n"];
    /// An edit, as a condition.
    WhatIfItem = "whatIfItem" ["subject", "option"];
    /// What an edit gives.
    WhatIfThen = "whatIfThen" ["result"];
    /// One more question that an edit opens.
    WhatIfOpensOne = "whatIfOpensOne";
    /// Several more.
    WhatIfOpens = "whatIfOpens" ["n"];
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
    RulesText = "rulesText" ["situated", "ties", "tooLittle", "pulled", "close"];
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
    /// The button that empties all answers.
    Restart = "restart";
    /// The name of the widget for screen readers.
    Region = "region";
    /// The title of the week explorer on its own.
    WeekTitle = "weekTitle";
    /// The heading of the week below a result.
    OwnWeekTitle = "ownWeekTitle";
    /// That the week is an illustration.
    WeekNote = "weekNote";
    /// Whose hours the other roles' are.
    WeekSources = "weekSources" ["sources"];
    /// The control for the situation.
    Situation = "situation";
    /// That the answers gave the situation.
    OwnSituation = "ownSituation" ["situation"];
    /// The control for the days a week.
    Days = "days";
    /// An answer that shaped the week.
    Because = "because" ["activities", "subject", "option"];
    /// The control for the category that stands out.
    Category = "category";
    /// All categories.
    AllCategories = "allCategories";
    /// The control for the other role.
    Compare = "compare";
    /// No other role.
    NoRole = "noRole";
    /// The caption of the timetable.
    WeekCaption = "weekCaption" ["role", "situation", "n"];
    /// The heading of the column of days.
    Day = "day";
    /// The five working days, between spaces.
    Weekdays = "weekdays";
    /// A day on which the fractional CTO is not in.
    DayOff = "dayOff";
    /// A day on which the other role is not in.
    NoCall = "noCall";
    /// What happens in an activity.
    What = "what";
    /// Who is there.
    Who = "who";
    /// What comes out of it.
    Outcome = "outcome";
    /// The mark of the activity in which the question that arrived is answered.
    Landed = "landed";
    /// The button that shows the controls below a result.
    WeekMore = "weekMore";
    /// The heading over the question that arrives.
    ArrivesTitle = "arrivesTitle";
    /// What it shows.
    ArrivesText = "arrivesText";
    /// The control for the kind of question.
    ArrivesWhat = "arrivesWhat";
    /// The control for the day it arrives.
    ArrivesDay = "arrivesDay";
    /// It is dealt with at once.
    AtOnce = "atOnce";
    /// It is dealt with on that day of the week after.
    NextWeek = "nextWeek" ["day"];
    /// It is decided.
    Decision = "decision";
    /// An opinion is given.
    Opinion = "opinion";
    /// It is done.
    Work = "work";
    /// It goes to somebody else.
    PassedOn = "passedOn";
    /// The heading over the hours.
    HoursTitle = "hoursTitle";
    /// The heading of the column of roles.
    Role = "role";
    /// The button that prints the week.
    Print = "print";
    /// The button that copies it.
    CopyText = "copyText";
    /// The button that saves it as a calendar file.
    CalendarFile = "calendarFile";
    /// What marks an event of that file as an example.
    Example = "example";
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

/// How many keys a pack has.
pub(super) const COUNT: usize = KEYS.len();

/// The texts in the order of [`Word`], and what is wrong with them.
pub(super) fn resolve(given: &BTreeMap<String, String>) -> (Vec<Text>, Vec<Fault>) {
    let mut faults = Vec::new();
    let known: Vec<&str> = KEYS.iter().map(|(key, _)| *key).collect();
    for key in given.keys().filter(|key| !known.contains(&key.as_str())) {
        let message = match nearest(key, &known) {
            Some(meant) => format!("no word of that key; did you mean \"{meant}\"?"),
            None => "no word of that key; remove it".into(),
        };
        faults.push(Fault::new(format!("words.{key}"), message));
    }
    let mut words = Vec::with_capacity(KEYS.len());
    for (key, slots) in KEYS {
        let path = format!("words.{key}");
        let Some(text) = given.get(*key) else {
            faults.push(Fault::new(path, "is missing"));
            continue;
        };
        for slot in *slots {
            if !text.contains(&format!("{{{slot}}}")) {
                faults.push(Fault::new(&path, format!("lacks its placeholder {{{slot}}}")));
            }
        }
        for unknown in placeholders(text).filter(|slot| !slots.contains(slot)) {
            faults.push(Fault::new(&path, format!("{{{unknown}}} is no placeholder of this text")));
        }
        words.push(leak(text));
    }
    (words, faults)
}

/// The names between braces in a text.
fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// A text with its placeholders filled in, in one pass: what is filled in is not read again.
pub fn fill(text: &str, slots: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
            Some((*value, tail))
        });
        match slot {
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
        assert_eq!(fill("{n} of {most}", &[("n", "3"), ("most", "{n}")]), "3 of {n}");
        assert_eq!(fill("a { b {x} c", &[("n", "3")]), "a { b {x} c");
        assert_eq!(fill("{n}", &[("n", "")]), "");
    }
}
