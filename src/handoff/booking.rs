//! Booking links: which addresses become one, and what each provider is told in it.

use super::percent::encode;
use crate::contract::Provider;
use crate::pack::digits;

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It begins with neither `https://` nor `mailto:`.
    Scheme,
    /// It names a user before the host, which can disguise where it leads.
    User,
    /// It holds a control character, white space or a backslash.
    Character,
    /// It names no host or no mailbox.
    Empty,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 4] = [Self::Scheme, Self::User, Self::Character, Self::Empty];

    /// The name by which scripts know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::User => "user",
            Self::Character => "character",
            Self::Empty => "empty",
        }
    }
}

/// The address if it is safe to link to: `https:` without user info, or `mailto:`.
pub fn booking_link(address: &str) -> Result<&str, Refused> {
    let address = address.trim_matches(' ');
    if address.chars().any(|c| c.is_control() || c.is_whitespace() || c == '\\') {
        return Err(Refused::Character);
    }
    if let Some(mailbox) = strip_prefix(address, "mailto:") {
        let mailbox = mailbox.split('?').next().and_then(|mailbox| mailbox.split_once('@'));
        return match mailbox {
            Some((name, host)) if !name.is_empty() && !host.is_empty() => Ok(address),
            _ => Err(Refused::Empty),
        };
    }
    let rest = strip_prefix(address, "https://").ok_or(Refused::Scheme)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        Err(Refused::User)
    } else if authority.is_empty() || authority.starts_with(':') {
        Err(Refused::Empty)
    } else {
        Ok(address)
    }
}

/// Whether an address is safe to link to as that of a page: `https:` or `http:` without user info.
pub fn page_link(address: &str) -> bool {
    let secured = strip_prefix(address, "http://").map(|rest| ["https://", rest].concat());
    let address = secured.as_deref().unwrap_or(address);
    strip_prefix(address, "https://").is_some() && booking_link(address).is_ok()
}

fn strip_prefix<'a>(address: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = address.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The most characters of a link. Longer ones are cut by mail programs and old servers.
pub const LONGEST: usize = 2_000;

/// The domains by which a provider's booking pages are known.
pub const DOMAINS: [(&str, Provider); 4] = [
    ("calendly.com", Provider::Calendly),
    ("cal.com", Provider::Cal),
    ("savvycal.com", Provider::SavvyCal),
    ("hubspot.com", Provider::HubSpot),
];

/// Whose booking page is at an address.
pub fn provider_of(address: &str) -> Provider {
    let host = address.split(['/', '?', '#', ':']).nth(3).unwrap_or_default();
    let host = host.to_ascii_lowercase();
    let is = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    DOMAINS.iter().find(|(domain, _)| is(domain)).map_or(Provider::Plain, |(_, it)| *it)
}

/// What a booking page can be told.
#[derive(Clone, Debug)]
pub struct Enclosure<'a> {
    /// The result in sentences, the most telling first.
    pub sentences: Vec<String>,
    /// The id of the verdict; empty where too little is known.
    pub verdict: &'a str,
    /// The id of the situation, or empty.
    pub situation: &'a str,
    /// The id of the state.
    pub state: &'a str,
    /// The answers to the event's own questions, in their order; none is the summary alone.
    pub questions: Vec<Option<String>>,
    /// UTM parameters of the host page, which take the place of ours.
    pub utm: Vec<(&'a str, &'a str)>,
}

impl Enclosure<'_> {
    /// What `sent` says in sentences: those that the booking page is told whole, or, where it takes
    /// only ids, the result.
    pub fn sentences_in(&self, sent: &[(String, String)]) -> Vec<String> {
        let told = |sentence: &&String| {
            // Searching by bytes, which loads less than the search of texts does.
            let holds = |value: &String| {
                value.as_bytes().windows(sentence.len()).any(|it| it == sentence.as_bytes())
            };
            sent.iter().any(|(_, value)| holds(value))
        };
        let told: Vec<String> = self.sentences.iter().filter(told).cloned().collect();
        if told.is_empty() { self.sentences.iter().take(1).cloned().collect() } else { told }
    }
}

/// A booking link, and what is in it beyond the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// The link.
    pub link: String,
    /// What it tells the booking page, by parameter.
    pub sent: Vec<(String, String)>,
}

