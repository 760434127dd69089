//! What every part of a screen is drawn with: the content, where actions go, and the few pieces
//! that stand everywhere.
//!
//! Only the widget is a Yew component. The parts of a
//! screen are functions from data to `Html`: a component costs a kilobyte of what a visitor loads.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VTag};

use crate::pack::{Pack, Word};
use crate::state::{Action, Control};

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
        heading(self.level + 1, "", text)
    }

    /// A section under a heading.
    pub(super) fn section(&self, title: &str, mut content: Vec<Html>) -> Html {
        content.insert(0, self.section_heading(title));
        element("section", "", nodes(content))
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
        self.button_at(NodeRef::default(), class, word, about, action)
    }

    /// A button with a node, for the focus to be moved to it.
    pub(super) fn button_at(
        &self,
        node: NodeRef,
        class: &'static str,
        word: Word,
        about: &str,
        action: Action,
    ) -> Html {
        let mut name = text(self.word(word));
        if !about.is_empty() {
            let about = text(&[": ", about].concat());
            name = nodes(vec![name, element("span", "hidden", about)]);
        }
        let attributes = [("type", "button".into()), ("part", class.into())];
        self.pressed("button", &attributes, node, action, name).into()
    }

    /// An element that does something when it is pressed, or chosen where it is a radio.
    pub(super) fn pressed(
        &self,
        tag: &'static str,
        attributes: &[(&'static str, AttrValue)],
        node: NodeRef,
        action: Action,
        content: Html,
    ) -> VTag {
        let mut element = tag_of(tag, attributes, content);
        element.node_ref = node;
        element.add_listener(Rc::new(Press { act: self.act.clone(), action }));
        element
    }

    /// One of several to choose from: a control of the week explorer.
    pub(super) fn choices(
        &self,
        legend: Word,
        control: Control,
        chosen: usize,
        options: Vec<Html>,
    ) -> Html {
        let name = self.word(legend);
        let option = |(at, label): (usize, Html)| {
            let action = Action::Explore(control, Some(at));
            self.radio("choice", name, NodeRef::default(), chosen == at, action, label)
        };
        let options = options.into_iter().enumerate().map(option).collect();
        let parts =
            vec![element("legend", "", text(name)), element("div", "choices", nodes(options))];
        element("fieldset", "control", nodes(parts))
    }

    /// A radio with its label.
    pub(super) fn radio(
        &self,
        part: &'static str,
        name: &str,
        node: NodeRef,
        checked: bool,
        action: Action,
        label: Html,
    ) -> Html {
        let attributes = [("type", "radio".into()), ("name", name.to_owned().into())];
        let mut input = self.pressed("input", &attributes, node, action, Html::default());
        input.set_checked(checked);
        let parts = nodes(vec![input.into(), element("span", "", label)]);
        tagged("label", &[("part", part.into())], parts)
    }

    /// The way to the screen before.
    pub(super) fn back(&self) -> Html {
        self.button("back", Word::Back, Action::Back)
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
        let subject = self.pack.questions[question].subject;
        [("subject", subject), ("option", self.pack.option_label(question, option))]
    }

    /// The sentence of the article behind a reason, or the plain word that it is our judgement.
    pub(super) fn quotation(&self, quote: Option<u8>) -> Html {
        let Some(quote) = quote else { return paragraph("note", self.word(Word::OurJudgement)) };
        let quote = &self.pack.quotes[usize::from(quote)];
        let from = self.fill(Word::FromArticle, &[("section", quote.section)]);
        let parts = vec![paragraph("", quote.text), element("footer", "", text(&from))];
        tagged("blockquote", &[("part", "quote".into())], nodes(parts))
    }
}

/// An element with a class, or with none where it is empty.
///
/// `html!` writes the whole making of an element anew at each place, and a class that it is given
/// as an expression goes through a set that removes duplicates. Made here once, the elements of a
/// result cost every visitor five kilobytes less.
pub(super) fn element(tag: &'static str, class: &'static str, content: Html) -> Html {
    let class = (!class.is_empty()).then_some(("class", class.into()));
    tagged(tag, class.as_slice(), content)
}

/// An element with attributes.
pub(super) fn tagged(
    tag: &'static str,
    attributes: &[(&'static str, AttrValue)],
    content: Html,
) -> Html {
    tag_of(tag, attributes, content).into()
}

fn tag_of(tag: &'static str, attributes: &[(&'static str, AttrValue)], content: Html) -> VTag {
    let mut element = VTag::new(tag);
    let attributes = attributes.iter().map(|(name, value)| {
        (AttrValue::Static(name), AttributeOrProperty::Attribute(value.clone()))
    });
    element.set_attributes(Attributes::IndexMap(Rc::new(attributes.collect())));
    if tag != "input" {
        element.add_child(content);
    }
    element
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

/// Nodes one after another.
pub(super) fn nodes(nodes: Vec<Html>) -> Html {
    nodes.into_iter().collect()
}

/// Content that opens under a line of text.
pub(super) fn details(summary: &str, content: Html) -> Html {
    element("details", "", nodes(vec![element("summary", "", text(summary)), content]))
}

/// A drawing that fills its box, in units of its own, without a name: what it shows stands beside
/// it in words.
pub(super) fn drawing(width: i32, height: &str, shapes: Vec<Html>) -> Html {
    let viewbox = ["0 0 ", &number(width), " ", height].concat();
    let attributes = [
        ("viewBox", viewbox.into()),
        ("preserveAspectRatio", "none".into()),
        ("aria-hidden", "true".into()),
    ];
    tagged("svg", &attributes, nodes(shapes))
}

/// A bar of a drawing.
pub(super) fn bar(class: AttrValue, start: i32, length: i32) -> Html {
    let attributes = [
        ("class", class),
        ("x", number(start).into()),
        ("width", number(length).into()),
        ("height", "100%".into()),
    ];
    tagged("rect", &attributes, Html::default())
}

/// A paragraph.
pub(super) fn paragraph(class: &'static str, words: &str) -> Html {
    element("p", class, text(words))
}

/// A line in bold.
pub(super) fn bold(words: &str) -> Html {
    element("p", "", element("strong", "", text(words)))
}

/// A list.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    let items = items.into_iter().map(|item| element("li", "", item)).collect();
    element("ul", class, nodes(items))
}

/// Terms, each with what belongs to it.
pub(super) fn terms(class: &'static str, rows: Vec<(&str, Vec<Html>)>) -> Html {
    let row = |(term, details): (&str, Vec<Html>)| {
        let mut parts = vec![element("dt", "", text(term))];
        parts.extend(details.into_iter().map(|detail| element("dd", "", detail)));
        element("div", "", nodes(parts))
    };
    element("dl", class, nodes(rows.into_iter().map(row).collect()))
}

/// A text as a node.
pub(super) fn text(words: &str) -> Html {
    Html::from(words)
}

/// Nodes one after another, with a space between them.
pub(super) fn spaced(first: Html, second: Html) -> Html {
    nodes(vec![first, text(" "), second])
}

/// A heading of a level, 2 to 6; deeper counts as 6.
pub(super) fn heading(level: u8, class: &'static str, words: &str) -> Html {
    element(heading_tag(level), class, text(words))
}

/// The heading of a screen, to which a change of screen moves the focus.
pub(super) fn screen_heading(level: u8, node: &NodeRef, words: &str) -> Html {
    html! { <@{heading_tag(level)} tabindex="-1" ref={node}>{ words }</@> }
}

fn heading_tag(level: u8) -> &'static str {
    ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6)) - 2]
}

/// A number in digits.
pub(super) fn number(number: impl Into<i32>) -> String {
    let number: i32 = number.into();
    number.to_string()
}
