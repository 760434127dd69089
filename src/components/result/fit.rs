//! Every verdict's fit side by side: a chart of dots whose rows are a table.

use yew::prelude::*;

use super::super::text::{column, each, span};
use super::super::view::{View, minus};
use crate::assessment::{Report, phrase};
use crate::pack::{Word, digits};

pub(super) fn fit(view: &View, report: &Report) -> Html {
    let assessment = &report.assessment;
    let scores = &assessment.scores[..view.pack.verdicts.len()];
    let least = scores.iter().copied().min().unwrap_or(0).min(0);
    let most = scores.iter().copied().max().unwrap_or(0).max(1);
    let rows = scores.iter().enumerate().map(|(verdict, score)| {
        let (is, status) = if assessment.is_out(verdict) {
            (Some("out"), Word::RuledOut)
        } else if assessment.verdict() == Some(verdict) {
            (Some("best"), Word::Best)
        } else {
            (None, Word::Left)
        };
        let label = view.pack.verdicts[verdict].label;
        let percent = i32::from(score - least) * 100 / i32::from(most - least);
        let at = [&*digits(percent as u64), "%"].concat();
        html! {
            <tr data-is={is}>
                <th scope="row">
                    if is == Some("out") {
                        <s>{ label }</s>
                    } else {
                        { label }
                    }
                </th>
                <td>
                    <div>
                        <svg aria-hidden="true">
                            <line x2="100%" y1="50%" y2="50%" />
                            <circle cx={at} cy="50%" r="5" />
                        </svg>
                        { span(minus(*score)) }
                    </div>
                </td>
                <td class="hidden">{ view.word(status) }</td>
            </tr>
        }
    });
    // Where no verdict is clear, the words beside the answer have said how they stand.
    let clear = assessment.verdict().is_some() && assessment.pull.is_none();
    let also: Vec<&str> = assessment.also().map(|other| view.pack.situations[other].name).collect();
    let also = (clear && !also.is_empty()).then(|| phrase::list(view.pack, &also));
    html! {
        <div class="fit">
            <table part="chart">
                <caption>{ view.word(Word::FitTitle) }</caption>
                <thead class="hidden">
                    <tr>
                        { column(view.word(Word::FitVerdict)) }
                        { column(view.word(Word::FitPoints)) }
                        { column(view.word(Word::FitStatus)) }
                    </tr>
                </thead>
                <tbody>{ each(rows) }</tbody>
            </table>
            <p class="note">
                if clear {
                    { phrase::certainty(view.pack, report) }{ " " }
                }
                if let Some(also) = also {
                    { view.fill(Word::AlsoFits, &[("situations", &also)]) }{ " " }
                }
                { view.word(Word::FitText) }
            </p>
        </div>
    }
}
