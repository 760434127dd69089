//! The compact form of a pack: every field after the one before, in the order of its type.
//!
//! Numbers are little-endian; a list has its length before it, in seven bits a byte. Texts stand
//! apart, each on a line of its own, where they compress better. The form has no names and no
//! types: the version in front of it says what it holds, and a checksum that it is whole. Written
//! out by hand because a visitor pays for the reader: a derived one costs four kilobytes more.

use super::Text;

/// What can be written in the compact form and read back.
pub(super) trait Compact {
    /// Appends it.
    fn write(&self, writer: &mut Writer);

    /// Takes it off the front.
    fn read(reader: &mut Reader) -> Self;
}

/// Makes types compact, field by field.
macro_rules! compact {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::pack::compact::Compact for $name {
            fn write(&self, writer: &mut $crate::pack::compact::Writer) {
                $($crate::pack::compact::Compact::write(&self.$field, writer);)+
            }

            fn read(reader: &mut $crate::pack::compact::Reader) -> Self {
                Self { $($field: $crate::pack::compact::Compact::read(reader)),+ }
            }
        }
    )+ };
}

/// Makes choices compact: each is its position in `ALL`.
macro_rules! compact_choice {
    ($($name:ident),+) => { $(
        impl $crate::pack::compact::Compact for $name {
            fn write(&self, writer: &mut $crate::pack::compact::Writer) {
                (*self as u8).write(writer);
            }

            fn read(reader: &mut $crate::pack::compact::Reader) -> Self {
                reader.one_of(&Self::ALL)
            }
        }
    )+ };
}

pub(super) use {compact, compact_choice};

/// Writes the compact form.
#[derive(Default)]
pub(super) struct Writer {
    /// Everything that is not text.
    pub(super) bytes: Vec<u8>,
    /// A line for every text. No text has a line break in it.
    pub(super) texts: String,
}

/// Reads the compact form.
///
/// Where the bytes cannot be what is asked for, it gives zeros and nothings from there on and
/// remembers that it did: a check at every field would be most of the reader.
pub(super) struct Reader {
    bytes: &'static [u8],
    texts: &'static str,
    failed: bool,
}

impl Reader {
    pub(super) fn new(bytes: &'static [u8], texts: &'static str) -> Self {
        Self { bytes, texts, failed: false }
    }

    /// Whether all the bytes were what was asked for, and nothing is left.
    pub(super) fn is_done(&self) -> bool {
        !self.failed && self.bytes.is_empty() && self.texts.is_empty()
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

    /// One of some things, by its position.
    pub(super) fn one_of<T: Copy, const N: usize>(&mut self, all: &[T; N]) -> T {
        let position = usize::from(self.byte());
        all.get(position).copied().unwrap_or_else(|| {
            self.fail();
            all[0]
        })
    }

    /// A length, which cannot be more than all that is left.
    fn length(&mut self) -> usize {
        let mut length = 0;
        for shift in [0, 7, 14] {
            let byte = self.byte();
            length |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                if length > self.bytes.len() + self.texts.len() {
                    break;
                }
                return length;
            }
        }
        self.fail();
        0
    }

    fn text(&mut self) -> Text {
        let Some((text, rest)) = self.texts.split_once('\n') else {
            self.fail();
            return "";
        };
        self.texts = rest;
        text
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
    fn write(&self, writer: &mut Writer) {
        writer.bytes.push(*self);
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte()
    }
}

impl Compact for i8 {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.push(*self as u8);
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte() as i8
    }
}

impl Compact for u16 {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.extend(self.to_le_bytes());
    }

    fn read(reader: &mut Reader) -> Self {
        Self::from_le_bytes([reader.byte(), reader.byte()])
    }
}

impl Compact for bool {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.push(u8::from(*self));
    }

    fn read(reader: &mut Reader) -> Self {
        reader.byte() != 0
    }
}

impl Compact for Text {
    fn write(&self, writer: &mut Writer) {
        writer.texts.push_str(self);
        writer.texts.push('\n');
    }

    fn read(reader: &mut Reader) -> Self {
        reader.text()
    }
}

impl<T: Compact> Compact for Vec<T> {
    fn write(&self, writer: &mut Writer) {
        write_length(self.len(), &mut writer.bytes);
        for item in self {
            item.write(writer);
        }
    }

    fn read(reader: &mut Reader) -> Self {
        (0..reader.length()).map(|_| T::read(reader)).collect()
    }
}

impl<T: Compact> Compact for Option<T> {
    fn write(&self, writer: &mut Writer) {
        self.is_some().write(writer);
        if let Some(value) = self {
            value.write(writer);
        }
    }

    fn read(reader: &mut Reader) -> Self {
        bool::read(reader).then(|| T::read(reader))
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
        self.1.write(writer);
    }

    fn read(reader: &mut Reader) -> Self {
        (A::read(reader), B::read(reader))
    }
}

impl<const N: usize> Compact for [i8; N] {
    fn write(&self, writer: &mut Writer) {
        writer.bytes.extend(self.map(|number| number as u8));
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
        let value = (vec![(Some("ö"), 0xfffe_u16), (None, 1)], ([-1_i8, 2], (true, 255_u8)));
        let mut writer = Writer::default();
        value.write(&mut writer);
        let mut reader = Reader::new(writer.bytes.leak(), writer.texts.leak());
        assert!(!reader.is_done(), "nothing is read yet");
        assert_eq!(<(Vec<(Option<Text>, u16)>, _)>::read(&mut reader), value);
        assert!(reader.is_done());
    }

    #[test]
    fn refuses_what_cannot_be_one() {
        let read = |bytes: &'static [u8], texts: &'static str| {
            let mut reader = Reader::new(bytes, texts);
            let texts = Vec::<Text>::read(&mut reader);
            reader.is_done().then_some(texts)
        };
        assert_eq!(read(&[1], "a\n"), Some(vec!["a"]));
        assert_eq!(read(&[2], "a\n"), None, "a text too few");
        assert_eq!(read(&[1], "a"), None, "a text without an end");
        assert_eq!(read(&[], ""), None, "nothing");
        assert_eq!(read(&[0, 0], ""), None, "more bytes than there should be");
        assert_eq!(read(&[0], "a\n"), None, "more texts than there should be");
        assert_eq!(read(&[0xff, 0xff, 0x7f], ""), None, "a longer list than can be");
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff], ""), None, "a length without an end");
        let choose = |bytes: &'static [u8]| {
            let mut reader = Reader::new(bytes, "");
            let chosen = reader.one_of(&['a', 'b']);
            reader.is_done().then_some(chosen)
        };
        assert_eq!(choose(&[1]), Some('b'));
        assert_eq!(choose(&[2]), None, "a choice that there is not");
        assert_eq!(choose(&[]), None, "no choice");
    }
}
