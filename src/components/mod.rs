//! What is on screen, from the whole widget down to its parts, one to a file.

mod about;
mod answer_list;
mod call;
mod check;
mod command;
mod event;
#[cfg(not(target_arch = "wasm32"))]
mod first_screen;
mod fit;
mod isolated;
mod keep;
mod keeping;
mod notice;
mod page;
mod question;
mod result;
mod ruled;
mod settings;
mod take_along;
mod trial;
mod verdict;
mod view;
mod week;
mod what_if;
mod why;
mod widget;

pub use event::{Event, Outcome};
#[cfg(not(target_arch = "wasm32"))]
pub use first_screen::first_screen;
pub use isolated::{Isolated, STYLES};
pub use settings::{Refusal, Settings};
pub use widget::{Content, Message, Widget, WidgetProps};
