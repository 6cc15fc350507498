//! `sources.yaml`: either CSL as pandoc writes it, a list under `references:`, or Hayagriva's YAML, a table per source.
//!
//! In: the text.
//! Out: its sources; YAML that cannot be read is one fault.

use ::citationberg::json::Value as Csl;

use crate::report::Code;

use super::item::{self, Manner};
use super::{Entry, Fault, Parsed, hayagriva, without_mark};
use crate::document::{Limits, Node, Table, Value, parse_yaml as parse};

const LIMITS: Limits =
    Limits { nodes: 2_000_000, aliases: 256, help: "divide the library into several files, and write values out" };

/// The sources of a YAML text, in pandoc's CSL or in Hayagriva's form.
pub fn parse_yaml(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let mut parsed = Parsed::default();
    match parse(one_document(text), LIMITS) {
        Ok(root) => sources(&root, &mut parsed),
        Err(fault) => parsed.faults.push(fault.label("the library could not be read")),
    }
    parsed.settle(offset)
}

fn sources(root: &Node, parsed: &mut Parsed) {
    match &root.value {
        Value::Nothing => {}
        Value::List(items) => items.iter().for_each(|item| reference(item, parsed)),
        Value::Table(Table { fields }) => match root.get("references") {
            Some(Node { value: Value::List(items), .. }) => items.iter().for_each(|item| reference(item, parsed)),
            Some(Node { value: Value::Nothing, .. }) => {}
            Some(node) if node.get("type").is_none() => {
                parsed.faults.push(Fault::new(
                    Code::WrongType,
                    node.span.clone(),
                    format!("`references` must be a list, not {}", node.sort()),
                ));
            }
            _ => fields.iter().for_each(|field| hayagriva::read(field, parsed)),
        },
        _ => parsed.faults.push(Fault::new(
            Code::WrongType,
            root.span.clone(),
            format!("a library is a list under `references`, not {}", root.sort()),
        )),
    }
}

/// The text without the line `---` or `...` that ends the metadata of a Markdown file.
fn one_document(text: &str) -> &str {
    let trimmed = text.trim_end();
    ["\n---", "\n..."].iter().find_map(|end| trimmed.strip_suffix(end)).unwrap_or(text)
}

/// One item of `references:`.
fn reference(node: &Node, parsed: &mut Parsed) {
    let Some(fields) = node.fields() else {
        parsed.faults.push(Fault::new(
            Code::WrongType,
            node.span.clone(),
            format!("a reference must be a table, not {}", node.sort()),
        ));
        return;
    };
    let Some((key, span)) = node.get("id").and_then(|id| Some((id.words()?, id.span.clone()))) else {
        let first = fields.first().map_or(node.span.clone(), |field| field.key_span.clone());
        parsed.faults.push(Fault::new(Code::WrongType, first, "a reference has no `id`").help("id: KEY"));
        return;
    };
    let (mut item, archive) = item::read(&key, fields, Manner::Pandoc, &mut parsed.faults);
    item.0.entry("type".to_owned()).or_insert_with(|| Csl::String("document".to_owned()));
    parsed.entries.push(Entry { key, also: Vec::new(), item, archive, span });
}
