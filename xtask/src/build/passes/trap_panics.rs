//! Panics without their messages: saves 4.9 kB of 96.
//!
//! A visitor never reads what a panic says. But every place that can panic names its file and line,
//! and the code that puts the words together comes along. So the ways into a panic become the
//! instruction that stops the program, and so does all that formats values: nothing but a panic may,
//! which is looked at here. The glue reports that as it reports every fault (see
//! [`script`](crate::build::script)), while `cargo test` and `cargo xtask serve` run the code as it
//! was compiled, with its messages.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
use walrus::ir::{Call, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Where a panic begins: how the path of such a function starts.
const PANICS: [&str; 13] = [
    "alloc::raw_vec::handle_error",
    "console_error_panic_hook::hook",
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
    "std::sys::backtrace::__rust_end_short_backtrace",
];

/// What Yew can draw and no screen of ours has: raw markup, portals and what is suspended. It can
/// not leave them out, because a node can be any of them.
const NEVER: [&str; 4] = [
    "<yew::dom_bundle::braw::",
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
];

/// What puts the words of a panic together: how the path of such a function starts, or what is in it.
const WORDS: [&str; 4] =
    ["core::fmt::", "<core::fmt::", "<std::panicking::", "std::panicking::panic_handler::"];
const FORMATS: &str = " as core::fmt::";

/// Whether a function is made to stop the program, by its name as the compiler writes it.
pub(super) fn is_trapped(name: &str) -> bool {
    let path = path(name);
    begins(&path) || words(&path)
}

fn path(name: &str) -> String {
    format!("{:#}", demangle(name))
}

fn begins(path: &str) -> bool {
    PANICS.iter().chain(&NEVER).any(|it| path.starts_with(it))
}

fn words(path: &str) -> bool {
    WORDS.iter().any(|it| path.starts_with(it)) || path.contains(FORMATS)
}

/// Makes every function in which a panic begins, or that words one, stop the program at once.
pub(in crate::build) fn trap_panics(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(wasm)?;
    let (mut trapped, mut wording, mut others) = (Vec::new(), HashSet::new(), Vec::new());
    for function in module.funcs.iter() {
        let (Some(name), FunctionKind::Local(body)) = (&function.name, &function.kind) else {
            continue;
        };
        let path = path(name);
        if begins(&path) {
            trapped.push(function.id());
        } else if words(&path) {
            trapped.push(function.id());
            wording.insert(function.id());
        } else {
            others.push((path, body));
        }
    }
    for (path, body) in others {
        let mut calls = Calls { of: &wording, any: false };
        dfs_in_order(&mut calls, body, body.entry_block());
        ensure!(
            !calls.any,
            "Write what `{path}` formats without the formatter, as pack::digits does a number: for \
             visitors nothing but a panic formats"
        );
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

/// Whether a function calls any of some.
struct Calls<'a> {
    of: &'a HashSet<FunctionId>,
    any: bool,
}

impl<'instr> Visitor<'instr> for Calls<'_> {
    fn visit_call(&mut self, call: &Call) {
        self.any |= self.of.contains(&call.func);
    }
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
        check("_ZN43_$LT$a..B$u20$as$u20$core..fmt..Display$GT$3fmt17h0123456789abcdefE", (2, 0));
        check("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE", (2, 0));
        check("_ZN4ours4work17h0123456789abcdefE", (1, 1));
    }

    #[test]
    fn what_formats_for_anything_but_a_panic_is_named() {
        let check = |caller: &str, expect: bool| {
            let panic = "_ZN4core9panicking5panic17h0123456789abcdefE";
            let format = "_ZN4core3fmt9Formatter3pad17h0123456789abcdefE";
            let mut module = Module::from_buffer(&module(&[panic, format])).unwrap();
            let callee = module.funcs.by_name(format).unwrap();
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.name(caller.to_owned()).func_body().call(callee).drop();
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(caller, function);
            assert_eq!(trap_panics(&module.emit_wasm()).is_ok(), expect, "{caller}");
        };
        check("_ZN4core6option13unwrap_failed17h0123456789abcdefE", true);
        check("_ZN4ours4work17h0123456789abcdefE", false);
    }

    #[test]
    fn a_module_in_which_nothing_can_panic_is_of_another_rust() {
        assert!(trap_panics(&module(&["_ZN4ours4work17h0123456789abcdefE"])).is_err());
    }
}
