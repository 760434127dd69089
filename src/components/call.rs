//! The way from the result to a call, of the same weight for every verdict.

use yew::prelude::*;

use super::settings::Settings;
use super::view::{Input, View, section};
use crate::assessment::Report;
use crate::browser::links;
use crate::contract::Utm;
use crate::handoff::{Booking, Enclosure, booking, summary};
use crate::pack::Word;
use crate::state::{Action, Command};

/// `send` says whether the result goes along with a booking.
pub(super) fn call(view: &View, report: &Report, settings: &Settings, send: bool) -> Html {
    let text = match report.assessment.verdict() {
        Some(verdict) => view.pack.verdicts[verdict].call,
        None => view.word(Word::CallUnknown),
    };
    let way = match &settings.booking {
        Some(address) => way(view, report, address, settings, send),
        None => html! { <p>{ view.word(Word::NoBooking) }</p> },
    };
    let content = html! { <><p>{ text }</p>{ way }</> };
    html! { <div class="call">{ section(view, view.word(Word::CallTitle), content) }</div> }
}

/// The link, and what goes along with it, to be seen and switched off before it is followed.
fn way(view: &View, report: &Report, address: &AttrValue, settings: &Settings, send: bool) -> Html {
    let utm = match settings.utm {
        Utm::Page => links::page_utm(),
        Utm::Own => Vec::new(),
    };
    let enclosure = enclosure(view, report, &settings.booking_questions, &utm);
    let Booking { link, sent } = booking(address, settings.provider, &enclosure);
    let link = if send { link.into() } else { address.clone() };
    // In a frame where no link opens the address is there to be read.
    let bare = !links::lead_anywhere();
    html! {
        <>
            if sent.is_empty() {
                <p class="note">{ view.word(Word::SendsNothing) }</p>
            } else {
                { what_is_sent(view, &sent, send) }
            }
            if bare {
                <p class="address">{ link.clone() }</p>
            }
            <a
                class="button"
                part="button"
                href={link}
                target="_blank"
                rel="noopener"
                onclick={view.on(Action::Command(Command::Book))}
            >
                { view.word(Word::Book) }
            </a>
        </>
    }
}

fn what_is_sent(view: &View, sent: &[(String, String)], send: bool) -> Html {
    let input = Input {
        part: "choice",
        kind: "checkbox",
        name: "send",
        checked: send,
        action: Action::Send,
        node: None,
    };
    let field = |(name, value): &(String, String)| {
        html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <>
            { input.show(view, view.word(Word::Send)) }
            <dl class="sent">{ for sent.iter().filter(|_| send).map(field) }</dl>
        </>
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
