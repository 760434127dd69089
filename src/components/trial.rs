//! The trial that is on: the result before and now, and the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::assessment::phrase;
use crate::pack::{Pack, Word};
use crate::state::{Action, ResultView};

#[derive(Properties, PartialEq)]
pub(super) struct TrialProps {
    pub(super) pack: Rc<Pack>,
    pub(super) result: Rc<ResultView>,
    pub(super) trial: Option<(usize, usize)>,
    pub(super) act: Callback<Action>,
}

/// The region is there before a trial is, so that screen readers announce what appears in it.
#[component]
pub(super) fn Trial(props: &TrialProps) -> Html {
    let TrialProps {
        pack,
        result,
        trial,
        act,
    } = props;
    let named = |word, outcome| pack.fill(word, &[("result", &phrase::outcome(pack, outcome))]);
    html! {
        <div class={classes!("trial", trial.is_some().then_some("on"))}>
            <div role="status">
                if let (Some((question, option)), Some(tried)) = (trial, &result.tried) {
                    <p>{ trying(pack, result, *question, *option) }</p>
                    <p>
                        { named(Word::Before, result.given.outcome()) }
                        <br />
                        <strong>{ named(Word::Now, tried.outcome()) }</strong>
                    </p>
                }
            </div>
            if trial.is_some() {
                <div class="buttons">
                    <button type="button" class="small" onclick={act.reform(|_| Action::Undo)}>
                        { pack.word(Word::Undo) }
                    </button>
                    <button type="button" class="small" onclick={act.reform(|_| Action::Keep)}>
                        { pack.word(Word::Keep) }
                    </button>
                </div>
            }
        </div>
    }
}

fn trying(pack: &Pack, result: &ResultView, question: usize, option: usize) -> String {
    let before = result.given.answers.get(question);
    let before = before.map_or(pack.word(Word::NotAnswered), |before| {
        pack.option_label(question, before)
    });
    let slots = [
        ("subject", &*pack.questions[question].subject),
        ("option", pack.option_label(question, option)),
        ("before", before),
    ];
    pack.fill(Word::Trying, &slots)
}
