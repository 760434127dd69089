//! Booking links: what each provider is told, for every verdict and answers of any length.

use fractional_cto::assessment::Report;
use fractional_cto::contract::Provider;
use fractional_cto::handoff::{Booking, Enclosure, LONGEST, booking, summary};
use fractional_cto::pack::Pack;

use crate::assessment::personas::personas;

fn pack() -> &'static Pack {
    crate::bundled::kept()
}

/// The result of every persona.
fn reports(pack: &Pack) -> Vec<Report> {
    personas(pack).iter().map(|persona| Report::new(&pack.rules, &persona.answers)).collect()
}

fn enclosure<'a>(pack: &Pack, report: &Report, longer: usize) -> Enclosure<'a> {
    let mut sentences = summary(pack, report);
    for sentence in &mut sentences {
        sentence.push_str(&" & so on: 100 % sure? é#".repeat(longer));
    }
    Enclosure {
        sentences,
        verdict: report.assessment.verdict().map_or("", |verdict| pack.rules.verdicts[verdict]),
        situation: report.assessment.situation().map_or("", |it| pack.rules.situations[it].id),
        state: report.assessment.state.id(),
        questions: vec![None, Some("An answer".into()), Some(String::new())],
        utm: Vec::new(),
    }
}

/// Reads a query as the WHATWG URL standard says, which is what booking pages do.
fn parse(link: &str) -> Vec<(String, String)> {
    let query = link.split('#').next().and_then(|link| link.split_once('?')).map_or("", |it| it.1);
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            let mut digit = || {
                let digit = rest.next().map(char::from).and_then(|digit| digit.to_digit(16));
                digit.expect("two digits follow a percent sign") as u8
            };
            bytes.push(match byte {
                b'%' => digit() << 4 | digit(),
                b'+' => b' ',
                other => other,
            });
        }
        String::from_utf8(bytes).expect("a query is UTF-8")
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(n, v)| (decode(n), decode(v)))
        .collect()
}

const ADDRESSES: [(&str, Provider, &str); 6] = [
    ("https://calendly.com/someone/call", Provider::Calendly, "a1"),
    ("https://cal.com/someone/call", Provider::Cal, "notes"),
    ("https://savvycal.com/someone/call", Provider::SavvyCal, "metadata[summary]"),
    ("https://meetings.hubspot.com/someone", Provider::HubSpot, "utm_campaign"),
    ("https://calendar.app.google/abc", Provider::Plain, ""),
    ("mailto:someone@example.com", Provider::Auto, "body"),
];

#[test]
fn every_provider_is_told_what_was_promised_for_every_result() {
    let pack = pack();
    for report in reports(pack) {
        for (address, provider, carrier) in ADDRESSES {
            for longer in [0, 1, 10, 100] {
                let enclosure = enclosure(pack, &report, longer);
                let Booking { link, sent } = booking(address, Provider::Auto, &enclosure);
                let case = format!("{address} {} {longer}", enclosure.verdict);
                assert!(link.starts_with(address), "{case}: {link}");
                assert!(link.len() <= LONGEST, "{case}: {} characters", link.len());
                assert_eq!(parse(&link), sent, "{case}: what is in the link is what is shown");
                assert_eq!(
                    booking(address, provider, &enclosure),
                    Booking { link, sent: sent.clone() },
                    "{case}: told by the address or by name"
                );
                let told = sent.iter().find(|(name, _)| name == carrier).map(|(_, value)| value);
                match (provider, told) {
                    (Provider::Plain, told) => assert_eq!((told, sent.len()), (None, 0), "{case}"),
                    (Provider::HubSpot, told) => {
                        let verdict = Some(enclosure.verdict).filter(|it| !it.is_empty());
                        assert_eq!(told.map(String::as_str), verdict, "{case}");
                    }
                    (_, Some(told)) => {
                        let whole = enclosure.sentences.join(" ");
                        let kept =
                            enclosure.sentences.iter().scan(String::new(), |so_far, next| {
                                if !so_far.is_empty() {
                                    so_far.push(' ');
                                }
                                so_far.push_str(next);
                                Some(so_far.clone())
                            });
                        assert!(kept.clone().any(|cut| cut == *told), "{case}: whole sentences");
                        assert!(longer > 0 || *told == whole, "{case}: nothing left out in need");
                    }
                    // Not even the first sentence fits.
                    (_, None) => assert!(longer >= 100, "{case}: {sent:?}"),
                }
            }
        }
    }
}

#[test]
fn calendly_gets_the_answers_that_its_owner_chose() {
    let pack = pack();
    let report = &reports(pack)[0];
    let enclosure = enclosure(pack, report, 0);
    let Booking { sent, .. } = booking("https://calendly.com/a/b", Provider::Auto, &enclosure);
    let value = |name: &str| sent.iter().find(|(own, _)| own == name).map(|(_, value)| &**value);
    assert_eq!(value("a1"), Some(&*enclosure.sentences.join(" ")));
    assert_eq!(value("a2"), Some("An answer"));
    assert_eq!(value("a3"), None, "what was not answered is not sent");
    assert_eq!(value("utm_campaign"), Some(enclosure.verdict));
}

#[test]
fn the_owners_parameters_and_the_pages_utm_come_first() {
    let pack = pack();
    let report = &reports(pack)[0];
    let mut enclosure = enclosure(pack, report, 0);
    enclosure.utm = vec![("utm_source", "news letter"), ("utm_medium", "email")];
    let address = "https://calendly.com/a/b?utm_campaign=spring&hide=1#top";
    let Booking { link, sent } = booking(address, Provider::Auto, &enclosure);
    assert!(link.starts_with("https://calendly.com/a/b?utm_campaign=spring&hide=1&"), "{link}");
    assert!(link.ends_with("#top"), "{link}");
    let names: Vec<&str> = sent.iter().map(|(name, _)| &**name).collect();
    assert!(!names.contains(&"utm_campaign"), "the owner's stays: {names:?}");
    assert_eq!(names.iter().filter(|name| **name == "utm_source").count(), 1);
    assert!(sent.contains(&("utm_source".into(), "news letter".into())));
}

#[test]
fn a_host_that_only_looks_like_a_provider_is_told_nothing() {
    let pack = pack();
    let enclosure = enclosure(pack, &reports(pack)[0], 0);
    for address in [
        "https://notcalendly.com/a",
        "https://calendly.com.example/a",
        "https://example.com/calendly.com",
        "https://example.com/?x=https://cal.com/a",
    ] {
        assert_eq!(booking(address, Provider::Auto, &enclosure).link, address);
    }
    for address in ["https://CALENDLY.com/a", "https://team.cal.com:443/a"] {
        assert_ne!(booking(address, Provider::Auto, &enclosure).link, address);
    }
}
