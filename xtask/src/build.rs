//! `cargo xtask build`: everything that is served, in dist/.

mod brotli;
mod budget;
mod engine;
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
pub(crate) use site::Site;

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
    let style = script::style("www/fractional-cto.css")?;
    let mut assets = serde_json::json!({
        "glue": site.add_hashed("widget", "js", glue)?,
        "wasm": site.add_hashed("widget", "wasm", widget.wasm)?,
        "style": site.add_hashed("style", "css", style)?,
    });

    next();
    let core = engine::finish("fractional-cto-core", "core", Glue::Module)?;
    assets["coreWasm"] = site.add_hashed("core", "wasm", core.wasm)?.into();

    next();
    for pack in content::packs(&www.join("packs"))? {
        assets["pack"][&pack.language] =
            site.add_hashed(&pack.language, "pack", pack.bytes)?.into();
    }
    site.add("v1/pack.schema.json", content::schema()?)?;

    next();
    let services = script::bundle("www/services.js", &assets)?;
    assets["services"] = site.add_hashed("services", "js", services)?.into();
    for name in
        project::names(&www, |name| name.starts_with("fractional-cto") && name.ends_with(".js"))?
    {
        let script = script::bundle(&format!("www/{name}"), &assets)?;
        site.add(&format!("v1/{name}"), script)?;
    }
    site.add("v1/builder.js", script::bundle("www/builder.js", &assets)?)?;
    site.add("v1/builder.css", script::style("www/builder.css")?)?;

    next();
    for name in project::names(&www, |name| name.ends_with(".html") || name.ends_with(".json"))? {
        site.add(&format!("v1/{name}"), fs::read(www.join(&name))?)?;
    }
    let article = fs::read(project::root().join("index.html"));
    site.add("index.html", article.context("Restore index.html, the article page")?)?;
    site.write(&project::dist())?;
    Ok(site)
}
