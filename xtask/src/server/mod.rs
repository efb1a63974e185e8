//! A small web server for the finished site, for this machine only, under the same strict policy as any other host.

mod answer;

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};

/// Asked for first, so that work kept by the browser under this address is found again.
const USUAL_PORT: u16 = 8420;
const PATIENCE: Duration = Duration::from_secs(10);

/// A running server.
pub(crate) struct Server {
    address: SocketAddr,
}

impl Server {
    /// Serves `folder` on the usual port, or on any free one.
    ///
    /// # Errors
    /// When no port can be had.
    pub(crate) fn start(folder: PathBuf) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT))
            .or_else(|_taken| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
            .context("no port is free to serve the site on")?;
        let address = listener.local_addr()?;
        std::thread::spawn(move || accept(&listener, &Arc::from(folder)));
        Ok(Self { address })
    }

    /// The address to open.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

fn accept(listener: &TcpListener, folder: &Arc<Path>) {
    for stream in listener.incoming().flatten() {
        let folder = Arc::clone(folder);
        std::thread::spawn(move || {
            // A browser that has gone away needs no answer.
            let _gone = converse(&stream, &folder);
        });
    }
}

/// Answers the requests of one connection until the browser closes it or falls silent.
fn converse(stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        skip_headers(&mut reader)?;
        writer.write_all(&answer::to(&request, folder))?;
    }
}

fn skip_headers(reader: &mut impl BufRead) -> std::io::Result<()> {
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
        line.clear();
    }
    Ok(())
}