/// The link to a booking page with a enclosure, as far as it goes: where it would be too long, the
/// last sentences are left out, and then the last parameters.
pub fn booking(address: &str, provider: Provider, enclosure: &Enclosure<'_>) -> Booking {
    let provider = if provider == Provider::Auto { provider_of(address) } else { provider };
    let mut sentences = enclosure.sentences.as_slice();
    let mut sent = fields(address, provider, enclosure, sentences);
    loop {
        let link = link(address, &sent);
        if link.len() <= LONGEST || sent.is_empty() {
            return Booking { link, sent };
        }
        if let Some((_, rest)) = sentences.split_last() {
            sentences = rest;
            sent = fields(address, provider, enclosure, sentences);
        } else {
            sent.pop();
        }
    }
}

/// The parameters for a provider; one that is in the address already stays as it is there.
fn fields(
    address: &str,
    provider: Provider,
    enclosure: &Enclosure<'_>,
    sentences: &[String],
) -> Vec<(String, String)> {
    let summary = &sentences.join(" ");
    let mut fields: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: &str| {
        let taken = fields.iter().any(|(other, _)| other == name)
            || address.split(['?', '&', '#']).skip(1).any(|field| {
                field
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
            });
        if !value.is_empty() && !taken {
            fields.push((name.to_owned(), value.to_owned()));
        }
    };
    if strip_prefix(address, "mailto:").is_some() {
        add("subject", sentences.first().map_or("", String::as_str));
        add("body", summary);
        return fields;
    }
    let mut utm = |ours: bool| {
        for (name, value) in &enclosure.utm {
            add(name, value);
        }
        if ours {
            add("utm_source", "fractional-cto-assessment");
            add("utm_campaign", enclosure.verdict);
            add("utm_content", enclosure.situation);
            add("utm_term", enclosure.state);
        }
    };
    let facts = [
        ("metadata[verdict]", enclosure.verdict),
        ("metadata[situation]", enclosure.situation),
        ("metadata[state]", enclosure.state),
    ];
    match provider {
        Provider::Calendly => {
            utm(true);
            for (at, answer) in enclosure.questions.iter().enumerate().take(10) {
                let name = ["a", &digits(at as u64 + 1)].concat();
                add(&name, answer.as_deref().unwrap_or(summary));
            }
        }
        Provider::Cal => {
            add("notes", summary);
            for (name, value) in facts.iter().chain(&enclosure.utm) {
                add(name, value);
            }
        }
        Provider::SavvyCal => {
            add("metadata[summary]", summary);
            for (name, value) in &facts {
                add(name, value);
            }
        }
        Provider::HubSpot => utm(true),
        Provider::Auto | Provider::Plain => {}
    }
    fields
}

/// The address with parameters, before its fragment.
fn link(address: &str, fields: &[(String, String)]) -> String {
    let (before, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let mut link = before.to_owned();
    for (name, value) in fields {
        link.push(if link.contains('?') { '&' } else { '?' });
        encode(name, &mut link);
        link.push('=');
        encode(value, &mut link);
    }
    link.push_str(fragment);
    link
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
            ("mailto:a@b.example?cc=c@d.example", Ok("mailto:a@b.example?cc=c@d.example")),
            ("mailto:", Err(Refused::Empty)),
            ("mailto:a@", Err(Refused::Empty)),
            ("mailto:@b.example", Err(Refused::Empty)),
            ("mailto:?cc=a@b.example", Err(Refused::Empty)),
            ("https:///a", Err(Refused::Empty)),
            ("https://:443/a", Err(Refused::Empty)),
            ("", Err(Refused::Scheme)),
            ("javascript:alert(1)", Err(Refused::Scheme)),
            ("data:text/html,x", Err(Refused::Scheme)),
            ("\u{1}javascript:alert(1)", Err(Refused::Character)),
            ("https://a@b", Err(Refused::User)),
            ("https://calendly.com\\@evil.example", Err(Refused::Character)),
            ("https://cal.com/a b", Err(Refused::Character)),
            ("https://cal.com/a\u{a0}b", Err(Refused::Character)),
            ("//x", Err(Refused::Scheme)),
            ("http://calendly.com/a", Err(Refused::Scheme)),
            ("é", Err(Refused::Scheme)),
        ];
        for (address, expected) in cases {
            assert_eq!(booking_link(address), expected, "{address:?}");
        }
    }
}
