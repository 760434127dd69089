//! The way from the result to a call, of the same weight for every verdict.

use yew::prelude::*;

use super::super::settings::Settings;
use super::super::text::{each, fold, item, list, note};
use super::super::view::{Input, View};
use crate::assessment::Report;
use crate::browser::links;
use crate::contract::Utm;
use crate::handoff::{Booking, Enclosure, booking, summary};
use crate::pack::{Text, Word};
use crate::state::{Action, Command};

/// `send` says whether the result goes along with a booking.
pub(super) fn call(view: &View, report: &Report, settings: &Settings, send: bool) -> Html {
    let good_for = match report.assessment.verdict() {
        Some(verdict) => view.pack.verdicts[verdict].call,
        None => view.word(Word::CallUnknown),
    };
    html! {
        <div class="call">
            if let Some(address) = &settings.booking {
                { way(view, report, address, settings, send, good_for) }
            } else {
                { note([good_for, " ", view.word(Word::NoBooking)].concat()) }
            }
        </div>
    }
}

/// The link, what it is good for, and what goes along, to be seen and switched off before.
fn way(
    view: &View,
    report: &Report,
    address: &AttrValue,
    settings: &Settings,
    send: bool,
    good_for: Text,
) -> Html {
    let utm = match settings.utm {
        Utm::Page => links::page_utm(),
        Utm::Own => Vec::new(),
    };
    let enclosure = enclosure(view, report, &settings.booking_questions, &utm);
    let Booking { link, sent } = booking(address, settings.provider, &enclosure);
    let link = if send { link.into() } else { address.clone() };
    // In a frame where no link opens the address is there to be read.
    let bare = !links::may("allow-popups");
    // A mail program opens beside the page by itself, and leaves an empty tab where one was asked for.
    let target = (!link.starts_with("mailto:")).then_some("_blank");
    let paper = link.split('?').next().unwrap_or_default().to_owned();
    html! {
        <>
            <a
                part="button"
                href={link.clone()}
                data-paper={paper}
                {target}
                rel="noopener"
                onclick={view.on(Action::Command(Command::Book))}
            >
                { view.word(Word::Book) }
            </a>
            <div>
                { note(good_for) }
                if bare {
                    <p>{ link }</p>
                }
                if sent.is_empty() {
                    { note(view.word(Word::SendsNothing)) }
                } else {
                    { what_is_sent(view, &enclosure, &sent, send) }
                }
            </div>
        </>
    }
}

/// What is sent, in words; the fields by the names that the booking page gives them, one step on.
fn what_is_sent(
    view: &View,
    enclosure: &Enclosure<'_>,
    sent: &[(String, String)],
    send: bool,
) -> Html {
    let input = Input {
        part: "choice",
        kind: "checkbox",
        name: "send",
        checked: send,
        action: Action::Send,
        node: None,
        about: None,
    };
    let field = |(name, value): &(String, String)| {
        html! { <div><dt>{ name.clone() }</dt><dd>{ value.clone() }</dd></div> }
    };
    let sentences = enclosure.sentences_in(sent);
    html! {
        <details class="goes">
            <summary>
                { view.word(if send { Word::GoesAlong } else { Word::GoesNot }) }
            </summary>
            { list(sentences.into_iter().map(item)) }
            { input.show(view, view.word(Word::Send)) }
            { fold(view.word(Word::SentFields), html! {
                <dl class="sent">{ each(sent.iter().map(field)) }</dl>
            }) }
        </details>
    }
}

fn enclosure<'a>(
    view: &View,
    report: &Report,
    questions: &[Option<usize>],
    utm: &'a [(&'static str, String)],
) -> Enclosure<'a> {
    let (pack, assessment) = (view.pack, &report.assessment);
    let answer = |question: &Option<usize>| {
        question.map(|question| {
            let option = report.answers.get(question);
            option.map_or("", |option| pack.option_label(question, option)).to_owned()
        })
    };
    Enclosure {
        sentences: summary(pack, report),
        verdict: assessment.verdict().map_or("", |verdict| pack.rules.verdicts[verdict]),
        situation: assessment.situation().map_or("", |it| pack.rules.situations[it].id),
        state: assessment.state.id(),
        questions: questions.iter().map(answer).collect(),
        utm: utm.iter().map(|(name, value)| (*name, &**value)).collect(),
    }
}
