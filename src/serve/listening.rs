//! Where the preview listens, and how that is called.

use super::CannotServe;
use crate::load::plain_words;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, TcpListener, ToSocketAddrs};

/// The usual port, and how many behind it are tried.
const USUAL: u16 = 1313;
const TRIED: u16 = 50;

/// Listens at a host: at the port that is asked for, or the next free one.
pub(super) fn bind(host: &str, port: Option<u16>) -> Result<TcpListener, CannotServe> {
    let ports = port.map_or(USUAL..=USUAL + TRIED, |port| port..=port);
    let mut last = None;
    for port in ports {
        let addresses = (host, port).to_socket_addrs().map_err(|error| CannotServe {
            message: format!("there is no host `{host}` here: {}", plain_words(&error)),
            help: Some("the preview listens at 127.0.0.1 unless `--host` says otherwise".to_owned()),
        })?;
        match TcpListener::bind(addresses.collect::<Vec<SocketAddr>>().as_slice()) {
            Ok(listener) => {
                let _ = listener.set_nonblocking(true);
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => last = Some((port, error)),
            Err(error) => {
                let message = format!("cannot listen at `{host}`, port {port}: {}", plain_words(&error));
                return Err(CannotServe { message, help: None });
            }
        }
    }
    let (message, help) = match (port, last) {
        (Some(port), _) => (format!("port {port} is taken"), "leave `--port` out to take the next free one"),
        _ => ("no port is free".to_owned(), "name one with `--port`"),
    };
    Err(CannotServe { message, help: Some(help.to_owned()) })
}

/// The address to open in a browser.
pub(super) fn address(host: &str, listening: SocketAddr) -> String {
    let port = listening.port();
    match listening.ip() {
        ip if ip.is_unspecified() => format!("http://localhost:{port}/"),
        IpAddr::V6(ip) if host.parse::<IpAddr>().is_ok() => format!("http://[{ip}]:{port}/"),
        _ => format!("http://{host}:{port}/"),
    }
}
