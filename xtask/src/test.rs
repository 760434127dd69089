//! `cargo xtask test`: every check there is, each as one step.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::bench;
use crate::build::{self, Site};
use crate::console::{Steps, failure, say};
use crate::project::{self, WASM};
use crate::serve::server;
use crate::tools::{self, Browser};
use crate::{process, wasm_runner};

/// What `test` runs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Run only these steps, and those they need.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    only: Vec<Step>,
    /// Arguments for the last step of --only, whose output is then shown as it comes: those of
    /// `cargo test` for `unit` and `web`, those of `playwright test` for `e2e`.
    #[arg(last = true, requires = "only")]
    passed_on: Vec<OsString>,
}

/// One check. They run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Step {
    /// Set up the standard library for the browser.
    WasmTarget,
    /// Set up the npm packages.
    Npm,
    /// Set up Chromium and its driver.
    Browser,
    /// Set up Firefox and WebKit with their drivers, nginx and Hugo.
    Engines,
    /// The format of the Rust code.
    Format,
    /// Lints of the Rust code, as compiled for this machine.
    Clippy,
    /// Lints of the Rust code, as compiled for the browser.
    ClippyWasm,
    /// Rust tests on this machine.
    Unit,
    /// Rust tests in the browser.
    Web,
    /// The format and the lints of the scripts and styles.
    Scripts,
    /// The types of the scripts.
    Types,
    /// The build of all that is served.
    Build,
    /// The size of what is served, against its budgets.
    Budgets,
    /// The page in the browser, from end to end.
    E2e,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::WasmTarget => "wasm target",
            Self::Npm => "npm packages",
            Self::Browser => "browser",
            Self::Engines => "other browsers, servers",
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy for the browser",
            Self::Unit => "unit tests",
            Self::Web => "wasm tests in the browser",
            Self::Scripts => "scripts and styles",
            Self::Types => "types of the scripts",
            Self::Build => "build",
            Self::Budgets => "budgets",
            Self::E2e => "end-to-end tests",
        }
    }

    /// The steps without whose success this one cannot run.
    fn needs(self) -> &'static [Self] {
        match self {
            Self::ClippyWasm => &[Self::WasmTarget],
            Self::Web => &[Self::WasmTarget, Self::Browser],
            Self::Build => &[Self::WasmTarget, Self::Npm],
            Self::Scripts | Self::Types => &[Self::Npm],
            Self::Budgets => &[Self::Build],
            Self::E2e => &[Self::Browser, Self::Engines, Self::Build],
            _ => &[],
        }
    }
}

