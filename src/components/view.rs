//! What every part of a screen is given, and the few pieces that stand on several screens.

use yew::prelude::*;

use crate::pack::{Pack, Text, Word};
use crate::state::{Action, Command, Copied};

/// What every part of a screen is given.
#[derive(Clone)]
pub(super) struct View {
    pub(super) pack: &'static Pack,
    /// The level of the screen's own heading, 3 to 6; its sections are one deeper.
    pub(super) level: u8,
    /// Where what the visitor does goes.
    pub(super) act: Callback<Action>,
}

impl View {
    /// A text of the interface.
    pub(super) fn word(&self, word: Word) -> Text {
        self.pack.word(word)
    }

    /// A text of the interface with its placeholders filled in.
    pub(super) fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        self.pack.fill(word, slots)
    }

    /// What pressing an element does, or choosing it where it is a radio or a checkbox.
    pub(super) fn on(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_| action)
    }
}

/// The tag of a heading of a level, 2 to 6; deeper counts as 6.
pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6)) - 2]
}

/// The heading of a screen, to which a change of screen moves the focus.
pub(super) fn screen_heading(view: &View, node: &NodeRef, words: &str) -> Html {
    html! { <@{heading_tag(view.level)} tabindex="-1" ref={node}>{ words }</@> }
}

/// A section under a heading.
pub(super) fn section(view: &View, title: &str, content: Html) -> Html {
    html! {
        <section>
            <@{heading_tag(view.level + 1)}>{ title }</@>
            { content }
        </section>
    }
}

/// A button in one of its looks: `button` for the main one of a screen, `small`, `link` or `back`.
pub(super) fn button(view: &View, part: &'static str, word: Word, action: Action) -> Html {
    html! { <button type="button" {part} onclick={view.on(action)}>{ view.word(word) }</button> }
}

/// A question's subject and an option of it, as the slots of texts about an answer.
pub(super) fn answer_slots(
    view: &View,
    question: usize,
    option: usize,
) -> [(&'static str, Text); 2] {
    let subject = view.pack.questions[question].subject;
    [("subject", subject), ("option", view.pack.option_label(question, option))]
}

/// The sentence of the article behind a reason, or the plain word that it is our judgement.
pub(super) fn quotation(view: &View, quote: Option<u8>) -> Html {
    let Some(quote) = quote else {
        // Where there is no article at all, every reason is ours, as the result says once.
        return if view.pack.quotes.is_empty() {
            Html::default()
        } else {
            html! { <p class="note">{ view.word(Word::OurJudgement) }</p> }
        };
    };
    let quote = &view.pack.quotes[usize::from(quote)];
    html! {
        <blockquote part="quote">
            <p>{ quote.text }</p>
            <footer>{ view.fill(Word::FromArticle, &[("section", quote.section)]) }</footer>
        </blockquote>
    }
}

/// A radio or a checkbox with its label.
pub(super) struct Input<'a> {
    /// The part that the label is.
    pub(super) part: &'static str,
    /// `radio` or `checkbox`.
    pub(super) kind: &'static str,
    /// What radios of one question share.
    pub(super) name: Text,
    pub(super) checked: bool,
    pub(super) action: Action,
    /// Lets the focus be moved to it.
    pub(super) node: Option<&'a NodeRef>,
}

impl Input<'_> {
    pub(super) fn show(self, view: &View, label: &str) -> Html {
        self.with(view, label, Html::default())
    }

    /// With something to say beside its label.
    pub(super) fn with(self, view: &View, label: &str, beside: Html) -> Html {
        let Self { part, kind, name, checked, action, node } = self;
        let node = node.cloned().unwrap_or_default();
        html! {
            <label {part}>
                <input type={kind} {name} {checked} onclick={view.on(action)} ref={node} />
                <span>{ label }</span>
                { beside }
            </label>
        }
    }
}

/// What came of copying: a word, and the text to select where the browser refused.
pub(super) fn copied(view: &View, copied: Option<&Copied>) -> Html {
    let refused = copied.and_then(|copied| copied.refused.as_deref());
    let word = copied.map(|copied| match (refused, copied.command) {
        (None, _) => Word::Copied,
        (_, Command::PrintResult | Command::PrintWeek) => Word::PerhapsNot,
        (_, Command::SaveResult | Command::SaveCalendar) => Word::PerhapsNot,
        _ => Word::NotCopied,
    });
    html! {
        <>
            <p class="note" role="status">
                if let Some(word) = word {
                    { view.word(word) }
                }
            </p>
            <div>
                if let Some(text) = refused {
                    <pre tabindex="0">{ text }</pre>
                }
            </div>
        </>
    }
}

/// A number in digits.
pub(super) fn number(number: impl Into<i32>) -> String {
    let number: i32 = number.into();
    number.to_string()
}

/// A number of points with its sign, which is what makes it points and not a rank.
pub(super) fn signed(points: i16) -> String {
    [if points > 0 { "+" } else { "" }, &minus(points)].concat()
}

/// A number with a true minus sign.
pub(super) fn minus(points: i16) -> String {
    [if points < 0 { "\u{2212}" } else { "" }, &number(points.abs())].concat()
}
