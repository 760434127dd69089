//! `cargo xtask build`: everything that is served, in dist/.

mod archive;
mod brotli;
mod budget;
mod first;
mod npm;
mod passes;
mod script;
mod site;
mod typings;
mod wasm;
mod wordpress;

use std::path::PathBuf;

use anyhow::{Result, bail};
use fractional_cto::handoff::booking_link;
use fractional_cto::pack::Pack;
use serde_json::Value;

use crate::console::{Steps, failure, say};
use crate::{content, project, tools};
pub(crate) use archive::zip;
pub(crate) use budget::{check as check_budgets, check_table};
use first::FirstScreens;
pub(crate) use script::bundle_page;
use script::{Assets, CORE_WASM, EXPLAIN, Kind};
pub(crate) use site::Site;
use wasm::Glue;
pub(crate) use wasm::{compile, is_compiled, yew_apps, yew_apps_folder};

/// The subject of a widget whose page names no pack.
pub(crate) const DEFAULT_SUBJECT: &str = "fractional-cto";

/// The language of the first screen that the loader brings along.
pub(crate) const DEFAULT_LANGUAGE: &str = "en-GB";

/// The names that [`assemble`] gives its stages, in their order.
const STAGES: [&str; 5] = ["widget", "core", "content packs", "scripts", "pages"];

/// For whom a site is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// For visitors: everything, as small as it can be.
    Release,
    /// For the developer who made the last change: soon, and readable. The npm package is left out,
    /// and a panic says what went wrong.
    Development,
}

impl Profile {
    /// The profile in Cargo.toml.
    fn of_cargo(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Development => "serve",
        }
    }

    /// Where the site is written.
    pub(crate) fn folder(self) -> PathBuf {
        match self {
            Self::Release => project::dist(),
            Self::Development => project::cache().join("development/site"),
        }
    }
}

/// The script that defines the element, with what it is served as.
const LOADER: (&str, &str) = ("www/element/classic.js", "v1/fractional-cto.js");

/// The scripts that pages ask for by name, each with what it is served as. Those that other people's
/// pages ask for are classic: a module may cost such a page its own.
const SCRIPTS: [(&str, Kind, &str); 5] = [
    (LOADER.0, Kind::Classic, LOADER.1),
    ("www/element/fractional-cto.js", Kind::Module, "v1/fractional-cto-module.js"),
    ("www/frame/fractional-cto-frame.js", Kind::Classic, "v1/fractional-cto-frame.js"),
    ("www/frame/fractional-cto-embed.js", Kind::Module, "v1/fractional-cto-embed.js"),
    ("www/builder/builder.js", Kind::Module, "v1/builder.js"),
];

/// The script of the engine without the widget.
const CORE: (&str, Kind, &str) =
    ("www/core/fractional-cto-core.js", Kind::Module, "v1/fractional-cto-core.js");

/// The stylesheets of pages of ours.
const STYLES: [(&str, &str); 2] =
    [("www/frame/embed.css", "v1/embed.css"), ("www/builder/builder.css", "v1/builder.css")];

/// The pages, and what else holds whole addresses.
const PAGES: [(&str, &str); 5] = [
    ("index.html", "index.html"),
    // A host that has none sends the article for a file that is gone.
    ("www/host/404.html", "404.html"),
    ("www/frame/embed.html", "v1/embed.html"),
    ("www/frame/oembed.json", "v1/oembed.json"),
    ("www/builder/builder.html", "v1/builder.html"),
];

/// What tells a host how to serve the rest, and whoever unpacks it what it is.
const HOST_FILES: [(&str, &str); 5] = [
    ("www/host/README.txt", "README.txt"),
    ("LICENSE", "LICENSE"),
    ("www/host/_headers", "_headers"),
    ("www/host/nginx.conf", "nginx.conf"),
    // GitHub's pages leave out what begins with a line, unless this is there.
    ("www/host/.nojekyll", ".nojekyll"),
];

/// How `build` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where the site will be, for oembed.json, which needs whole addresses.
    #[arg(long, default_value = LOCAL, value_parser = origin)]
    at: String,
    /// Where the article page books a call, in place of the example address that it has.
    #[arg(long)]
    booking: Option<String>,
    /// Put together what `serve` has compiled.
    #[arg(long, hide = true)]
    development: bool,
}

/// Where a site is for the tests, and for whoever does not say where it will be.
pub(crate) const LOCAL: &str = "http://127.0.0.1:8080";

/// Where a site will be, and where its article books a call.
pub(crate) struct Place<'a> {
    /// Such as `https://blog.example`, for what needs whole addresses.
    pub(crate) at: &'a str,
    /// An address that the widget takes.
    booking: &'a str,
}

impl<'a> Place<'a> {
    /// A site that nobody but its developer sees.
    pub(crate) fn local(at: &'a str) -> Self {
        Self { at, booking: EXAMPLE_BOOKING }
    }
}

/// Where the article page books a call as it is written: an address that nobody answers at.
const EXAMPLE_BOOKING: &str = "https://calendly.com/example/strategy-call";

