//! A table read key by key.
//!
//! In: a table and its [`Shape`], and one call for each key.
//! Out: values of the type that the key takes; [`Fields::finish`] reports the keys that the shape does not have.
//! Not: what a key means.

use super::shape::Shape;
use super::{Date, Fault, Field, Node, Spanned, Table, Value};
use crate::report::{Code, nearest};

/// Why a text does not mean what its key takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// In the author's words.
    pub message: String,
    /// The way out.
    pub help: String,
}

/// Reads known keys out of a table and gathers what is wrong with it.
pub struct Fields<'n, 'f> {
    table: &'n Table,
    shape: &'static Shape,
    faults: &'f mut Vec<Fault>,
    /// What other programs call a key, in small letters: ours, in a sentence.
    elsewhere: &'static [(&'static str, &'static str)],
}

impl<'n, 'f> Fields<'n, 'f> {
    /// Starts to read a table.
    pub fn new(table: &'n Table, shape: &'static Shape, faults: &'f mut Vec<Fault>) -> Self {
        Self { table, shape, faults, elsewhere: &[] }
    }

    /// Says of a key that other programs have what it is called here.
    #[must_use]
    pub fn known_elsewhere(mut self, names: &'static [(&'static str, &'static str)]) -> Self {
        self.elsewhere = names;
        self
    }

