//! What leaves the widget, and only when the visitor sends it.

mod booking;
mod brief;
mod calendar;
mod file;
mod percent;
mod share;
mod summary;
mod week_text;

pub use booking::{
    Booking, DOMAINS, Enclosure, LONGEST, Refused, booking, booking_link, page_link, provider_of,
};
pub use brief::brief;
pub use calendar::{Dates, calendar};
pub use file::{FORMAT, VERSION, result_file};
pub use share::{BadCode, Opened, Shared, open_code, open_link, share_code};
pub use summary::{state_word, summary};
pub use week_text::week_text;
