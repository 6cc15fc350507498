//! What tables hold: their keys, and what each takes and says. Readers know their keys from here
//! ([`Fields`](super::Fields)), and so do the schemas that editors use ([`schema`](super::schema)): a key that is not
//! declared cannot be read.
//!
//! In: nothing. Out: types, for one static table beside each reader. Not: reading.

/// A table, as it may be written.
#[derive(Debug)]
pub struct Shape {
    /// What messages call it: `a note`.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// Keys that are many and take the same: locators, variables of CSL.
    pub families: &'static [Family],
    /// Keys of which it has those of exactly one group.
    pub ways: &'static [&'static [&'static str]],
    /// Keys of which it has at least one.
    pub least: &'static [&'static str],
}

impl Shape {
    /// A table without keys, for those that have few.
    pub const BARE: Self = Self { name: "", keys: &[], families: &[], ways: &[], least: &[] };

    /// The names of all its keys.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let families = self.families.iter().flat_map(|family| (family.names)());
        self.keys.iter().map(|key| key.name).chain(families)
    }

    /// The table that stands under a key.
    pub fn table(&self, key: &str) -> Option<&'static Shape> {
        self.keys.iter().find(|known| known.name == key).and_then(|key| match key.takes {
            Takes::Table(shape) => Some(shape),
            _ => None,
        })
    }
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What its value may be.
    pub takes: Takes,
    /// What it is for, for whoever writes it.
    pub says: &'static str,
    /// Whether the table is nothing without it.
    pub is_needed: bool,
}

impl Key {
    /// A key that may be left out.
    pub const fn new(name: &'static str, takes: Takes, says: &'static str) -> Self {
        Self { name, takes, says, is_needed: false }
    }

    /// A key that must be there.
    pub const fn needed(name: &'static str, takes: Takes, says: &'static str) -> Self {
        Self { name, takes, says, is_needed: true }
    }
}

/// Keys of one sort.
#[derive(Debug)]
pub struct Family {
    /// Their names.
    pub names: fn() -> Vec<&'static str>,
    /// What each takes.
    pub takes: Takes,
    /// What they are for.
    pub says: &'static str,
}

/// What a value may be.
#[derive(Debug)]
pub enum Takes {
    /// Text.
    Text,
    /// Text with another sign in it than blanks.
    Words,
    /// Text of a form, with examples.
    Form(&'static str, &'static [&'static str]),
    /// Text, of which some values are known.
    Known(fn() -> Vec<&'static str>),
    /// One of some words.
    Choice(&'static [&'static str]),
    /// One of some words, which are many.
    Choices(fn() -> Vec<&'static str>),
    /// Text, or a whole number that is written as one.
    TextOrNumber,
    /// Text, or any number.
    TextOrFraction,
    /// A number or a text of this form.
    NumberOr(&'static Takes),
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A whole number that is not below 0.
    Count,
    /// A day, a month or a year.
    Date,
    /// A value, or a list of such; whether the list may be empty.
    Some(&'static Takes, bool),
    /// One of several sorts of values.
    Either(&'static [Takes]),
    /// A list.
    List(&'static Takes),
    /// A table.
    Table(&'static Shape),
    /// A table whose keys are the author's own.
    Map(&'static Takes),
    /// Anything.
    Anything,
}

impl Takes {
    /// A text, or a list of texts.
    pub const TEXTS: Self = Self::Some(&Self::Text, true);
    /// The tag of a language.
    pub const LANGUAGE: Self = Self::Form(
        r"^\s*([A-Za-z]{2,3}|[xX](?=[-_]))([-_][A-Za-z0-9]{1,8})*\s*$",
        &["en", "de", "fr", "es", "ru", "zh", "pt-BR", "grc"],
    );
}

/// The words of a list of choices.
pub const fn names<T: Copy, const N: usize>(choices: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = choices[at].0;
        at += 1;
    }
    names
}
