//! Data files written by hands and programs: TOML, YAML and JSON become one tree of values that know their place.
//!
//! In: the text of a file. Out: [`Node`]s with byte spans, and every [`Fault`], not only the first; [`Fields`] takes
//! known keys out of a table and says what is left over; [`shape`] says which keys there are. [`Date`] is a day, a
//! month or a year.
//! Not: what keys mean, and of what file a text is.

mod date;
mod fields;
mod inside;
mod json;
pub mod schema;
pub mod shape;
mod slips;
mod toml;
mod yaml;

use std::ops::Range;

pub use date::{Date, MONTHS, NoDate};
pub use fields::{Fields, Refused, named_here};
pub use inside::inside;
pub use json::parse as parse_json;
pub use toml::{Toml, parse as parse_toml, read as read_toml, toml_key};
pub use yaml::{Limits, parse as parse_yaml};

use crate::report::{Code, Mend};

/// A value and where it stands: byte offsets in the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The stretch of the value as written, with its quotation marks.
    pub span: Range<usize>,
    /// The value.
    pub value: Value,
    /// The word that YAML took for something else than a text: `no`, `2.10` and `1_000` are words to their author.
    pub typed: Option<String>,
}

/// What a value can be.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number of 64 bits.
    Integer(i64),
    /// A number with a fraction or an exponent, or one that is too long for 64 bits, as it is written: `1.10` is a
    /// version.
    Float(String),
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
    pub fields: Vec<Field>,
}

/// One `key = value` of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Range<usize>,
    /// The value.
    pub node: Node,
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
    /// The way out as edits.
    pub mends: Vec<Mend>,
}

impl Fault {
    /// A fault at a place.
    pub fn new(code: Code, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { code, span, message: message.into(), label: None, help: None, mends: vec![] }
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a text that may stand in place of what it is about.
    #[must_use]
    pub fn mend(self, text: impl Into<String>) -> Self {
        let span = self.span.clone();
        self.mend_at(span, text)
    }

    /// Adds a text that may stand in place of another stretch.
    #[must_use]
    pub fn mend_at(mut self, span: Range<usize>, text: impl Into<String>) -> Self {
        self.mends.push(Mend { span, text: text.into() });
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
    /// A value at a place.
    pub fn new(value: Value, span: Range<usize>) -> Self {
        Self { span, value, typed: None }
    }

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

    /// The fields, when the value is a table.
    pub fn fields(&self) -> Option<&[Field]> {
        match &self.value {
            Value::Table(table) => Some(&table.fields),
            _ => None,
        }
    }

    /// The items, when the value is a list.
    pub fn items(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// The value of a key, when the value is a table.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Table(table) => table.get(key),
            _ => None,
        }
    }

    /// The text, when the value is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The words of a text, a number or a date.
    pub fn words(&self) -> Option<String> {
        match &self.value {
            Value::Text(text) | Value::Date(text) => Some(text.clone()),
            Value::Float(number) => Some(self.typed.as_ref().unwrap_or(number).clone()),
            Value::Integer(number) => Some(self.typed.clone().unwrap_or_else(|| number.to_string())),
            _ => None,
        }
    }

    /// The day, month or year that a date, a text or the number of a year tells, or why it tells none; nothing for
    /// other values.
    pub fn date(&self) -> Option<Result<Date, Fault>> {
        let written = match &self.value {
            Value::Text(text) | Value::Date(text) => text.clone(),
            Value::Integer(year) => year.to_string(),
            _ => return None,
        };
        Some(Date::parse(&written).map_err(|none| none.fault(&written, self.span.clone())))
    }

    /// The value for templates (`extra`): dates become text.
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Text(text) | Value::Date(text) => text.clone().into(),
            Value::Integer(number) => (*number).into(),
            Value::Float(number) => number.replace('_', "").parse::<f64>().unwrap_or(f64::NAN).into(),
            Value::Boolean(value) => (*value).into(),
            Value::List(items) => items.iter().map(Self::to_json).collect::<Vec<_>>().into(),
            Value::Table(table) => {
                let fields = table.fields.iter().map(|field| (field.key.clone(), field.node.to_json()));
                serde_json::Value::Object(fields.collect())
            }
            Value::Nothing => serde_json::Value::Null,
        }
    }
}

impl Table {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.fields.iter().find(|field| field.key == key).map(|field| &field.node)
    }
}
