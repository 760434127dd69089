//! Short names between the wasm and its glue: saves 4.8 kB of 96.
//!
//! wasm-bindgen names each import and export at length, with a hash that no compression makes
//! smaller, and names it in both files. Nobody else reads these names.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use walrus::Module;

/// Shortens the names of `module`'s imports and exports, takes out the exports that the glue
/// does not use, and returns the glue with the new names.
pub(in crate::build) fn shorten_names(module: &mut Module, glue: &str) -> Result<String> {
    let mut imports = Names::default();
    for import in module.imports.iter_mut() {
        import.name = imports.shorten(&import.name);
    }
    let mut exports = Names::default();
    let mut unused = Vec::new();
    for export in module.exports.iter_mut() {
        if words(glue).any(|word| word.is_export() && word.text == export.name) {
            export.name = exports.shorten(&export.name);
        } else {
            unused.push(export.id());
        }
    }
    for export in unused {
        module.exports.delete(export);
    }

    let mut short = String::with_capacity(glue.len());
    let mut copied = 0;
    for word in words(glue) {
        let known = if word.is_import() { &mut imports } else { &mut exports };
        if (word.is_import() || word.is_export())
            && let Some(name) = known.take(word.text)
        {
            short += &glue[copied..word.start];
            short += &name;
            copied = word.start + word.text.len();
        }
    }
    short += &glue[copied..];
    ensure!(
        imports.all_taken() && exports.all_taken(),
        "Adapt shorten_names.rs to the glue that this version of wasm-bindgen writes"
    );
    Ok(short)
}

/// Names in use with their short forms, and whether the short form was used.
#[derive(Default)]
struct Names(BTreeMap<String, (String, bool)>);

impl Names {
    fn shorten(&mut self, name: &str) -> String {
        let next = short(self.0.len());
        self.0.entry(name.to_owned()).or_insert((next, false)).0.clone()
    }

    fn take(&mut self, name: &str) -> Option<String> {
        let (short, taken) = self.0.get_mut(name)?;
        *taken = true;
        Some(short.clone())
    }

    fn all_taken(&self) -> bool {
        self.0.values().all(|(_, taken)| *taken)
    }
}

/// `a` to `z`, `aa`, `ab` and so on.
fn short(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => letter.to_string(),
        rest => format!("{}{letter}", short(rest - 1)),
    }
}

/// A run of characters that JavaScript allows in a name, and what stands around it.
struct Word<'a> {
    start: usize,
    text: &'a str,
    before: &'a str,
    after: &'a str,
}

impl Word<'_> {
    /// Whether this is the key of a function in the object of imports.
    fn is_import(&self) -> bool {
        self.text.starts_with("__wb") && self.after.starts_with(": ")
    }

    /// Whether this is an export that the glue uses.
    fn is_export(&self) -> bool {
        self.before.ends_with("wasm.")
    }
}

fn words(script: &str) -> impl Iterator<Item = Word<'_>> {
    let part_of_word = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    let mut position = 0;
    std::iter::from_fn(move || {
        let start = position + script[position..].find(part_of_word)?;
        let rest = &script[start..];
        let text = &rest[..rest.find(|letter| !part_of_word(letter)).unwrap_or(rest.len())];
        position = start + text.len();
        Some(Word { start, text, before: &script[..start], after: &script[position..] })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_distinct() {
        let check = |index, expect| assert_eq!(short(index), expect);
        check(0, "a");
        check(25, "z");
        check(26, "aa");
        check(701, "zz");
        check(702, "aaa");
    }

    #[test]
    fn both_sides_get_the_same_name_and_the_unused_goes() {
        let mut module = Module::default();
        let signature = module.types.add(&[], &[]);
        let (function, _) = module.add_import_func("./widget_bg.js", "__wbg_log_0a", signature);
        for name in ["mount", "mounted_update", "__abort_handler"] {
            module.exports.add(name, function);
        }
        let glue = "const imports = { __wbg_log_0a: function() { log(); } };\n\
                    mount = () => wasm.mount(); update = () => wasm.mounted_update();";
        let short = shorten_names(&mut module, glue).unwrap();
        assert_eq!(
            short,
            "const imports = { a: function() { log(); } };\n\
             mount = () => wasm.a(); update = () => wasm.b();"
        );
        let imports: Vec<_> = module.imports.iter().map(|import| &import.name).collect();
        let exports: Vec<_> = module.exports.iter().map(|export| &export.name).collect();
        assert_eq!(imports, ["a"]);
        assert_eq!(exports, ["a", "b"]);
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        let mut module = Module::default();
        let signature = module.types.add(&[], &[]);
        module.add_import_func("./widget_bg.js", "__wbg_log_0a", signature);
        assert!(shorten_names(&mut module, "imports['__wbg_log_0a'] = log;").is_err());
    }
}
