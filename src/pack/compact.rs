//! The compact form of a pack: every field after the one before, in the order of its type.
//!
//! Numbers are little-endian; a list or a text has its length before it, in seven bits a byte. The
//! form has no names and no types: the version in front of it says what it holds. Written out by
//! hand because a visitor pays for the reader: a derived one costs three kilobytes more.

/// What can be written in the compact form and read back.
pub(super) trait Compact: Sized {
    /// Appends it.
    fn write(&self, bytes: &mut Vec<u8>);

    /// Takes it off the front; `None` where the bytes cannot be one.
    fn read(bytes: &mut &[u8]) -> Option<Self>;
}

/// Makes types compact, field by field.
macro_rules! compact {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl $crate::pack::compact::Compact for $name {
            fn write(&self, bytes: &mut Vec<u8>) {
                $($crate::pack::compact::Compact::write(&self.$field, bytes);)+
            }

            fn read(bytes: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: $crate::pack::compact::Compact::read(bytes)?),+ })
            }
        }
    )+ };
}

pub(super) use compact;

/// A byte off the front.
fn byte(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

fn write_length(mut length: usize, bytes: &mut Vec<u8>) {
    while length >= 0x80 {
        bytes.push(length as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
}

/// A length, which cannot be more than the bytes that are left.
fn read_length(bytes: &mut &[u8]) -> Option<usize> {
    let mut length = 0;
    for shift in [0, 7, 14] {
        let byte = byte(bytes)?;
        length |= usize::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return (length <= bytes.len()).then_some(length);
        }
    }
    None
}

impl Compact for u8 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        byte(bytes)
    }
}

impl Compact for i8 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(*self as u8);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        byte(bytes).map(|byte| byte as i8)
    }
}

impl Compact for u16 {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.to_le_bytes());
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some(Self::from_le_bytes([byte(bytes)?, byte(bytes)?]))
    }
}

impl Compact for bool {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(*self));
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        byte(bytes).filter(|byte| *byte < 2).map(|byte| byte == 1)
    }
}

impl Compact for String {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_length(self.len(), bytes);
        bytes.extend(self.as_bytes());
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let length = read_length(bytes)?;
        let (text, rest) = bytes.split_at(length);
        *bytes = rest;
        Some(str::from_utf8(text).ok()?.to_owned())
    }
}

impl<T: Compact> Compact for Vec<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        write_length(self.len(), bytes);
        for item in self {
            item.write(bytes);
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let length = read_length(bytes)?;
        let mut items = Self::with_capacity(length);
        for _ in 0..length {
            items.push(T::read(bytes)?);
        }
        Some(items)
    }
}

impl<T: Compact> Compact for Option<T> {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.is_some().write(bytes);
        if let Some(value) = self {
            value.write(bytes);
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        if bool::read(bytes)? { T::read(bytes).map(Some) } else { Some(None) }
    }
}

impl<A: Compact, B: Compact> Compact for (A, B) {
    fn write(&self, bytes: &mut Vec<u8>) {
        self.0.write(bytes);
        self.1.write(bytes);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        Some((A::read(bytes)?, B::read(bytes)?))
    }
}

impl<const N: usize> Compact for [i8; N] {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.map(|number| number as u8));
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let (numbers, rest) = bytes.split_first_chunk::<N>()?;
        *bytes = rest;
        Some(numbers.map(|number| number as i8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_it_wrote() {
        let long = "ö".repeat(200);
        let value = (vec![(Some(long), 0xfffe_u16), (None, 1)], ([-1_i8, 2], (true, 255_u8)));
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        let mut rest = &*bytes;
        assert_eq!(Compact::read(&mut rest), Some(value));
        assert!(rest.is_empty());
    }

    #[test]
    fn refuses_what_cannot_be_one() {
        let read = |mut bytes: &[u8]| Vec::<String>::read(&mut bytes);
        assert_eq!(read(&[1, 1, b'a']), Some(vec!["a".to_owned()]));
        assert_eq!(read(&[]), None, "nothing");
        assert_eq!(read(&[1, 2, b'a']), None, "a text cut short");
        assert_eq!(read(&[1, 1, 0xff]), None, "a text that is not UTF-8");
        assert_eq!(read(&[0xff, 0xff, 0x7f]), None, "longer than the bytes that are left");
        assert_eq!(read(&[0xff, 0xff, 0xff, 0xff]), None, "a length without an end");
        assert_eq!(bool::read(&mut &[2_u8][..]), None, "neither true nor false");
    }
}
