//! The result: what, why, and what would change it.

use yew::prelude::*;

use super::about::about;
use super::answer_list::answer_list;
use super::call::call;
use super::fit::fit;
use super::question::Places;
use super::ruled::ruled;
use super::trial::trial_bar;
use super::verdict::verdict;
use super::view::{View, nodes};
use super::what_if::what_if;
use super::why::why;
use crate::pack::Word;
use crate::state::{Action, ResultView};

pub(super) fn result_page(
    view: View<'_>,
    result: &ResultView,
    trial: Option<(usize, usize)>,
    week: Html,
    booking: Option<&AttrValue>,
    onbook: &Callback<()>,
    places: &Places,
) -> Html {
    let shown = result.shown();
    let answers = vec![answer_list(view, &shown.answers)];
    nodes(vec![
        view.back(),
        verdict(view, shown, &places.heading),
        why(view, shown),
        ruled(view, shown),
        fit(view, &shown.assessment),
        what_if(view, &result.edits, trial, &places.tried),
        view.section(view.word(Word::AnswersTitle), answers),
        view.section(view.word(Word::OwnWeekTitle), vec![week]),
        about(view),
        call(view, shown.assessment.verdict(), booking, onbook),
        view.button("link", Word::Restart, Action::Restart),
        trial_bar(view, result, trial),
    ])
}
