//! Hand-written data files, read strictly: TOML and YAML become one tree of values that know their place, and a
//! [`Fields`] reader takes known keys out of a table and says what is left over.
//!
//! Nothing here knows what the keys mean. Every fault of a table is reported, not only the first.

mod date;
mod fields;
mod inside;
mod slips;
mod toml;
mod yaml;

use std::ops::Range;

pub use date::{Date, ImpossibleDate, MONTHS};
pub use fields::{Fields, Refused, named_here};
pub use inside::inside;
pub use slips::faults as toml_faults;
pub use toml::{node_of, parse as parse_toml, table_of, toml_key};
pub use yaml::parse as parse_yaml;

use crate::report::Code;

/// A value and where it stands: byte offsets in the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The stretch of the value as written, with its quotation marks.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
}

/// What a value can be.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date as TOML writes it, without quotation marks.
    Date(String),
    /// A list.
    List(Vec<Node>),
    /// A table.
    Table(Table),
    /// Nothing, as YAML's `key:` without a value.
    Nothing,
}

/// A table in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Keys with their places, and values.
    pub entries: Vec<(Key, Node)>,
}

/// A key and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// The key.
    pub name: String,
    /// Its place.
    pub span: Range<usize>,
}

/// Something wrong in a data file, before it is known which file it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// What sort.
    pub code: Code,
    /// Where.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// Words at the place.
    pub label: Option<String>,
    /// The way out.
    pub help: Option<String>,
}

impl Fault {
    /// A fault at a place.
    pub fn new(code: Code, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), label: None, help: None }
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds words at the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Range<usize>,
}

impl<T> Spanned<T> {
    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl Node {
    /// What the value is, in the words of a message.
    pub fn sort(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "text",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::Boolean(_) => "true or false",
            Value::Date(_) => "a date",
            Value::List(_) => "a list",
            Value::Table(_) => "a table",
            Value::Nothing => "nothing",
        }
    }

    /// The value for templates (`extra`): dates become text.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Text(text) | Value::Date(text) => text.clone().into(),
            Value::Integer(number) => (*number).into(),
            Value::Float(number) => (*number).into(),
            Value::Boolean(value) => (*value).into(),
            Value::List(items) => items.iter().map(Self::to_json).collect::<Vec<_>>().into(),
            Value::Table(table) => {
                let entries = table.entries.iter().map(|(key, value)| (key.name.clone(), value.to_json()));
                serde_json::Value::Object(entries.collect())
            }
            Value::Nothing => serde_json::Value::Null,
        }
    }
}

impl Table {
    /// The value of a key.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }
}
