//! What every part of a screen is given, and the few pieces that stand on several screens.

use yew::prelude::*;

use crate::pack::{Pack, Text, Word};
use crate::state::Action;

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

    /// What an event does, where it does anything.
    pub(super) fn hear<E: 'static>(
        &self,
        action: impl Fn(E) -> Option<Action> + 'static,
    ) -> Callback<E> {
        let act = self.act.clone();
        Callback::from(move |event| {
            if let Some(action) = action(event) {
                act.emit(action);
            }
        })
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

/// A button whose name says, to those who do not see where it stands, what it is about.
pub(super) fn button_about(
    view: &View,
    part: &'static str,
    word: Word,
    about: &str,
    action: Action,
) -> Html {
    html! {
        <button type="button" {part} onclick={view.on(action)}>
            { view.word(word) }
            <span class="hidden">{ ": " }{ about }</span>
        </button>
    }
}

/// The button that opens a question again.
pub(super) fn change(view: &View, question: usize) -> Html {
    let subject = view.pack.questions[question].subject;
    button_about(view, "link", Word::Change, subject, Action::Change(question))
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
        let Self { part, kind, name, checked, action, node } = self;
        let node = node.cloned().unwrap_or_default();
        html! {
            <label {part}>
                <input type={kind} {name} {checked} onclick={view.on(action)} ref={node} />
                <span>{ label }</span>
            </label>
        }
    }
}

/// A number in digits.
pub(super) fn number(number: impl Into<i32>) -> String {
    let number: i32 = number.into();
    number.to_string()
}
