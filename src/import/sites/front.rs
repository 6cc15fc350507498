//! Front matter of other generators: found, read, and written as ours.
//!
//! In: the text of a file. Out: its keys and where its body begins; then, with all that is known of the page,
//! [`NewFront`]. What has no place of its own goes under `extra`, so that templates find it.

use super::page::Page;
use crate::config::Order;
use crate::document::{Date, Field, Limits, Node, Table, Value, parse_json, parse_toml, parse_yaml};
use crate::import::{NewFront, dates};
use crate::words::tags;
use toml::Value as Toml;

/// More in front matter is an attack or a mistake.
pub const LIMITS: Limits = Limits { nodes: 20_000, aliases: 64, help: "write less into the front matter" };
/// The longest front matter, in bytes.
const LONGEST: usize = 1 << 20;

/// Front matter as it was found.
#[derive(Debug, Default)]
pub struct Found {
    pub table: Table,
    /// Where the body begins.
    pub body: usize,
    /// Why it could not be read.
    pub fault: Option<String>,
}

/// Finds it.
pub fn find(text: &str) -> Found {
    let start = text.len() - text.trim_start_matches(['\u{FEFF}', '\n', ' ', '\t']).len();
    let first = text[start..].lines().next().unwrap_or_default().trim_end();
    match first {
        "---" | "+++" => fenced(text, start, first),
        _ if first.starts_with('{') => json(text, start),
        _ => Found::default(),
    }
}

fn fenced(text: &str, start: usize, fence: &str) -> Found {
    let nothing = Found::default();
    let mut at = start + text[start..].find('\n').map_or(text.len() - start, |end| end + 1);
    let inside = at;
    for line in text[inside..].split_inclusive('\n') {
        let words = line.trim_end();
        let body = at + line.len();
        if words == fence || fence == "---" && words == "..." {
            let Some(inner) = text.get(inside..at).filter(|inner| inner.len() <= LONGEST) else {
                return Found { body, fault: Some("it is too long".to_owned()), ..nothing };
            };
            return match if fence == "+++" { toml_table(inner) } else { yaml_table(inner) } {
                Ok(Some(table)) => Found { table, body, fault: None },
                Ok(None) => nothing,
                Err(fault) => Found { body, fault: Some(fault), ..nothing },
            };
        }
        at = body;
    }
    nothing
}

/// A table of TOML, or why there is none.
pub fn toml_table(text: &str) -> Result<Option<Table>, String> {
    let (table, faults) = parse_toml(text);
    match faults.into_iter().next() {
        Some(fault) if table.fields.is_empty() => Err(fault.message),
        _ => Ok(Some(table)),
    }
}

/// A table of YAML; nothing where the text is none.
pub fn yaml_table(text: &str) -> Result<Option<Table>, String> {
    match parse_yaml(text, LIMITS) {
        Ok(Node { value: Value::Table(table), .. }) => Ok(Some(table)),
        Ok(Node { value: Value::Nothing, .. }) => Ok(Some(Table::default())),
        Err(fault) if text.lines().any(|line| line.split_once(':').is_some_and(|(key, _)| !key.contains(' '))) => {
            Err(fault.message)
        }
        _ => Ok(None),
    }
}

/// JSON at the top of a file.
fn json(text: &str, start: usize) -> Found {
    let mut values = serde_json::Deserializer::from_str(&text[start..]).into_iter::<serde::de::IgnoredAny>();
    let is_one = matches!(values.next(), Some(Ok(_)));
    let end = start + values.byte_offset();
    match text.get(start..end).filter(|inner| is_one && inner.len() <= LONGEST).map(|inner| parse_json(inner).0) {
        Some(Some(Node { value: Value::Table(table), .. })) => Found { table, body: end, fault: None },
        _ => Found::default(),
    }
}

/// What their keys are here: ours, and the names that others have for it.
const SAME: [(&str, &[&str]); 5] = [
    ("description", &["description", "summary", "excerpt", "abstract", "subtitle"]),
    ("license", &["license", "licence", "rights"]),
    ("lang", &["lang", "language", "locale"]),
    ("updated", &["updated", "lastmod", "last_modified_at", "modified", "last_updated", "date-modified"]),
    ("slug", &["slug"]),
];

/// Keys that say what is said otherwise by now: an address, whether it is shown.
const TAKEN: [&str; 17] = [
    "title",
    "draft",
    "url",
    "permalink",
    "aliases",
    "alias",
    "redirect_from",
    "tags",
    "tag",
    "keywords",
    "categories",
    "category",
    "taxonomies",
    "authors",
    "author",
    "extra",
    "params",
];

