//! Memory without what only panics read: saves 2.4 kB of 96.
//!
//! What puts the words of a panic together reads tables, such as which characters can be printed. Once
//! it is a trap (see [`trap_panics`](super::trap_panics())) nothing does, but they are in memory by then.
//! The linker says which function and which data names which (`--emit-relocs`), so that what no
//! function names that can still run is known and not guessed.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use walrus::Module;
use wasmparser::{
    ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationEntry, RelocationType,
    SymbolInfo, TypeRef,
};

use super::trap_panics::is_trapped;

/// What can name and be named: a function by its index, a piece of data by its place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Node {
    Function(u32),
    Data(usize, usize),
}

/// Empties what no function that can still run names, nor anything that such a function names.
pub(in crate::build) fn erase_unread(wasm: &mut [u8]) -> Result<()> {
    let linked = Linked::of(wasm)?;
    let names = linked.names()?;
    let mut read: HashSet<Node> = HashSet::new();
    let mut next: Vec<Node> = linked.exported.iter().copied().map(Node::Function).collect();
    while let Some(node) = next.pop() {
        if read.insert(node) {
            next.extend(names.get(&node).into_iter().flatten());
        }
    }
    let unread = linked.symbols.iter().flatten().filter(|node| !read.contains(node));
    let mut unread: Vec<Range<usize>> = unread.filter_map(|node| node.data()).collect();
    ensure!(!unread.is_empty(), "Adapt erase_unread.rs to this version of Rust: all data is read");
    // Two names can stand for data that overlaps.
    let kept: Vec<Range<usize>> = read.iter().filter_map(Node::data).collect();
    unread.retain(|it| !kept.iter().any(|kept| kept.start < it.end && it.start < kept.end));
    for data in unread {
        wasm[data].fill(0);
    }
    Ok(())
}

/// Takes out what the linker tells, which nothing needs any more.
pub(in crate::build) fn forget_links(module: &mut Module) {
    let told = |name: &str| name == "linking" || name.starts_with("reloc.");
    let sections = module.customs.iter().filter(|(_, section)| told(section.name()));
    let sections: Vec<_> = sections.map(|(id, _)| id).collect();
    for section in sections {
        module.customs.delete(section);
    }
}

impl Node {
    fn data(&self) -> Option<Range<usize>> {
        match *self {
            Self::Data(start, end) => Some(start..end),
            Self::Function(_) => None,
        }
    }
}

/// What the linker tells of a module.
#[derive(Default)]
struct Linked {
    /// The functions that the page can call.
    exported: Vec<u32>,
    /// What each symbol stands for; nothing for one that is neither function nor data.
    symbols: Vec<Option<Node>>,
    /// The functions that are traps.
    trapped: HashSet<u32>,
    /// Every function that is no trap and all data, where in the file each is.
    places: Vec<(Range<usize>, Node)>,
    /// Where in the file something is named, and by which symbol.
    named: Vec<(usize, u32)>,
}

