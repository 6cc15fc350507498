//! An address as written → its parts, read as browsers read them.
//!
//! Nothing here knows the site.

/// Who serves what an address names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// Inside the site.
    None,
    /// `//host/path`.
    Host,
    /// Lower case.
    Named(String),
}

/// What browsers take for the scheme: they skip blanks and controls at the start, and tabs and line feeds anywhere.
pub(super) fn scheme(written: &str) -> Scheme {
    let link = stripped(written);
    if link.starts_with("//") || link.starts_with("\\\\") || link.starts_with("/\\") || link.starts_with("\\/") {
        return Scheme::Host;
    }
    let end = link.find([':', '/', '?', '#']).filter(|at| link[*at..].starts_with(':'));
    match end {
        Some(at) if at > 0 => Scheme::Named(link[..at].to_ascii_lowercase()),
        _ => Scheme::None,
    }
}

pub(super) fn stripped(written: &str) -> String {
    let trimmed = written.trim_start_matches(|c: char| c <= ' ' || c.is_control());
    trimmed.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

/// Percent-decodes a path; what is not UTF-8 then stays as written.
pub(super) fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        if let Some(byte) = digits.filter(|_| bytes[at] == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

pub(super) fn with_query(href: &str, query: &str) -> String {
    match href.split_once('#') {
        Some((path, id)) => format!("{path}?{query}#{id}"),
        None => format!("{href}?{query}"),
    }
}
