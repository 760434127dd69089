//! Panics without their messages.
//!
//! A visitor never reads what a panic says. But every place that can panic names its file and line,
//! and the code that puts the words together comes along: a tenth of what the browser loads. So the
//! ways into a panic become the instruction that stops the program. The glue reports that as it
//! reports every fault (see [`script`](super::script)), and `cargo test` runs the code as it was
//! compiled, with its messages.

use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionKind, Module};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// Where a panic begins: how the path of such a function starts.
const PANICS: [&str; 11] = [
    "alloc::raw_vec::handle_error",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
];

/// What writes a value for a developer to read, in the message of a panic and nowhere else.
const DEBUG: &str = " as core::fmt::Debug>::fmt";

/// Makes every function in which a panic begins stop the program at once.
pub(super) fn trap_panics(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm)?;
    let mut trapped = Vec::new();
    for function in module.funcs.iter() {
        let (Some(name), FunctionKind::Local(_)) = (&function.name, &function.kind) else {
            continue;
        };
        let path = format!("{:#}", demangle(name));
        if PANICS.iter().any(|panic| path.starts_with(panic)) || path.ends_with(DEBUG) {
            trapped.push(function.id());
        }
    }
    ensure!(!trapped.is_empty(), "Adapt trap.rs to this version of Rust: no panic was found");
    for id in trapped {
        let (parameters, results) = module.types.params_results(module.funcs.get(id).ty());
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let locals = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
        builder.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(locals));
    }
    Ok(module.emit_wasm())
}

/// Empties the places in the source that nothing names any more, and the names of their files.
///
/// A place is four numbers, of which the first two are where the name of a file stands in memory
/// and how long it is. No other data points at the name of a Rust file.
pub(super) fn erase_places(wasm: &mut [u8]) -> Result<()> {
    let memory = Memory::of(wasm)?;
    let mut erase = Vec::new();
    for segment in &memory.0 {
        for at in (segment.address.next_multiple_of(4)..segment.end()).step_by(4) {
            let Some(place) = memory.find(at, 16) else { continue };
            let number = |index: usize| {
                let start = place + 4 * index;
                wasm[start..start + 4]
                    .iter()
                    .rev()
                    .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
            };
            let (address, length) = (number(0), number(1));
            let Some(name) = memory.find(address, length) else { continue };
            if wasm[name..name + length].ends_with(b".rs") {
                erase.push((place, 16));
                erase.push((name, length));
            }
        }
    }
    ensure!(!erase.is_empty(), "Adapt trap.rs to this version of Rust: no place was found");
    for (start, length) in erase {
        wasm[start..start + length].fill(0);
    }
    Ok(())
}

/// What a module puts in memory at the start.
struct Memory(Vec<Segment>);

/// A run of bytes.
struct Segment {
    /// Where it is in memory.
    address: usize,
    /// Where it is in the file.
    offset: usize,
    length: usize,
}

impl Segment {
    fn end(&self) -> usize {
        self.address + self.length
    }
}

impl Memory {
    fn of(wasm: &[u8]) -> Result<Self> {
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
    fn find(&self, address: usize, length: usize) -> Option<usize> {
        let holds =
            |it: &&Segment| it.address <= address && address.saturating_add(length) <= it.end();
        let segment = self.0.iter().find(holds)?;
        Some(segment.offset + address - segment.address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with two functions that return one, and memory.
    fn module() -> Module {
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
        for name in ["_ZN4core9panicking5panic17h0123456789abcdefE", "_ZN4ours4work17h0E"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[walrus::ValType::I32]);
            builder.name(name.to_owned()).func_body().i32_const(1);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    #[test]
    fn a_panic_becomes_a_trap_and_other_functions_stay() {
        let trapped = trap_panics(&module().emit_wasm()).unwrap();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(&trapped) {
            if let Payload::CodeSectionEntry(body) = payload.unwrap() {
                let mut operators = body.get_operators_reader().unwrap();
                bodies.push(matches!(operators.read().unwrap(), Operator::Unreachable));
            }
        }
        bodies.sort_unstable();
        assert_eq!(bodies, [false, true]);
        let mut none = Module::default();
        assert!(trap_panics(&none.emit_wasm()).is_err(), "a Rust without panics is a new one");
    }

    #[test]
    fn places_are_emptied_and_nothing_else() {
        let mut wasm = module().emit_wasm();
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
