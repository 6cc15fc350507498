//! What a request asks for: whether it comes by a name of this machine, and which address of the site it means.
//!
//! In: the request's head. Out: an address inside the site, never decoded twice, or a refusal. A page of another site
//! that has its name point here sends that name as the host: it is refused.

use percent_encoding::percent_decode_str;
use std::net::IpAddr;

/// The names that the preview answers to.
#[derive(Debug, Clone)]
pub(super) struct Hosts {
    named: String,
}

impl Hosts {
    /// Those of a preview that listens at this name or address.
    pub fn new(named: &str) -> Self {
        Self { named: named.to_ascii_lowercase() }
    }

    /// Whether a request for this host, with or without a port, is one for the preview. An address in digits is no
    /// name that somebody could have pointed here.
    pub fn has(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let name = match host.strip_prefix('[') {
            Some(rest) => match rest.split_once(']') {
                Some((inside, port)) if is_port(port) => return inside.parse::<IpAddr>().is_ok(),
                _ => return false,
            },
            None => match host.split_once(':') {
                Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
                Some(_) => return false,
                None => host.as_str(),
            },
        };
        name == "localhost" || name == self.named || name.parse::<IpAddr>().is_ok()
    }
}

fn is_port(rest: &str) -> bool {
    rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The address inside the site that a path names: `/` and what ends in `/` stand for a folder's page. None for what no
/// file of a site can be called. `base` is the path of the site's own address, which pages at any address start from.
pub(super) fn inside(path: &str, base: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let path = path.strip_prefix(base).or_else(|| path.strip_prefix('/'))?;
    let is_strange = |part: &str| part.is_empty() || part == "." || part == "..";
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    if (!folder.is_empty() && folder.split('/').any(is_strange))
        || (path.starts_with('/'))
        || [".", ".."].contains(&file)
    {
        return None;
    }
    if path.contains(['\\', '\0']) || path.chars().any(char::is_control) {
        return None;
    }
    Some(if file.is_empty() { format!("{path}index.html") } else { path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_answered() {
        let hosts = Hosts::new("preview.lan");
        for host in ["localhost", "LOCALHOST:1313", "127.0.0.1:1313", "[::1]:1313", "preview.lan:80", "192.168.0.7"] {
            assert!(hosts.has(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:1313",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "[::1",
            "a:b:c",
            "[evil]:1",
            "localhost:x",
            "127.0.0.1@evil.example",
        ] {
            assert!(!hosts.has(host), "{host}");
        }
    }

    #[test]
    fn a_path_names_a_place_inside_or_nothing() {
        for (path, expected) in [
            ("/", Some("index.html")),
            ("/a/", Some("a/index.html")),
            ("/a/b%20c.html", Some("a/b c.html")),
            ("/%25.html", Some("%.html")),
            ("/base/a.html", Some("a.html")),
            ("/../a", None),
            ("/a/../b", None),
            ("/a/%2e%2e/b", None),
            ("/..", None),
            ("/%2e%2e/", None),
            ("//a", None),
            ("/a//b", None),
            ("/a\\..\\b", None),
            ("/%5c", None),
            ("/%00", None),
            ("/%ff", None),
            ("a", None),
        ] {
            assert_eq!(inside(path, "/base/").as_deref(), expected, "{path}");
        }
    }
}
