//! Why this verdict rather than its rival: two columns, with the article's sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use super::quotation::quotation;
use crate::assessment::{Contrast, Report};
use crate::pack::{Pack, Word};

#[derive(Properties, PartialEq)]
pub(super) struct WhyProps {
    pub(super) pack: Rc<Pack>,
    pub(super) report: Report,
    pub(super) level: u8,
}

#[component]
pub(super) fn Why(props: &WhyProps) -> Html {
    let WhyProps {
        pack,
        report,
        level,
    } = props;
    let (Some(verdict), Some(rival)) = (report.assessment.verdict(), report.rival) else {
        return Html::default();
    };
    let (own, other) = (&pack.verdicts[verdict], &pack.verdicts[rival]);
    let quote = match report.assessment.situation() {
        Some(situation) => pack.situations[situation].quote,
        None => own.quote,
    };
    let reason = |contrast: &Contrast| reason(pack, report, (verdict, rival), contrast);
    html! {
        <div class="columns">
            <section>
                <Heading level={*level}>{ pack.fill(Word::WhyTitle, &[("verdict", &own.name)]) }</Heading>
                if quote.is_some() {
                    { quotation(pack, quote) }
                }
                <ol class="reasons">{ for report.deciding.iter().map(reason) }</ol>
            </section>
            <section>
                <Heading level={*level}>{ pack.fill(Word::RatherTitle, &[("runnerUp", &other.name)]) }</Heading>
                if other.quote.is_some() {
                    { quotation(pack, other.quote) }
                }
                if report.against.is_empty() {
                    <p>{ pack.fill(Word::NothingFor, &[("runnerUp", &other.name)]) }</p>
                } else {
                    <p>{ pack.fill(Word::StillFor, &[("runnerUp", &other.name)]) }</p>
                    <ol class="reasons">{ for report.against.iter().map(reason) }</ol>
                }
            </section>
        </div>
    }
}

/// An answer, what it says, what it is worth to both, and the sentence behind it.
fn reason(
    pack: &Pack,
    report: &Report,
    (verdict, rival): (usize, usize),
    contrast: &Contrast,
) -> Html {
    let question = contrast.question;
    let Some(option) = report.answers.get(question) else {
        return Html::default();
    };
    let text = pack.questions[question].options.get(option);
    let slots = [
        ("subject", &*pack.questions[question].subject),
        ("option", pack.option_label(question, option)),
    ];
    let (own, other) = (signed(contrast.verdict), signed(contrast.other));
    let worth = [
        ("verdict", &*pack.verdicts[verdict].label),
        ("n", &*own),
        ("runnerUp", &*pack.verdicts[rival].label),
        ("m", &*other),
    ];
    html! {
        <li key={question}>
            <p><strong>{ pack.fill(Word::RuledBy, &slots) }</strong></p>
            if let Some(text) = text {
                <p>{ &text.because }</p>
                { quotation(pack, text.quote) }
            }
            <p class="note">{ pack.fill(Word::Worth, &worth) }</p>
        </li>
    }
}

/// A number of points with its sign, which is what makes it points and not a rank.
pub(super) fn signed(points: i16) -> String {
    let number = points.unsigned_abs();
    match points {
        ..0 => format!("\u{2212}{number}"),
        0 => "0".into(),
        1.. => format!("+{number}"),
    }
}