    /// The value of a key, whatever it is.
    pub fn node(&mut self, key: &'static str) -> Option<&'n Node> {
        self.declared(key);
        self.table.get(key).filter(|node| node.value != Value::Nothing)
    }

    /// Text.
    pub fn text(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.written(key)?;
        self.text_of(key, node)
    }

    /// Text, or a whole number written as one.
    pub fn text_or_number(&mut self, key: &'static str) -> Option<Spanned<String>> {
        let node = self.written(key)?;
        match &node.value {
            Value::Integer(number) if node.typed.is_none() => {
                Some(Spanned { value: number.to_string(), span: node.span.clone() })
            }
            _ => self.text_of(key, node),
        }
    }

    /// A text that has a form of its own: `read` says what it means, or why it means nothing.
    pub fn read<T, R: Into<Refused>>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&str) -> Result<T, R>,
    ) -> Option<T> {
        let written = self.text(key)?;
        let refused = |refused: R| {
            let Refused { message, help } = refused.into();
            self.faults.push(Fault::new(Code::WrongType, written.span, message).help(help));
        };
        read(&written.value).map_err(refused).ok()
    }

    /// `true` or `false`.
    pub fn boolean(&mut self, key: &'static str) -> Option<bool> {
        let node = self.node(key)?;
        match node.value {
            Value::Boolean(value) => Some(value),
            _ => self.wrong_type(key, node, "true or false"),
        }
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<i64> {
        let node = self.node(key)?;
        match node.value {
            Value::Integer(value) => Some(value),
            _ => self.wrong_type(key, node, "a whole number"),
        }
    }

    /// A list of texts; a single text counts as a list of one.
    pub fn texts(&mut self, key: &'static str) -> Vec<Spanned<String>> {
        let Some(node) = self.node(key) else { return vec![] };
        match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.text_of(key, item)).collect(),
            _ => self.text_of(key, node).into_iter().collect(),
        }
    }

    /// A day, a month or a year: a date, text, or the number of a year.
    pub fn date(&mut self, key: &'static str) -> Option<Spanned<Date>> {
        let node = self.node(key)?;
        let Some(date) = node.date() else { return self.wrong_type(key, node, "a date") };
        let date = date.map_err(|fault| self.faults.push(fault)).ok()?;
        Some(Spanned { value: date, span: node.span.clone() })
    }

    /// A table.
    pub fn table(&mut self, key: &'static str) -> Option<&'n Table> {
        let node = self.node(key)?;
        match &node.value {
            Value::Table(table) => Some(table),
            _ => self.wrong_type(key, node, "a table"),
        }
    }

    /// A list of tables, as `[[key]]` writes it.
    pub fn tables(&mut self, key: &'static str) -> Vec<(&'n Node, &'n Table)> {
        let Some(node) = self.node(key) else { return vec![] };
        let Value::List(items) = &node.value else {
            let message = format!("`{key}` takes a list of tables, not {}", node.sort());
            let fault = Fault::new(Code::WrongType, node.span.clone(), message);
            self.faults.push(fault.help(format!("write `[[{key}]]`, with two brackets, before each")));
            return vec![];
        };
        let mut tables = Vec::new();
        for item in items {
            match &item.value {
                Value::Table(table) => tables.push((item, table)),
                _ => drop(self.wrong_type::<()>(key, item, "a table")),
            }
        }
        tables
    }

    /// One of several words.
    pub fn choice<T: Copy>(&mut self, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let written = self.text(key)?;
        let found = choices.iter().find(|(name, _)| *name == written.value).map(|(_, value)| *value);
        if found.is_none() {
            let names: Vec<String> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
            let message = format!("`{}` is not allowed for `{key}`", written.value);
            let fault = Fault::new(Code::WrongType, written.span, message);
            let fault = fault.help(format!("write one of {}", names.join(", ")));
            self.faults.push(choices.iter().fold(fault, |fault, (name, _)| fault.mend(*name)));
        }
        found
    }

    /// A place for faults that the caller finds.
    pub fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// The list of faults, for a reader of a table inside.
    pub fn faults(&mut self) -> &mut Vec<Fault> {
        self.faults
    }

    /// Reports the keys that nobody asked for, each with the nearest one that is known.
    pub fn finish(self) {
        for Field { key, key_span, .. } in &self.table.fields {
            if self.shape.names().any(|name| name == key) {
                continue;
            }
            let message = format!("{} has no key `{}`", self.shape.name, key);
            let fault = Fault::new(Code::UnknownKey, key_span.clone(), message);
            if let Some(ours) = named_here(self.elsewhere, key) {
                self.faults.push(fault.help(ours));
                continue;
            }
            if let Some(name) = nearest(key, self.shape.names()) {
                self.faults.push(fault.help(format!("did you mean `{name}`?")).mend(name));
                continue;
            }
            let fault = fault.help(format!("it has {}", self.listed()));
            self.faults.push(self.shape.names().fold(fault, Fault::mend));
        }
    }

    fn listed(&self) -> String {
        let names: Vec<String> = self.shape.names().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    }

    /// The shape of the table under a key.
    pub fn shape_of(&self, key: &'static str) -> &'static Shape {
        self.shape.table(key).unwrap_or(&Shape::BARE)
    }

    /// What is read is declared: nobody could write it otherwise.
    fn declared(&self, key: &'static str) {
        debug_assert!(self.shape.names().any(|name| name == key), "{} does not declare `{key}`", self.shape.name);
    }

    fn text_of(&mut self, key: &str, node: &Node) -> Option<Spanned<String>> {
        match node.as_str().or(node.typed.as_deref()) {
            Some(text) => Some(Spanned { value: text.to_owned(), span: node.span.clone() }),
            None => self.wrong_type(key, node, "text"),
        }
    }

    /// The value of a key that takes a text: a capital `Null` is a name.
    fn written(&mut self, key: &'static str) -> Option<&'n Node> {
        self.declared(key);
        let node = self.table.get(key)?;
        let is_name = || node.typed.as_ref().is_some_and(|word| word.starts_with('N'));
        (node.value != Value::Nothing || is_name()).then_some(node)
    }

    /// Reports a value of the wrong type.
    pub fn wrong_type<T>(&mut self, key: &str, node: &Node, expected: &str) -> Option<T> {
        let message = format!("`{key}` takes {expected}, not {}", node.sort());
        let fault = Fault::new(Code::WrongType, node.span.clone(), message);
        let scalar = matches!(node.value, Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Date(_));
        let marks = scalar && expected == "text";
        self.faults.push(if marks { fault.help("put it between quotation marks") } else { fault });
        None
    }
}

/// What a key of another program is called here; letter case does not matter.
pub fn named_here(names: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
    let small = key.to_ascii_lowercase();
    names.iter().find(|(theirs, _)| *theirs == small).map(|(_, ours)| *ours)
}
