//! Whole numbers as text.

/// A whole number in digits: `1200`.
///
/// All that visitors load writes its numbers with this. The standard library's formatter pads, aligns
/// and signs as well, and is a kilobyte and a half; the build sees to it that nothing calls it.
pub fn digits(number: u64) -> String {
    let mut digits = String::new();
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        digits.push(char::from(b'0' + (number / unit % 10) as u8));
        unit /= 10;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn writes_every_digit() {
        for number in [0, 9, 10, 99, 100, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
