//! The way from the result to a call, of the same weight for every verdict.

use yew::AttrValue;

use super::config::Config;
use super::page::Page;
use crate::assessment::Report;
use crate::handoff::{Message, booking, summary};
use crate::pack::Word;
use crate::state::{Action, State, Take};

pub(super) fn call(page: &mut Page<'_>, state: &State, report: &Report, config: &Config) {
    let text = match report.assessment.verdict() {
        Some(verdict) => page.pack.verdicts[verdict].call,
        None => page.word(Word::CallUnknown),
    };
    page.within("div", "call", |page| {
        page.section(Word::CallTitle, |page| {
            page.paragraph(text);
            match &config.booking {
                Some(address) => way(page, state, report, (address, config)),
                None => page.say("", Word::NoBooking),
            }
        });
    });
}

/// The link, and what goes along with it, to be seen and switched off before it is followed.
fn way(
    page: &mut Page<'_>,
    state: &State,
    report: &Report,
    (address, config): (&AttrValue, &Config),
) {
    let booking = booking(address, config.provider, &message(page, report, config));
    let sends = !booking.sent.is_empty();
    if sends {
        let send = state.send();
        page.input("choice", "checkbox", "send", send, Action::Send, &|page| {
            page.text(page.word(Word::Send));
        });
        page.within("dl", "sent", |page| {
            for (name, value) in booking.sent.iter().filter(|_| send) {
                page.term(name, |page| page.line("dd", "", value));
            }
        });
    } else {
        page.say("note", Word::SendsNothing);
    }
    let link = if state.send() { booking.link.into() } else { address.clone() };
    if config.bare {
        page.line("p", "address", &link);
    }
    page.within("a", "button", |page| {
        page.set("part", "button");
        page.put("href", link);
        page.set("target", "_blank");
        page.set("rel", "noopener");
        page.press(Action::Take(Take::Book));
        page.text(page.word(Word::Book));
    });
}

fn message<'a>(page: &Page<'_>, report: &'a Report, config: &'a Config) -> Message<'a> {
    let (pack, assessment) = (page.pack, &report.assessment);
    let question = |name: &str| {
        (name != "summary").then(|| {
            let question = pack.rules.question(name);
            let option = question.and_then(|it| Some((it, report.answers.get(it)?)));
            option.map_or("", |(question, option)| pack.option_label(question, option)).to_owned()
        })
    };
    Message {
        sentences: summary(pack, report),
        verdict: assessment.verdict().map_or("", |verdict| pack.rules.verdicts[verdict]),
        situation: assessment.situation().map_or("", |it| pack.rules.situations[it].id),
        state: assessment.state.id(),
        questions: config.questions.split(' ').map(question).collect(),
        utm: config.utm.lines().filter_map(|line| line.split_once('\t')).collect(),
    }
}
