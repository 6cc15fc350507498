//! The text of `sources.toml`, or the table `[sources]` of a sidecar, comes in: a table `[KEY]` per source. Strict, as it is written by hand.
//! Keys that repeat are faults of TOML's own parser, which goes on behind them.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use crate::report::Code;

use super::item::{self, Manner};
use super::node::{Field, Node, Value};
use super::{Entry, Fault, Parsed, without_mark};
use crate::document::{toml_faults, toml_key};

/// The sources of a `sources.toml`; spans are bytes of `text`.
pub fn parse_toml(text: &str) -> Parsed {
    let (text, offset) = without_mark(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut parsed = parse_toml_table(table.get_ref());
    if errors.iter().any(|error| !error.message().starts_with("duplicate key")) {
        // What else seems wrong may vanish with the slip.
        parsed.faults.clear();
    }
    parsed.faults.extend(toml_faults(&errors, text));
    parsed.settle(offset)
}

/// The sources of a table whose keys are theirs; spans are those that the table carries.
pub fn parse_toml_table(table: &DeTable<'_>) -> Parsed {
    let mut parsed = Parsed::default();
    for (key, value) in table {
        let node = node(value);
        let Some(fields) = node.as_map() else {
            let message = format!("source `{}` must be a table, not {}", key.get_ref(), node.kind());
            parsed
                .faults
                .push(Fault::new(Code::WrongType, key.span(), message).help(format!("[{}]", toml_key(key.get_ref()))));
            continue;
        };
        let (mut item, archive) = item::read(key.get_ref(), fields, Manner::Strict, &mut parsed.faults);
        if !item.0.contains_key("type") {
            let message = format!("source `{}` has no `type`", key.get_ref());
            parsed.faults.push(
                Fault::new(Code::MissingKey, key.span(), message)
                    .help(r#"type = "webpage", or "book", "article-journal", "report", …"#),
            );
            item.0.insert("type".to_owned(), ::citationberg::json::Value::String("document".to_owned()));
        }
        parsed.entries.push(Entry {
            key: key.get_ref().to_string(),
            also: Vec::new(),
            item,
            archive,
            span: key.span(),
        });
    }
    parsed.settle(0)
}

/// The same value as a node; TOML's parser has bounded how deep it can be.
fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let kind = match value.get_ref() {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::Float(number.to_string()), Value::Integer),
        DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => {
            let field = |(key, value): (&Spanned<std::borrow::Cow<'_, str>>, &Spanned<DeValue<'_>>)| Field {
                key: key.get_ref().to_string(),
                key_span: key.span(),
                node: node(value),
            };
            let mut fields: Vec<Field> = table.iter().map(field).collect();
            fields.sort_by_key(|field| field.key_span.start);
            Value::Map(fields)
        }
    };
    Node::new(kind, value.span())
}
