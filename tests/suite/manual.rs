//! The manual's own site: it builds, holds together by its links, and its worked example shows what is promised.

use crate::page;
use crate::site::Site;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A copy of the repository's site: what a fresh clone has.
pub fn manual() -> Site {
    let site = Site::bare();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["content", "templates", "static"] {
        for (path, bytes) in crate::site::files(&repository.join(folder)) {
            let to = site.path(folder).join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, bytes).unwrap();
        }
    }
    std::fs::copy(repository.join("postil.toml"), site.path("postil.toml")).unwrap();
    site
}

/// Every page with its HTML, by its path.
fn pages(site: &Site) -> BTreeMap<String, String> {
    let html = site
        .files("public")
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|ending| ending == "html"));
    html.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// The file and the fragment that a relative link on a page leads to.
fn target(page: &str, href: &str) -> (String, String) {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let base = url::Url::parse("file:///").unwrap().join(page).unwrap();
    let url = if path.is_empty() { base } else { base.join(path).unwrap() };
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
    (decode(url.path().trim_start_matches('/')), decode(fragment))
}

#[test]
fn every_page_is_reached_from_the_first_and_every_link_leads_somewhere() {
    let site = manual();
    site.build();
    let files: BTreeSet<String> = site.files("public").into_iter().map(|(path, _)| path).collect();
    let pages = pages(&site);
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(path, html)| (path.as_str(), page::attributes(html, "[id]", "id").into_iter().collect()))
        .collect();
    let (mut seen, mut waiting) = (BTreeSet::new(), vec!["index.html".to_owned()]);
    while let Some(from) = waiting.pop() {
        if !seen.insert(from.clone()) {
            continue;
        }
        let html = &pages[&from];
        let hrefs = ["a[href]", "link[href]"].into_iter().flat_map(|css| page::attributes(html, css, "href"));
        let sources = page::attributes(html, "[src]", "src");
        for href in hrefs.chain(sources).filter(|href| !href.contains(':')) {
            assert!(!href.starts_with('/') && !href.ends_with('/'), "{from}: `{href}` names no file");
            let (path, fragment) = target(&from, &href);
            assert!(files.contains(&path), "{from}: `{href}` leads nowhere");
            if let Some(ids) = ids.get(path.as_str()) {
                assert!(fragment.is_empty() || fragment == "top" || ids.contains(&fragment), "{from}: no `{href}`");
                waiting.push(path);
            }
        }
    }
    // A host shows the one at any address, and search engines and old links lead to others.
    let unreached: Vec<&String> = pages.keys().filter(|path| !seen.contains(*path) && *path != "404.html").collect();
    assert!(unreached.is_empty(), "no link leads to {unreached:?}");
}

#[test]
fn the_repositorys_own_site_gives_no_warning() {
    let site = manual();
    let built = site.run(&["build", "--deny", "warnings"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    assert!(!built.stderr.contains("warning"), "{}", built.stderr);
}

#[test]
fn the_worked_example_shows_every_kind_of_note() {
    let site = manual();
    let report = site.run(&["check", "content/examples/between-two-unions.md", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
    let notes = report["notes"].as_array().unwrap();
    assert!(notes.len() >= 20);
    let kinds: BTreeSet<&str> = notes.iter().map(|note| note["kind"].as_str().unwrap()).collect();
    for kind in ["quotation", "source", "comment", "context", "correction", "definition", "translation", "dispute"] {
        assert!(kinds.contains(kind), "no note of kind {kind}");
    }
    for passage in notes.iter().flat_map(|note| note["passages"].as_array().unwrap()) {
        assert!(["exact", "normalized"].contains(&passage["status"].as_str().unwrap()), "{passage}");
    }
    site.build();
    let html = site.page("examples/between-two-unions.html");
    let overlapping =
        page::attributes(&html, "mark.passage", "data-notes").iter().filter(|ids| ids.contains(' ')).count();
    assert!(overlapping > 0, "passages overlap");
    assert!(!page::words(&html, "#letters").is_empty(), "a reader's letter");
}

#[test]
fn a_new_site_is_worth_looking_at() {
    let site = Site::bare();
    assert_eq!(site.run(&["init", "notes"]).code, 0);
    let built = site.run(&["build", "--root", "notes", "--deny", "warnings"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let html = std::fs::read_to_string(site.path("notes/public/first.html"))
        .or_else(|_| std::fs::read_to_string(site.path("notes/public/index.html")))
        .unwrap();
    assert!(html.contains("<html"));
    assert_eq!(site.run(&["new", "second", "--root", "notes"]).code, 0);
    let built = site.run(&["build", "--root", "notes", "--drafts"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
}
