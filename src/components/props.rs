//! What a widget is given.

use yew::prelude::*;

use super::event::Event;
use super::settings::Settings;
use crate::pack::{NotAPack, Pack};

/// Content that is shared. Two are equal when they are the same one: comparing every word of a
/// pack would be work at each render, and code to load. A widget keeps its content for life, and
/// what would free it is two kilobytes of code, so it is never freed: read a pack once and hand
/// copies on.
#[derive(Clone, Copy, Debug)]
pub struct Content(pub &'static Pack);

impl Content {
    /// The content in a compact pack, the bytes of a file that ends with `.pack`.
    pub fn decode(pack: Box<[u8]>) -> Result<Self, NotAPack> {
        Ok(Self(Pack::decode(Box::leak(pack))?))
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// What the widget is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct WidgetProps {
    /// The content. It stays the same for the life of a widget.
    pub pack: Content,
    /// What the host page asks for.
    #[prop_or_default]
    pub settings: Settings,
    /// Where to tell the host page what happens.
    #[prop_or_default]
    pub onevent: Callback<Event>,
}
