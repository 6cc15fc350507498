//! The text of `sources.yaml` comes in: either CSL as pandoc writes it, a list under `references:`, or Hayagriva's YAML, a table per source.
//! YAML that cannot be read is one fault; keys that repeat in a table are such. Depth, aliases and size are bounded.

mod read;

use ::citationberg::json::Value as Csl;

use crate::report::Code;

use super::item::{self, Manner};
use super::node::{Node, Value};
use super::{Entry, Fault, Parsed, hayagriva, without_mark};

/// The sources of a YAML text, in pandoc's CSL or in Hayagriva's form.
pub fn parse_yaml(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let mut parsed = Parsed::default();
    match read::node(text) {
        Ok(root) => sources(&root, &mut parsed),
        Err(fault) => parsed.faults.push(fault),
    }
    parsed.settle(offset)
}

fn sources(root: &Node, parsed: &mut Parsed) {
    match &root.value {
        Value::Null => {}
        Value::List(items) => items.iter().for_each(|item| reference(item, parsed)),
        Value::Map(fields) => match root.get("references") {
            Some(Node { value: Value::List(items), .. }) => items.iter().for_each(|item| reference(item, parsed)),
            Some(Node { value: Value::Null, .. }) => {}
            Some(node) if node.get("type").is_none() => {
                parsed.faults.push(Fault::new(
                    Code::WrongType,
                    node.span.clone(),
                    format!("`references` must be a list, not {}", node.kind()),
                ));
            }
            _ => fields.iter().for_each(|field| hayagriva::read(field, parsed)),
        },
        _ => parsed.faults.push(Fault::new(
            Code::WrongType,
            root.span.clone(),
            format!("a library is a list under `references`, not {}", root.kind()),
        )),
    }
}

/// One item of `references:`.
fn reference(node: &Node, parsed: &mut Parsed) {
    let Some(fields) = node.as_map() else {
        parsed.faults.push(Fault::new(
            Code::WrongType,
            node.span.clone(),
            format!("a reference must be a table, not {}", node.kind()),
        ));
        return;
    };
    let Some((key, span)) = node.get("id").and_then(|id| Some((id.text()?, id.span.clone()))) else {
        let first = fields.first().map_or(node.span.clone(), |field| field.key_span.clone());
        parsed.faults.push(Fault::new(Code::WrongType, first, "a reference has no `id`").help("id: KEY"));
        return;
    };
    let (mut item, archive) = item::read(&key, fields, Manner::Pandoc, &mut parsed.faults);
    item.0.entry("type".to_owned()).or_insert_with(|| Csl::String("document".to_owned()));
    parsed.entries.push(Entry { key, also: Vec::new(), item, archive, span });
}
