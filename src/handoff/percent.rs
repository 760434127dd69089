//! Percent-encoding of a value in a query.

/// Encodes all but the characters that no part of an address gives a meaning (RFC 3986,
/// "unreserved").
pub(super) fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
            to.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn encodes_what_has_a_meaning() {
        let mut text = String::new();
        super::encode("a-b_c.d~e f&g=h?i#j%k+l/é", &mut text);
        assert_eq!(text, "a-b_c.d~e%20f%26g%3Dh%3Fi%23j%25k%2Bl%2F%C3%A9");
    }
}
