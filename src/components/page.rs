//! What the result and the week are written with: elements, one after another.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind, VTag};

use super::view::{View, heading_tag, number};
use crate::browser::focus;
use crate::pack::{Pack, Text, Word};
use crate::state::{Action, Direction, Setting};

/// Where the focus goes on the result and in the week.
#[derive(Debug, Default)]
pub(super) struct Places {
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

    /// Lets arrow keys move through the timetable in it.
    pub(super) fn walk(&mut self) {
        self.hear(Rc::new(Walk(self.view.act.clone())));
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
            page.text(page.word(word));
            if !about.is_empty() {
                page.line("span", "hidden", &[": ", about].concat());
            }
        });
    }

    /// One of several to choose from: a control of the week explorer.
    pub(super) fn choices(
        &mut self,
        legend: Word,
        setting: &dyn Fn(usize) -> Setting,
        chosen: usize,
        options: usize,
        label: &dyn Fn(&mut Self, usize),
    ) {
        self.within("fieldset", "control", |page| {
            let name = page.word(legend);
            page.line("legend", "", name);
            page.within("div", "choices", |page| {
                for at in 0..options {
                    let action = Action::Explore(setting(at));
                    let label = |page: &mut Self| label(page, at);
                    page.input("choice", "radio", name, chosen == at, action, &label);
                }
            });
        });
    }

    /// A radio or a checkbox with its label.
    pub(super) fn input(
        &mut self,
        part: &'static str,
        kind: &'static str,
        name: Text,
        checked: bool,
        action: Action,
        label: &dyn Fn(&mut Self),
    ) {
        self.within("label", "", |page| {
            page.set("part", part);
            page.within("input", "", |page| {
                page.set("type", kind);
                page.set("name", name);
                page.press(action);
                if let Some(input) = page.open.last_mut() {
                    input.set_checked(checked);
                }
            });
            page.within("span", "", label);
        });
    }

    /// The slots of texts about an answer.
    pub(super) fn answer_slots(&self, question: usize, option: usize) -> [(&'static str, Text); 2] {
        let subject = self.pack.questions[question].subject;
        [("subject", subject), ("option", self.pack.option_label(question, option))]
    }

    /// The sentence of the article behind a reason, or the plain word that it is our judgement.
    pub(super) fn quotation(&mut self, quote: Option<u8>) {
        let Some(quote) = quote else {
            // Where there is no article at all, every reason is ours, as the result says once.
            if !self.pack.quotes.is_empty() {
                self.say("note", Word::OurJudgement);
            }
            return;
        };
        let quote = &self.pack.quotes[usize::from(quote)];
        let from = self.fill(Word::FromArticle, &[("section", quote.section)]);
        self.within("blockquote", "", |page| {
            page.set("part", "quote");
            page.paragraph(quote.text);
            page.line("footer", "", &from);
        });
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

/// What keys do in the timetable.
struct Walk(Callback<Action>);

impl Listener for Walk {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onkeydown
    }

    fn handle(&self, event: yew::events::Event) {
        let action = match &*focus::key(&event) {
            "ArrowUp" => Action::Walk(Direction::Up),
            "ArrowDown" => Action::Walk(Direction::Down),
            "ArrowLeft" => Action::Walk(Direction::Left),
            "ArrowRight" => Action::Walk(Direction::Right),
            "Escape" => Action::Explore(Setting::Open(None)),
            _ => return,
        };
        event.prevent_default();
        self.0.emit(action);
    }

    fn passive(&self) -> bool {
        false
    }
}
