//! An article as a source for others: how to cite it, in the styles of the site and for other programs.

use crate::cite::{Formatter, Item, Style, Work};
use crate::config::Config;
use crate::export::{bibtex, csl_json};
use crate::load::head::Head;
use crate::load::library::title_page_name;
use crate::render::views::{CiteAsView, StyledView};
use crate::site::Site;
use citationberg::json::{self, NameValue, Value};
use serde_json::json as tree;
use std::collections::BTreeMap;

/// How to cite the article.
pub(super) fn cite_as(site: &Site<'_>, head: &Head) -> CiteAsView {
    let item = Work::from(item(site, head));
    let styled = |style: &Style| StyledView {
        style: style.title().to_owned(),
        html: Formatter::new(style).alone(&item).to_html(),
    };
    CiteAsView {
        styles: std::iter::once(site.shared.style).chain(site.cite_as).map(styled).collect(),
        bibtex: bibtex::entry(&item.id().unwrap_or_default(), &item),
        csl_json: format!("[{:#}]", csl_json::item(&item)),
    }
}

/// The article in CSL's variables, as far as its front matter and the site's configuration have them.
fn item(site: &Site<'_>, head: &Head) -> Item {
    let config = site.maker.config;
    let text = |text: &str| Value::String(text.to_owned());
    let mut item = json::Item(BTreeMap::new());
    let mut put = |name: &str, value: Value| drop(item.0.insert(name.to_owned(), value));
    put("id", text(&key(head)));
    put("type", text("webpage"));
    put("title", text(&head.title));
    put("language", text(&head.lang));
    // A site without a title has one only for its own pages' sake.
    if config.title != Config::default().title {
        put("container-title", text(&config.title));
    }
    let authors: Vec<NameValue> = head.authors.iter().map(|author| name(site, author)).collect();
    if !authors.is_empty() {
        put("author", Value::Names(authors));
    }
    if let Some(url) = site.maker.absolute(&head.out) {
        put("URL", text(&url));
    }
    let date = head.date.map(|date| {
        let parts: Vec<i16> =
            [Some(date.year), date.month.map(i16::from), date.day.map(i16::from)].into_iter().flatten().collect();
        tree!({"date-parts": [parts]})
    });
    if let Some(date) = date.and_then(|date| serde_json::from_value(date).ok()) {
        put("issued", Value::Date(date));
    }
    item
}

/// The last part of the article's address.
fn key(head: &Head) -> String {
    let path = head.out.as_str();
    let path = path.strip_suffix("/index.html").or_else(|| path.strip_suffix(".html")).unwrap_or(path);
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// An author's name: what a person is sorted by says which part is the family's.
fn name(site: &Site<'_>, written: &str) -> NameValue {
    match site.maker.people.get(written) {
        Some(person) => title_page_name(person.sort.as_ref().unwrap_or(&person.name)),
        None => title_page_name(written),
    }
}
