//! Every verdict's fit side by side: a chart of dots whose rows are a table.

use yew::prelude::*;

use super::super::view::{View, minus, number};
use crate::assessment::{Report, phrase};
use crate::pack::Word;

pub(super) fn fit(view: &View, report: &Report) -> Html {
    let assessment = &report.assessment;
    let scores = &assessment.scores[..view.pack.verdicts.len()];
    let least = scores.iter().copied().min().unwrap_or(0).min(0);
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    let rows = scores.iter().enumerate().map(|(verdict, score)| {
        let (class, status) = if assessment.is_out(verdict) {
            ("out", Word::RuledOut)
        } else if assessment.verdict() == Some(verdict) {
            ("best", Word::Best)
        } else {
            ("", Word::Left)
        };
        let label = view.pack.verdicts[verdict].label;
        let percent = i32::from(score - least) * 100 / i32::from(most - least);
        let at = [&*number(percent), "%"].concat();
        html! {
            <tr {class}>
                <th scope="row">
                    if class == "out" {
                        <s>{ label }</s>
                    } else {
                        { label }
                    }
                </th>
                <td>
                    <svg aria-hidden="true">
                        <line x2="100%" y1="50%" y2="50%" />
                        <circle cx={at} cy="50%" r="5" />
                    </svg>
                    <span>{ minus(*score) }</span>
                </td>
                <td class="hidden">{ view.word(status) }</td>
            </tr>
        }
    });
    // Where no verdict is clear, the words beside the answer have said how they stand.
    let clear = assessment.verdict().is_some() && assessment.pull.is_none();
    let head = |class: &'static str, word: Word| {
        html! { <th scope="col" {class}>{ view.word(word) }</th> }
    };
    html! {
        <div class="fit">
            <table part="chart">
                <caption>{ view.word(Word::FitTitle) }</caption>
                <thead class="hidden">
                    <tr>
                        { head("", Word::FitVerdict) }
                        { head("", Word::FitPoints) }
                        { head("", Word::FitStatus) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="note">
                if clear {
                    { phrase::certainty(view.pack, report) }{ " " }
                }
                { view.word(Word::FitText) }
            </p>
        </div>
    }
}
