//! A shape → JSON Schema (2020-12), by which editors propose and check keys.
//!
//! In: a [`Shape`]. Out: the schema of its table. Not: what depends on other files, such as whether a source is there.

use super::shape::{Family, Key, Shape, Takes};
use serde_json::{Map, Value, json};

/// A day, a month or a year, a time of day behind it left aside.
const DATE: &str = r"^\s*[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?([Tt ].*)?$";

/// The schema of a table.
pub fn table(shape: &Shape) -> Value {
    let mut properties = Map::new();
    for Key { name, takes, says, .. } in shape.keys {
        properties.insert((*name).to_owned(), described(value(takes), says));
    }
    for Family { names, takes, says } in shape.families {
        for name in names() {
            properties.insert(name.to_owned(), described(value(takes), says));
        }
    }
    let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
    let needed: Vec<&str> = shape.keys.iter().filter(|key| key.is_needed).map(|key| key.name).collect();
    if !needed.is_empty() {
        schema["required"] = needed.into();
    }
    if !shape.ways.is_empty() {
        schema["oneOf"] = shape.ways.iter().map(|way| one_way(way, shape.ways)).collect();
    }
    if !shape.least.is_empty() {
        schema["anyOf"] = shape.least.iter().map(|key| json!({"required": [key]})).collect();
    }
    schema
}

/// The keys of one way are there, and those of the others are not.
fn one_way(way: &[&str], ways: &[&[&str]]) -> Value {
    let others = ways.iter().flat_map(|other| other.iter()).filter(|key| !way.contains(key));
    let absent: Map<String, Value> = others.map(|key| ((*key).to_owned(), false.into())).collect();
    json!({"required": way, "properties": absent})
}

/// The schema of a value.
pub fn value(takes: &Takes) -> Value {
    match takes {
        Takes::Text => json!({"type": "string"}),
        Takes::Words => json!({"type": "string", "pattern": r"\S"}),
        Takes::Form(pattern, examples) => json!({"type": "string", "pattern": pattern, "examples": examples}),
        Takes::Known(names) => json!({"anyOf": [{"enum": names()}, {"type": "string"}]}),
        Takes::Choice(names) => json!({"enum": names}),
        Takes::Choices(names) => json!({"enum": names()}),
        Takes::TextOrNumber => json!({"type": ["string", "integer"]}),
        Takes::TextOrFraction => json!({"type": ["string", "number"]}),
        Takes::NumberOr(text) => json!({"anyOf": [value(text), {"type": "integer", "minimum": 0}]}),
        Takes::Boolean => json!({"type": "boolean"}),
        Takes::Integer => json!({"type": "integer"}),
        Takes::Count => json!({"type": "integer", "minimum": 0}),
        Takes::Date => json!({"anyOf": [
            {"type": "string", "pattern": DATE, "examples": ["2026-11-23", "2026-11", "2026"]},
            {"type": "integer", "minimum": 1000, "maximum": 9999},
        ]}),
        Takes::Some(one, may_be_empty) => {
            let one = value(one);
            let least = usize::from(!may_be_empty);
            json!({"anyOf": [one, {"type": "array", "items": one, "minItems": least}]})
        }
        Takes::Either(several) => json!({"anyOf": several.iter().map(value).collect::<Vec<_>>()}),
        Takes::List(one) => json!({"type": "array", "items": value(one)}),
        Takes::Table(shape) => table(shape),
        Takes::Map(one) => json!({"type": "object", "additionalProperties": value(one)}),
        Takes::Anything => json!({}),
    }
}

fn described(mut schema: Value, says: &str) -> Value {
    schema["description"] = says.into();
    schema
}
