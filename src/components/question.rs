//! One question on a page of its own.

use yew::prelude::*;

use super::view::{
    View, bar, drawing, element, nodes, number, paragraph, screen_heading, spaced, tagged, text,
};
use crate::browser;
use crate::pack::{Hint, Pack, Word};
use crate::state::{Action, State};

/// Where the focus goes on the screen of a question.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The heading of the screen.
    pub(super) heading: NodeRef,
    /// The error summary.
    pub(super) summary: NodeRef,
    /// The first radio.
    pub(super) first: NodeRef,
    /// The button of the edit that is being tried.
    pub(super) tried: NodeRef,
    /// The activity that the keyboard is on.
    pub(super) entry: NodeRef,
}

pub(super) fn question(
    view: View<'_>,
    state: &State,
    index: usize,
    currency: &str,
    places: &Places,
) -> Html {
    let pack = view.pack;
    let words = &pack.questions[index];
    let missing = state.missing();
    let options = pack.rules.questions[index].options.len();
    let hint = hint(pack, index, currency);
    let describedby = match (missing, hint.is_some()) {
        (true, true) => "why hint error",
        (true, false) => "why error",
        (false, true) => "why hint",
        (false, false) => "why",
    };
    let option = |option: usize| {
        let node = if option == 0 { places.first.clone() } else { NodeRef::default() };
        let (checked, label) =
            (state.chosen() == Some(option), text(pack.option_label(index, option)));
        view.radio("option", "answer", node, checked, Action::Choose(option), label)
    };
    let mut parts = Vec::new();
    if state.can_go_back() {
        parts.push(view.back());
    }
    parts.push(progress(pack, state.position(index)));
    let mut field = vec![
        element("legend", "question", screen_heading(view.level, &places.heading, words.title)),
        tagged("p", &[("class", "why".into()), ("id", "why".into())], text(words.why)),
    ];
    if let Some(hint) = hint {
        field.push(hint_text(pack, hint));
    }
    if missing {
        parts.push(error_summary(pack, places));
        let error = text(pack.word(Word::ErrorChoose));
        field.push(tagged("p", &[("class", "error".into()), ("id", "error".into())], error));
    }
    field.push(element("div", "options", nodes((0..options).map(option).collect())));
    parts.push(tagged("fieldset", &[("aria-describedby", describedby.into())], nodes(field)));
    parts.push(view.button("button", Word::Continue, Action::Continue));
    nodes(parts)
}

/// Sums in the currency the page asks for, or else in the pack's own.
fn hint<'a>(pack: &'a Pack, question: usize, currency: &str) -> Option<&'a Hint> {
    let hints = &pack.questions[question].hints;
    let of = |code: &str| hints.iter().find(|hint| hint.currency.eq_ignore_ascii_case(code));
    of(currency).or_else(|| of(pack.currency))
}

fn hint_text(pack: &Pack, hint: &Hint) -> Html {
    let names: Vec<&str> =
        hint.sources.iter().map(|source| pack.sources[usize::from(*source)].name).collect();
    let sources = pack.fill(Word::HintSource, &[("sources", &names.join("; "))]);
    let content = spaced(text(hint.text), element("span", "source", text(&sources)));
    tagged("p", &[("class", "hint".into()), ("id", "hint".into())], content)
}

/// A thin line and words. While the number of questions depends on answers the line shows the
/// fewest and the most.
fn progress(pack: &Pack, (n, least, most): (usize, usize, usize)) -> Html {
    let slots = [n, least, most].map(|questions| number(questions as i32));
    let slots = [("n", &*slots[0]), ("least", &*slots[1]), ("most", &*slots[2])];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    let line = drawing(
        most as i32,
        "1",
        vec![bar("track".into(), 0, most as i32), bar("done".into(), 0, n as i32 - 1)],
    );
    element("div", "progress", nodes(vec![line, paragraph("", &pack.fill(word, &slots))]))
}

fn error_summary(pack: &Pack, places: &Places) -> Html {
    let onclick = {
        let first = places.first.clone();
        Callback::from(move |event: MouseEvent| {
            // The browser would look for the radio in the host page and change its address.
            event.prevent_default();
            browser::focus(&first);
        })
    };
    html! {
        <div class="summary" role="alert" tabindex="-1" ref={&places.summary}>
            <p><strong>{ pack.word(Word::ErrorTitle) }</strong></p>
            <a href="#answer" {onclick}>{ pack.word(Word::ErrorChoose) }</a>
        </div>
    }
}
