//! Every verdict's fit side by side: a bar chart whose rows are a table.

use super::page::Page;
use super::view::number;
use crate::assessment::Assessment;
use crate::pack::Word;

pub(super) fn fit(page: &mut Page<'_>, assessment: &Assessment) {
    let scores = &assessment.scores[..page.pack.verdicts.len()];
    let least = i32::from(scores.iter().copied().min().unwrap_or(0).min(0));
    let most = i32::from(scores.iter().copied().max().unwrap_or(0).max(1));
    page.section(Word::FitTitle, |page| {
        page.say("note", Word::FitText);
        page.within("table", "", |page| {
            page.set("part", "chart");
            page.line("caption", "hidden", page.word(Word::FitTitle));
            page.within("thead", "", |page| {
                page.within("tr", "", |page| {
                    for (class, word) in [
                        ("name", Word::FitVerdict),
                        ("points", Word::FitPoints),
                        ("status", Word::FitStatus),
                    ] {
                        page.header("col", |page| {
                            page.set("class", class);
                            page.text(page.word(word));
                        });
                    }
                });
            });
            page.within("tbody", "", |page| {
                for (verdict, score) in scores.iter().enumerate() {
                    row(page, assessment, verdict, i32::from(*score), (least, most));
                }
            });
        });
    });
}

fn row(
    page: &mut Page<'_>,
    assessment: &Assessment,
    verdict: usize,
    score: i32,
    (least, most): (i32, i32),
) {
    let out = assessment.is_out(verdict);
    let (class, status) = if out {
        ("out", Word::RuledOut)
    } else if assessment.verdict() == Some(verdict) {
        ("best", Word::Best)
    } else {
        ("", Word::Left)
    };
    page.within("tr", class, |page| {
        page.header("row", |page| {
            let label = page.pack.verdicts[verdict].label;
            if out {
                page.line("s", "", label);
            } else {
                page.text(label);
            }
        });
        page.within("td", "points", |page| {
            page.drawing(most - least, |page| {
                page.bar("bar".into(), score.min(0) - least, score.abs());
                page.within("line", "zero", |page| {
                    page.measure("x1", -least);
                    page.measure("x2", -least);
                    page.set("y2", "10");
                });
            });
            page.line("span", "", &minus(score));
        });
        page.line("td", "status", page.word(status));
    });
}

/// A number with a true minus sign.
fn minus(score: i32) -> String {
    [if score < 0 { "\u{2212}" } else { "" }, &number(score.abs())].concat()
}
