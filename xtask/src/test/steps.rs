//! The steps of `cargo xtask test`, and what each needs.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::ValueEnum;

/// One check. They run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Step {
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
    /// Set up WordPress, with PHP and MariaDB.
    WordpressSite,
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
    /// The build of all that is served, and the archives of a release.
    Build,
    /// The size of what is served, against its budgets.
    Budgets,
    /// The build of two Yew apps that have the widget on their pages.
    YewApps,
    /// The page in the browser, from end to end.
    E2e,
    /// Projects of other kinds, each with packages of its own, built and opened in the browser.
    Hosts,
    /// The plugin in WordPress, from end to end.
    Wordpress,
}

/// What an end-to-end test needs beside Chromium and the site, by how the name of its file begins.
const SPECS: [(&str, Step); 3] =
    [("engines", Step::Browsers), ("hosting", Step::Servers), ("yew-", Step::YewApps)];

impl Step {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::WasmTarget => "wasm target",
            Self::Npm => "npm packages",
            Self::Chromium => "Chromium",
            Self::Browsers => "Firefox and WebKit",
            Self::Servers => "nginx and Hugo",
            Self::WordpressSite => "WordPress",
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
            Self::YewApps => "build of the Yew apps",
            Self::E2e => "end-to-end tests",
            Self::Hosts => "other people's projects",
            Self::Wordpress => "tests in WordPress",
        }
    }

    /// The steps without whose success this one cannot run. `passed_on` are the arguments for the
    /// last of those asked for.
    pub(super) fn needs(self, passed_on: &[OsString]) -> Vec<Self> {
        match self {
            Self::ClippyWasm | Self::YewApps => vec![Self::WasmTarget],
            Self::Web => vec![Self::WasmTarget, Self::Chromium],
            Self::Build => vec![Self::WasmTarget, Self::Npm],
            Self::Scripts | Self::Types => vec![Self::Npm],
            Self::Budgets => vec![Self::Build],
            Self::Hosts => vec![Self::Chromium, Self::Build],
            Self::E2e => {
                [Self::Chromium, Self::Build].into_iter().chain(of_specs(passed_on)).collect()
            }
            Self::Wordpress => vec![Self::WordpressSite, Self::Chromium, Self::Build],
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

/// The steps asked for and all that they need, or else every step, in their order.
pub(super) fn chosen(only: &[Step], passed_on: &[OsString]) -> BTreeSet<Step> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

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
        let others = [Step::Browsers, Step::Servers, Step::Build, Step::YewApps, Step::E2e];
        let all = needed(&others);
        let e2e = [Step::E2e];
        check(&e2e, &[], &all);
        check(&e2e, &["-g", "the week"], &all);
        check(&e2e, &["week.spec.ts"], &needed(&[Step::Build, Step::E2e]));
        check(&e2e, &["tests/e2e/hosting.spec.ts:40"], &{
            needed(&[Step::Servers, Step::Build, Step::E2e])
        });
        check(&e2e, &["engines.spec.ts", "yew-host.spec.ts"], &{
            needed(&[Step::Browsers, Step::Build, Step::YewApps, Step::E2e])
        });
    }

    /// The variables that [`tools`] and [`Suite::end_to_end`] set, and what reads those of the
    /// browsers and of the Yew apps.
    #[test]
    fn a_spec_is_named_after_what_it_needs() {
        let folder = project::root().join("tests/e2e");
        let names = project::names(&folder, |name| name.ends_with(".spec.ts")).unwrap();
        for (begin, marks) in [
            ("engines", &["engines } from", "engines, "][..]),
            ("hosting", &["NGINX_BIN", "HUGO"]),
            ("yew-", &["serveYewApp"]),
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
}
