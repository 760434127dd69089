//! Panics without their messages: saves 3.8 kB of 96.
//!
//! A visitor never reads what a panic says. But every place that can panic names its file and line,
//! and the code that puts the words together comes along. So the ways into a panic become the
//! instruction that stops the program. The glue reports that as it reports every fault (see
//! [`script`](crate::build::script)), while `cargo test` and `cargo xtask serve` run the code as it
//! was compiled, with its messages.

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
use walrus::{FunctionBuilder, FunctionKind, Module};

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
pub(in crate::build) fn trap_panics(wasm: &[u8]) -> Result<Vec<u8>> {
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
    ensure!(
        !trapped.is_empty(),
        "Adapt trap_panics.rs to this version of Rust: no panic was found"
    );
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

#[cfg(test)]
mod tests {
    use wasmparser::{Operator, Parser, Payload};

    use super::*;

    /// A module of functions with these names, each of which returns one.
    fn module(names: &[&str]) -> Vec<u8> {
        let mut module = Module::default();
        for name in names {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[walrus::ValType::I32]);
            builder.name((*name).to_owned()).func_body().i32_const(1);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module.emit_wasm()
    }

    /// How many functions of a module begin with the instruction that stops it, and how many do not.
    fn trapped(wasm: &[u8]) -> (usize, usize) {
        let mut counts = (0, 0);
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::CodeSectionEntry(body) = payload.unwrap() {
                match body.get_operators_reader().unwrap().read().unwrap() {
                    Operator::Unreachable => counts.0 += 1,
                    _ => counts.1 += 1,
                }
            }
        }
        counts
    }

    #[test]
    fn a_panic_becomes_a_trap_and_other_functions_stay() {
        let check = |name, expect| {
            let panic = "_ZN4core9panicking5panic17h0123456789abcdefE";
            let wasm = trap_panics(&module(&[panic, name])).unwrap();
            assert_eq!(trapped(&wasm), expect, "{name}");
        };
        check("_ZN4core6option13unwrap_failed17h0123456789abcdefE", (2, 0));
        check("_ZN41_$LT$a..B$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE", (2, 0));
        check("_ZN43_$LT$a..B$u20$as$u20$core..fmt..Display$GT$3fmt17h0123456789abcdefE", (1, 1));
        check("_ZN4ours4work17h0123456789abcdefE", (1, 1));
    }

    #[test]
    fn a_module_in_which_nothing_can_panic_is_of_another_rust() {
        assert!(trap_panics(&module(&["_ZN4ours4work17h0123456789abcdefE"])).is_err());
    }
}
