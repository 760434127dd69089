//! The compact form of a pack: every field after the one before, in the order of its type.
//!
//! Numbers are little-endian; a list or a text has its length before it, in seven bits a byte. The
//! form has no names and no types: the version in front of it says what it holds, and a checksum
//! that it is whole. Written out by hand because a visitor pays for the reader: a derived one costs
//! four kilobytes more.

use super::Text;

/// What can be written in the compact form and read back.
pub(super) trait Compact {
    /// Appends it.
    fn write(&self, bytes: &mut Vec<u8>);

    /// Takes it off the front.
    fn read(reader: &mut Reader) -> Self;
}

/// Makes types compact, field by field.
macro_rules! compact {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::pack::compact::Compact for $name {
            fn write(&self, bytes: &mut Vec<u8>) {
                $($crate::pack::compact::Compact::write(&self.$field, bytes);)+
            }

            fn read(reader: &mut $crate::pack::compact::Reader) -> Self {
                Self { $($field: $crate::pack::compact::Compact::read(reader)),+ }
            }
        }
    )+ };
}

pub(super) use compact;

/// Reads the compact form.
///
/// Where the bytes cannot be what is asked for, it gives zeros and nothings from there on and
/// remembers that it did: a check at every field would be most of the reader.
pub(super) struct Reader {
    bytes: &'static [u8],
    failed: bool,
}

impl Reader {
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        Self { bytes, failed: false }
    }

    /// Whether all the bytes were what was asked for, and none are left.
    pub(super) fn is_done(&self) -> bool {
        !self.failed && self.bytes.is_empty()
    }

    fn fail(&mut self) {
        self.failed = true;
        self.bytes = &[];
    }

    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.bytes.split_first() else {
            self.fail();
            return 0;
        };
        self.bytes = rest;
        *first
    }

    /// A length, which cannot be more than the bytes that are left.
    fn length(&mut self) -> usize {
        let mut length = 0;
        for shift in [0, 7, 14] {
            let byte = self.byte();
            length |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                if length > self.bytes.len() {
                    break;
                }
                return length;
            }
        }
        self.fail();
        0
    }

    fn text(&mut self) -> Text {
        let length = self.length();
        let (text, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        str::from_utf8(text).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }
}

fn write_length(mut length: usize, bytes: &mut Vec<u8>) {
    while length >= 0x80 {
        bytes.push(length as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
}

impl Compact for u8 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte()
    }
}

impl Compact for i8 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self as u8);
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte() as i8
    }
}

impl Compact for u16 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }

    fn read(reader: &mut Reader) -> Self {
        Self::from_le_bytes([reader.byte(), reader.byte()])
    }
}

impl Compact for bool {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte() != 0
    }
}

impl Compact for Text {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_length(self.len(), bytes);
        bytes.extend(self.as_bytes());
    }

    fn read(reader: &mut Reader) -> Self {
        reader.text()
    }
}

impl<T: Compact> Compact for Vec<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_length(self.len(), bytes);
        for item in self {
            item.write(bytes);
        }
    }

    fn read(reader: &mut Reader) -> Self {
        (0..reader.length()).map(|_| T::read(reader)).collect()
    }
}

impl<T: Compact> Compact for Option<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }

    fn read(reader: &mut Reader) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
        self.1.write(bytes);
    }

    fn read(reader: &mut Reader) -> Self {
        (A::read(reader), B::read(reader))
    }
}

impl<const N: usize> Compact for [i8; N] {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.map(|number| number as u8));
    }

    fn read(reader: &mut Reader) -> Self {
        [0; N].map(|_| i8::read(reader))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_it_wrote() {
        let long: Text = "ö".repeat(200).leak();
        let value = (vec![(Some(long), 0xfffe_u16), (None, 1)], ([-1_i8, 2], (true, 255_u8)));
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        let mut reader = Reader::new(bytes.leak());
        assert!(!reader.is_done(), "nothing is read yet");
        assert_eq!(<(Vec<(Option<Text>, u16)>, _)>::read(&mut reader), value);
        assert!(reader.is_done());
    }

    #[test]
    fn refuses_what_cannot_be_one() {
        let read = |bytes: &'static [u8]| {
            let mut reader = Reader::new(bytes);
            let texts = Vec::<Text>::read(&mut reader);
            reader.is_done().then_some(texts)
        };
        assert_eq!(read(&[1, 1, b'a']), Some(vec!["a"]));
        assert_eq!(read(&[]), None, "nothing");
        assert_eq!(read(&[1, 1, b'a', 0]), None, "more than there should be");
        assert_eq!(read(&[1, 2, b'a']), None, "a text cut short");
        assert_eq!(read(&[1, 1, 0xff]), None, "a text that is not UTF-8");
        assert_eq!(read(&[0xff, 0xff, 0x7f]), None, "longer than the bytes that are left");
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff]), None, "a length without an end");
    }
}
