//! A heading of a level that the host page chooses.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeadingProps {
    /// 2 to 6; beyond 6 counts as 6.
    pub(super) level: u8,
    #[prop_or_default]
    pub(super) class: Option<&'static str>,
    #[prop_or_default]
    pub(super) id: Option<&'static str>,
    /// Set where a change of screen moves the focus here.
    #[prop_or_default]
    pub(super) focus: Option<NodeRef>,
    pub(super) children: Html,
}

#[component]
pub(super) fn Heading(props: &HeadingProps) -> Html {
    let HeadingProps {
        level,
        class,
        id,
        focus,
        children,
    } = props;
    let tag = match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    };
    let tabindex = focus.is_some().then_some("-1");
    let node = focus.clone().unwrap_or_default();
    html! {
        <@{tag} class={*class} id={*id} {tabindex} ref={node}>{ children.clone() }</@>
    }
}
