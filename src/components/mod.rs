//! What is on screen, from the whole widget down to its parts, one to a file.

mod about;
mod answer_list;
mod call;
mod check;
mod config;
#[cfg(not(target_arch = "wasm32"))]
mod first_screen;
mod fit;
mod notice;
mod page;
mod question;
mod result;
mod ruled;
mod take_along;
mod trial;
mod verdict;
mod week;
mod what_if;
mod why;
mod widget;

pub use config::{Config, Save, Show, Theme};
#[cfg(not(target_arch = "wasm32"))]
pub use first_screen::first_screen;
pub use widget::{Content, Event, Message, Widget, WidgetProps};
