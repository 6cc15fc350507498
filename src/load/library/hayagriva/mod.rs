//! One source of a Hayagriva library.
//!
//! In: its table.
//! Out: a CSL item. Parents become the container, the series, the event or the original. The mapping is ours, after
//! Hayagriva's file format: an institution stays, a newspaper article keeps its day, a chapter has one book title.
//! Not: selectors of titles' forms other than `value` and `short`, `time-range`.

mod fields;
mod parents;
mod types;

use ::citationberg::json::Value as Csl;

use crate::report::Code;

use super::item::{self, Manner};
use super::{Entry, Fault, Parsed};
use crate::document::{Field, Node};

/// Adds the source that a field of the library's table tells.
pub fn read(source: &Field, parsed: &mut Parsed) {
    if source.node.fields().is_none() {
        let message = format!("source `{}` must be a table, not {}", source.key, source.node.sort());
        parsed.faults.push(Fault::new(Code::WrongType, source.key_span.clone(), message));
        return;
    }
    let Some(kind) = types::csl_type(&source.node) else {
        let written = source.node.get("type").and_then(Node::words).unwrap_or_default();
        let message = if written.is_empty() {
            format!("source `{}` has no `type`", source.key)
        } else {
            format!("`{written}` is not a type of Hayagriva")
        };
        let span = source.node.get("type").map_or(source.key_span.clone(), |node| node.span.clone());
        parsed.faults.push(Fault::new(Code::WrongType, span, message).help("type: book"));
        return;
    };
    let mut variables = fields::Variables::new(kind);
    fields::own(&source.node, &mut variables, &mut parsed.faults);
    parents::add(&source.node, kind, &mut variables, &mut parsed.faults);
    let archive = source.node.get("archive").filter(|node| node.fields().is_some());
    let archive = archive.map(|node| item::read_archive(node, Manner::Pandoc, &mut parsed.faults));
    let mut item = variables.into_item();
    item.0.insert("id".to_owned(), Csl::String(source.key.clone()));
    parsed.entries.push(Entry {
        key: source.key.clone(),
        also: Vec::new(),
        item,
        archive,
        span: source.key_span.clone(),
    });
}
