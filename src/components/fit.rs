//! Every verdict's fit side by side: a bar chart whose rows are a table.

use yew::prelude::*;

use super::view::{View, paragraph};
use crate::assessment::Assessment;
use crate::pack::Word;

pub(super) fn fit(view: View<'_>, assessment: &Assessment) -> Html {
    let scores = &assessment.scores[..view.pack.verdicts.len()];
    let least = scores.iter().copied().min().unwrap_or(0).min(0);
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    let row = |(verdict, score): (usize, &i16)| {
        let (class, status) = if assessment.is_out(verdict) {
            (Some("out"), Word::RuledOut)
        } else if assessment.verdict() == Some(verdict) {
            (Some("best"), Word::Best)
        } else {
            (None, Word::Left)
        };
        let label = &*view.pack.verdicts[verdict].label;
        html! {
            <tr {class}>
                <th scope="row">if class == Some("out") { <s>{ label }</s> } else { { label } }</th>
                <td class="points">{ bar(*score, least, most) }<span>{ number(*score) }</span></td>
                <td class="status">{ view.word(status) }</td>
            </tr>
        }
    };
    let column =
        |class: &'static str, word| html! { <th scope="col" {class}>{ view.word(word) }</th> };
    html! {
        <section>
            { view.section_heading(view.word(Word::FitTitle)) }
            { paragraph("note", view.word(Word::FitText)) }
            <table part="chart">
                <caption class="hidden">{ view.word(Word::FitTitle) }</caption>
                <thead>
                    <tr>
                        { column("name", Word::FitVerdict) }
                        { column("points", Word::FitPoints) }
                        { column("status", Word::FitStatus) }
                    </tr>
                </thead>
                <tbody>{ for scores.iter().enumerate().map(row) }</tbody>
            </table>
        </section>
    }
}

/// A bar from zero to a score on the scale that all rows share. The number stands beside it, so it
/// says nothing of its own to a screen reader.
fn bar(score: i16, least: i16, most: i16) -> Html {
    let zero = (-least).to_string();
    let viewbox = ["0 0 ", &(most - least).to_string(), " 10"].concat();
    html! {
        <svg viewBox={viewbox} preserveAspectRatio="none" aria-hidden="true">
            <rect
                class="bar"
                x={(score.min(0) - least).to_string()}
                width={score.abs().to_string()}
                height="10"
            />
            <line class="zero" x1={zero.clone()} x2={zero} y2="10" />
        </svg>
    }
}

/// A number with a true minus sign.
fn number(number: i16) -> String {
    [if number < 0 { "\u{2212}" } else { "" }, &number.unsigned_abs().to_string()].concat()
}
