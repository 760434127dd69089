//! How many half-hours each category gets.

use crate::pack::PLANNED;

/// Scales the hours of a situation to another number of half days, by largest remainder.
///
/// The total is exact. Every category keeps at least one half-hour, and the first, architecture,
/// stays the largest: of equal remainders the earlier category gets the half-hour.
pub(super) fn scale(hours: &[u8], from: u8, to: u8) -> [u8; PLANNED] {
    let mut scaled = [0; PLANNED];
    let mut rest = [0; PLANNED];
    let mut left = to * super::HALF_DAY;
    for category in 0..PLANNED {
        let exact = u16::from(hours[category]) * u16::from(to);
        let whole = (exact / u16::from(from)) as u8;
        scaled[category] = whole.max(1);
        rest[category] = if whole == 0 { 0 } else { exact % u16::from(from) };
        left = left.saturating_sub(scaled[category]);
    }
    while left > 0 {
        let mut most = 0;
        for category in 1..PLANNED {
            if rest[category] > rest[most] {
                most = category;
            }
        }
        scaled[most] += 1;
        rest[most] = 0;
        left -= 1;
    }
    scaled
}
