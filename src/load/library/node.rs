//! A value with its place, as TOML, YAML and JSON all give it, so that one reader of CSL serves the three.
//! Scalars keep the text that was written (`version: 1.10` stays `1.10`). Deliberately not here: parsing, and what a value means.

use std::ops::Range;

/// A value and where it stands, in bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub value: Value,
    pub span: Range<usize>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    /// A number with a fraction or exponent, or one that is too long for 64 bits, as written.
    Float(String),
    /// A date or time of TOML, in its ISO form.
    Date(String),
    String(String),
    List(Vec<Node>),
    Map(Vec<Field>),
}

/// One `key = value` of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub key: String,
    /// Where the key stands, in bytes of the text.
    pub key_span: Range<usize>,
    pub node: Node,
}

impl Node {
    pub fn new(value: Value, span: Range<usize>) -> Self {
        Self { value, span }
    }

    /// The fields, when the value is a map.
    pub fn as_map(&self) -> Option<&[Field]> {
        match &self.value {
            Value::Map(fields) => Some(fields),
            _ => None,
        }
    }

    /// The value of a field by its exact name, when the value is a map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_map()?.iter().find(|field| field.key == key).map(|field| &field.node)
    }

    /// The text, when the value is a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string or a number.
    pub fn text(&self) -> Option<String> {
        match &self.value {
            Value::String(text) | Value::Float(text) | Value::Date(text) => Some(text.clone()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// What the value is, in words for a message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Date(_) => "a date",
            Value::String(_) => "a string",
            Value::List(_) => "a list",
            Value::Map(_) => "a table",
        }
    }
}
