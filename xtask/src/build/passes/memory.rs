//! What a module puts into memory, and where in the file that is.

use anyhow::{Context, Result};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// The memory that a module begins with.
pub(super) struct Memory(pub(super) Vec<Segment>);

/// A run of bytes.
pub(super) struct Segment {
    /// Where it is in memory.
    pub(super) address: usize,
    /// Where it is in the file.
    offset: usize,
    length: usize,
}

impl Segment {
    pub(super) fn end(&self) -> usize {
        self.address + self.length
    }
}

impl Memory {
    pub(super) fn of(wasm: &[u8]) -> Result<Self> {
        let mut segments = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            let Payload::DataSection(section) = payload? else { continue };
            for data in section {
                let data = data?;
                let DataKind::Active { offset_expr, .. } = data.kind else { continue };
                let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
                else {
                    continue;
                };
                let address = usize::try_from(value).context("An address is positive")?;
                let length = data.data.len();
                segments.push(Segment { address, offset: data.range.end - length, length });
            }
        }
        Ok(Self(segments))
    }

    /// Where in the file so many bytes at an address are.
    pub(super) fn find(&self, address: usize, length: usize) -> Option<usize> {
        let holds =
            |it: &&Segment| it.address <= address && address.saturating_add(length) <= it.end();
        let segment = self.0.iter().find(holds)?;
        Some(segment.offset + address - segment.address)
    }
}

/// A number at a place in the file, little end first.
pub(super) fn number(wasm: &[u8], at: usize) -> usize {
    wasm[at..at + 4].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}
