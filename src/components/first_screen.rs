//! The first screen as HTML, for the loader to show before anything else has arrived.

use yew::{Callback, ServerRenderer};

use super::props::{Content, WidgetProps};
use super::settings::Settings;
use super::widget::Widget;

/// Renders the first screen as a browser renders it, with the default settings.
pub async fn first_screen(pack: Content) -> String {
    let props =
        move || WidgetProps { pack, settings: Settings::default(), onevent: Callback::noop() };
    ServerRenderer::<Widget>::with_props(props).hydratable(false).render().await
}
