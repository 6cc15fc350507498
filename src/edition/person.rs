//! Who is named: a key of `people.toml` or a plain name in, the person out, and what tells speakers apart.

use crate::document::Spanned;
use crate::load::people::{People, looks_like_key};
use serde::{Deserialize, Serialize};

/// A person as an article names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What tells people apart, and is the name of a speaker's page.
    pub id: String,
    /// The name.
    pub name: String,
    /// The role, or an empty string.
    pub role: String,
}

impl Person {
    /// The person behind a key or a name.
    pub fn of(written: &str, people: &People) -> Self {
        let known = people.get(written).or_else(|| people.key_of(written).and_then(|key| people.get(key)));
        Self {
            id: super::places::speaker_id(written, people),
            name: known.map_or_else(|| written.to_owned(), |person| person.name.clone()),
            role: known.map(|person| person.role.clone()).unwrap_or_default(),
        }
    }

    /// The people behind keys or names, each once.
    pub fn all(written: &[Spanned<String>], people: &People) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::with_capacity(written.len());
        for person in written.iter().map(|written| Self::of(&written.value, people)) {
            if all.iter().all(|other| other.id != person.id) {
                all.push(person);
            }
        }
        all
    }
}

/// The name behind a key, or the name itself.
pub fn name(written: &str, people: &People) -> String {
    people.get(written).map_or_else(|| written.to_owned(), |person| person.name.clone())
}

/// Whether a speaker is written as a key that nobody has defined.
pub fn is_undefined(written: &str, people: &People) -> bool {
    looks_like_key(written) && people.get(written).is_none() && people.key_of(written).is_none()
}
