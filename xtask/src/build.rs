//! `cargo xtask build`: everything that is served, in dist/.

mod brotli;
mod budget;
mod engine;
mod first;
mod npm;
mod script;
mod shorten;
mod site;
mod trap;

use std::fs;

use anyhow::{Context, Result};

use crate::console::{Steps, failure, say};
use crate::{content, project, tools};
pub(crate) use budget::{check as check_budgets, check_table};
use engine::Glue;
pub(crate) use engine::yew_host;
use script::Assets;
pub(crate) use script::bundle_page;
pub(crate) use site::Site;

/// The language of the first screen that the loader brings along.
const DEFAULT_LANGUAGE: &str = "en-GB";

/// The names that [`build`] gives its stages, in their order.
const STAGES: [&str; 6] = ["compile wasm", "widget", "core", "content packs", "scripts", "pages"];

/// How `build` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Where the site will be, for oembed.json, which needs whole addresses.
    #[arg(long, default_value = LOCAL, value_parser = origin)]
    pub(crate) at: String,
}

/// Where `serve` has the site, unless it is told otherwise.
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
    let mut steps = Steps::new(2 + STAGES.len());
    steps.run("wasm target", |_| tools::wasm_target())?;
    steps.run("npm packages", |_| tools::npm_packages())?;
    let site = build(&args.at, &mut |stage| steps.begin(stage))?;
    steps.done("");
    match check_budgets(&site) {
        Ok(_) => say!("\n{}", budget::table(&site)),
        Err(error) => say!("\n{}", failure(&error)),
    }
    Ok(())
}

/// Builds the site into dist/ and says each of [`STAGES`] as it begins.
///
/// Nothing in dist/ changes unless all of it was built.
///
/// `at` is where it will be, such as `https://example.com`, for what needs whole addresses.
pub(crate) fn build(at: &str, stage: &mut dyn FnMut(&str)) -> Result<Site> {
    let mut stages = STAGES.into_iter();
    let mut next = || stage(stages.next().unwrap_or_default());
    let www = project::root().join("www");
    let mut site = Site::default();

    next();
    engine::compile()?;

    next();
    let widget = engine::finish("fractional-cto", "widget", Glue::Factory)?;
    let glue = script::factory(&widget.glue)?;
    let first_style = script::style("www/first.css")?;
    let style = script::style("www/fractional-cto.css")?;
    let mut assets = Assets::default();
    assets.add("glue", site.add_hashed("widget", "js", glue)?);
    assets.add("wasm", site.add_hashed("widget", "wasm", widget.wasm)?);
    assets.add("style", site.add_hashed("style", "css", style)?);

    next();
    let core = engine::finish("fractional-cto-core", "core", Glue::Module)?;
    assets.add("coreWasm", site.add_hashed("core", "wasm", core.wasm)?);

    next();
    for pack in content::packs(&www.join("packs"))? {
        if pack.language == DEFAULT_LANGUAGE {
            assets.set_first(first::tree(&pack.bytes)?, &first_style)?;
        }
        let file = site.add_hashed(&pack.language, "pack", pack.bytes)?;
        assets.add_pack(&pack.language, file);
    }
    site.add("v1/pack.schema.json", content::schema()?)?;

    next();
    let services = script::bundle("www/services.js", &assets)?;
    assets.add("services", site.add_hashed("services", "js", services)?);
    for name in
        project::names(&www, |name| name.starts_with("fractional-cto") && name.ends_with(".js"))?
    {
        let script = script::bundle(&format!("www/{name}"), &assets)?;
        site.add(&format!("v1/{name}"), script)?;
    }
    site.add("v1/builder.js", script::bundle("www/builder.js", &assets)?)?;
    site.add("v1/builder.css", script::style("www/builder.css")?)?;

    next();
    // Whoever reads them needs whole addresses.
    let whole = |text: &str| {
        let oembed = format!("href=\"{at}/v1/oembed.json\"");
        let text = text.replace("href=\"v1/oembed.json\"", &oembed);
        text.replace("href=\"oembed.json\"", &oembed).replace("{at}", at).into_bytes()
    };
    let names = project::names(&www, |name| name.ends_with(".html") || name == "oembed.json")?;
    for name in names {
        site.add(&format!("v1/{name}"), whole(&fs::read_to_string(www.join(&name))?))?;
    }
    site.add("v1/embed.css", script::style("www/embed.css")?)?;
    for name in ["_headers", "nginx.conf"] {
        site.add(name, fs::read(www.join(name))?)?;
    }
    let article = fs::read_to_string(project::root().join("index.html"))
        .context("Restore index.html, the article page")?;
    site.add("index.html", whole(&article))?;
    npm::add(&mut site)?;
    site.write(&project::dist())?;
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

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
