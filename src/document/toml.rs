//! TOML to [`Node`]s; the parser is crate `toml`'s, which recovers from an error and reports them all.

use super::{Fault, Key, Node, Table, Value, slips};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a TOML document. One that is not valid is an empty table: what is left of it would be full of faults that
/// vanish with the first.
pub fn parse(text: &str) -> (Table, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = slips::faults(&errors, text);
    (if faults.is_empty() { table_of(table.get_ref()) } else { Table::default() }, faults)
}

/// A key as TOML writes it: bare where that can be.
pub fn toml_key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { key.to_owned() } else { ::toml::Value::from(key).to_string() }
}

/// The table as nodes.
pub fn table_of(table: &DeTable<'_>) -> Table {
    let mut entries: Vec<(Key, Node)> = table
        .iter()
        .map(|(key, value)| (Key { name: key.get_ref().to_string(), span: key.span() }, node_of(value)))
        .collect();
    entries.sort_by_key(|(key, _)| key.span.start);
    Table { entries }
}

/// A value as a node.
pub fn node_of(value: &Spanned<DeValue<'_>>) -> Node {
    let read = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => integer(number),
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Boolean(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node_of).collect()),
        DeValue::Table(table) => Value::Table(table_of(table)),
    };
    Node { span: value.span(), value: read }
}

/// Integers beyond 64 bits are kept as numbers with a fraction: no key of postil takes them.
fn integer(number: &toml::de::DeInteger<'_>) -> Value {
    let read = i64::from_str_radix(number.as_str(), number.radix());
    read.map_or_else(|_| Value::Float(number.as_str().parse().unwrap_or(f64::NAN)), Value::Integer)
}
