//! TOML → the tree; the parser is crate `toml`'s, which recovers from an error and reports them all.
//!
//! In: a text. Out: its table, and what is wrong, each slip explained (`slips`). Not: what keys mean.

use super::{Fault, Field, Node, Table, Value, slips};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML text, as far as it could be read.
pub struct Toml {
    /// What could be read, whatever else was wrong: of a key that is there twice, the first.
    pub table: Table,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// Whether all that is wrong is keys that are there twice: the others stand as they are meant.
    pub is_legible: bool,
}

/// Reads a TOML document; one with faults as far as it can be.
pub fn read(text: &str) -> Toml {
    let (table, errors) = DeTable::parse_recoverable(text);
    let is_legible = errors.iter().all(slips::is_twice);
    Toml { table: table_of(table.get_ref()), faults: slips::faults(&errors, text), is_legible }
}

/// Reads a TOML document. One that is not valid is an empty table: what is left of it would be full of faults that
/// vanish with the first.
pub fn parse(text: &str) -> (Table, Vec<Fault>) {
    let Toml { table, faults, .. } = read(text);
    (if faults.is_empty() { table } else { Table::default() }, faults)
}

/// A key as TOML writes it: bare where that can be.
pub fn toml_key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { key.to_owned() } else { ::toml::Value::from(key).to_string() }
}

fn table_of(table: &DeTable<'_>) -> Table {
    let mut fields: Vec<Field> = table
        .iter()
        .map(|(key, value)| Field { key: key.get_ref().to_string(), key_span: key.span(), node: node_of(value) })
        .collect();
    fields.sort_by_key(|field| field.key_span.start);
    Table { fields }
}

/// A value as a node; the parser has bounded how deep it can be.
fn node_of(value: &Spanned<DeValue<'_>>) -> Node {
    let read = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or_else(|_| Value::Float(number.to_string()), Value::Integer),
        DeValue::Float(number) => Value::Float(number.as_str().to_owned()),
        DeValue::Boolean(value) => Value::Boolean(*value),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node_of).collect()),
        DeValue::Table(table) => Value::Table(table_of(table)),
    };
    Node::new(read, value.span())
}
