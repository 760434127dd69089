//! The compact file: it reads back as it was, and no other file passes for one.

use fractional_cto::pack::{NotAPack, Pack};

use crate::bundled::{RULES, pack};

#[test]
fn the_compact_form_reads_back_as_it_was() {
    let pack = pack();
    assert_eq!(decode(&pack.encode()), Ok(&pack.loaded()));
}

#[test]
fn a_file_that_is_no_pack_is_told_apart() {
    let bytes = pack().encode();
    let mut other_version = bytes.clone();
    other_version[4] += 1;
    let cases: [(&str, &[u8], NotAPack); 6] = [
        ("an empty file", b"", NotAPack::OtherFile),
        ("a page", b"<!doctype html>\n<html lang=en><title>Not found</title>", NotAPack::OtherFile),
        ("the subject's rules", RULES.as_bytes(), NotAPack::OtherFile),
        ("another version", &other_version, NotAPack::OtherVersion),
        ("the magic bytes alone", &bytes[..5], NotAPack::Damaged),
        ("a checksum alone", &bytes[..9], NotAPack::Damaged),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(decode(bytes), Err(expected), "{name}");
    }
    for length in 5..bytes.len() {
        assert_eq!(decode(&bytes[..length]), Err(NotAPack::Damaged), "cut at {length}");
    }
    for position in 5..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[position] ^= 1;
        assert_eq!(decode(&flipped), Err(NotAPack::Damaged), "flipped at {position}");
    }
}

/// Bytes that are read stay for good, as in a widget.
fn decode(bytes: &[u8]) -> Result<&'static Pack, NotAPack> {
    Pack::decode(bytes.to_vec().leak())
}
