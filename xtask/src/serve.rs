//! `cargo xtask serve`: the site on this machine, built again whenever a source file changes.

pub(crate) mod server;
mod watch;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context, Result, bail};
use tokio::net::TcpListener;
use tokio::sync::watch::Sender;

use crate::build;
use crate::console::say;
use crate::project;

/// How `serve` is asked for.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port to listen on; if it is taken, the next free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until it is stopped.
pub(crate) fn run(args: &Args) -> Result<()> {
    build::run(&build::Args { at: build::LOCAL.to_owned() })?;
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = listen(args.port).await?;
        let address = listener.local_addr()?;
        let builds = Sender::new(());
        let watcher = watch::start(builds.clone())?;
        say!("\nServing http://{address}/ and watching for changes. Stop with Ctrl-C.");
        let router = server::reloading(&project::dist(), builds);
        axum::serve(listener, router).await?;
        drop(watcher);
        Ok(())
    })
}

/// Listens on the first free port from `first` on.
async fn listen(first: u16) -> Result<TcpListener> {
    for port in first..=first.saturating_add(50) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            result => return result.with_context(|| format!("Choose another port than {port}")),
        }
    }
    bail!("Choose another port with --port: {first} and the next fifty are taken.")
}
