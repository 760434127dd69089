//! `cargo xtask serve`: the site on this machine, built again whenever a source file changes.

pub(crate) mod server;
mod watch;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use tokio::runtime::Runtime;
use tower_livereload::LiveReloadLayer;

use crate::build::{self, Profile};
use crate::console::{Steps, elapsed, say};
use crate::{process, project, tools};

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
    let _watcher = watch::start(move || build_again(&again), move || reloader.reload())?;
    say!("\nServing {origin}/ and following changes. Stop with Ctrl-C.");
    Runtime::new()?.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let router = server::reloading(&Profile::Development.folder(), live);
        axum::serve(listener, router).await?;
        Ok(())
    })
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
    let mut steps = Steps::new(4);
    steps.run("wasm target", |_| tools::wasm_target())?;
    steps.run("npm packages", |_| tools::npm_packages())?;
    steps.run("compile wasm", |steps| {
        build::compile(Profile::Development, &mut |text| steps.detail(text))
    })?;
    steps.run("site", |steps| {
        build::assemble(origin, Profile::Development, &mut |stage| steps.detail(stage))?;
        Ok(String::new())
    })
}

/// Builds once more. Cargo compiles what has changed, and nothing where no Rust has.
///
/// The site is put together by a process of its own: this one holds the library as it was when it
/// was started, and the pack's compact form and the first screen come from the library.
fn build_again(origin: &str) -> Result<()> {
    say!("\nA source file changed: building again.");
    let begun = Instant::now();
    // For this machine and for the browser at once; each has a folder that it locks.
    std::thread::scope(|scope| {
        let wasm = scope.spawn(|| build::compile(Profile::Development, &mut |_| {}));
        let mut cargo = project::cargo();
        cargo.args(["build", "--quiet", "--package", "xtask"]);
        let advice = "Correct what the compiler names above and save again.";
        let this = process::run(&mut cargo, advice);
        // Where both failed, it was for the same reason.
        wasm.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)).and(this)
    })?;
    let mut cargo = project::cargo();
    cargo.args(["run", "--quiet", "--package", "xtask", "--", "build", "--development", "--at"]);
    process::run(cargo.arg(origin), "Correct what is named above and save again.")?;
    say!("Built in {}.", elapsed(begun.elapsed()));
    Ok(())
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
