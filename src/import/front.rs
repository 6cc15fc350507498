//! The front matter of an article that comes, written as TOML.
//!
//! In: keys and values as postil has them. Out: the lines between `+++`. Not: what the keys mean.

use crate::document::{Date, toml_key};
use crate::load::front_keys::FRONT_MATTER;
use std::collections::BTreeMap;
use toml::Value;

/// Front matter: keys with their values. Empty texts and lists are left out.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct NewFront(BTreeMap<String, Value>);

impl NewFront {
    /// Sets a key, unless there is nothing to say.
    pub fn set(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_empty = match &value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Table(table) => table.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(key.to_owned(), value);
        }
    }

    /// Sets a date: a day, a month or a year.
    pub fn set_date(&mut self, key: &str, date: Date) {
        let written = date.to_string();
        self.set(key, written.parse().map_or(Value::String(written), Value::Datetime));
    }

    /// Sets a list of texts.
    pub fn set_all<T: Into<String>>(&mut self, key: &str, texts: impl IntoIterator<Item = T>) {
        self.set(key, texts.into_iter().map(|text| Value::String(text.into())).collect::<Vec<_>>());
    }

    /// Takes a key out.
    pub fn clear(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// What a key says.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Value::as_str)
    }

    /// The block with its fences, keys in the order of their table and tables last; empty without keys.
    pub fn written(&self) -> String {
        if self.0.is_empty() { String::new() } else { format!("+++\n{}+++\n\n", self.lines()) }
    }

    /// The lines alone.
    pub fn lines(&self) -> String {
        let is_table = |key: &&str| matches!(self.0.get(*key), Some(Value::Table(_)));
        let rest = self.0.keys().map(String::as_str).filter(|key| FRONT_MATTER.names().all(|name| name != *key));
        let (tables, plain): (Vec<&str>, Vec<&str>) = FRONT_MATTER
            .names()
            .map(|name| -> &str { name })
            .filter(|key| self.0.contains_key(*key))
            .chain(rest)
            .partition(is_table);
        let mut out = String::new();
        for key in plain {
            out.push_str(&format!("{} = {}\n", toml_key(key), self.0[key]));
        }
        for key in tables {
            let table = Value::Table(toml::Table::from_iter([(key.to_owned(), self.0[key].clone())]));
            out.push('\n');
            out.push_str(&toml::to_string(&table).unwrap_or_default());
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::front_matter::split;

    #[test]
    fn whatever_is_set_is_read_back() {
        let mut front = NewFront::default();
        front.set("title", "He said \"no\" \\ twice\n");
        front.set_date("date", Date::parse("2021-11-12").expect("a date"));
        front.set_date("updated", Date::parse("2022-01").expect("a date"));
        front.set_all("tags", ["a", "b = c"]);
        front.set("description", "");
        front.set("extra", toml::Table::from_iter([("a b".to_owned(), Value::from(1))]));
        let written = front.written();
        let read = split(&written);
        assert_eq!(read.faults, [], "{written}");
        assert_eq!(read.front.title.map(|title| title.value).as_deref(), Some("He said \"no\" \\ twice\n"));
        assert_eq!(read.front.date.map(|date| date.to_string()).as_deref(), Some("2021-11-12"));
        assert_eq!(read.front.updated.map(|date| date.to_string()).as_deref(), Some("2022-01"));
        assert_eq!((read.front.tags, read.front.description), (vec!["a".to_owned(), "b = c".to_owned()], None));
        assert_eq!(read.front.extra, Some(serde_json::json!({"a b": 1})));
    }
}
