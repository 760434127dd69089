//! What is on screen: one file for each component, from the whole widget down to its parts.

mod about;
mod answer_list;
mod call;
mod check;
mod fit;
mod heading;
mod question;
mod quotation;
mod result;
mod ruled;
mod trial;
mod verdict;
mod what_if;
mod why;
mod widget;

pub use widget::{Config, Event, Theme, Widget, WidgetProps};