impl Linked {
    fn of(wasm: &[u8]) -> Result<Self> {
        let mut linked = Self::default();
        let (mut functions, mut bodies) = (0, Vec::new());
        let (mut sections, mut segments) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            sections.extend(payload.as_section().map(|(_, range)| range.start));
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        functions += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            linked.exported.push(export.index);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    bodies.push((body.range(), Node::Function(functions)));
                    functions += 1;
                }
                Payload::DataSection(data) => {
                    for segment in data {
                        let segment = segment?;
                        segments.push(segment.range.end - segment.data.len());
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            let Linking::SymbolTable(symbols) = subsection? else { continue };
                            for symbol in symbols {
                                linked.add(symbol?, &segments);
                            }
                        }
                    }
                    KnownCustom::Reloc(reloc) => {
                        let section = sections.get(reloc.section_index() as usize);
                        let section = *section.context("A relocation is of a section")?;
                        for entry in reloc.entries() {
                            linked.name(section, &entry?);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        bodies
            .retain(|(_, node)| !matches!(node, Node::Function(it) if linked.trapped.contains(it)));
        linked.places.extend(bodies);
        linked.places.sort_by_key(|(range, _)| range.start);
        Ok(linked)
    }

    fn add(&mut self, symbol: SymbolInfo<'_>, segments: &[usize]) {
        let node = match symbol {
            SymbolInfo::Func { index, name, .. } => {
                if name.is_some_and(is_trapped) {
                    self.trapped.insert(index);
                }
                Some(Node::Function(index))
            }
            SymbolInfo::Data { symbol: Some(data), .. } if data.size > 0 => {
                segments.get(data.index as usize).map(|segment| {
                    let start = segment + data.offset as usize;
                    let end = start + data.size as usize;
                    self.places.push((start..end, Node::Data(start, end)));
                    Node::Data(start, end)
                })
            }
            _ => None,
        };
        self.symbols.push(node);
    }

    fn name(&mut self, section: usize, entry: &RelocationEntry) {
        // The number of a type names no symbol.
        if entry.ty != RelocationType::TypeIndexLeb {
            self.named.push((section + entry.offset as usize, entry.index));
        }
    }

    /// What is named by each function that can run, and by each piece of data.
    fn names(&self) -> Result<HashMap<Node, Vec<Node>>> {
        let mut names: HashMap<Node, Vec<Node>> = HashMap::new();
        for (at, symbol) in &self.named {
            let symbol =
                self.symbols.get(*symbol as usize).context("A relocation is by a symbol")?;
            let Some(symbol) = symbol else { continue };
            let before = self.places.partition_point(|(range, _)| range.start <= *at);
            // Data can lie within other data: the linker keeps an end that two texts share once.
            let holding = self.places[..before].iter().filter(|(range, _)| range.end > *at);
            for (_, node) in holding {
                names.entry(*node).or_default().push(*symbol);
            }
        }
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use walrus::ir::Value;
    use walrus::{ConstExpr, DataKind, FunctionBuilder, RawCustomSection, ValType};

    use super::*;

    /// Where in the body of a function, or in the first text, the address is that it names.
    const NAMED_AT: u8 = 2;

    /// A module with three texts. What the page calls names the first, which names the third; what puts
    /// the words of a panic together names the second. Nothing names a letter that lies in the first.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(1024));
        module.data.add(DataKind::Active { memory, offset }, b"one two three".to_vec());
        for (name, address) in [("work", 1024), ("core::fmt::write", 1028)] {
            let mut function = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            function.name(name.to_owned()).func_body().i32_const(address);
            let function = function.finish(vec![], &mut module.funcs);
            if name == "work" {
                module.exports.add(name, function);
            }
        }
        let (code, data, bodies) = places(&module.emit_wasm());

        let mut symbols = vec![6];
        for (index, name) in ["work", "core::fmt::write"].into_iter().enumerate() {
            symbols.extend([&[0, 0, index as u8, name.len() as u8], name.as_bytes()].concat());
        }
        for (name, start) in [("one", 0), ("two", 4), ("three", 8), ("n", 1)] {
            let length = name.len() as u8;
            symbols.extend([&[1, 0, length], name.as_bytes(), &[0, start, length]].concat());
        }
        let named = bodies.iter().enumerate().flat_map(|(at, body)| {
            let (memory_address, symbol) = (RelocationType::MemoryAddrSleb as u8, 2 + at as u8);
            [memory_address, (body - code.1) as u8 + NAMED_AT, symbol, 0]
        });
        let named: Vec<u8> = [code.0, 2].into_iter().chain(named).collect();
        let inner = RelocationType::MemoryAddrI32 as u8;
        let inner = vec![data.0, 1, inner, (data.2 - data.1) as u8 + NAMED_AT, 4, 0];
        let linking = [&[2, 8, symbols.len() as u8], &*symbols].concat();
        for (name, data) in [("linking", linking), ("reloc.CODE", named), ("reloc.DATA", inner)] {
            module.customs.add(RawCustomSection { name: name.to_owned(), data });
        }
        module.emit_wasm()
    }

    /// The number and the start of the sections of code and data; where the data begins, and each body.
    fn places(wasm: &[u8]) -> ((u8, usize), (u8, usize, usize), Vec<usize>) {
        let (mut code, mut data, mut bodies, mut number) = ((0, 0), (0, 0, 0), Vec::new(), 0);
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.unwrap();
            match &payload {
                Payload::CodeSectionStart { range, .. } => code = (number, range.start),
                Payload::CodeSectionEntry(body) => bodies.push(body.range().start),
                Payload::DataSection(section) => {
                    let segment = section.clone().into_iter().next().unwrap().unwrap();
                    let start = segment.range.end - segment.data.len();
                    data = (number, section.range().start, start);
                }
                _ => {}
            }
            number += u8::from(payload.as_section().is_some());
        }
        (code, data, bodies)
    }

    #[test]
    fn what_only_a_panic_reads_is_emptied() {
        let mut wasm = module();
        erase_unread(&mut wasm).unwrap();
        let expect = b"one \0\0\0 three";
        assert!(wasm.windows(expect.len()).any(|it| it == expect));
        assert!(erase_unread(&mut module_without_links()).is_err());
    }

    #[test]
    fn visitors_are_not_sent_what_the_linker_tells() {
        let wasm = module_without_links();
        let sections = Parser::new(0).parse_all(&wasm);
        let customs = sections.filter_map(|it| match it.unwrap() {
            Payload::CustomSection(section) => Some(section.name().to_owned()),
            _ => None,
        });
        assert!(!customs.into_iter().any(|name| name == "linking" || name.starts_with("reloc.")));
    }

    fn module_without_links() -> Vec<u8> {
        let mut module = Module::from_buffer(&module()).unwrap();
        forget_links(&mut module);
        module.emit_wasm()
    }
}
