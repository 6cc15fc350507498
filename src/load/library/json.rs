//! `sources.json`: CSL-JSON, a list of items, as Zotero, Better BibTeX and pandoc write it.
//!
//! In: the text.
//! Out: its sources. Nothing a program habitually writes is a fault: unknown keys are left out, numbers may be texts,
//! `note` may hold variables (`cheater`), an `id` may be a number or Zotero's address of the item. Keys that repeat are
//! kept twice, each at its place.

use ::citationberg::json::Value as Csl;

use crate::report::Code;

use super::item::{self, Manner};
use super::{Entry, Fault, Parsed, cheater, without_mark};
use crate::document::{Node, Value, parse_json};

/// The sources of a CSL-JSON text: a list of items, `{ "items": [...] }`, or one item.
pub fn parse_csl_json(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let mut parsed = Parsed::default();
    let (root, error) = parse_json(text);
    parsed.faults.extend(error);
    if let Some(root) = root {
        for node in items(&root, &mut parsed.faults) {
            entry(node, &mut parsed);
        }
    }
    parsed.settle(offset)
}

/// The nodes of the items, wherever they are listed.
fn items<'a>(root: &'a Node, faults: &mut Vec<Fault>) -> Vec<&'a Node> {
    match &root.value {
        Value::List(items) => items.iter().collect(),
        Value::Table(_) => match root.get("items").or_else(|| root.get("references")).map(|node| &node.value) {
            Some(Value::List(items)) => items.iter().collect(),
            _ => vec![root],
        },
        _ => {
            faults.push(
                Fault::new(
                    Code::WrongType,
                    root.span.clone(),
                    format!("CSL-JSON is a list of items, not {}", root.sort()),
                )
                .help("[{ \"id\": \"…\", … }]"),
            );
            Vec::new()
        }
    }
}

fn entry(node: &Node, parsed: &mut Parsed) {
    let Some(fields) = node.fields() else {
        parsed.faults.push(Fault::new(
            Code::WrongType,
            node.span.clone(),
            format!("an item of CSL-JSON is a table, not {}", node.sort()),
        ));
        return;
    };
    let mut variables = Vec::new();
    let rest = node.get("note").and_then(Node::as_str).map(|text| cheater::take(text, &mut variables));
    let pinned = variables.iter().find(|(name, _)| name == "citation-key").map(|(_, key)| key.clone());
    let Some((key, span)) = key(node, pinned) else {
        parsed.faults.push(
            Fault::new(Code::WrongType, node.span.start..node.span.start + 1, "an item has no `id`")
                .label("this item is left out"),
        );
        return;
    };
    let (mut item, archive) = item::read(&key, fields, Manner::Exported, &mut parsed.faults);
    if let Some(rest) = rest {
        match item::normal_text("note", &rest) {
            Some(kept) => item.0.insert("note".to_owned(), kept),
            None => item.0.remove("note"),
        };
        cheater::add(&mut item, variables);
    }
    item.0.entry("type".to_owned()).or_insert_with(|| Csl::String("document".to_owned()));
    parsed.entries.push(Entry { key, also: Vec::new(), item, archive, span });
}

/// The key by which an item is cited: its citation key, else its id; an address as id gives way to a key pinned in the
/// note.
fn key(node: &Node, pinned: Option<String>) -> Option<(String, std::ops::Range<usize>)> {
    let written = |name| {
        let node = node.get(name)?;
        let text = node.words()?.trim().to_owned();
        (!text.is_empty()).then(|| (text, node.span.clone()))
    };
    let id = written("id");
    if let Some(key) = written("citation-key") {
        return Some(key);
    }
    match (id, pinned) {
        (Some((id, span)), Some(pinned)) if id.contains('/') => Some((pinned, span)),
        (id, _) => id,
    }
}
