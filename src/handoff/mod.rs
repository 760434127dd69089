//! What leaves the widget, and only when the visitor sends it.

mod booking;

pub use booking::{Refused, booking_link};
