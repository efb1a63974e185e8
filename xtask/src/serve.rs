//! `cargo xtask serve`: the site on this machine, built again whenever something of it changes.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::server::Server;
use crate::site::Offline;
use crate::stages::shown;
use crate::tools::Tools;
use crate::watch::Watch;
use crate::{build, workspace};

const LOOK_EVERY: Duration = Duration::from_millis(400);
const WATCHED: [&str; 8] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "course",
    "content",
    "sim",
    ".cargo/config.toml",
];

/// Builds, serves and watches until it is interrupted.
pub(crate) fn command() -> Result<()> {
    let tools = Tools::for_editing()?;
    println!(
        "This build is for working on the site: it leaves out wasm-opt and the service worker."
    );
    let mut watch = Watch::new(&workspace::root(), &WATCHED);
    let server = Server::start(workspace::dist())?;
    build(&tools, &server);
    loop {
        std::thread::sleep(LOOK_EVERY);
        if watch.changed() {
            println!("\nSomething changed: building again.");
            build(&tools, &server);
        }
    }
}

/// A build that fails leaves the earlier site being served, so the work goes on.
fn build(tools: &Tools, server: &Server) {
    let start = Instant::now();
    match build::site(tools, build::For::Editing, Offline::Left) {
        Ok(()) => println!(
            "\nBuilt in {}. The site is at {}",
            shown(start.elapsed()),
            server.address()
        ),
        Err(failure) => eprintln!(
            "\nerror: {failure:#}\nThe site at {} is still the last one that could be built; it is built again when a file changes.",
            server.address()
        ),
    }
}
