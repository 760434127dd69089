//! How many bytes a visitor transfers, and how many it may be.

use anyhow::{Result, bail};

use super::site::Site;
use crate::console::thousands;
use crate::failure::Failure;

/// What may be transferred altogether, in bytes under brotli.
const WHOLE: Budget =
    Budget { name: "everything", most: 120_000, holds: |path| part(path).is_some() };

/// What each part may be, in bytes under brotli.
const PARTS: [Budget; 5] = [
    Budget { name: "wasm", most: 100_000, holds: |path| hashed(path, "widget", ".wasm") },
    Budget { name: "glue", most: 5_000, holds: |path| hashed(path, "widget", ".js") },
    Budget { name: "loader", most: 6_000, holds: |path| path == "v1/fractional-cto.js" },
    Budget { name: "style", most: 5_000, holds: |path| hashed(path, "style", ".css") },
    Budget { name: "pack", most: 10_000, holds: |path| hashed(path, "en-GB", ".pack") },
];

struct Budget {
    name: &'static str,
    most: usize,
    holds: fn(&str) -> bool,
}

impl Budget {
    fn spent(&self, site: &Site) -> usize {
        let files = site.files.iter().filter(|(path, _)| (self.holds)(path));
        files.map(|(_, file)| file.brotli.len()).sum()
    }
}

/// Says what the whole comes to, or fails with the table and a sentence for each budget exceeded.
pub(crate) fn check(site: &Site) -> Result<String> {
    let over: Vec<String> = PARTS
        .iter()
        .chain([&WHOLE])
        .filter(|budget| budget.spent(site) > budget.most)
        .map(|budget| {
            let Budget { name, most, .. } = budget;
            let spent = budget.spent(site);
            format!(
                "Make `{name}` {} bytes smaller: it is {} of at most {} under brotli.",
                thousands(spent - most),
                thousands(spent),
                thousands(*most)
            )
        })
        .collect();
    if over.is_empty() {
        return Ok(format!("{} of {} bytes", thousands(WHOLE.spent(site)), thousands(WHOLE.most)));
    }
    bail!(Failure::new(over.join("\n"), table(site)))
}

/// Fails where a table of sizes does not say what they are, give or take a hundredth.
pub(crate) fn check_table(site: &Site, text: &str) -> Result<()> {
    for budget in PARTS.iter().chain([&WHOLE]) {
        let spent = budget.spent(site);
        let row = |line: &str| {
            let mut cells = line.split('|').map(str::trim).skip(1);
            let named = cells.next() == Some(budget.name);
            let said: usize = cells.next()?.replace(',', "").parse().ok()?;
            (named && cells.next() == Some(&thousands(budget.most))).then_some(said)
        };
        let said = text.lines().find_map(row);
        if said.is_none_or(|said| said.abs_diff(spent) > spent / 100) {
            bail!("Say in README.md that `{}` is {} bytes.", budget.name, thousands(spent));
        }
    }
    Ok(())
}

/// Every file with its size, and the budgets.
pub(super) fn table(site: &Site) -> String {
    let mut text = row("file in dist/", "bytes", "brotli");
    for (path, file) in site.files.iter().filter(|(_, file)| !file.brotli.is_empty()) {
        text += &row(path, &thousands(file.bytes.len()), &thousands(file.brotli.len()));
    }
    text += "\n";
    text += &row("what a visitor transfers", "at most", "brotli");
    for budget in PARTS.iter().chain([&WHOLE]) {
        text += &row(budget.name, &thousands(budget.most), &thousands(budget.spent(site)));
    }
    text.trim_end().to_owned()
}

fn row(name: &str, first: &str, second: &str) -> String {
    format!("{name:<40} {first:>9} {second:>9}\n")
}

fn part(path: &str) -> Option<&'static Budget> {
    PARTS.iter().find(|budget| (budget.holds)(path))
}

fn hashed(path: &str, name: &str, ending: &str) -> bool {
    let name = path.strip_prefix("v1/assets/").and_then(|path| path.strip_prefix(name));
    name.is_some_and(|rest| rest.starts_with('-') && rest.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::Profile;
    use crate::build::site::File;

    /// A site of files with the sizes they have under brotli.
    fn site(files: &[(&str, usize)]) -> Site {
        let mut site = Site::new(Profile::Release);
        for &(path, size) in files {
            let file = File { bytes: Vec::new(), brotli: vec![0; size] };
            site.files.insert(path.to_owned(), file);
        }
        site
    }

    #[test]
    fn a_budget_is_met_to_the_byte() {
        let check = |size| check(&site(&[("v1/assets/widget-0a.wasm", size)]));
        assert_eq!(check(100_000).unwrap(), "100,000 of 120,000 bytes");
        assert_eq!(
            check(100_001).unwrap_err().to_string(),
            "Make `wasm` 1 bytes smaller: it is 100,001 of at most 100,000 under brotli."
        );
    }

    #[test]
    fn a_table_says_the_sizes_as_they_are() {
        let empty = site(&[]);
        let rows = |wasm: &str, most: &str| {
            let row = |budget: &Budget| match budget.name {
                "wasm" => format!("| wasm | {wasm} | {most} |\n"),
                name => format!("| {name} | 0 | {} |\n", thousands(budget.most)),
            };
            PARTS.iter().chain([&WHOLE]).map(row).collect::<String>()
        };
        assert!(check_table(&empty, &rows("0", "100,000")).is_ok());
        for (wasm, most) in [("1", "100,000"), ("0", "75,000"), ("none", "100,000")] {
            let error = check_table(&empty, &rows(wasm, most)).unwrap_err().to_string();
            assert_eq!(error, "Say in README.md that `wasm` is 0 bytes.");
        }
        assert!(check_table(&empty, "").is_err());
    }

    #[test]
    fn the_parts_make_the_whole_and_other_files_count_for_nothing() {
        let site = site(&[
            ("index.html", 9_000),
            ("v1/assets/core-0a.wasm", 90_000),
            ("v1/assets/en-GB-0a.pack", 1),
            ("v1/assets/style-0a.css", 20),
            ("v1/assets/widget-0a.js", 300),
            ("v1/assets/widget-0a.wasm", 4_000),
            ("v1/fractional-cto-core.js", 9_000),
            ("v1/fractional-cto.js", 1_000),
        ]);
        assert_eq!(check(&site).unwrap(), "5,321 of 120,000 bytes");
    }
}
