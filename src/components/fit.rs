//! Every verdict's fit side by side: a bar chart whose rows are a table.

use std::rc::Rc;

use yew::prelude::*;

use super::heading::Heading;
use crate::assessment::Assessment;
use crate::pack::{Pack, Word};

#[derive(Properties, PartialEq)]
pub(super) struct FitProps {
    pub(super) pack: Rc<Pack>,
    pub(super) assessment: Assessment,
    pub(super) level: u8,
}

#[component]
pub(super) fn Fit(props: &FitProps) -> Html {
    let FitProps {
        pack,
        assessment,
        level,
    } = props;
    let scores = &assessment.scores[..pack.verdicts.len()];
    let least = scores.iter().copied().min().unwrap_or(0).min(0);
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    html! {
        <section>
            <Heading level={*level} id="fit">{ pack.word(Word::FitTitle) }</Heading>
            <p class="note" id="fit-text">{ pack.word(Word::FitText) }</p>
            <table class="fit" part="chart" aria-labelledby="fit" aria-describedby="fit-text">
                <thead>
                    <tr>
                        <th scope="col">{ pack.word(Word::FitVerdict) }</th>
                        <th scope="col" class="points">{ pack.word(Word::FitPoints) }</th>
                        <th scope="col" class="status">{ pack.word(Word::FitStatus) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for scores.iter().enumerate().map(|(verdict, score)| {
                        let out = assessment.is_out(verdict);
                        let best = assessment.verdict() == Some(verdict);
                        let status = match (out, best) {
                            (true, _) => Word::RuledOut,
                            (_, true) => Word::Best,
                            _ => Word::Left,
                        };
                        let label = &pack.verdicts[verdict].label;
                        html! {
                            <tr key={verdict} class={classes!(out.then_some("out"), best.then_some("best"))}>
                                <th scope="row">
                                    if out { <s>{ label }</s> } else { { label } }
                                </th>
                                <td class="points">
                                    { bar(*score, least, most) }
                                    <span>{ minus(*score) }</span>
                                </td>
                                <td class="status">{ pack.word(status) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </section>
    }
}

/// A bar from zero to a score on the scale that all rows share. The number stands beside it, so it
/// says nothing of its own to a screen reader.
fn bar(score: i16, least: i16, most: i16) -> Html {
    let zero = -least;
    let (start, length) = (zero + score.min(0), score.abs());
    html! {
        <svg viewBox={format!("0 0 {} 10", most - least)} preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar" x={start.to_string()} width={length.to_string()} height="10" />
            <line class="zero" x1={zero.to_string()} x2={zero.to_string()} y2="10" />
        </svg>
    }
}

/// A number with a true minus sign.
fn minus(number: i16) -> String {
    if number < 0 {
        format!("\u{2212}{}", number.unsigned_abs())
    } else {
        number.to_string()
    }
}
