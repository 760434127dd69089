//! A part of a screen that stays as it is while something else on it slides or is tried.

use yew::html::AnyScope;
use yew::prelude::*;
use yew::virtual_dom::VChild;

use super::widget::Widget;

/// Which of the parts that are drawn alike it is, and what else it is drawn of.
pub(super) type Of = (usize, Option<usize>);

/// Of a part that there is once.
pub(super) const ALL: Of = (0, None);

/// Draws a part of a widget's screen, and draws it anew only where more than what is
/// [light](crate::state::Action::is_light) has changed, or what it is of.
///
/// A whole screen is drawn anew for whatever changes on it, which is the simplest that works. But that
/// takes longer than a frame where a finger drags along one thing of a hundred.
pub(super) fn still(widget: &Widget, of: Of, draw: fn(&Widget, Of) -> Html) -> Html {
    VChild::<Still>::new(StillProps { round: widget.round(), of, draw }, None).into()
}

struct Still;

#[derive(Properties)]
struct StillProps {
    round: u32,
    of: Of,
    /// The same at the same place.
    draw: fn(&Widget, Of) -> Html,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        (self.round, self.of) == (other.round, other.of)
    }
}

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let StillProps { of, draw, .. } = *context.props();
        let widget = context.link().get_parent().and_then(AnyScope::try_downcast::<Widget>);
        let drawn = widget.as_ref().and_then(|it| Some(draw(&*it.get_component()?, of)));
        drawn.unwrap_or_default()
    }
}
