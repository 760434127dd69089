//! How many half-hours each category gets.

use crate::pack::{HALF_DAY, PLANNED};

/// Scales the hours of a situation to another number of half days, by largest remainder.
///
/// The total is exact. Every category keeps at least one half-hour, and the first, architecture,
/// stays larger than every other: of equal remainders the earlier category gets the half-hour.
pub(super) fn scale(hours: &[u8], from: u8, to: u8) -> [u8; PLANNED] {
    let mut scaled = [0; PLANNED];
    let mut rest = [0; PLANNED];
    let total = to * HALF_DAY;
    for category in 0..PLANNED {
        let exact = u16::from(hours[category]) * u16::from(to);
        let whole = (exact / u16::from(from)) as u8;
        scaled[category] = whole.max(1);
        rest[category] = if whole == 0 { 0 } else { exact % u16::from(from) };
    }
    // Categories that were raised to half an hour can be more than what was rounded away.
    while scaled.iter().sum::<u8>() > total {
        scaled[largest(&scaled)] -= 1;
    }
    while scaled.iter().sum::<u8>() < total {
        let most = largest(&rest);
        scaled[most] += 1;
        rest[most] = 0;
    }
    // Rounding can make others as large as the first.
    loop {
        let other = 1 + largest(&scaled[1..]);
        if scaled[0] > scaled[other] {
            return scaled;
        }
        scaled[0] += 1;
        scaled[other] -= 1;
    }
}

/// The position of the largest number, the first of several.
fn largest<T: Ord>(numbers: &[T]) -> usize {
    let mut largest = 0;
    for position in 1..numbers.len() {
        if numbers[position] > numbers[largest] {
            largest = position;
        }
    }
    largest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{LEAST, MOST};

    /// Every four numbers of half-hours that a pack can give for so many half days.
    fn every_hours(half_days: u8) -> impl Iterator<Item = [u8; PLANNED]> {
        let total = half_days * HALF_DAY;
        let triples =
            (1..total).flat_map(move |a| (1..a).flat_map(move |b| (1..a).map(move |c| (a, b, c))));
        triples.filter_map(move |(a, b, c)| {
            let last = total.checked_sub(a + b + c)?;
            (1..a).contains(&last).then_some([a, b, c, last])
        })
    }

    #[test]
    fn all_hours_scale_to_all_days() {
        let mut scalings = 0;
        for from in LEAST..=MOST {
            for hours in every_hours(from) {
                for to in LEAST..=MOST {
                    let scaled = scale(&hours, from, to);
                    let of = format!("{hours:?} of {from} for {to}: {scaled:?}");
                    assert_eq!(scaled.iter().sum::<u8>(), to * HALF_DAY, "{of}");
                    assert!(scaled.iter().all(|hours| *hours >= 1), "{of}");
                    assert!(scaled[1..].iter().all(|other| *other < scaled[0]), "{of}");
                    assert!(from != to || scaled == hours, "{of}");
                    for (scaled, hours) in scaled.into_iter().zip(hours) {
                        // Half an hour from the exact share, but for what it takes to raise three
                        // others, or to stay the largest.
                        let exact = i32::from(hours) * i32::from(to);
                        let off = i32::from(scaled) * i32::from(from) - exact;
                        assert!(off.abs() <= 3 * i32::from(from), "{of}");
                    }
                    scalings += 1;
                }
            }
        }
        assert!(scalings > 10_000, "{scalings}");
    }

    #[test]
    fn rounds_to_the_largest_remainder_first() {
        let check = |hours: [u8; PLANNED], from, to, expect| {
            assert_eq!(scale(&hours, from, to), expect, "{hours:?}");
        };
        check([13, 10, 7, 2], 4, 2, [7, 5, 3, 1]);
        check([13, 12, 12, 11], 6, 2, [5, 3, 4, 4]);
        check([45, 1, 1, 1], 6, 2, [13, 1, 1, 1]);
        check([11, 3, 7, 3], 3, 6, [22, 6, 14, 6]);
    }
}
