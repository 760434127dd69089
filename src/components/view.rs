//! What every part of a screen is drawn with: the content, where actions go, and the few pieces
//! that stand everywhere.
//!
//! Only what has a life of its own, the widget and a question, is a Yew component. The parts of a
//! screen are functions from data to `Html`: a component costs a kilobyte of what a visitor loads.

use yew::prelude::*;

use crate::pack::{Pack, Word};
use crate::state::Action;

/// The content, the heading level of a screen, and where actions go.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) pack: &'a Pack,
    /// The level of the screen's own heading, 3 to 6; its sections are one deeper.
    pub(super) level: u8,
    pub(super) act: &'a Callback<Action>,
}

impl<'a> View<'a> {
    /// A text of the interface.
    pub(super) fn word(&self, word: Word) -> &'a str {
        self.pack.word(word)
    }

    /// A text of the interface with its placeholders filled in.
    pub(super) fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        self.pack.fill(word, slots)
    }

    /// The heading of a section.
    pub(super) fn section_heading(&self, text: &str) -> Html {
        heading(self.level + 1, None, None, text)
    }

    /// A button that looks like a link, a small one or the main one of a screen.
    pub(super) fn button(&self, class: &'static str, word: Word, action: Action) -> Html {
        self.button_about(class, word, "", action)
    }

    /// A button whose name says, to those who do not see where it stands, what it is about.
    pub(super) fn button_about(
        &self,
        class: &'static str,
        word: Word,
        about: &str,
        action: Action,
    ) -> Html {
        let part = if class == "button" { "button" } else { "link" };
        html! {
            <button type="button" {class} {part} onclick={self.act.reform(move |_| action)}>
                { self.word(word) }
                if !about.is_empty() {
                    <span class="hidden">{ ": " }{ about }</span>
                }
            </button>
        }
    }

    /// The way to the screen before.
    pub(super) fn back(&self) -> Html {
        self.button("link back", Word::Back, Action::Back)
    }

    /// The button that opens a question again.
    pub(super) fn change(&self, question: usize) -> Html {
        let subject = &self.pack.questions[question].subject;
        self.button_about("link", Word::Change, subject, Action::Change(question))
    }

    /// A question and an answer to it, in a few words.
    pub(super) fn answer(&self, question: usize, option: usize) -> String {
        self.fill(Word::RuledBy, &self.answer_slots(question, option))
    }

    /// The slots of texts about an answer.
    pub(super) fn answer_slots(
        &self,
        question: usize,
        option: usize,
    ) -> [(&'static str, &'a str); 2] {
        let subject = &*self.pack.questions[question].subject;
        [("subject", subject), ("option", self.pack.option_label(question, option))]
    }

    /// The sentence of the article behind a reason, or the plain word that it is our judgement.
    pub(super) fn quotation(&self, quote: Option<u8>) -> Html {
        let Some(quote) = quote else { return paragraph("note", self.word(Word::OurJudgement)) };
        let quote = &self.pack.quotes[usize::from(quote)];
        html! {
            <blockquote part="quote">
                { paragraph("", &quote.text) }
                <footer>{ self.fill(Word::FromArticle, &[("section", &quote.section)]) }</footer>
            </blockquote>
        }
    }
}

/// A paragraph.
pub(super) fn paragraph(class: &'static str, text: &str) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <p {class}>{ text }</p> }
}

/// A heading of a level, 2 to 6; deeper counts as 6. One that a change of screen moves the focus
/// to has a node.
pub(super) fn heading(
    level: u8,
    class: Option<&'static str>,
    focus: Option<&NodeRef>,
    text: &str,
) -> Html {
    let tag = ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6)) - 2];
    let tabindex = focus.is_some().then_some("-1");
    let node = focus.cloned().unwrap_or_default();
    html! { <@{tag} {class} {tabindex} ref={node}>{ text }</@> }
}
