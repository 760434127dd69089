//! `cargo xtask test`: every check there is, each as one step.

mod steps;

use std::env;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use steps::{Step, chosen};

use crate::build::{self, Profile, Site};
use crate::console::{Steps, failure, say};
use crate::project::{self, WASM};
use crate::serve::server;
use crate::tools::{self, Chromium};
use crate::{bench, process, release};

/// What `test` runs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Run only these steps, and those they need.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    only: Vec<Step>,
    /// Arguments for the last step of --only, whose output is then shown as it comes: those of
    /// `cargo test` for `unit` and `web`, those of `playwright test` for `e2e`, `hosts` and
    /// `wordpress`. Where they name specs, as in `--only e2e -- week.spec.ts`, only what these need
    /// is set up.
    #[arg(last = true, requires = "only")]
    passed_on: Vec<OsString>,
}

/// Runs the steps and ends with a line that counts them: `12 passed, 0 failed`.
///
/// A step that fails stops only those that need it, and these count as failed too.
pub(crate) fn run(args: &Args) -> ExitCode {
    let chosen = chosen(&args.only, &args.passed_on);
    let mut steps = Steps::new(chosen.len());
    let mut suite = Suite { args, site: None, promises: String::new() };
    let mut failed: Vec<(Step, String)> = Vec::new();
    for &step in &chosen {
        let needs = step.needs(&args.passed_on);
        let missing = needs.iter().find(|need| failed.iter().any(|(step, _)| step == *need));
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
            Step::Chromium => tools::chromium(),
            Step::Browsers => tools::browsers(&mut |what| steps.detail(what)),
            Step::Servers => tools::servers(),
            Step::WordpressSite => tools::wordpress(&mut |what| steps.detail(what)),
            Step::Format => quiet(
                project::cargo().args(["fmt", "--all", "--check"]),
                "Run `cargo fmt --all` to format the code.",
            ),
            Step::Clippy => clippy(&["--workspace", "--all-targets"]),
            Step::ClippyWasm => {
                clippy(&["--package", "fractional-cto", "--lib", "--bins", "--target", WASM])?;
                clippy(&["--package", "fractional-cto", "--test", "web", "--target", WASM])
            }
            Step::Doc => {
                let mut cargo = project::cargo();
                cargo.args(["doc", "--quiet", "--workspace", "--no-deps"]);
                cargo.arg("--document-private-items").env("RUSTDOCFLAGS", "-D warnings");
                quiet(&mut cargo, "Correct the documentation that is named above.")
            }
            Step::Unit => {
                let mut cargo = project::cargo();
                cargo.args(["test", "--workspace"]);
                self.tests(step, &mut cargo, "Correct the tests that are named above.")
            }
            Step::Web => self.web(steps),
            Step::Build => {
                let mut progress = |text: &str| steps.detail(text);
                build::compile(Profile::Release, &mut progress)?;
                let place = build::Place::local(build::LOCAL);
                let site = build::assemble(&place, Profile::Release, &mut progress)?;
                release::write(&site)?;
                self.site = Some(site);
                Ok(String::new())
            }
            Step::Budgets => {
                let readme = project::read_text("README.md")?;
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
            Step::YewApps => build::yew_apps(&mut |text| steps.detail(text)),
            Step::E2e => self.end_to_end(),
            Step::Hosts => self.playwright(step, &["--config", "tests/hosts"], |_| {}),
            Step::Wordpress => {
                self.playwright(step, &["--config", "tests/wordpress"], tools::tell_of_wordpress)
            }
        }
    }

    fn web(&self, steps: &Steps) -> Result<String> {
        let mut runner = project::cargo();
        runner.args(["build", "--package", "wasm-runner"]);
        let advice = "Correct what the compiler names above.";
        process::run_cargo(&mut runner, advice, &mut |text| steps.detail(text))?;
        let runner = project::target().join("debug/wasm-runner");
        let runner = serde_json::json!([runner.with_extension(env::consts::EXE_EXTENSION)]);
        let mut cargo = project::cargo();
        cargo.args(["test", "--target", WASM, "--test", "web"]);
        // An environment variable would be split at the spaces of a path.
        cargo.arg("--config").arg(format!("target.{WASM}.runner={runner}"));
        cargo.env("CHROMEDRIVER", Chromium::find()?.driver);
        self.tests(Step::Web, &mut cargo, "Correct the wasm tests that are named above.")
    }

    fn end_to_end(&mut self) -> Result<String> {
        let promises = project::cache().join("promises.txt");
        let whole = self.args.passed_on.is_empty();
        let note = self.playwright(Step::E2e, &[], |playwright| {
            playwright.env("YEW_APPS", build::yew_apps_folder());
            tools::tell_of_browsers(playwright);
            tools::tell_of_servers(playwright);
            if whole {
                playwright.env("PROMISES", &promises);
            }
        })?;
        if whole {
            self.promises = project::read_text(promises)?;
        }
        Ok(note)
    }

    /// Runs Playwright with the site at two origins.
    fn playwright(
        &self,
        step: Step,
        given: &[&str],
        tell: impl FnOnce(&mut Command),
    ) -> Result<String> {
        let site = server::start(&project::dist())?;
        let elsewhere = server::start(&project::dist())?;
        let mut playwright = project::node("@playwright/test/cli.js");
        playwright
            .arg("test")
            .args(given)
            .env("BASE_URL", &site.origin)
            .env("CDN_URL", &elsewhere.origin)
            .env("CHROMIUM", Chromium::find()?.browser);
        tell(&mut playwright);
        self.tests(step, &mut playwright, "Correct the tests in the browser that are named above.")
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
        self.site.as_ref().context("Run the step `build` too")
    }
}

fn clippy(what: &[&str]) -> Result<String> {
    let mut cargo = project::cargo();
    cargo.args(["clippy", "--quiet"]).args(what).args(["--", "-D", "warnings"]);
    quiet(&mut cargo, "Correct the lints that are named above.")
}

fn types() -> Result<String> {
    for folder in [".", "tests/e2e", "tests/hosts", "tests/wordpress"] {
        let mut tsc = project::node("typescript/bin/tsc");
        tsc.args(["--noEmit", "--pretty", "false", "--project", folder]);
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
    fn passed_tests_are_counted_in_both_forms() {
        let cargo = "running 2 tests\n\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                     test result: ok. 40 passed; 0 failed; 0 ignored\n";
        assert_eq!(count(cargo), 42);
        assert_eq!(count("  ok 1 page.spec.ts\n\n  7 passed (3.1s)\n"), 7);
        assert_eq!(count("nothing ran\n"), 0);
    }
}
