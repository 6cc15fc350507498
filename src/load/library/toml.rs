//! `sources.toml`, or the table `[sources]` of a sidecar: a table `[KEY]` per source.
//!
//! In: the text, or the table. Out: its sources. Strict, as it is written by hand.

use crate::document::{Table, read_toml, toml_key};
use crate::report::Code;

use super::item::{self, Manner};
use super::{Entry, Fault, Parsed, without_mark};

/// The sources of a `sources.toml`; spans are bytes of `text`.
pub fn parse_toml(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let toml = read_toml(text);
    let mut parsed = parse_toml_table(&toml.table);
    if !toml.is_legible {
        // What else seems wrong may vanish with the slip.
        parsed.faults.clear();
    }
    parsed.faults.extend(toml.faults);
    parsed.settle(offset)
}

/// The sources of a table whose keys are theirs; spans are those that the table carries.
pub fn parse_toml_table(table: &Table) -> Parsed {
    let mut parsed = Parsed::default();
    for source in &table.fields {
        let key = &source.key;
        let Some(fields) = source.node.fields() else {
            let message = format!("source `{key}` must be a table, not {}", source.node.sort());
            let fault = Fault::new(Code::WrongType, source.key_span.clone(), message);
            parsed.faults.push(fault.help(format!("[{}]", toml_key(key))));
            continue;
        };
        let (mut item, archive) = item::read(key, fields, Manner::Strict, &mut parsed.faults);
        if !item.0.contains_key("type") {
            let fault = Fault::new(Code::MissingKey, source.key_span.clone(), format!("source `{key}` has no `type`"));
            parsed.faults.push(fault.help(r#"type = "webpage", or "book", "article-journal", "report", …"#));
            item.0.insert("type".to_owned(), ::citationberg::json::Value::String("document".to_owned()));
        }
        let span = source.key_span.clone();
        parsed.entries.push(Entry { key: key.clone(), also: Vec::new(), item, archive, span });
    }
    parsed.settle(0)
}
