//! People: speakers and authors.
//!
//! In: the tables of `people.toml`, or `[people.KEY]` of a sidecar.
//! Out: [`People`] by key.

use crate::document::shape::{Key, Shape, Takes};
use crate::document::{Fault, Field, Fields, Node, Table, Value};
use crate::report::nearest;
use std::collections::BTreeMap;

/// A person that a key stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The name as readers see it.
    pub name: String,
    /// What indexes sort by; the name without it.
    pub sort: Option<String>,
    /// Office or profession.
    pub role: String,
    /// More about the person, in Markdown.
    pub about: String,
    /// The person's own address.
    pub url: Option<String>,
}

/// The keys of a person.
static PERSON: Shape = Shape {
    name: "a person",
    keys: &[
        Key::new("name", Takes::Text, "The name as readers see it; else the key."),
        Key::new(
            "sort",
            Takes::Text,
            "What lists sort by, as `Reed, Ludwig van`; of one word where no part is a family's.",
        ),
        Key::new("role", Takes::Text, "Office or profession."),
        Key::new("about", Takes::Text, "More about the person, in Markdown."),
        Key::new("url", Takes::Text, "The person's own address on the web."),
    ],
    ..Shape::BARE
};

/// People by key, as `people.toml` and `[people]` of a sidecar have them.
pub const PEOPLE: Takes = Takes::Map(&Takes::Table(&PERSON));

/// People by key.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Whether something of their file could not be read, so that others may be missing.
    pub is_part: bool,
    by_key: BTreeMap<String, Person>,
}

impl People {
    /// Reads tables `[KEY]`.
    pub fn read(table: &Table, faults: &mut Vec<Fault>) -> Self {
        let mut people = Self::default();
        for Field { key, node, .. } in &table.fields {
            if let Some(person) = person(key, node, faults) {
                people.by_key.insert(key.clone(), person);
            }
        }
        people
    }

    /// The person with this key.
    pub fn get(&self, key: &str) -> Option<&Person> {
        self.by_key.get(key)
    }

    /// The key of the person with this name.
    pub fn key_of(&self, name: &str) -> Option<&str> {
        self.by_key.iter().find(|(_, person)| person.name == name).map(|(key, _)| key.as_str())
    }

    /// Every person with the key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Person)> {
        self.by_key.iter().map(|(key, person)| (key.as_str(), person))
    }

    /// Adds those of another file; what is there already stays.
    pub fn add(&mut self, others: &Self) {
        self.is_part |= others.is_part;
        for (key, person) in &others.by_key {
            self.by_key.entry(key.clone()).or_insert_with(|| person.clone());
        }
    }

    /// The key nearest to one that is not there.
    pub fn nearest(&self, key: &str) -> Option<&str> {
        nearest(key, self.by_key.keys().map(String::as_str))
    }
}

fn person(key: &str, node: &Node, faults: &mut Vec<Fault>) -> Option<Person> {
    let Value::Table(table) = &node.value else {
        let message = format!("`{key}` takes a table with the person's `name`, not {}", node.sort());
        faults.push(Fault::new(crate::report::Code::WrongType, node.span.clone(), message));
        return None;
    };
    let mut fields = Fields::new(table, &PERSON, faults);
    let text = |value: Option<crate::document::Spanned<String>>| value.map(|text| text.value);
    let person = Person {
        name: text(fields.text("name")).unwrap_or_else(|| key.to_owned()),
        sort: text(fields.text("sort")),
        role: text(fields.text("role")).unwrap_or_default(),
        about: text(fields.text("about")).unwrap_or_default(),
        url: text(fields.text("url")),
    };
    fields.finish();
    Some(person)
}

/// Whether a text is written like a key (`lavrov`), not like a name (`Sergey Lavrov`).
pub fn looks_like_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
}