/// Writes it as ours; `words` says whether a text of several words is a list of as many tags.
pub fn ours(page: &mut Page, lang: &str, words: bool) -> NewFront {
    let mut front = NewFront::default();
    front.set("title", page.title().unwrap_or_default());
    if let Some(day) = page.day() {
        front.set_date("date", day);
    }
    let mut used: Vec<&str> = TAKEN.to_vec();
    for (ours, theirs) in SAME {
        let Some(name) = theirs.iter().find(|name| page.words(&[name]).is_some()) else { continue };
        let said = page.words(&[name]).unwrap_or_default();
        let is_fine = match ours {
            "lang" => tags::tag(&said).is_ok() && said != lang,
            "updated" => dates::date(&said).map(|day: Date| front.set_date("updated", day)).is_some(),
            "slug" => !said.contains('/'),
            _ => true,
        };
        if is_fine && ours != "updated" {
            front.set(ours, said);
        }
        if is_fine {
            used.push(name);
        }
    }
    if front.text("slug").is_none() {
        front.set("slug", page.said.slug.clone());
    }
    let dated = ["date", "publishdate", "pubdate", "created", "created_at"];
    used.extend(dated.iter().find(|name| page.words(&[name]).is_some_and(|words| dates::date(&words).is_some())));
    if is_draft(page) {
        front.set("draft", true);
    }
    front.set_all("authors", authors(page));
    front.set_all("tags", tags_of(page, words));
    let weight = page.says(&["weight", "nav_order", "order"]).and_then(whole).or(page.said.weight);
    if let Some(weight) = weight {
        front.set("weight", weight);
    }
    used.extend(["weight", "nav_order"]);
    if let Some(series) = page.says(&["series"]).map(|node| texts(node, false)).filter(|series| series.len() == 1) {
        front.set("series", series.join(" "));
        used.push("series");
    }
    let is_section = page.name.ends_with("_index");
    if let Some(order) = page.words(&["sort_by"]).filter(|order| is_section && Order::NAMES.contains(&order.as_str())) {
        front.set("order", order);
        used.push("sort_by");
    }
    front.set("extra", extra(page, &used));
    front
}

/// Whether it is not to be shown.
pub fn is_draft(page: &Page) -> bool {
    let is =
        |name: &str, wanted: bool| matches!(page.says(&[name]), Some(node) if node.value == Value::Boolean(wanted));
    page.said.draft || is("draft", true) || is("published", false) || is("publish", false)
}

fn whole(node: &Node) -> Option<i64> {
    match node.value {
        Value::Integer(number) => Some(number),
        _ => None,
    }
}

/// The texts of a list, or of one text with commas or blanks between them.
pub fn texts(node: &Node, words: bool) -> Vec<String> {
    let parts = match &node.value {
        Value::List(items) => items.iter().filter_map(Node::words).collect(),
        Value::Text(text) if text.contains(',') => text.split(',').map(str::to_owned).collect(),
        Value::Text(text) if words => text.split_whitespace().map(str::to_owned).collect(),
        _ => node.words().into_iter().collect::<Vec<String>>(),
    };
    let parts = parts.into_iter().map(|part| part.trim().trim_start_matches('#').to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

fn authors(page: &Page) -> Vec<String> {
    let Some(node) = page.says(&["authors", "author"]) else { return vec![] };
    let name = |node: &Node| match &node.value {
        Value::Table(table) => table.get("name").and_then(|name| match &name.value {
            Value::Table(parts) => {
                let part = |key: &str| parts.get(key).and_then(Node::words);
                Some([part("given"), part("family")].into_iter().flatten().collect::<Vec<_>>().join(" "))
            }
            _ => name.words(),
        }),
        _ => node.words(),
    };
    let names: Vec<String> = match &node.value {
        Value::List(items) => items.iter().filter_map(name).collect(),
        _ => name(node).into_iter().collect(),
    };
    names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn tags_of(page: &Page, words: bool) -> Vec<String> {
    let mut all = Vec::new();
    for name in ["tags", "tag", "keywords", "categories", "category"] {
        all.extend(page.says(&[name]).map(|node| texts(node, words)).unwrap_or_default());
    }
    if let Some(Node { value: Value::Table(table), .. }) = page.says(&["taxonomies"]) {
        all.extend(table.fields.iter().flat_map(|field| texts(&field.node, false)));
    }
    all.extend(page.said.tags.iter().cloned());
    let mut seen = std::collections::HashSet::new();
    all.retain(|tag| seen.insert(tag.to_lowercase()));
    all
}

/// Everything else, with their own tables of what templates read.
fn extra(page: &Page, used: &[&str]) -> toml::Table {
    let mut extra = toml::Table::new();
    let is_ours = |field: &&Field| matches!(field.key.to_lowercase().as_str(), "extra" | "params");
    for field in page.front.fields.iter().filter(is_ours) {
        if let Some(Toml::Table(table)) = toml_of(&field.node) {
            extra.extend(table);
        }
    }
    for field in &page.front.fields {
        let is_used = used.iter().any(|name| field.key.eq_ignore_ascii_case(name));
        if let Some(value) = toml_of(&field.node).filter(|_| !is_used) {
            extra.insert(field.key.clone(), value);
        }
    }
    extra
}

/// A value as TOML has it; nothing where there is none.
pub fn toml_of(node: &Node) -> Option<Toml> {
    Some(match &node.value {
        Value::Text(text) => Toml::String(text.clone()),
        Value::Date(text) => text.parse().map_or_else(|_| Toml::String(text.clone()), Toml::Datetime),
        Value::Integer(number) => Toml::Integer(*number),
        Value::Float(number) => {
            number.replace('_', "").parse().map_or_else(|_| Toml::String(number.clone()), Toml::Float)
        }
        Value::Boolean(value) => Toml::Boolean(*value),
        Value::List(items) => Toml::Array(items.iter().filter_map(toml_of).collect()),
        Value::Table(table) => Toml::Table(
            table.fields.iter().filter_map(|field| Some((field.key.clone(), toml_of(&field.node)?))).collect(),
        ),
        Value::Nothing => return None,
    })
}
