//! Memory without the words of panics: saves 0.6 kB of 96.
//!
//! Once a panic is a trap (see [`trap_panics`](super::trap_panics())) nothing reads what it would have
//! said, but wasm-opt cannot tell what a program's memory is for and leaves it there. What is a message
//! is told by the call that panics with it; where anything else names its address it stays.

use std::collections::{HashMap, HashSet};

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
use walrus::ir::{Instr, InstrLocId, Value, Visitor, dfs_in_order};
use walrus::{FunctionId, FunctionKind, Module};
use wasmparser::{Operator, Parser, Payload};

use super::memory::{Memory, number};

/// What panics with a message, and how much it is given: first a text by its address and its length, or
/// by its length doubled and one more, which is how a message to be formatted says that nothing is
/// filled in; last the place in the source.
const SAYING: [(&str, usize, bool); 4] = [
    ("core::panicking::panic", 3, false),
    ("core::option::expect_failed", 3, false),
    // The error, and how it is written.
    ("core::result::unwrap_failed", 5, false),
    ("core::panicking::panic_fmt", 3, true),
];

/// A text in memory: its address and its length.
pub(in crate::build) type Message = (usize, usize);

/// What the panics of a module say, before they are made traps.
pub(in crate::build) fn messages(wasm: &[u8]) -> Result<Vec<Message>> {
    let module = Module::from_buffer(wasm)?;
    let saying = module.funcs.iter().filter_map(|function| {
        let path = format!("{:#}", demangle(function.name.as_ref()?));
        let (_, given, formats) = SAYING.iter().find(|(name, ..)| *name == path)?;
        Some((function.id(), (*given, *formats)))
    });
    let saying = saying.collect();
    let mut said = Said { saying, values: Vec::new(), messages: Vec::new() };
    for function in module.funcs.iter() {
        if let FunctionKind::Local(body) = &function.kind {
            dfs_in_order(&mut said, body, body.entry_block());
        }
    }
    ensure!(
        !said.messages.is_empty(),
        "Adapt erase_messages.rs to this version of Rust: no panic says anything"
    );
    Ok(said.messages)
}

/// Empties the messages that nothing names any more.
pub(in crate::build) fn erase_messages(wasm: &mut [u8], messages: &[Message]) -> Result<()> {
    let memory = Memory::of(wasm)?;
    let named = addresses(wasm, &memory)?;
    for (address, length) in messages {
        let is_named = (*address..address + length).any(|it| named.contains(&it));
        if let Some(start) = memory.find(*address, *length).filter(|_| !is_named) {
            wasm[start..start + length].fill(0);
        }
    }
    Ok(())
}

/// Every number in code and memory that can be an address.
fn addresses(wasm: &[u8], memory: &Memory) -> Result<HashSet<usize>> {
    let mut named = HashSet::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CodeSectionEntry(body) = payload? else { continue };
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::I32Const { value } => named.extend(usize::try_from(value)),
                // Two addresses, or one and a length, are stored as one.
                Operator::I64Const { value } => {
                    let bytes = value.to_le_bytes();
                    named.extend([number(&bytes, 0), number(&bytes, 4)]);
                }
                _ => {}
            }
        }
    }
    for segment in &memory.0 {
        let words = (segment.address.next_multiple_of(4)..segment.end()).step_by(4);
        let words = words.filter_map(|at| memory.find(at, 4)).map(|at| number(wasm, at));
        named.extend(words);
    }
    Ok(named)
}

/// The messages of the calls that panic, each of which stands before its call as two constants.
struct Said {
    saying: HashMap<FunctionId, (usize, bool)>,
    /// What was put on the stack last, as far as it is known: constants, and nothing for what is none.
    values: Vec<Option<usize>>,
    messages: Vec<Message>,
}

