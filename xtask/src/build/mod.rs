//! `cargo xtask build`: everything that is served, in dist/.

mod brotli;
mod budget;
mod first;
mod npm;
mod passes;
mod script;
mod site;
mod wasm;

use std::path::PathBuf;

use anyhow::Result;
use fractional_cto::pack::Pack;

use crate::console::{Steps, failure, say};
use crate::{content, project, tools};
pub(crate) use budget::{check as check_budgets, check_table};
use first::FirstScreens;
use script::Assets;
pub(crate) use script::bundle_page;
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
    /// For the developer who made the last change: soon, and readable. The engine without the
    /// widget, by which the builder judges addresses, and the npm package are left out, and a panic
    /// says what went wrong.
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
const LOADER: (&str, &str) = ("www/element/fractional-cto.js", "v1/fractional-cto.js");

/// The scripts that pages ask for by name, each with what it is served as.
const SCRIPTS: [(&str, &str); 4] = [
    LOADER,
    ("www/frame/fractional-cto-frame.js", "v1/fractional-cto-frame.js"),
    ("www/frame/fractional-cto-embed.js", "v1/fractional-cto-embed.js"),
    ("www/builder/builder.js", "v1/builder.js"),
];

/// The script of the engine without the widget.
const CORE: (&str, &str) = ("www/core/fractional-cto-core.js", "v1/fractional-cto-core.js");

/// The stylesheets of pages of ours.
const STYLES: [(&str, &str); 2] =
    [("www/frame/embed.css", "v1/embed.css"), ("www/builder/builder.css", "v1/builder.css")];

/// The pages, and what else holds whole addresses.
const PAGES: [(&str, &str); 4] = [
    ("index.html", "index.html"),
    ("www/frame/embed.html", "v1/embed.html"),
    ("www/frame/oembed.json", "v1/oembed.json"),
    ("www/builder/builder.html", "v1/builder.html"),
];

/// What tells a host how to serve the rest.
const HOST_FILES: [(&str, &str); 2] =
    [("www/host/_headers", "_headers"), ("www/host/nginx.conf", "nginx.conf")];

/// How `build` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where the site will be, for oembed.json, which needs whole addresses.
    #[arg(long, default_value = LOCAL, value_parser = origin)]
    at: String,
    /// Put together what `serve` has compiled.
    #[arg(long, hide = true)]
    development: bool,
}

/// Where a site is for the tests, and for whoever does not say where it will be.
pub(crate) const LOCAL: &str = "http://127.0.0.1:8080";

fn origin(value: &str) -> Result<String, &'static str> {
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains([' ', '?', '#', '"']) => {
            Ok(value.trim_end_matches('/').to_owned())
        }
        _ => Err("give it as https://your-host"),
    }
}

/// Builds the site, step by step in front of the user, and lists it.
pub(crate) fn run(args: &Args) -> Result<()> {
    if args.development {
        assemble(&args.at, Profile::Development, &mut |_| {})?;
        return Ok(());
    }
    let mut steps = Steps::new(3 + STAGES.len());
    steps.run("wasm target", |_| tools::wasm_target())?;
    steps.run("npm packages", |_| tools::npm_packages())?;
    steps.run("compile wasm", |steps| compile(Profile::Release, &mut |it| steps.detail(it)))?;
    let site = assemble(&args.at, Profile::Release, &mut |stage| steps.begin(stage))?;
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
///
/// `at` is where it will be, such as `https://example.com`, for what needs whole addresses.
pub(crate) fn assemble(at: &str, profile: Profile, stage: &mut dyn FnMut(&str)) -> Result<Site> {
    let mut stages = STAGES.into_iter();
    let mut next = || stage(stages.next().unwrap_or_default());
    let mut site = Site::new(profile);
    let mut assets = Assets::new(profile);

    next();
    let widget = wasm::finish("fractional-cto", "widget", Glue::Factory, profile)?;
    let glue = script::factory(&widget.glue, profile)?;
    let first_style = script::style("www/element/first.css", profile)?;
    let style = script::style("www/element/style.css", profile)?;
    assets.add("glue", site.add_hashed("widget", "js", glue)?);
    assets.add("wasm", site.add_hashed("widget", "wasm", widget.wasm)?);
    assets.add("style", site.add_hashed("style", "css", style)?);

    next();
    if let Profile::Release = profile {
        let core = wasm::finish("fractional-cto-core", "core", Glue::Module, profile)?;
        assets.add("coreWasm", site.add_hashed("core", "wasm", core.wasm)?);
    }

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
            for (language, words) in spoken {
                let file = site.add_hashed(
                    &format!("first-{language}"),
                    "json",
                    words.to_string().into(),
                )?;
                assets.add_spoken(language, words, file);
            }
        }
    }
    for (name, schema) in content::schemas()? {
        site.add(&format!("v1/{name}"), schema)?;
    }

    next();
    let core = (profile == Profile::Release).then_some(CORE);
    for (entry, served) in SCRIPTS.into_iter().chain(core) {
        site.add(served, script::bundle(entry, &assets, DEFAULT_LANGUAGE)?)?;
    }
    // A page in another language gets its first screen as early from a script that brings it along.
    for language in assets.languages().into_iter().filter(|it| *it != DEFAULT_LANGUAGE) {
        let (entry, _) = LOADER;
        let script = script::bundle(entry, &assets, language)?;
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
        text.replace("href=\"oembed.json\"", &oembed).replace("{at}", at).into_bytes()
    };
    for (source, served) in PAGES {
        site.add(served, whole(&project::read_text(source)?))?;
    }
    for (source, served) in HOST_FILES {
        site.add(served, project::read(source)?)?;
    }
    if let Profile::Release = profile {
        npm::add(&mut site)?;
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
    fn a_place_is_an_address_of_the_web() {
        assert_eq!(origin("https://a.example/b/").unwrap(), "https://a.example/b");
        for value in
            ["a.example", "ftp://a", "https://", "https://a b", "https://a?b", "https://a\""]
        {
            assert!(origin(value).is_err(), "{value}");
        }
    }
}
