//! The fields of a Hayagriva source.
//!
//! In: the source, or one of its parents.
//! Out: CSL's variables. A variable that is set stays: what stands nearer to the source wins over its parents.

use std::collections::BTreeMap;

use ::citationberg::json::{NameValue, Value as Csl};

use super::super::item::{normal_text, read_date};
use super::super::names::{self, Parts};
use super::super::{Fault, Item};
use crate::document::{Node, Value};

/// The variables of an item that is being made.
pub struct Variables(BTreeMap<String, Csl>);

impl Variables {
    pub fn new(kind: &str) -> Self {
        Self(BTreeMap::from([("type".to_owned(), Csl::String(kind.to_owned()))]))
    }

    pub fn into_item(self) -> Item {
        Item(self.0)
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Sets a text unless it is empty or the variable is set.
    pub fn text(&mut self, name: &str, text: Option<String>) {
        if let Some(value) = text.and_then(|text| normal_text(name, &text)) {
            self.set(name, value);
        }
    }

    pub fn set(&mut self, name: &str, value: Csl) {
        self.0.entry(name.to_owned()).or_insert(value);
    }
}

/// Fields whose text is a variable of CSL.
const PLAIN: &[(&str, &str)] = &[
    ("issue", "issue"),
    ("chapter", "chapter-number"),
    ("volume", "volume"),
    ("volume-total", "number-of-volumes"),
    ("edition", "edition"),
    ("page-range", "page"),
    ("page-total", "number-of-pages"),
    ("runtime", "dimensions"),
    ("language", "language"),
    ("archive", "archive"),
    ("archive-location", "archive_location"),
    ("call-number", "call-number"),
    ("note", "note"),
    ("abstract", "abstract"),
    ("genre", "genre"),
    ("location", "event-place"),
];

const SERIALS: &[(&str, &str)] =
    &[("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("pmid", "PMID"), ("pmcid", "PMCID"), ("serial", "number")];

const ROLES: &[(&str, &str)] = &[
    ("translator", "translator"),
    ("compiler", "compiler"),
    ("organizer", "organizer"),
    ("cast-member", "performer"),
    ("composer", "composer"),
    ("producer", "producer"),
    ("executive-producer", "executive-producer"),
    ("writer", "script-writer"),
    ("director", "director"),
    ("illustrator", "illustrator"),
    ("narrator", "narrator"),
    ("collaborator", "contributor"),
    ("afterword", "contributor"),
    ("foreword", "contributor"),
    ("introduction", "contributor"),
    ("annotator", "contributor"),
    ("commentator", "contributor"),
];

/// The variables that a source's own fields tell.
pub fn own(node: &Node, variables: &mut Variables, faults: &mut Vec<Fault>) {
    title(node, "title", "title-short", variables);
    people(node, "author", "author", variables);
    people(node, "editor", "editor", variables);
    affiliated(node, variables);
    date(node, "issued", variables, faults);
    publisher(node, variables);
    for (field, name) in PLAIN {
        variables.text(name, node.get(field).and_then(formatted));
    }
    address(node, variables, faults);
    serial(node, variables);
}

/// The title and its short form under the names of CSL.
pub fn title(node: &Node, long: &str, short: &str, variables: &mut Variables) {
    let Some(title) = node.get("title") else { return };
    variables.text(long, formatted(title));
    variables.text(short, title.get("short").and_then(formatted));
}

/// The date under the name of a date variable.
pub fn date(node: &Node, name: &str, variables: &mut Variables, faults: &mut Vec<Fault>) {
    if let Some(value) = node.get("date").filter(|_| !variables.has(name)).and_then(|date| read_date(date, faults)) {
        variables.set(name, Csl::Date(value));
    }
}

/// The names of a field under the name of a name variable.
pub fn people(node: &Node, field: &str, name: &str, variables: &mut Variables) {
    let names = node.get(field).map(people_of).unwrap_or_default();
    if !names.is_empty() {
        variables.set(name, Csl::Names(names));
    }
}

/// `publisher` as text or `{ name, location }`, else `organization`.
pub fn publisher(node: &Node, variables: &mut Variables) {
    if let Some(publisher) = node.get("publisher") {
        variables.text("publisher", formatted(publisher.get("name").unwrap_or(publisher)));
        variables.text("publisher-place", publisher.get("location").and_then(formatted));
    }
    variables.text("publisher", node.get("organization").and_then(formatted));
}

/// Serial numbers; a plain one is the `number`.
pub fn serial(node: &Node, variables: &mut Variables) {
    let Some(serial) = node.get("serial-number").or_else(|| node.get("serial")) else { return };
    variables.text("number", serial.words());
    for (field, name) in SERIALS {
        variables.text(name, serial.get(field).and_then(Node::words));
    }
    if let Some(arxiv) = serial.get("arxiv").and_then(Node::words) {
        variables.text("URL", Some(format!("https://arxiv.org/abs/{arxiv}")));
    }
}

fn address(node: &Node, variables: &mut Variables, faults: &mut Vec<Fault>) {
    let Some(url) = node.get("url") else { return };
    variables.text("URL", url.get("value").unwrap_or(url).words());
    date(url, "accessed", variables, faults);
}

fn affiliated(node: &Node, variables: &mut Variables) {
    let mut roles: BTreeMap<&str, Vec<NameValue>> = BTreeMap::new();
    let groups = match node.get("affiliated").map(|node| (&node.value, node)) {
        Some((Value::List(groups), _)) => groups.iter().collect(),
        Some((_, group)) => vec![group],
        None => Vec::new(),
    };
    for group in groups {
        let written = group.get("role").and_then(Node::words).unwrap_or_default();
        let role = ROLES.iter().find(|(role, _)| *role == written).map_or("contributor", |(_, name)| name);
        roles.entry(role).or_default().extend(group.get("names").map(people_of).unwrap_or_default());
    }
    for (role, names) in roles.into_iter().filter(|(_, names)| !names.is_empty()) {
        variables.set(role, Csl::Names(names));
    }
}

fn people_of(node: &Node) -> Vec<NameValue> {
    match &node.value {
        Value::List(items) => items.iter().filter_map(person).collect(),
        _ => person(node).into_iter().collect(),
    }
}

/// `Family, Given`, `Family, Suffix, Given`, one name, or a table.
fn person(node: &Node) -> Option<NameValue> {
    if let Some(text) = node.as_str() {
        let pieces: Vec<&str> = text.split(',').map(str::trim).collect();
        return match pieces.as_slice() {
            [family, suffix, given, ..] => names::from_text(&format!("{family}, {given}, {suffix}")),
            _ => names::from_text(text),
        };
    }
    let text = |name: &str| node.get(name).and_then(Node::words).unwrap_or_default();
    let comma_suffix = node.get("comma-suffix").is_some_and(|value| value.value == Value::Boolean(true));
    let (family, given, non_dropping, suffix) = (text("name"), text("given-name"), text("prefix"), text("suffix"));
    (!family.is_empty())
        .then(|| Parts { family, given, non_dropping, suffix, comma_suffix, ..Parts::default() }.into_name())
}

/// A text with Hayagriva's braces, or its `value`; what braces keep from a change of case is marked so.
pub fn formatted(node: &Node) -> Option<String> {
    if node.fields().is_some() {
        let text = node.get("value")?.words()?;
        let verbatim = node.get("verbatim").is_some_and(|value| value.value == Value::Boolean(true));
        return Some(if verbatim { format!("<span class=\"nocase\">{text}</span>") } else { braces(&text) });
    }
    node.words().map(|text| braces(&text))
}

fn braces(text: &str) -> String {
    let pairs = text.matches('{').count() == text.matches('}').count() && !text.contains("{{");
    if !pairs {
        return text.replace(['{', '}'], "");
    }
    text.replace('{', "<span class=\"nocase\">").replace('}', "</span>")
}
