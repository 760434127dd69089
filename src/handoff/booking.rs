//! Which booking addresses become a link.

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It begins with neither `https://` nor `mailto:`.
    Scheme,
    /// It names a user before the host, which can disguise where it leads.
    User,
    /// It holds a control character, a space or a backslash.
    Character,
    /// It names no host or no mailbox.
    Empty,
}

impl Refused {
    /// What to tell whoever runs the page.
    pub fn message(self) -> &'static str {
        match self {
            Self::Scheme => "must begin with https:// or mailto:",
            Self::User => "must not name a user before the host",
            Self::Character => "must not hold spaces, backslashes or control characters",
            Self::Empty => "names no host",
        }
    }
}

/// The address if it is safe to link to: `https:` without user info, or `mailto:`.
pub fn booking_link(address: &str) -> Result<&str, Refused> {
    let address = address.trim_matches(' ');
    if address.chars().any(|c| c.is_control() || c == ' ' || c == '\\') {
        return Err(Refused::Character);
    }
    if let Some(mailbox) = strip_prefix(address, "mailto:") {
        return if mailbox.contains('@') { Ok(address) } else { Err(Refused::Empty) };
    }
    let rest = strip_prefix(address, "https://").ok_or(Refused::Scheme)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        Err(Refused::User)
    } else if authority.is_empty() {
        Err(Refused::Empty)
    } else {
        Ok(address)
    }
}

fn strip_prefix<'a>(address: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = address.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_only_to_what_is_safe() {
        let cases = [
            ("https://calendly.com/a", Ok("https://calendly.com/a")),
            (" HTTPS://cal.com/a?b=c@d ", Ok("HTTPS://cal.com/a?b=c@d")),
            ("mailto:a@b.example", Ok("mailto:a@b.example")),
            ("mailto:", Err(Refused::Empty)),
            ("https:///a", Err(Refused::Empty)),
            ("", Err(Refused::Scheme)),
            ("javascript:alert(1)", Err(Refused::Scheme)),
            ("data:text/html,x", Err(Refused::Scheme)),
            ("\u{1}javascript:alert(1)", Err(Refused::Character)),
            ("https://a@b", Err(Refused::User)),
            ("https://calendly.com\\@evil.example", Err(Refused::Character)),
            ("//x", Err(Refused::Scheme)),
            ("http://calendly.com/a", Err(Refused::Scheme)),
            ("é", Err(Refused::Scheme)),
        ];
        for (address, expected) in cases {
            assert_eq!(booking_link(address), expected, "{address:?}");
        }
    }
}