/// Runs the steps and ends with a line that counts them: `12 passed, 0 failed`.
///
/// A step that fails stops only those that need it, and these count as failed too.
pub(crate) fn run(args: &Args) -> ExitCode {
    let chosen = chosen(&args.only);
    let mut steps = Steps::new(chosen.len());
    let mut suite = Suite { args, site: None, promises: String::new() };
    let mut failed: Vec<(Step, String)> = Vec::new();
    for &step in &chosen {
        let missing = step.needs().iter().find(|need| failed.iter().any(|(step, _)| step == *need));
        let outcome = steps.run(step.name(), |steps| match missing {
            Some(need) => bail!("Correct `{}` first, since this step needs it.", need.name()),
            None => suite.run(step, steps),
        });
        if let Err(error) = outcome {
            say!("\n{}\n", failure(&error));
            failed.push((step, format!("{error:#}")));
        }
    }
    say!("\n{}", suite.promises);
    for (step, advice) in &failed {
        say!("{}: {advice}", step.name());
    }
    say!("{} passed, {} failed", chosen.len() - failed.len(), failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The steps asked for and all that they need, or else every step, in their order.
fn chosen(only: &[Step]) -> BTreeSet<Step> {
    if only.is_empty() {
        return Step::value_variants().iter().copied().collect();
    }
    let mut chosen = BTreeSet::new();
    let mut asked = only.to_vec();
    while let Some(step) = asked.pop() {
        asked.extend(step.needs());
        chosen.insert(step);
    }
    chosen
}

struct Suite<'a> {
    args: &'a Args,
    site: Option<Site>,
    /// What the end-to-end tests found of each promise, once they have run.
    promises: String,
}

impl Suite<'_> {
    /// Runs one step and returns a note on it, which may be empty.
    fn run(&mut self, step: Step, steps: &Steps) -> Result<String> {
        match step {
            Step::WasmTarget => tools::wasm_target(),
            Step::Npm => tools::npm_packages(),
            Step::Browser => tools::browser(),
            Step::Engines => tools::engines(&mut |what| steps.detail(what)),
            Step::Format => quiet(
                project::cargo().args(["fmt", "--all", "--check"]),
                "Run `cargo fmt --all` to format the code.",
            ),
            Step::Clippy => clippy(&["--workspace", "--all-targets"]),
            Step::ClippyWasm => {
                clippy(&["--package", "fractional-cto", "--lib", "--bins", "--target", WASM])?;
                clippy(&["--package", "fractional-cto", "--test", "web", "--target", WASM])
            }
            Step::Unit => {
                let mut cargo = project::cargo();
                cargo.args(["test", "--workspace"]);
                self.tests(step, &mut cargo, "Correct the tests that are named above.")
            }
            Step::Web => self.web(),
            Step::Build => {
                self.site = Some(build::build(build::LOCAL, &mut |stage| steps.detail(stage))?);
                Ok(String::new())
            }
            Step::Budgets => {
                let readme = std::fs::read_to_string(project::root().join("README.md"))?;
                build::check_table(self.site()?, &readme)?;
                bench::check_quoted(&readme)?;
                build::check_budgets(self.site()?)
            }
            Step::Scripts => {
                let mut biome = project::node("@biomejs/biome/bin/biome");
                biome.args(["check", "--error-on-warnings", "--colors=off"]);
                quiet(&mut biome, "Run `npx biome check --write`, then correct what it names.")
            }
            Step::Types => types(),
            Step::E2e => self.end_to_end(),
        }
    }

    fn web(&self) -> Result<String> {
        let mut cargo = project::cargo();
        cargo.args(["test", "--target", WASM, "--test", "web"]);
        cargo.args(["--config", &wasm_runner::setting()?]);
        cargo.env("CHROMEDRIVER", browser()?.driver);
        self.tests(Step::Web, &mut cargo, "Correct the wasm tests that are named above.")
    }

    fn end_to_end(&mut self) -> Result<String> {
        let site = server::start(&project::dist())?;
        let elsewhere = server::start(&project::dist())?;
        let yew_host = build::yew_host()?;
        let mut playwright = project::node("@playwright/test/cli.js");
        playwright
            .arg("test")
            .env("BASE_URL", &site.origin)
            .env("CDN_URL", &elsewhere.origin)
            .env("YEW_HOST", yew_host)
            .env("CHROMIUM", browser()?.chromium);
        tools::tell_of_engines(&mut playwright);
        let promises = project::cache().join("promises.txt");
        let whole = self.args.passed_on.is_empty();
        if whole {
            playwright.env("PROMISES", &promises);
        }
        let advice = "Correct the end-to-end tests that are named above.";
        let note = self.tests(Step::E2e, &mut playwright, advice)?;
        if whole {
            self.promises = std::fs::read_to_string(promises)?;
        }
        Ok(note)
    }

    /// Runs a program that runs tests, and counts them.
    fn tests(&self, step: Step, command: &mut Command, advice: &str) -> Result<String> {
        let passed_on = &self.args.passed_on;
        if self.args.only.last() == Some(&step) && !passed_on.is_empty() {
            say!("");
            process::run_shown(command.args(passed_on), advice)?;
            return Ok(String::new());
        }
        let tests = count(&process::run(command, advice)?);
        if tests == 0 {
            bail!("Restore the tests: none were found.");
        }
        Ok(format!("{tests} tests"))
    }

    fn site(&self) -> Result<&Site> {
        self.site.as_ref().context("Build the site first")
    }
}

fn browser() -> Result<Browser> {
    Browser::find().context("Install Chromium and ChromeDriver")
}

fn clippy(what: &[&str]) -> Result<String> {
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--quiet"]).args(what).args(["--", "-D", "warnings"]);
    quiet(&mut cargo, "Correct the lints that are named above.")
}

fn types() -> Result<String> {
    for configuration in ["tsconfig.json", "tests/e2e/tsconfig.json"] {
        let mut tsc = project::node("typescript/bin/tsc");
        tsc.args(["--noEmit", "--pretty", "false", "--project", configuration]);
        process::run(&mut tsc, "Correct the types that are named above.")?;
    }
    Ok(String::new())
}

fn quiet(command: &mut Command, advice: &str) -> Result<String> {
    process::run(command, advice).map(|_| String::new())
}

/// How many tests passed, by what cargo (`test result: ok. 3 passed; …`) or Playwright
/// (`3 passed (4.5s)`) wrote.
fn count(output: &str) -> usize {
    output
        .lines()
        .filter_map(|line| {
            let (before, _) = line.split_once(" passed")?;
            before.rsplit(' ').next()?.parse::<usize>().ok()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_brings_what_it_needs() {
        let check = |only: &[Step], expect: &[Step]| {
            assert_eq!(chosen(only).into_iter().collect::<Vec<_>>(), expect);
        };
        check(&[Step::Format], &[Step::Format]);
        let for_e2e =
            [Step::WasmTarget, Step::Npm, Step::Browser, Step::Engines, Step::Build, Step::E2e];
        check(&[Step::E2e], &for_e2e);
        check(&[], Step::value_variants());
    }

    #[test]
    fn a_step_comes_after_what_it_needs() {
        for step in Step::value_variants() {
            assert!(step.needs().iter().all(|need| need < step), "{step:?}");
        }
    }

    #[test]
    fn passed_tests_are_counted_in_both_forms() {
        let cargo = "running 2 tests\n\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                     test result: ok. 40 passed; 0 failed; 0 ignored\n";
        assert_eq!(count(cargo), 42);
        assert_eq!(count("  ok 1 page.spec.ts\n\n  7 passed (3.1s)\n"), 7);
        assert_eq!(count("nothing ran\n"), 0);
    }
}
