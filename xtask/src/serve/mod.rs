//! `cargo xtask serve`: the site on this machine, built again whenever a source file changes.

pub(crate) mod server;
mod watch;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::resume_unwind;
use std::process::Command;
use std::time::Instant;
use std::{env, thread};

use anyhow::{Context, Result, bail};
use tokio::runtime::Runtime;
use tower_livereload::LiveReloadLayer;

use crate::build::{self, Profile, Site};
use crate::console::{Steps, elapsed, say};
use crate::{process, project};
use server::Server;

/// How `serve` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port to listen on; if it is taken, the next free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is stopped.
pub(crate) fn run(args: &Args) -> Result<()> {
    let (listener, port) = listen(args.port)?;
    let origin = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
    if port != args.port {
        say!("{} is taken; serving at {port}.", args.port);
    }
    first_build(&origin)?;

    let live = LiveReloadLayer::new();
    let reloader = live.reloader();
    let again = origin.clone();
    let _watcher =
        watch::start(move |compile| build_again(&again, compile), move || reloader.reload())?;
    say!("\nServing {origin}/ and following changes. Stop with Ctrl-C.");
    Runtime::new()?.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let router = server::reloading(&Profile::Development.folder(), live);
        axum::serve(listener, router).await?;
        Ok(())
    })
}

/// Builds the site as it is released, adds pages to it, and serves it on any free port.
pub(crate) fn released(
    steps: &mut Steps,
    name: &str,
    add: fn(&mut Site) -> Result<()>,
) -> Result<Server> {
    build::set_up(steps, Profile::Release)?;
    let folder = project::cache().join(name);
    steps.run("build", |steps| {
        let place = build::Place::local(build::LOCAL);
        let mut site = build::assemble(&place, Profile::Release, &mut |stage| steps.detail(stage))?;
        add(&mut site)?;
        site.write(&folder)?;
        Ok(String::new())
    })?;
    server::start(&folder)
}

/// Listens on the first free port from `first` on, and says which it is.
fn listen(first: u16) -> Result<(TcpListener, u16)> {
    for port in first..=first.saturating_add(50) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))) {
            Ok(listener) => return Ok((listener, port)),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error).with_context(|| format!("Choose another port than {port}"));
            }
        }
    }
    bail!("Choose another port with --port: {first} and the next fifty are taken.")
}

/// Builds in front of the user.
fn first_build(origin: &str) -> Result<()> {
    if !build::is_compiled(Profile::Development) {
        say!("The first build takes a minute or two, and those that follow take seconds.");
    }
    let mut steps = Steps::new(build::SET_UP + 1);
    build::set_up(&mut steps, Profile::Development)?;
    steps.run("site", |steps| {
        build::assemble(&build::Place::local(origin), Profile::Development, &mut |stage| {
            steps.detail(stage)
        })?;
        Ok(String::new())
    })
}

/// Builds once more, and first compiles what has changed of the Rust code if it is told to.
fn build_again(origin: &str, compile: bool) -> Result<()> {
    say!("\nA source file changed: building again.");
    let begun = Instant::now();
    if compile {
        compile_again()?;
    }
    // A process of its own puts the site together: this one holds the library as it was when it was
    // started, and the pack's compact form and the first screen come from the library.
    let xtask = project::target().join("debug/xtask").with_extension(env::consts::EXE_EXTENSION);
    let mut command = Command::new(xtask);
    command.current_dir(project::root()).args(["build", "--development", "--at", origin]);
    process::run(&mut command, "Correct what is named above and save again.")?;
    say!("Built in {}.", elapsed(begun.elapsed()));
    Ok(())
}

/// Compiles for the browser and for this machine at once: Cargo locks a folder for each.
fn compile_again() -> Result<String> {
    thread::scope(|scope| {
        let browser = scope.spawn(|| build::compile(Profile::Development, &mut |_| {}));
        let mut cargo = project::cargo();
        cargo.args(["build", "--quiet", "--package", "xtask"]);
        let machine = process::run(&mut cargo, "Correct what the compiler names above.");
        // Where both failed, it was for the same reason.
        browser.join().unwrap_or_else(|panic| resume_unwind(panic)).and(machine)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let (_taken, first) = listen(49_152).unwrap();
        let (_next, second) = listen(first).unwrap();
        assert!(second > first, "{first}, {second}");
    }
}
