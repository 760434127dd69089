//! What the result and the week are written with: elements, one after another.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VTag};

use super::view::{View, heading_tag, number, quotation};
use crate::pack::{Pack, Text, Word};
use crate::state::Action;

/// Where the focus goes on the result and in the week.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The heading of the screen.
    pub(super) heading: NodeRef,
    /// The button of the edit that is being tried.
    pub(super) tried: NodeRef,
    /// The activity that the keyboard is on.
    pub(super) entry: NodeRef,
}

/// A screen that is being written.
pub(super) struct Page<'a> {
    pub(super) pack: &'static Pack,
    pub(super) places: &'a Places,
    pub(super) view: &'a View,
    /// The elements that are open, from the outermost.
    open: Vec<VTag>,
}

impl<'a> Page<'a> {
    /// An empty screen.
    pub(super) fn new(view: &'a View, places: &'a Places) -> Self {
        let mut page = Self { pack: view.pack, places, view, open: Vec::new() };
        page.open("div", "");
        page
    }

    /// The screen as it is written.
    pub(super) fn finish(mut self) -> Html {
        self.open.remove(0).children().cloned().unwrap_or_default()
    }

    /// What is written with `html!`.
    pub(super) fn html(&mut self, html: Html) {
        self.add(html);
    }

    /// A text of the interface.
    pub(super) fn word(&self, word: Word) -> Text {
        self.pack.word(word)
    }

    /// A text of the interface with its placeholders filled in.
    pub(super) fn fill(&self, word: Word, slots: &[(&str, &str)]) -> String {
        self.pack.fill(word, slots)
    }

    fn open(&mut self, tag: &'static str, class: &'static str) {
        self.open.push(VTag::new(tag));
        if !class.is_empty() {
            self.set("class", class);
        }
    }

    fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.add(element.into());
        }
    }

    fn add(&mut self, node: Html) {
        if let Some(parent) = self.open.last_mut() {
            parent.add_child(node);
        }
    }

    /// An element, with a class or with none where it is empty, and what is written in it.
    ///
    /// Yew compares the children of an element from the last one on. So what comes and goes stands
    /// first in its element, or in one of its own that stays: else all before it are made anew, and
    /// with them goes the focus, and what a screen reader was about to say.
    #[inline]
    pub(super) fn within(
        &mut self,
        tag: &'static str,
        class: &'static str,
        content: impl FnOnce(&mut Self),
    ) {
        self.open(tag, class);
        content(self);
        self.close();
    }

    /// Gives the element that is being written an attribute.
    pub(super) fn set(&mut self, name: &'static str, value: &'static str) {
        self.put(name, AttrValue::Static(value));
    }

    /// Gives it one whose value is not known beforehand.
    pub(super) fn put(&mut self, name: &'static str, value: AttrValue) {
        if let Some(element) = self.open.last_mut() {
            element.add_attribute(name, value);
        }
    }

    /// Gives it a number as an attribute.
    pub(super) fn measure(&mut self, name: &'static str, value: i32) {
        self.put(name, number(value).into());
    }

    /// Lets the focus be moved to it.
    pub(super) fn at(&mut self, node: &NodeRef) {
        if let Some(element) = self.open.last_mut() {
            element.node_ref = node.clone();
        }
    }

    fn hear(&mut self, listener: Rc<dyn Listener>) {
        if let Some(element) = self.open.last_mut() {
            element.add_listener(listener);
        }
    }

    /// Says what pressing it does, or choosing it where it is a radio or a checkbox.
    pub(super) fn press(&mut self, action: Action) {
        self.hear(Rc::new(Press { act: self.view.act.clone(), action }));
    }

    /// A text.
    pub(super) fn text(&mut self, words: &str) {
        self.add(Html::from(words));
    }

    /// An element with nothing but a text in it.
    pub(super) fn line(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.open(tag, class);
        self.text(words);
        self.close();
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, words: &str) {
        self.line("p", "", words);
    }

    /// A paragraph of the interface.
    pub(super) fn say(&mut self, class: &'static str, word: Word) {
        self.line("p", class, self.word(word));
    }

    /// A line in bold.
    pub(super) fn bold(&mut self, words: &str) {
        self.within("p", "", |page| page.line("strong", "", words));
    }

    /// The heading of the screen, to which a change of screen moves the focus.
    pub(super) fn screen_heading(&mut self, words: &str) {
        let (heading, places) = (heading_tag(self.view.level), self.places);
        self.within(heading, "", |page| {
            page.set("tabindex", "-1");
            page.at(&places.heading);
            page.text(words);
        });
    }

    /// The heading of a section.
    pub(super) fn heading(&mut self, words: &str) {
        self.line(heading_tag(self.view.level + 1), "", words);
    }

    /// A section under a heading.
    #[inline]
    pub(super) fn section(&mut self, title: Word, content: impl FnOnce(&mut Self)) {
        self.within("section", "", |page| {
            page.heading(page.word(title));
            content(page);
        });
    }

    /// Content that opens under a line of text.
    #[inline]
    pub(super) fn details(&mut self, summary: &str, content: impl FnOnce(&mut Self)) {
        self.within("details", "", |page| {
            page.line("summary", "", summary);
            content(page);
        });
    }

    /// A term, and what belongs to it.
    #[inline]
    pub(super) fn term(&mut self, term: &str, details: impl FnOnce(&mut Self)) {
        self.within("div", "", |page| {
            page.line("dt", "", term);
            details(page);
        });
    }

    /// A cell that heads a column or a row.
    #[inline]
    pub(super) fn header(&mut self, scope: &'static str, content: impl FnOnce(&mut Self)) {
        self.within("th", "", |page| {
            page.set("scope", scope);
            content(page);
        });
    }

    /// A button that looks like a link, a small one or the main one of a screen.
    pub(super) fn button(&mut self, part: &'static str, word: Word, action: Action) {
        self.button_about(part, word, "", action);
    }

    /// A button whose name says, to those who do not see where it stands, what it is about.
    pub(super) fn button_about(
        &mut self,
        part: &'static str,
        word: Word,
        about: &str,
        action: Action,
    ) {
        self.within("button", "", |page| {
            page.set("type", "button");
            page.set("part", part);
            page.press(action);
            // What is tried can be taken back where it was begun.
            if action == Action::Undo && !about.is_empty() {
                page.at(&page.places.tried);
            }
            page.text(page.word(word));
            if !about.is_empty() {
                page.line("span", "hidden", &[": ", about].concat());
            }
        });
    }

    /// The way to the screen before.
    pub(super) fn back(&mut self) {
        self.button("back", Word::Back, Action::Back);
    }

    /// The button that opens a question again.
    pub(super) fn change(&mut self, question: usize) {
        let subject = self.pack.questions[question].subject;
        self.button_about("link", Word::Change, subject, Action::Change(question));
    }

    /// A question and an answer to it, in a few words.
    pub(super) fn answer(&self, question: usize, option: usize) -> String {
        self.fill(Word::RuledBy, &self.answer_slots(question, option))
    }

    /// The slots of texts about an answer.
    pub(super) fn answer_slots(&self, question: usize, option: usize) -> [(&'static str, Text); 2] {
        let subject = self.pack.questions[question].subject;
        [("subject", subject), ("option", self.pack.option_label(question, option))]
    }

    /// The sentence of the article behind a reason, or the plain word that it is our judgement.
    pub(super) fn quotation(&mut self, quote: Option<u8>) {
        self.html(quotation(self.view, quote));
    }

    /// A drawing that fills its box, in units of its own, without a name: what it shows stands
    /// beside it in words.
    #[inline]
    pub(super) fn drawing(&mut self, width: i32, content: impl FnOnce(&mut Self)) {
        self.within("svg", "", |page| {
            page.put("viewBox", ["0 0 ", &number(width), " 10"].concat().into());
            page.set("preserveAspectRatio", "none");
            page.set("aria-hidden", "true");
            content(page);
        });
    }

    /// A bar of a drawing.
    pub(super) fn bar(&mut self, class: AttrValue, start: i32, length: i32) {
        self.within("rect", "", |page| {
            page.put("class", class);
            page.measure("x", start);
            page.measure("width", length);
            page.set("height", "100%");
        });
    }
}

/// What pressing an element does. A callback for each would be code for each.
struct Press {
    act: Callback<Action>,
    action: Action,
}

impl Listener for Press {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onclick
    }

    fn handle(&self, _: yew::events::Event) {
        self.act.emit(self.action);
    }

    fn passive(&self) -> bool {
        false
    }
}
