//! The widget within a Yew app, with its styles, out of reach of the app's own.

use yew::prelude::*;

use super::widget::{Widget, WidgetProps};
use crate::browser::styles;

/// The widget's stylesheet.
pub const STYLES: &str = concat!(
    include_str!("../../www/element/first.css"),
    include_str!("../../www/element/base.css"),
    include_str!("../../www/element/result.css"),
    include_str!("../../www/element/week.css"),
    include_str!("../../www/element/media.css")
);

/// A [`Widget`] in a shadow root of its own, which brings its styles and lets none of the app's in.
/// The [module](super) shows how an app mounts it.
///
/// What the app inherits to it is its font and its colour scheme; custom properties such as
/// `--fcto-accent` reach it too.
#[derive(Debug)]
pub struct Isolated {
    host: NodeRef,
    /// What the widget is rendered in, once there is a shadow root.
    root: Option<crate::browser::Element>,
}

impl Component for Isolated {
    type Message = crate::browser::Element;
    type Properties = WidgetProps;

    fn create(_: &Context<Self>) -> Self {
        Self { host: NodeRef::default(), root: None }
    }

    fn update(&mut self, _: &Context<Self>, root: crate::browser::Element) -> bool {
        self.root = Some(root);
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let WidgetProps { pack, settings, onevent } = context.props().clone();
        html! {
            <div ref={self.host.clone()}>
                if let Some(root) = &self.root {
                    { create_portal(html! { <Widget {pack} {settings} {onevent} /> }, root.clone()) }
                }
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first && let Some(root) = styles::isolate(&self.host, STYLES) {
            context.link().send_message(root);
        }
    }
}
