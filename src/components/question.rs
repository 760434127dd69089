//! One question on a page of its own.

use super::config::{Config, Save};
use super::page::{Page, number};
use super::take_along::keep;
use crate::pack::{Hint, Pack, Word};
use crate::state::{Action, State, Take};

pub(super) fn question(page: &mut Page<'_>, state: &State, index: usize, config: &Config) {
    let pack = page.pack;
    let words = &pack.questions[index];
    let missing = state.missing();
    let hint = hint(pack, index, &config.currency);
    if state.can_go_back() {
        page.back();
    }
    progress(page, state.position(index));
    if missing {
        error_summary(page);
    }
    page.within("fieldset", "", |page| {
        page.set(
            "aria-describedby",
            match (missing, hint.is_some()) {
                (true, true) => "why hint error",
                (true, false) => "why error",
                (false, true) => "why hint",
                (false, false) => "why",
            },
        );
        page.within("legend", "question", |page| page.screen_heading(words.title));
        described(page, "why", words.why);
        if let Some(hint) = hint {
            page.within("p", "hint", |page| {
                page.set("id", "hint");
                page.text(hint.text);
                page.text(" ");
                page.line("span", "source", &sources(pack, hint));
            });
        }
        if missing {
            described(page, "error", page.word(Word::ErrorChoose));
        }
        page.within("div", "options", |page| {
            for option in 0..pack.rules.questions[index].options.len() {
                let chosen = state.chosen() == Some(option);
                page.input("option", "radio", "answer", chosen, Action::Choose(option), &|page| {
                    page.text(pack.option_label(index, option));
                });
            }
        });
    });
    page.button("button", Word::Continue, Action::Continue);
    if state.answers().is_empty() {
        page.button("link", Word::OpenFile, Action::Take(Take::Open));
    } else if config.save != Save::Off {
        keep(page, state, config.save);
    }
}

/// A paragraph that a screen reader reads with the question.
fn described(page: &mut Page<'_>, name: &'static str, words: &str) {
    page.within("p", name, |page| {
        page.set("id", name);
        page.text(words);
    });
}

/// Sums in the currency the page asks for, or else in the pack's own.
fn hint<'a>(pack: &'a Pack, question: usize, currency: &str) -> Option<&'a Hint> {
    let hints = &pack.questions[question].hints;
    let of = |code: &str| hints.iter().find(|hint| hint.currency.eq_ignore_ascii_case(code));
    of(currency).or_else(|| of(pack.currency))
}

fn sources(pack: &Pack, hint: &Hint) -> String {
    let names: Vec<&str> =
        hint.sources.iter().map(|source| pack.sources[usize::from(*source)].name).collect();
    pack.fill(Word::HintSource, &[("sources", &names.join("; "))])
}

/// A thin line and words. While the number of questions depends on answers the line shows the
/// fewest and the most.
fn progress(page: &mut Page<'_>, (n, least, most): (usize, usize, usize)) {
    let slots = [n, least, most].map(|questions| number(questions as i32));
    let slots = [("n", &*slots[0]), ("least", &*slots[1]), ("most", &*slots[2])];
    let word = if least == most { Word::Progress } else { Word::ProgressRange };
    page.within("div", "progress", |page| {
        page.drawing(most as i32, |page| {
            page.bar("track".into(), 0, most as i32);
            page.bar("done".into(), 0, n as i32 - 1);
        });
        page.paragraph(&page.fill(word, &slots));
    });
}

fn error_summary(page: &mut Page<'_>) {
    page.within("div", "summary", |page| {
        page.set("role", "alert");
        page.set("tabindex", "-1");
        page.at(&page.places.summary);
        page.bold(page.word(Word::ErrorTitle));
        page.within("a", "", |page| {
            page.set("href", "#answer");
            page.press(Action::First);
            page.text(page.word(Word::ErrorChoose));
        });
    });
}
