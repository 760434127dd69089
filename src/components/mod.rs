//! What is on screen, from the whole widget down to its parts, one to a file.
//!
//! # In a Yew app
//!
//! [`Isolated`] is the whole widget with its styles, and asks the browser itself for all that it
//! needs, so an app mounts it like any other component:
//!
//! ```
//! use fractional_cto::components::{Content, Event, Isolated, Settings};
//! use fractional_cto::contract::Save;
//! use yew::prelude::*;
//!
//! #[derive(PartialEq, Properties)]
//! struct Props {
//!     pack: Content,
//! }
//!
//! #[component]
//! fn Assessment(props: &Props) -> Html {
//!     let settings = Settings {
//!         booking: Some("https://calendly.com/example/strategy-call".into()),
//!         save: Save::Ask,
//!         ..Settings::default()
//!     };
//!     let onevent = Callback::from(|event: Event| match event {
//!         Event::Result(outcome) => { /* outcome.verdict: the id of a verdict, or none */ }
//!         _ => {}
//!     });
//!     html! { <Isolated pack={props.pack} {settings} {onevent} /> }
//! }
//! ```
//!
//! - [`Content`] is what is asked and said: a compact pack, which `cargo xtask pack` writes, read by
//!   [`Content::decode`]. An app fetches it, or has it within by `include_bytes!`.
//! - [`Settings`] are what attributes are to the custom element. [`Settings::read`] reads them from
//!   texts, as attributes hold them, and checks them.
//! - [`Event`] is what the app is told. It holds no answer.
//!
//! `tests/examples/yew_app.rs` is a whole app, which fetches its pack.

mod command;
mod event;
#[cfg(not(target_arch = "wasm32"))]
mod first_screen;
mod isolated;
mod keep;
mod keeping;
mod notice;
mod props;
mod question;
mod result;
mod settings;
mod still;
mod text;
mod view;
mod week;
mod widget;
mod window;

pub use event::{Event, Outcome};
#[cfg(not(target_arch = "wasm32"))]
pub use first_screen::first_screen;
pub use isolated::{Isolated, STYLES};
pub use props::{Content, WidgetProps};
pub use settings::{Refusal, Settings};
pub use widget::{Message, Widget};