impl Said {
    /// Notes the message of a call that is given so many values.
    fn note(&mut self, given: usize, formats: bool) {
        let first = self.values.len().checked_sub(given);
        let Some([Some(address), Some(length), ..]) = first.map(|it| &self.values[it..]) else {
            return;
        };
        match formats {
            false => self.messages.push((*address, *length)),
            true if length % 2 == 1 => self.messages.push((*address, length / 2)),
            true => {}
        }
    }
}

impl<'instr> Visitor<'instr> for Said {
    fn visit_instr(&mut self, instr: &'instr Instr, _: &'instr InstrLocId) {
        match instr {
            Instr::Const(it) => self.values.push(match it.value {
                Value::I32(value) => usize::try_from(value).ok(),
                _ => None,
            }),
            Instr::LocalGet(_) | Instr::GlobalGet(_) => self.values.push(None),
            Instr::Binop(_) => {
                self.values.truncate(self.values.len().saturating_sub(2));
                self.values.push(None);
            }
            Instr::Call(call) => {
                if let Some((given, formats)) = self.saying.get(&call.func) {
                    self.note(*given, *formats);
                }
                self.values.clear();
            }
            _ => self.values.clear(),
        }
    }
}

#[cfg(test)]
mod tests {
    use walrus::ir::BinaryOp;
    use walrus::{ConstExpr, DataKind, FunctionBuilder, ValType};

    use super::*;

    /// A module that panics with the texts at these addresses, and reads from one.
    fn module(said: &[(i32, i32)], read: i32) -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(1024));
        module.data.add(DataKind::Active { memory, offset }, b"one two three".to_vec());
        let three = [ValType::I32; 3];
        let mut panic = FunctionBuilder::new(&mut module.types, &three, &[]);
        panic.name("_ZN4core9panicking5panic17h0123456789abcdefE".to_owned());
        let locals = three.map(|kind| module.locals.add(kind)).to_vec();
        let panic = panic.finish(locals, &mut module.funcs);
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        let mut body = builder.func_body();
        for (address, length) in said {
            body.i32_const(*address).i32_const(*length).i32_const(0).call(panic);
        }
        body.i32_const(read);
        let function = builder.finish(vec![], &mut module.funcs);
        module.exports.add("work", function);
        module.emit_wasm()
    }

    #[test]
    fn a_message_that_nothing_else_names_is_emptied() {
        let check = |read, expect: &[u8]| {
            let before = module(&[(1024, 3), (1028, 3)], read);
            let messages = messages(&before).unwrap();
            assert_eq!(messages, [(1024, 3), (1028, 3)]);
            // What is left once the panics are traps.
            let mut after = module(&[], read);
            erase_messages(&mut after, &messages).unwrap();
            assert!(after.windows(expect.len()).any(|it| it == expect), "{read}");
        };
        check(0, b"\0\0\0 \0\0\0 three");
        check(1028, b"\0\0\0 two three");
        check(1026, b"one \0\0\0 three");
    }

    #[test]
    fn the_message_of_an_error_stands_before_the_error() {
        let mut module = Module::default();
        let given = [ValType::I32; 5];
        let mut panic = FunctionBuilder::new(&mut module.types, &given, &[]);
        panic.name("_ZN4core6result13unwrap_failed17h0123456789abcdefE".to_owned());
        let locals = given.map(|kind| module.locals.add(kind)).to_vec();
        let panic = panic.finish(locals, &mut module.funcs);
        let stack = module.locals.add(ValType::I32);
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
        let mut body = builder.func_body();
        body.i32_const(1024).i32_const(3);
        body.local_get(stack).i32_const(12).binop(BinaryOp::I32Add);
        body.i32_const(2048).i32_const(2064).call(panic);
        let function = builder.finish(vec![], &mut module.funcs);
        module.exports.add("work", function);
        assert_eq!(messages(&module.emit_wasm()).unwrap(), [(1024, 3)]);
    }

    #[test]
    fn a_module_in_which_no_panic_says_anything_is_of_another_rust() {
        assert!(messages(&module(&[], 0)).is_err());
    }
}
