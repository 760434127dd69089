//! `cargo xtask build`: everything that is served, in dist/.

mod brotli;
mod budget;
mod engine;
mod first;
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
use script::Assets;
pub(crate) use site::Site;

/// The language of the first screen that the loader brings along.
const DEFAULT_LANGUAGE: &str = "en-GB";

/// The names that [`build`] gives its stages, in their order.
const STAGES: [&str; 6] = ["compile wasm", "widget", "core", "content packs", "scripts", "pages"];

/// Builds the site, step by step in front of the user, and lists it.
pub(crate) fn run() -> Result<()> {
    let mut steps = Steps::new(2 + STAGES.len());
    steps.run("wasm target", |_| tools::wasm_target())?;
    steps.run("npm packages", |_| tools::npm_packages())?;
    let site = build(&mut |stage| steps.begin(stage))?;
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
pub(crate) fn build(stage: &mut dyn FnMut(&str)) -> Result<Site> {
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

    next();
    for name in project::names(&www, |name| name.ends_with(".html") || name.ends_with(".json"))? {
        site.add(&format!("v1/{name}"), fs::read(www.join(&name))?)?;
    }
    let article = fs::read(project::root().join("index.html"));
    site.add("index.html", article.context("Restore index.html, the article page")?)?;
    site.write(&project::dist())?;
    Ok(site)
}
