//! Every verdict's fit side by side: a bar chart whose rows are a table.

use yew::prelude::*;

use super::view::{View, bar, drawing, element, nodes, number, paragraph, tagged, text};
use crate::assessment::Assessment;
use crate::pack::Word;

pub(super) fn fit(view: View<'_>, assessment: &Assessment) -> Html {
    let scores = &assessment.scores[..view.pack.verdicts.len()];
    let least = i32::from(scores.iter().copied().min().unwrap_or(0).min(0));
    let most = i32::from(scores.iter().copied().max().unwrap_or(0).max(1));
    let row = |(verdict, score): (usize, &i16)| {
        let score = i32::from(*score);
        let label = text(view.pack.verdicts[verdict].label);
        let (class, label, status) = if assessment.is_out(verdict) {
            ("out", element("s", "", label), Word::RuledOut)
        } else if assessment.verdict() == Some(verdict) {
            ("best", label, Word::Best)
        } else {
            ("", label, Word::Left)
        };
        let chart = drawing(
            most - least,
            "10",
            vec![
                bar("bar".into(), score.min(0) - least, score.abs()),
                tagged(
                    "line",
                    &[
                        ("class", "zero".into()),
                        ("x1", number(-least).into()),
                        ("x2", number(-least).into()),
                        ("y2", "10".into()),
                    ],
                    Html::default(),
                ),
            ],
        );
        let points = nodes(vec![chart, element("span", "", text(&minus(score)))]);
        let cells = vec![
            tagged("th", &[("scope", "row".into())], label),
            element("td", "points", points),
            element("td", "status", text(view.word(status))),
        ];
        element("tr", class, nodes(cells))
    };
    let column = |class: &'static str, word| {
        let attributes = [("scope", "col".into()), ("class", class.into())];
        tagged("th", &attributes, text(view.word(word)))
    };
    let columns = vec![
        column("name", Word::FitVerdict),
        column("points", Word::FitPoints),
        column("status", Word::FitStatus),
    ];
    let rows = scores.iter().enumerate().map(row).collect();
    let parts = vec![
        element("caption", "hidden", text(view.word(Word::FitTitle))),
        element("thead", "", element("tr", "", nodes(columns))),
        element("tbody", "", nodes(rows)),
    ];
    let table = tagged("table", &[("part", "chart".into())], nodes(parts));
    let note = paragraph("note", view.word(Word::FitText));
    view.section(view.word(Word::FitTitle), vec![note, table])
}

/// A number with a true minus sign.
fn minus(score: i32) -> String {
    [if score < 0 { "\u{2212}" } else { "" }, &number(score.abs())].concat()
}
