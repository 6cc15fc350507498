//! A list on several pages, once more and whole, for the script that filters it.
//!
//! In: what is listed, and how it is cut into pages. Out: a script that says what every entry can be found by, and one
//! for the entries of each page; only those are loaded that hold something to be shown. Not: what a reader sees without
//! a script, which is the pages. The other side is `static/js/whole.js`.

use super::facets::Facet;
use super::shows::Shows;
use super::{Listed, Pending, passages};
use crate::address::OutPath;
use crate::render::list_part::ListPart;
use crate::render::page_maker::PageMaker;
use crate::render::script;
use crate::render::views::{FacetValueView, PassageView};
use serde::Serialize;
use std::collections::HashMap;
use std::ops::Range;

/// What the entries of a list can be found by.
#[derive(Serialize)]
struct Directory {
    /// How many entries each page has.
    pages: Vec<usize>,
    /// How many entries each article has.
    articles: Vec<usize>,
    facets: Vec<WholeFacet>,
}

/// A property, its values, and which of them each entry has.
#[derive(Serialize)]
struct WholeFacet {
    name: &'static str,
    values: Vec<FacetValueView>,
    of: Vec<Vec<usize>>,
}

/// An entry with what is shown of it; what it does not have is not said.
#[derive(Serialize)]
struct Entry<'v> {
    #[serde(flatten)]
    said: serde_json::Map<String, serde_json::Value>,
    words: &'v str,
    href: &'v str,
    article: &'v str,
    kind: &'v str,
    label: &'v str,
}

/// Where the scripts of a list are.
pub(super) fn folder(from: &OutPath, folder: &str) -> String {
    let whole = from.href_to(&file(folder, "index"), None).to_string();
    whole.trim_end_matches("index.js").to_owned()
}

fn file(folder: &str, name: &str) -> OutPath {
    OutPath::new(&format!("{folder}/list/{name}.js")).expect("letters and digits make a path")
}

/// The scripts of a list.
pub(super) fn scripts<'p>(
    maker: &'p PageMaker<'_>,
    list: &'static str,
    listed: &'p [Listed<'_>],
    facets: &'static [Facet],
    parts: &[Range<usize>],
) -> Vec<Pending<'p>> {
    let pages: Vec<usize> = parts.iter().map(ExactSizeIterator::len).collect();
    let directory = move || {
        let shows = |_: &OutPath| shows(maker, "directory", listed, &pages);
        maker.unless_kept(file(list, "index"), shows, |_| {
            Ok(script::call("postilList", "index", &directory(maker, listed, facets, &pages)))
        })
    };
    let mut scripts: Vec<Pending<'p>> = vec![Pending::new(file(list, "index"), directory)];
    for (at, entries) in parts.iter().cloned().enumerate() {
        let name = (at + 1).to_string();
        scripts.push(Pending::new(file(list, &name), move || {
            let here = &listed[entries];
            maker.unless_kept(
                file(list, &name),
                |_| shows(maker, "entries", here, &[]),
                |path| {
                    let views = passages(maker, path, here);
                    Ok(script::call("postilList", &name, &views.iter().map(entry).collect::<Vec<_>>()))
                },
            )
        }));
    }
    scripts
}

fn shows(maker: &PageMaker<'_>, what: &str, listed: &[Listed<'_>], pages: &[usize]) -> crate::cache::Digest {
    let part = ListPart { first: maker.places.top("index.html"), number: 1, total: 1 };
    let mut shows = Shows::new(maker, what, &part);
    shows.value(&pages);
    shows.passages(listed);
    shows.digest()
}

fn directory(maker: &PageMaker<'_>, listed: &[Listed<'_>], facets: &[Facet], pages: &[usize]) -> Directory {
    let one = |facet: &Facet| {
        let values = facet.values(listed, &maker.interface);
        let known: HashMap<&str, usize> =
            values.iter().enumerate().map(|(at, value)| (value.value.as_str(), at)).collect();
        let numbers = |one: &Listed<'_>| {
            facet.of(one, &maker.interface).iter().filter_map(|(value, _)| known.get(value.as_str()).copied()).collect()
        };
        let of = listed.iter().map(numbers).collect();
        WholeFacet { name: facet.name(), of, values }
    };
    let articles = listed
        .chunk_by(|one, next| std::ptr::eq(one.article.head, next.article.head))
        .map(<[Listed<'_>]>::len)
        .collect();
    Directory { pages: pages.to_vec(), articles, facets: facets.iter().map(one).collect() }
}

fn entry(view: &PassageView) -> Entry<'_> {
    let said = [
        ("lang", json(&view.lang)),
        ("date", json(&view.date)),
        ("speakers", json(&view.speakers.iter().map(|it| (&it.name, &it.href)).collect::<Vec<_>>())),
        ("said", json(&view.said)),
        ("verdict", json(&view.verdict)),
        ("check", json(&view.check)),
        ("claim", json(&view.claim)),
        ("rating", json(&view.rating)),
        ("sources", json(&view.sources.iter().map(|it| (&it.title, &it.href)).collect::<Vec<_>>())),
        ("html", json(&view.html)),
        ("was", json(&view.was)),
        ("on", json(&view.on)),
    ];
    let is_said = |value: &serde_json::Value| {
        !matches!(value, serde_json::Value::Null) && *value != "" && *value != serde_json::json!([])
    };
    let said = said.into_iter().filter(|(_, value)| is_said(value)).map(|(name, value)| (name.to_owned(), value));
    let PassageView { words, href, article, kind, label, .. } = view;
    Entry { said: said.collect(), words, href, article, kind, label }
}

fn json(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap_or_default()
}
