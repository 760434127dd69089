//! `cargo xtask release`: what people take away, in release/.
//!
//! Its files have the same bytes whenever the sources are the same. They are for whoever has a host of
//! their own, so they are built for no address; a site that says its own is built with `build --at`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fractional_cto::VERSION;

use crate::build::{self, Profile, Site};
use crate::console::{Steps, say};
use crate::{process, project};

/// How `release` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The tag of the release, to be held to the version in Cargo.toml.
    #[arg(long, value_parser = of_this_version)]
    tag: Option<String>,
}

fn of_this_version(tag: &str) -> Result<String, String> {
    let expected = format!("v{VERSION}");
    if tag == expected {
        return Ok(expected);
    }
    Err(format!("name it {expected}, or change the version in Cargo.toml"))
}

/// Where it all is.
fn folder() -> PathBuf {
    project::root().join("release")
}

/// Builds the site for no address in particular, and packs what is released.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut steps = Steps::new(build::SET_UP + 2);
    build::set_up(&mut steps, Profile::Release)?;
    let mut site = None;
    steps.run("build", |steps| {
        let mut progress = |text: &str| steps.detail(text);
        site = Some(build::assemble(
            &build::Place::local(build::LOCAL),
            Profile::Release,
            &mut progress,
        )?);
        Ok(String::new())
    })?;
    let site = site.context("Build the site")?;
    steps.run("archives", |_| write(&site))?;
    for (name, size) in listed()? {
        say!("{name:<44}{size:>10}");
    }
    if let Some(tag) = &args.tag {
        say!("\nThis is {tag}.");
    }
    Ok(())
}

/// Packs a site that was built for no address into release/, and nothing else stays there.
pub(crate) fn write(site: &Site) -> Result<String> {
    let folder = folder();
    fs::remove_dir_all(&folder).ok();
    let files = hosted(site);
    let files = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let zip = build::zip("fractional-cto", files)?;
    project::write(&folder.join(format!("fractional-cto-site-{VERSION}.zip")), zip)?;
    if let Some(plugin) = site.files.get("wordpress/fractional-cto.zip") {
        let name = format!("fractional-cto-wordpress-{VERSION}.zip");
        project::write(&folder.join(name), &plugin.bytes)?;
    }
    // npm writes the same date into every archive.
    let mut npm = Command::new("npm");
    npm.current_dir(project::dist().join("npm")).args(["pack", "--silent", "--pack-destination"]);
    process::run(npm.arg(&folder), "Correct www/npm/package.json as npm says above.")?;
    let packed = folder.join(format!("fractional-cto-{VERSION}.tgz"));
    fs::rename(&packed, folder.join(format!("fractional-cto-npm-{VERSION}.tgz")))
        .with_context(|| format!("Name the package fractional-cto: {}", packed.display()))?;
    Ok(String::new())
}

/// What lies on a host: everything but what is for an npm project, and without the page's own address,
/// which nobody knows yet. The plugin for WordPress is there for whoever opens the builder.
fn hosted(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for (path, file) in &site.files {
        if path.starts_with("npm/") || path == "v1/oembed.json" {
            continue;
        }
        let text = path.ends_with(".html").then(|| str::from_utf8(&file.bytes).ok()).flatten();
        if let Some(text) = text.and_then(without_address) {
            files.push((path.clone(), text.into_bytes()));
            continue;
        }
        files.push((path.clone(), file.bytes.clone()));
        if !file.brotli.is_empty() {
            files.push((format!("{path}.br"), file.brotli.clone()));
        }
    }
    files
}

/// A page without the link to oembed.json; nothing where it has none.
fn without_address(page: &str) -> Option<String> {
    page.contains(OEMBED).then(|| {
        page.split_inclusive('\n').filter(|line| !line.contains(OEMBED)).collect::<String>()
    })
}

/// The type of what the link leads to.
const OEMBED: &str = "application/json+oembed";

/// The files of the release with their sizes.
fn listed() -> Result<Vec<(String, u64)>> {
    let folder = folder();
    let names = project::names(&folder, |_| true)?;
    ensure!(!names.is_empty(), "Pack the release");
    let sized = |name: String| Ok((fs::metadata(folder.join(&name))?.len(), name));
    names.into_iter().map(sized).map(|it| it.map(|(size, name)| (name, size))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_that_of_the_version() {
        assert!(of_this_version(&format!("v{VERSION}")).is_ok());
        assert!(of_this_version(VERSION).is_err());
        assert!(of_this_version("v0.0.9").unwrap_err().contains(VERSION));
    }

    #[test]
    fn a_host_gets_what_it_serves_and_no_address_of_another() {
        let mut site = Site::new(Profile::Release);
        let page = "<head>\n<link type=\"application/json+oembed\" href=\"http://a\">\n</head>\n";
        for (path, text) in [
            ("404.html", "<p>"),
            ("_headers", "/v1/*"),
            ("index.html", page),
            ("npm/package.json", "{}"),
            ("v1/a.js", "1"),
            ("v1/oembed.json", "{}"),
        ] {
            site.add(path, text.into()).unwrap();
        }
        site.add_plain("wordpress/fractional-cto.zip", b"PK".to_vec());
        let hosted = hosted(&site);
        let names: Vec<_> = hosted.iter().map(|(name, _)| name.as_str()).collect();
        let plain = names.iter().filter(|name| !name.ends_with(".br"));
        let expect =
            ["404.html", "_headers", "index.html", "v1/a.js", "wordpress/fractional-cto.zip"];
        assert!(plain.eq(&expect), "{names:?}");
        assert!(names.contains(&"v1/a.js.br") && !names.contains(&"index.html.br"), "{names:?}");
        let (_, page) = hosted.iter().find(|(name, _)| name == "index.html").unwrap();
        assert_eq!(page, b"<head>\n</head>\n");
    }
}
