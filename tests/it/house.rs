//! What the code map in the crate's documentation promises: which module may use which, and what
//! the page's security policy would refuse.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// Each module of the crate, with those of its siblings that it may use.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("pack", &[]),
    ("assessment", &["pack"]),
    ("week", &["pack", "assessment"]),
    ("contract", &["week"]),
    ("handoff", &["pack", "assessment", "week", "contract"]),
    ("headless", &["pack", "assessment", "week", "contract", "handoff"]),
    ("state", &["pack", "assessment", "week", "handoff"]),
    ("browser", &["pack", "contract"]),
    ("components", &["pack", "assessment", "week", "contract", "handoff", "state", "browser"]),
];

/// What speaks to the browser itself.
const AT_THE_BROWSER: [&str; 3] = ["browser", "main", "core"];

/// The modules that know nothing of any page.
const WITHOUT_A_PAGE: [&str; 7] =
    ["pack", "assessment", "week", "headless", "contract", "handoff", "state"];

/// How the names of crates begin that are the browser's.
const OF_THE_BROWSER: [&str; 4] = ["gloo", "js_sys", "wasm_bindgen", "web_sys"];

#[test]
fn dependencies_point_one_way() {
    for file in sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(module, _)| *module == file.module()) else {
            assert!(
                ["lib", "main", "core"].contains(&file.module()),
                "{}: not in the map",
                file.path
            );
            continue;
        };
        for used in file.uses() {
            assert!(
                used == file.module() || allowed.contains(&used.as_str()),
                "{}: `{}` must not use `{used}`",
                file.path,
                file.module()
            );
        }
    }
}

#[test]
fn the_component_has_the_stylesheet_that_is_served() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/element/styles");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
    let sheet = read("style.css");
    let parts = sheet.lines().filter_map(|line| line.strip_prefix("@import \"./"));
    let parts = parts.map(|rest| rest.trim_end_matches("\";"));
    let served: String = ["first.css"].into_iter().chain(parts).map(read).collect();
    assert_eq!(fractional_cto::components::STYLES, served);
}

#[test]
fn only_the_edge_speaks_to_the_browser() {
    for file in sources() {
        let words = file.words();
        if !AT_THE_BROWSER.contains(&file.module()) {
            for name in OF_THE_BROWSER {
                assert!(
                    !words.iter().any(|word| word.starts_with(name)),
                    "{}: uses {name}",
                    file.path
                );
            }
        }
        if WITHOUT_A_PAGE.contains(&file.module()) {
            assert!(!words.iter().any(|word| word == "yew"), "{}: uses yew", file.path);
        }
    }
}

/// A strict content security policy refuses style attributes, and Trusted Types refuse markup
/// made of text.
#[test]
fn components_write_neither_style_attributes_nor_markup() {
    for file in sources() {
        for word in file.words() {
            let refused = ["VRaw", "from_html_unchecked", "inner_html", "\"style\""];
            assert!(!refused.contains(&word.as_str()), "{}: uses {word}", file.path);
        }
        let style = has_attribute(&file.tokens, &STYLE);
        assert!(!style, "{}: has a style attribute", file.path);
    }
}

/// What puts classes together in Yew is two and a half kilobytes of what visitors load. A class is
/// written out, and what varies is an attribute.
#[test]
fn no_class_is_worked_out() {
    for file in sources() {
        let worked_out = has_attribute(&file.tokens, &["class={", "{class}"]);
        assert!(!worked_out, "{}: write the class out, or make it a data attribute", file.path);
    }
}

/// A library of another kind than `lib` would silently switch link-time optimisation off.
#[test]
fn the_library_is_a_plain_one() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(!manifest.lines().any(|line| line.trim_start().starts_with("crate-type")));
}

#[test]
fn every_kind_of_path_is_seen() {
    let check = |source: &str, expect: &[&str]| {
        let file = Source::new("assessment/proof/walk.rs", source);
        let mut uses = file.uses();
        uses.dedup();
        assert_eq!(uses, expect, "{source}");
    };
    check("use crate::pack::Rules;", &["pack"]);
    check("use crate::{pack::{Pack, Word}, state, week::Week};", &["pack", "state", "week"]);
    check("fn f(a: crate::browser::Page) { crate::state::act(a); }", &["browser", "state"]);
    check("html! { <p>{ crate::browser::title() }</p> }", &["browser"]);
    check("use super::{tally, super::Answers};", &["assessment"]);
    check("use super::super::super::state::State;", &["state"]);
    check(
        "mod tests { use super::*; use super::super::super::super::week; }",
        &["assessment", "week"],
    );
    check("// crate::browser\nconst A: &str = \"crate::browser\";", &[]);
    check("use yew::prelude::*;", &[]);
}