fn origin(value: &str) -> Result<String, &'static str> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains([' ', '?', '#', '"']) => {
            Ok(value.trim_end_matches('/').to_owned())
        }
        _ => Err("give it as https://a-host.of-yours"),
    }
}

/// Whether a host is one of those that documents write, and nobody has.
fn is_an_example(host: &str) -> bool {
    let name = host.split(['/', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let example =
        |end: &str| name.strip_suffix(end).is_some_and(|it| it.is_empty() || it.ends_with('.'));
    name == "your-host"
        || ["example", "example.com", "example.net", "example.org"].iter().any(|it| example(it))
}

/// What the example address on the article page becomes. A site for others has no example in it.
fn booking_of(args: &Args) -> Result<&str> {
    let host = args.at.split_once("://").map_or("", |(_, host)| host);
    if is_an_example(host) {
        bail!("Write your own host for {}, which is an example", args.at);
    }
    match &args.booking {
        Some(address) => match booking_link(address) {
            Ok(EXAMPLE_BOOKING) => bail!("Write your own booking address for the example"),
            Ok(address) if !address.contains('"') => Ok(address),
            _ => bail!("Give --booking as https://calendly.com/you/call, or as mailto:you@a-host"),
        },
        None if args.at == LOCAL || args.development => Ok(EXAMPLE_BOOKING),
        None => {
            bail!(
                "Say where the article page books a call: --booking https://calendly.com/you/call"
            )
        }
    }
}

/// JSON for people to read.
fn pretty(value: &Value) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(value)?;
    text.push(b'\n');
    Ok(text)
}

/// An address as it stands in an attribute of a page.
fn html(address: &str) -> String {
    address.replace('&', "&amp;").replace('<', "&lt;")
}

/// How many steps [`set_up`] takes.
pub(crate) const SET_UP: usize = 3;

/// What comes before [`assemble`], step by step in front of the user.
pub(crate) fn set_up(steps: &mut Steps, profile: Profile) -> Result<()> {
    steps.run("wasm target", |_| tools::wasm_target())?;
    steps.run("npm packages", |_| tools::npm_packages())?;
    steps.run("compile wasm", |steps| compile(profile, &mut |text| steps.detail(text)))
}

/// Builds the site, step by step in front of the user, and lists it.
pub(crate) fn run(args: &Args) -> Result<()> {
    let place = Place { at: &args.at, booking: booking_of(args)? };
    if args.development {
        assemble(&place, Profile::Development, &mut |_| {})?;
        return Ok(());
    }
    let mut steps = Steps::new(SET_UP + STAGES.len());
    set_up(&mut steps, Profile::Release)?;
    let site = assemble(&place, Profile::Release, &mut |stage| steps.begin(stage))?;
    steps.done("");
    match check_budgets(&site) {
        Ok(_) => say!("\n{}", budget::table(&site)),
        Err(error) => say!("\n{}", failure(&error)),
    }
    Ok(())
}

/// Builds the site from what [`compile`] compiled, into the folder of its profile, and says each
/// stage as it begins.
///
/// Nothing in the folder changes unless all of the site was built.
pub(crate) fn assemble(
    place: &Place,
    profile: Profile,
    stage: &mut dyn FnMut(&str),
) -> Result<Site> {
    let Place { at, booking } = *place;
    let mut stages = STAGES.into_iter();
    let mut next = || stage(stages.next().unwrap_or_default());
    let mut site = Site::new(profile);
    let mut assets = Assets::new(at, profile);

    next();
    let widget = wasm::finish("fractional-cto", "widget", Glue::Factory, profile)?;
    let glue = script::factory(&widget.glue, profile)?;
    let first_style = script::style("www/element/styles/first.css", profile)?;
    let style = script::style("www/element/styles/style.css", profile)?;
    let mut parts = npm::Parts {
        glue: glue.clone(),
        style: style.clone(),
        spoken: Vec::new(),
        explain: Vec::new(),
    };
    assets.add("glue", site.add_hashed("widget", "js", glue)?);
    assets.add("wasm", site.add_hashed("widget", "wasm", widget.wasm)?);
    assets.add("style", site.add_hashed("style", "css", style)?);

    next();
    let core = wasm::finish("fractional-cto-core", "core", Glue::Module, profile)?;
    assets.add(CORE_WASM, site.add_hashed("core", "wasm", core.wasm)?);

    next();
    for subject in content::subjects()? {
        // Texts of a pack live as long as the program anyway.
        let packs = content::read(&content::folder().join(&subject))?;
        let packs: Vec<&'static Pack> =
            packs.into_iter().map(|it| &*Box::leak(it.into())).collect();
        for pack in &packs {
            let (language, bytes) = (pack.language, pack.encode());
            if subject == DEFAULT_SUBJECT {
                assets.add_pack(language, site.add_hashed(language, "pack", bytes)?);
            } else {
                site.add(&format!("v1/packs/{subject}/{language}.pack"), bytes)?;
            }
        }
        if subject == DEFAULT_SUBJECT {
            let FirstScreens { tree, spoken } = first::screens(&packs)?;
            assets.set_first(&tree, &first_style)?;
            assets.set_spoken(spoken);
            parts.explain = script::explain(&assets.languages(), profile)?;
            assets.add(EXPLAIN, site.add_hashed("explain", "js", parts.explain.clone())?);
            // One file for all languages: the script holds the hash of each that it asks for.
            parts.spoken = assets.elsewhere();
            assets.add("first", site.add_hashed("first", "json", parts.spoken.clone())?);
        }
    }
    for (name, schema) in content::schemas()? {
        site.add(&format!("v1/{name}"), schema)?;
    }

    next();
    for (entry, kind, served) in SCRIPTS.into_iter().chain([CORE]) {
        site.add(served, script::bundle(entry, kind, &assets, DEFAULT_LANGUAGE)?)?;
    }
    site.add("v1/assets.json", assets.list()?)?;
    // A page in another language gets its first screen as early from a script that brings it along.
    for language in assets.languages().into_iter().filter(|it| *it != DEFAULT_LANGUAGE) {
        let (entry, _) = LOADER;
        let script = script::bundle(entry, Kind::Classic, &assets, language)?;
        site.add(&format!("v1/fractional-cto.{language}.js"), script)?;
    }
    for (entry, served) in STYLES {
        site.add(served, script::style(entry, profile)?)?;
    }

    next();
    // A site that finds oembed.json in a page, or a page in oembed.json, resolves no address.
    let whole = |text: &str| {
        let oembed = format!("href=\"{at}/v1/oembed.json\"");
        let text = text.replace("href=\"v1/oembed.json\"", &oembed);
        text.replace("href=\"oembed.json\"", &oembed)
            .replace("{at}", at)
            .replace(EXAMPLE_BOOKING, &html(booking))
            .into_bytes()
    };
    for (source, served) in PAGES {
        site.add(served, whole(&project::read_text(source)?))?;
    }
    for (source, served) in HOST_FILES {
        site.add_plain(served, project::read(source)?);
    }
    wordpress::add(&mut site, &assets.languages())?;
    if let Profile::Release = profile {
        npm::add(&mut site, &assets, &parts)?;
    }
    site.write(&profile.folder())?;
    Ok(site)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fractional_cto::contract::{Allowed, Attribute, Choice, Provider};
    use scraper::{Html, Selector};

    use super::*;

    /// The controls of the builder are written by hand, each choice with what people call it.
    #[test]
    fn the_builder_offers_what_the_contract_allows() {
        let page = Html::parse_document(&project::read_text("www/builder/builder.html").unwrap());
        let select = |selector: &str| Selector::parse(selector).unwrap();
        let mut offered: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for radio in page.select(&select("input[type=radio]")) {
            let (name, value) = (radio.attr("name").unwrap(), radio.attr("value").unwrap());
            let values = offered.entry(name).or_default();
            assert_eq!(radio.attr("checked").is_some(), values.is_empty(), "{name}: {value}");
            values.push(value);
        }
        for control in page.select(&select("select")) {
            let options = select("option");
            let options = control.select(&options).map(|option| option.attr("value").unwrap());
            offered.insert(control.attr("name").unwrap(), options.collect());
        }
        let mut held = 0;
        for (name, values) in offered {
            let allowed = Attribute::named(name).map(|attribute| attribute.allowed);
            if let Some(Allowed::OneOf(allowed)) = allowed {
                assert_eq!(values, allowed, "Write in www/builder/builder.html, for {name}");
                held += 1;
            }
        }
        assert!(held > 5, "only {held} controls of attributes were found");

        let told = select("[name=booking-provider] option[data-told]");
        let told = page.select(&told).map(|option| option.attr("value").unwrap());
        assert!(told.eq(Provider::NAMES[1..].iter().copied()), "the page says what each is told");
    }

    #[test]
    fn a_site_for_others_has_no_example_in_it() {
        let args = |at: &str, booking: Option<&str>| Args {
            at: at.to_owned(),
            booking: booking.map(str::to_owned),
            development: false,
        };
        assert_eq!(booking_of(&args(LOCAL, None)).unwrap(), EXAMPLE_BOOKING);
        assert!(booking_of(&args("https://a.test", None)).is_err());
        let own = "https://calendly.com/me/call";
        assert_eq!(booking_of(&args("https://a.test", Some(own))).unwrap(), own);
        for value in [EXAMPLE_BOOKING, "calendly.com/me", "javascript:alert(1)"] {
            assert!(booking_of(&args("https://a.test", Some(value))).is_err(), "{value}");
        }
        for at in ["https://YOUR-HOST", "https://blog.example.com:80/a", "https://a.example"] {
            assert!(booking_of(&args(at, Some(own))).is_err(), "{at}");
        }
        let article = project::read_text("index.html").unwrap();
        assert!(article.contains(EXAMPLE_BOOKING), "the article page has another example");
    }

    #[test]
    fn a_place_is_an_address_of_the_web() {
        assert_eq!(origin("https://a.test/b/").unwrap(), "https://a.test/b");
        assert_eq!(origin("https://counterexample.com").unwrap(), "https://counterexample.com");
        for value in ["a.test", "ftp://a", "https://", "https://a b", "https://a?b", "https://a\""]
        {
            assert!(origin(value).is_err(), "{value}");
        }
    }
}
