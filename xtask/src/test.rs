//! `cargo xtask test`: every check there is, each as one step.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::build::{self, Profile, Site};
use crate::console::{Steps, failure, say};
use crate::project::{self, WASM};
use crate::serve::server;
use crate::tools::{self, Chromium};
use crate::{bench, process};

/// What `test` runs.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Run only these steps, and those they need.
    #[arg(long, value_name = "STEP", value_delimiter = ',')]
    only: Vec<Step>,
    /// Arguments for the last step of --only, whose output is then shown as it comes: those of
    /// `cargo test` for `unit` and `web`, those of `playwright test` for `e2e`. Where they name
    /// specs, as in `--only e2e -- week.spec.ts`, only what these need is set up.
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
    Chromium,
    /// Set up Firefox and WebKit with their drivers.
    Browsers,
    /// Set up nginx and Hugo.
    Servers,
    /// The format of the Rust code.
    Format,
    /// Lints of the Rust code, as compiled for this machine.
    Clippy,
    /// Lints of the Rust code, as compiled for the browser.
    ClippyWasm,
    /// The documentation of the Rust code, that of private items too.
    Doc,
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
    /// The build of a Yew app that has the widget on its page.
    YewHost,
    /// The page in the browser, from end to end.
    E2e,
}

/// What an end-to-end test needs beside Chromium and the site, by how the name of its file begins.
const SPECS: [(&str, Step); 3] =
    [("engines", Step::Browsers), ("hosting", Step::Servers), ("yew-host", Step::YewHost)];

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::WasmTarget => "wasm target",
            Self::Npm => "npm packages",
            Self::Chromium => "Chromium",
            Self::Browsers => "Firefox and WebKit",
            Self::Servers => "nginx and Hugo",
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy for the browser",
            Self::Doc => "documentation",
            Self::Unit => "unit tests",
            Self::Web => "wasm tests in the browser",
            Self::Scripts => "scripts and styles",
            Self::Types => "types of the scripts",
            Self::Build => "build",
            Self::Budgets => "budgets",
            Self::YewHost => "build of a Yew app",
            Self::E2e => "end-to-end tests",
        }
    }

    /// The steps without whose success this one cannot run. `passed_on` are the arguments for the
    /// last of those asked for.
    fn needs(self, passed_on: &[OsString]) -> Vec<Self> {
        match self {
            Self::ClippyWasm | Self::YewHost => vec![Self::WasmTarget],
            Self::Web => vec![Self::WasmTarget, Self::Chromium],
            Self::Build => vec![Self::WasmTarget, Self::Npm],
            Self::Scripts | Self::Types => vec![Self::Npm],
            Self::Budgets => vec![Self::Build],
            Self::E2e => {
                [Self::Chromium, Self::Build].into_iter().chain(of_specs(passed_on)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What the specs need that `passed_on` names, or else what all of them need.
fn of_specs(passed_on: &[OsString]) -> impl Iterator<Item = Step> {
    let passed_on = passed_on.iter().map(|argument| argument.to_string_lossy());
    let named: Vec<String> = passed_on
        .filter(|argument| argument.contains(".spec.ts"))
        .map(|path| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned())
        .collect();
    let chosen = move |(begin, _): &(&str, Step)| {
        named.is_empty() || named.iter().any(|name| name.starts_with(begin))
    };
    SPECS.into_iter().filter(chosen).map(|(_, step)| step)
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

/// The steps asked for and all that they need, or else every step, in their order.
fn chosen(only: &[Step], passed_on: &[OsString]) -> BTreeSet<Step> {
    if only.is_empty() {
        return Step::value_variants().iter().copied().collect();
    }
    let mut chosen = BTreeSet::new();
    let mut asked = only.to_vec();
    while let Some(step) = asked.pop() {
        asked.extend(step.needs(passed_on));
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
            Step::Chromium => tools::chromium(),
            Step::Browsers => tools::browsers(&mut |what| steps.detail(what)),
            Step::Servers => tools::servers(),
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
                self.site = Some(build::assemble(build::LOCAL, Profile::Release, &mut progress)?);
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
            Step::YewHost => build::yew_host(&mut |text| steps.detail(text)),
            Step::E2e => self.end_to_end(),
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
        let site = server::start(&project::dist())?;
        let elsewhere = server::start(&project::dist())?;
        let mut playwright = project::node("@playwright/test/cli.js");
        playwright
            .arg("test")
            .env("BASE_URL", &site.origin)
            .env("CDN_URL", &elsewhere.origin)
            .env("YEW_HOST", build::yew_host_folder())
            .env("CHROMIUM", Chromium::find()?.browser);
        tools::tell_of_browsers(&mut playwright);
        tools::tell_of_servers(&mut playwright);
        let promises = project::cache().join("promises.txt");
        let whole = self.args.passed_on.is_empty();
        if whole {
            playwright.env("PROMISES", &promises);
        }
        let advice = "Correct the end-to-end tests that are named above.";
        let note = self.tests(Step::E2e, &mut playwright, advice)?;
        if whole {
            self.promises = project::read_text(promises)?;
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
        self.site.as_ref().context("Run the step `build` too")
    }
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
        let check = |only: &[Step], passed_on: &[&str], expect: &[Step]| {
            let passed_on: Vec<OsString> = passed_on.iter().map(OsString::from).collect();
            assert_eq!(chosen(only, &passed_on).into_iter().collect::<Vec<_>>(), expect);
        };
        check(&[], &[], Step::value_variants());
        check(&[Step::Format], &[], &[Step::Format]);

        let before = [Step::WasmTarget, Step::Npm, Step::Chromium];
        let needed = |more: &[Step]| [&before, more].concat();
        let others = [Step::Browsers, Step::Servers, Step::Build, Step::YewHost, Step::E2e];
        let all = needed(&others);
        let e2e = [Step::E2e];
        check(&e2e, &[], &all);
        check(&e2e, &["-g", "the week"], &all);
        check(&e2e, &["week.spec.ts"], &needed(&[Step::Build, Step::E2e]));
        check(&e2e, &["tests/e2e/hosting.spec.ts:40"], &{
            needed(&[Step::Servers, Step::Build, Step::E2e])
        });
        check(&e2e, &["engines.spec.ts", "yew-host.spec.ts"], &{
            needed(&[Step::Browsers, Step::Build, Step::YewHost, Step::E2e])
        });
    }

    /// The variables that [`tools`] and [`Suite::end_to_end`] set, and the module that reads those
    /// of the browsers.
    #[test]
    fn a_spec_is_named_after_what_it_needs() {
        let folder = project::root().join("tests/e2e");
        let names = project::names(&folder, |name| name.ends_with(".spec.ts")).unwrap();
        for (begin, marks) in [
            ("engines", &["engines } from", "engines, "][..]),
            ("hosting", &["NGINX_BIN", "HUGO"]),
            ("yew-host", &["YEW_HOST"]),
        ] {
            assert!(SPECS.iter().any(|(name, _)| *name == begin));
            for name in &names {
                let spec = project::read_text(folder.join(name)).unwrap();
                let needs = marks.iter().any(|mark| spec.contains(mark));
                assert_eq!(needs, name.starts_with(begin), "{name}, {begin}");
            }
        }
    }

    #[test]
    fn a_step_comes_after_what_it_needs() {
        for step in Step::value_variants() {
            assert!(step.needs(&[]).iter().all(|need| need < step), "{step:?}");
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