#[test]
fn a_style_attribute_is_seen() {
    let check = |source: &str, expect| {
        assert_eq!(has_attribute(&source.parse().unwrap(), &STYLE), expect, "{source}");
    };
    check("html! { <p style=\"color: red\"></p> }", true);
    check("html! { <p {style}></p> }", true);
    check("html! { <p class=\"style\">{ style(a) }</p> }", false);
    check("let style = 1;", false);
}

/// One file of the crate, as the compiler reads it: without comments.
struct Source {
    /// Its path from src/, with `/` between folders.
    path: String,
    tokens: TokenStream,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), tokens: text.parse().unwrap() }
    }

    /// The module at the root of the crate that the file belongs to.
    fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }

    /// The modules at the root of the crate that the file names in any path.
    fn uses(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let mut found = Vec::new();
        let here: Vec<String> = path.split('/').map(str::to_owned).collect();
        find_paths(self.tokens.clone(), &here, &mut found);
        found
    }

    /// Every name and literal.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        collect_words(self.tokens.clone(), &mut words);
        words
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let mut paths = Vec::new();
    collect_files(&folder, &mut paths);
    assert!(paths.len() > 5, "the sources were not found");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        Source::new(&name, &fs::read_to_string(path).unwrap())
    };
    paths.into_iter().map(read).collect()
}

fn collect_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Adds the root module that each path in `tokens` leads to; `here` is the module they stand in.
fn find_paths(tokens: TokenStream, here: &[String], found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut index = 0;
    while index < tokens.len() {
        match &tokens[index] {
            TokenTree::Ident(word) if word == "crate" => {
                index = follow(&tokens, index + 1, &[], found);
            }
            TokenTree::Ident(word) if word == "super" => {
                index = follow(&tokens, index + 1, parent(here), found);
            }
            TokenTree::Ident(word) if word == "mod" => {
                if let [TokenTree::Ident(name), TokenTree::Group(body), ..] = &tokens[index + 1..] {
                    let inner = [here, &[name.to_string()]].concat();
                    find_paths(body.stream(), &inner, found);
                    index += 2;
                }
                index += 1;
            }
            TokenTree::Group(group) => {
                find_paths(group.stream(), here, found);
                index += 1;
            }
            _ => index += 1,
        }
    }
}

/// Follows a path on from `reached`, at the `::` that `start` stands at, and returns where it ends.
fn follow(
    tokens: &[TokenTree],
    start: usize,
    reached: &[String],
    found: &mut Vec<String>,
) -> usize {
    let is_colon = |index: usize| matches!(tokens.get(index), Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    if let Some(module) = reached.first() {
        found.push(module.clone());
    }
    if !(is_colon(start) && is_colon(start + 1)) {
        return start;
    }
    match tokens.get(start + 2) {
        Some(TokenTree::Ident(word)) if word == "super" => {
            found.pop();
            follow(tokens, start + 3, parent(reached), found)
        }
        Some(TokenTree::Ident(word)) if reached.is_empty() => {
            found.push(word.to_string());
            start + 3
        }
        Some(TokenTree::Group(group)) => {
            for branch in branches(group.stream()) {
                // A branch of a group is a path from where the group stands.
                let colons = "::".parse::<TokenStream>().unwrap();
                let branch: Vec<TokenTree> = colons.into_iter().chain(branch).collect();
                follow(&branch, 0, reached, found);
            }
            start + 3
        }
        _ => start + 2,
    }
}

fn parent(module: &[String]) -> &[String] {
    module.split_last().map_or(&[], |(_, parent)| parent)
}

/// The parts of a group between its commas.
fn branches(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    tokens.split(is_comma).map(<[TokenTree]>::to_vec).collect()
}

fn collect_words(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect_words(group.stream(), words),
            TokenTree::Ident(word) => words.push(word.to_string()),
            TokenTree::Literal(literal) => words.push(literal.to_string()),
            TokenTree::Punct(_) => {}
        }
    }
}

/// How a tag has a style attribute.
const STYLE: [&str; 2] = ["style=", "{style}"];

/// Whether a macro in `tokens` writes an attribute in a tag in one of some forms.
fn has_attribute(tokens: &TokenStream, forms: &[&str]) -> bool {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    tokens.iter().enumerate().any(|(index, token)| {
        let TokenTree::Group(group) = token else { return false };
        let in_macro = matches!(
            &tokens[..index],
            [.., TokenTree::Ident(_), TokenTree::Punct(mark)] if mark.as_char() == '!'
        );
        let inner = group.stream().to_string();
        let compact: String = inner.split_whitespace().collect();
        let written = forms
            .iter()
            .any(|form| compact.contains(form) && !compact.contains(&["let", form].concat()));
        (in_macro && written) || has_attribute(&group.stream(), forms)
    })
}
