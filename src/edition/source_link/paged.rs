//! The page of a document in its address: Adobe's open parameters for PDFs, the paths of `DocumentCloud` and the
//! Internet Archive.

use super::host::Host;
use super::{is_pdf, split};

/// The address of the first of the pages; none where the document cannot be opened there.
pub(super) fn link(url: &str, pages: &str) -> Option<String> {
    let host = Host::of(url);
    let first: String = pages.trim().chars().take_while(char::is_ascii_alphanumeric).collect();
    if host == Host::InternetArchive {
        return scanned(url, &first);
    }
    let number: u32 = first.parse().ok().filter(|number| *number > 0)?;
    match host {
        Host::DocumentCloud => Some(document_cloud(split(url).0, number)),
        _ if is_pdf(url) => Some(pdf(url, number)),
        _ => None,
    }
}

/// Other parameters stay; a name of a place in the document gives way to the page.
fn pdf(url: &str, number: u32) -> String {
    let (before, fragment) = split(url);
    let others =
        fragment.split('&').filter(|one| one.contains('=') && !one.starts_with("page=") && !one.contains(":~:"));
    let parameters: Vec<String> = others.map(str::to_owned).chain([format!("page={number}")]).collect();
    format!("{before}#{}", parameters.join("&"))
}

fn document_cloud(before: &str, number: u32) -> String {
    let is_whole = before.ends_with('/') || before.to_ascii_lowercase().ends_with(".html") || before.contains('?');
    let joint = if is_whole { "" } else { "/" };
    format!("{before}{joint}#document/p{number}")
}

/// `/page/12` is the page with that number printed on it, `/page/n12` a picture of the scan, counted from n0; an author
/// may write either.
fn scanned(url: &str, page: &str) -> Option<String> {
    if page.is_empty() {
        return None;
    }
    let (before, _) = split(url);
    let (before, query) =
        before.split_once('?').map_or((before, String::new()), |(path, query)| (path, format!("?{query}")));
    let (item, behind) = match before.split_once("/page/") {
        Some((item, rest)) => (item, rest.split_once('/').map(|(_, behind)| format!("/{behind}")).unwrap_or_default()),
        None => (before.trim_end_matches('/'), String::new()),
    };
    Some(format!("{item}/page/{page}{behind}{query}"))
}
