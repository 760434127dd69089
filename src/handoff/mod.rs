//! What leaves the widget, and only when the visitor sends it.

mod booking;
mod calendar;
mod week_text;

pub use booking::{Refused, booking_link};
pub use calendar::calendar;
pub use week_text::week_text;
