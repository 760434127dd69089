//! Memory without the places in the source that panics name: saves 1.9 kB of 96.
//!
//! Every panic is given its file, line and column. Once it is a trap (see
//! [`trap_panics`](super::trap_panics())) nothing reads them, but wasm-opt cannot tell what a
//! program's memory is for and leaves them in it.

use anyhow::{Result, ensure};

use super::memory::{Memory, number};

/// Empties the places in the source that nothing names any more, and the names of their files.
///
/// A place is four numbers, of which the first two are where the name of a file stands in memory
/// and how long it is. No other data points at the name of a Rust file.
pub(in crate::build) fn erase_places(wasm: &mut [u8]) -> Result<()> {
    let memory = Memory::of(wasm)?;
    let mut erase = Vec::new();
    for segment in &memory.0 {
        for at in (segment.address.next_multiple_of(4)..segment.end()).step_by(4) {
            let Some(place) = memory.find(at, 16) else { continue };
            let (address, length) = (number(wasm, place), number(wasm, place + 4));
            let Some(name) = memory.find(address, length) else { continue };
            if wasm[name..name + length].ends_with(b".rs") {
                erase.push((place, 16));
                erase.push((name, length));
            }
        }
    }
    ensure!(!erase.is_empty(), "Adapt erase_places.rs to this version of Rust: no place was found");
    for (start, length) in erase {
        wasm[start..start + length].fill(0);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use walrus::Module;

    use super::*;

    /// A module with a place, the name of its file, and four numbers that are no place.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let mut data = vec![0; 64];
        data[..9].copy_from_slice(b"src/a.rs!");
        let place = [1024_u32, 8, 7, 5].map(u32::to_le_bytes).concat();
        data[16..32].copy_from_slice(&place);
        // Four numbers as well, but the first two are those of another text.
        let other = [1024_u32, 9, 7, 5].map(u32::to_le_bytes).concat();
        data[32..48].copy_from_slice(&other);
        let offset = walrus::ConstExpr::Value(walrus::ir::Value::I32(1024));
        module.data.add(walrus::DataKind::Active { memory, offset }, data);
        module.emit_wasm()
    }

    #[test]
    fn places_are_emptied_and_nothing_else() {
        let mut wasm = module();
        let before = wasm.clone();
        erase_places(&mut wasm).unwrap();
        let changed: Vec<usize> = (0..wasm.len()).filter(|at| wasm[*at] != before[*at]).collect();
        let start = before.windows(8).position(|it| it == b"src/a.rs").unwrap();
        let name = start..start + 8;
        let place = start + 16..start + 32;
        assert!(changed.iter().all(|at| name.contains(at) || place.contains(at)), "{changed:?}");
        assert!(wasm[name].iter().all(|byte| *byte == 0));
        assert!(wasm[place].iter().all(|byte| *byte == 0));
        assert!(erase_places(&mut wasm).is_err(), "nothing is left to empty");
    }
}
