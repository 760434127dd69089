//! The widget within a Yew app, with its styles, out of reach of the app's own.

use yew::prelude::*;

use super::props::WidgetProps;
use super::widget::Widget;
use crate::browser::look::Look;
use crate::browser::{Element, styles};

/// The widget's stylesheet.
pub const STYLES: &str = concat!(
    include_str!("../../www/element/styles/first.css"),
    include_str!("../../www/element/styles/base.css"),
    include_str!("../../www/element/styles/result.css"),
    include_str!("../../www/element/styles/strips.css"),
    include_str!("../../www/element/styles/week.css"),
    include_str!("../../www/element/styles/media.css")
);

/// A [`Widget`] in a shadow root of its own, which brings its styles and lets none of the app's in.
/// The [module](super) shows how an app mounts it.
///
/// It has the app's ground, the colour and the face of its text and its light or dark, where these
/// can be read; custom properties such as `--fcto-accent` reach it too.
#[derive(Debug)]
pub struct Isolated {
    host: NodeRef,
    /// What the widget is rendered in, once there is a shadow root.
    root: Option<Element>,
    /// Follows how the app looks.
    look: Option<Look>,
}

impl Component for Isolated {
    type Message = (Element, Option<Look>);
    type Properties = WidgetProps;

    fn create(_: &Context<Self>) -> Self {
        Self { host: NodeRef::default(), root: None, look: None }
    }

    fn update(&mut self, _: &Context<Self>, (root, look): Self::Message) -> bool {
        (self.root, self.look) = (Some(root), look);
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
        if first && let Some(isolated) = styles::isolate(&self.host, STYLES) {
            context.link().send_message(isolated);
        }
    }
}
