//! COinS: a source as an OpenURL context object in the `title` of an empty span, which reference managers read.

use crate::load::sources::Source;
use citationberg::json::{FixedDateRange, NameValue, Value};

/// The value of the `title` attribute.
pub fn of(source: &Source) -> String {
    let kind = source.variable("type").unwrap_or_default();
    let (format, genre, title, container) = shape(&kind);
    let mut fields: Vec<(&str, String)> = vec![
        ("ctx_ver", "Z39.88-2004".to_owned()),
        ("rft_val_fmt", format!("info:ofi/fmt:kev:mtx:{format}")),
        ("rft.genre", genre.to_owned()),
    ];
    let mut add = |name: &'static str, variable: &str| {
        if let Some(value) = source.variable(variable) {
            fields.push((name, value));
        }
    };
    add(title, "title");
    add(container, "container-title");
    add("rft.volume", "volume");
    add("rft.issue", "issue");
    add("rft.pages", "page");
    add("rft.pub", "publisher");
    add("rft.place", "publisher-place");
    add("rft.issn", "ISSN");
    add("rft.isbn", "ISBN");
    add("rft_id", "URL");
    if let Some(doi) = source.variable("DOI") {
        fields.push(("rft_id", format!("info:doi/{doi}")));
    }
    if let Some(year) = year(source) {
        fields.push(("rft.date", year));
    }
    fields.extend(authors(source).into_iter().map(|name| ("rft.au", name)));
    let parts: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    parts.join("&")
}

/// Format, genre, and the names of title and container.
fn shape(kind: &str) -> (&'static str, &'static str, &'static str, &'static str) {
    match kind {
        "article-journal" | "article-magazine" | "article-newspaper" | "article" | "review" => {
            ("journal", "article", "rft.atitle", "rft.jtitle")
        }
        "chapter" | "entry-encyclopedia" | "entry-dictionary" => ("book", "bookitem", "rft.atitle", "rft.btitle"),
        "paper-conference" => ("book", "proceeding", "rft.atitle", "rft.btitle"),
        "book" => ("book", "book", "rft.btitle", "rft.series"),
        "thesis" => ("dissertation", "dissertation", "rft.title", "rft.series"),
        "patent" => ("patent", "patent", "rft.title", "rft.series"),
        _ => ("dc", "document", "rft.title", "rft.source"),
    }
}

/// The year of publication.
pub fn year(source: &Source) -> Option<String> {
    let Some(Value::Date(date)) = source.item.0.get("issued") else { return None };
    let range = FixedDateRange::try_from(date.clone()).ok()?;
    Some(range.start.year.to_string())
}

/// `Family, Given` of every author.
fn authors(source: &Source) -> Vec<String> {
    let Some(Value::Names(names)) = source.item.0.get("author") else { return vec![] };
    names.iter().filter_map(name).collect()
}

fn name(name: &NameValue) -> Option<String> {
    let json = serde_json::to_value(name).ok()?;
    let part = |key: &str| json.get(key).and_then(|value| value.as_str()).filter(|part| !part.is_empty());
    match (part("family"), part("given"), part("literal")) {
        (Some(family), Some(given), _) => Some(format!("{family}, {given}")),
        (Some(one), None, _) | (None, _, Some(one)) => Some(one.to_owned()),
        _ => None,
    }
}

fn encoded(value: &str) -> String {
    url::form_urlencoded::byte_serialize(value.as_bytes()).collect()
}
