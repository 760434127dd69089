//! What every part of a screen is given, and the few pieces that stand on several screens.

use yew::prelude::*;

use super::text::{buttons, each, note, paragraph, place};
use crate::browser::links;
use crate::pack::{Pack, Text, Word, digits};
use crate::state::{Action, Command, Copied, State};

/// What every part of a screen is given.
pub(super) struct View {
    pub(super) pack: &'static Pack,
    /// The level of the screen's own heading, 3 to 6; its sections are one deeper.
    pub(super) level: u8,
    /// The address of the article that quotations are from, if it is known.
    pub(super) article: Option<AttrValue>,
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

    /// What happens at an event, such as the press of a button or of a radio.
    pub(super) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_| action)
    }
}

/// A button in one of its looks: `button` for the main one of a screen, `small`, `link` or `back`.
pub(super) fn button(view: &View, part: &'static str, word: Word, action: Action) -> Html {
    html! { <button type="button" {part} onclick={view.on(action)}>{ view.word(word) }</button> }
}

/// The sentence of the article behind a reason, or the plain word that it is our judgement.
pub(super) fn quotation(view: &View, quote: Option<u8>) -> Html {
    let Some(quote) = quote else {
        // Where there is no article at all, every reason is ours, as the result says once.
        return if view.pack.quotes.is_empty() {
            Html::default()
        } else {
            note(view.word(Word::OurJudgement))
        };
    };
    let quote = &view.pack.quotes[usize::from(quote)];
    let from = view.fill(Word::FromArticle, &[("section", quote.section)]);
    html! {
        <blockquote part="quote">
            { paragraph(quote.text) }
            <footer>
                if let Some(href) = &view.article {
                    <a {href} target="_blank" rel="noopener" part="link">{ from }</a>
                } else {
                    { from }
                }
            </footer>
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
    /// The ids of what is said with it.
    pub(super) about: Option<&'static str>,
}

impl Input<'_> {
    pub(super) fn show(self, view: &View, label: &str) -> Html {
        self.with(view, label, Html::default())
    }

    /// With something to say beside its label.
    pub(super) fn with(self, view: &View, label: &str, beside: Html) -> Html {
        let Self { part, kind, name, checked, action, node, about } = self;
        let node = node.cloned().unwrap_or_default();
        html! {
            <label {part}>
                <input
                    type={kind}
                    {name}
                    {checked}
                    aria-describedby={about}
                    onclick={view.on(action)}
                    ref={node}
                />
                <span>{ label }</span>
                { beside }
            </label>
        }
    }
}

/// The ways to take something along, and what came of the last one. Where the page has no address
/// there is no link.
pub(super) fn ways(view: &View, state: &State, ways: [(Word, Command); 4]) -> Html {
    let all = ways.into_iter().filter(|(_, it)| !it.is_link() || links::has_address());
    let all = all.map(|(word, command)| button(view, "small", word, Action::Command(command)));
    html! {
        <>
            { buttons(each(all)) }
            { copied(view, state.copied(&ways.map(|(_, command)| command))) }
        </>
    }
}

/// What came of copying: a word, and the text to select where the browser refused.
fn copied(view: &View, copied: Option<&Copied>) -> Html {
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
                { word.map(|word| view.word(word)) }
            </p>
            { place(refused.map(|text| html! { <pre tabindex="0">{ text }</pre> })) }
        </>
    }
}

/// A number of points with its sign, which is what makes it points and not a rank.
pub(super) fn signed(points: i16) -> String {
    [if points > 0 { "+" } else { "" }, &minus(points)].concat()
}

/// A number with a true minus sign.
pub(super) fn minus(points: i16) -> String {
    [if points < 0 { "\u{2212}" } else { "" }, &digits(points.unsigned_abs().into())].concat()
}
