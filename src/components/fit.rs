//! Every verdict's fit side by side: a bar chart whose rows are a table.

use yew::prelude::*;

use super::view::{View, element, number, paragraph, text};
use crate::assessment::Assessment;
use crate::pack::Word;

pub(super) fn fit(view: View<'_>, assessment: &Assessment) -> Html {
    let scores = &assessment.scores[..view.pack.verdicts.len()];
    let least = scores.iter().copied().min().unwrap_or(0).min(0);
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    let row = |(verdict, score): (usize, &i16)| {
        let label = text(&view.pack.verdicts[verdict].label);
        let (class, label, status) = if assessment.is_out(verdict) {
            ("out", element("s", "", label), Word::RuledOut)
        } else if assessment.verdict() == Some(verdict) {
            ("best", label, Word::Best)
        } else {
            ("", label, Word::Left)
        };
        let cells = html! {
            <>
                <th scope="row">{ label }</th>
                <td class="points">{ bar(*score, least, most) }<span>{ minus(*score) }</span></td>
                <td class="status">{ view.word(status) }</td>
            </>
        };
        element("tr", class, cells)
    };
    let table = html! {
        <table part="chart">
            <caption class="hidden">{ view.word(Word::FitTitle) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ view.word(Word::FitVerdict) }</th>
                    <th scope="col">{ view.word(Word::FitPoints) }</th>
                    <th scope="col" class="status">{ view.word(Word::FitStatus) }</th>
                </tr>
            </thead>
            <tbody>{ for scores.iter().enumerate().map(row) }</tbody>
        </table>
    };
    let note = paragraph("note", view.word(Word::FitText));
    view.section(view.word(Word::FitTitle), vec![note, table])
}

/// A bar from zero to a score on the scale that all rows share. The number stands beside it, so it
/// says nothing of its own to a screen reader.
fn bar(score: i16, least: i16, most: i16) -> Html {
    let zero = number(-least);
    let viewbox = ["0 0 ", &number(most - least), " 10"].concat();
    html! {
        <svg viewBox={viewbox} preserveAspectRatio="none" aria-hidden="true">
            <rect
                class="bar"
                x={number(score.min(0) - least)}
                width={number(score.abs())}
                height="10"
            />
            <line class="zero" x1={zero.clone()} x2={zero} y2="10" />
        </svg>
    }
}

/// A number with a true minus sign.
fn minus(score: i16) -> String {
    [if score < 0 { "\u{2212}" } else { "" }, &number(score.abs())].concat()
}
