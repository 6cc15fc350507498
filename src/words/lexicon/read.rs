//! The layout of a lexicon's file: its sections, and the four sorts of lists that they hold. What a list is for is not
//! known here.

use crate::words::fold;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words without an order, folded.
#[derive(Debug, Default)]
pub struct WordSet(FxHashSet<Box<str>>);

/// Words, or a few of them in a row, in the order of the file, folded.
#[derive(Debug, Default)]
pub struct PhraseList(Vec<Box<str>>);

/// Words, folded, each with what it says: the numbers `2`, `1/2`, `x2` (twice), `1st`, `100+` (hundreds), a month, a
/// language.
#[derive(Debug, Default)]
pub struct Meanings(FxHashMap<Box<str>, Box<str>>);

/// Signs in the order of the file, to the letter.
#[derive(Debug, Default)]
pub struct Signs(Vec<Box<str>>);

/// What a section is read into.
pub(super) trait Section {
    fn read(&mut self, body: &str);
    fn join(&mut self, other: &Self);
}

impl WordSet {
    /// Whether a folded word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(AsRef::as_ref)
    }
}

impl PhraseList {
    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.iter().map(AsRef::as_ref)
    }
}

impl Meanings {
    /// What a folded word says.
    pub fn get(&self, word: &str) -> Option<&str> {
        self.0.get(word).map(AsRef::as_ref)
    }

    /// Whether a folded word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    /// All words with what they say, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(word, value)| (word.as_ref(), value.as_ref()))
    }

    /// All words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(AsRef::as_ref)
    }
}

impl Signs {
    /// All of them, in order.
    pub fn all(&self) -> &[Box<str>] {
        &self.0
    }
}

impl Section for WordSet {
    fn read(&mut self, body: &str) {
        self.0.extend(listed(body));
    }

    fn join(&mut self, other: &Self) {
        self.0.extend(other.0.iter().cloned());
    }
}

impl Section for PhraseList {
    fn read(&mut self, body: &str) {
        self.0.extend(listed(body));
    }

    fn join(&mut self, other: &Self) {
        for phrase in &other.0 {
            if !self.0.contains(phrase) {
                self.0.push(phrase.clone());
            }
        }
    }
}

impl Section for Meanings {
    fn read(&mut self, body: &str) {
        for (value, words) in body.lines().filter_map(|line| line.split_once('=')) {
            self.0.extend(listed(words).map(|word| (word, value.trim().into())));
        }
    }

    /// Where two languages disagree, the first has it.
    fn join(&mut self, other: &Self) {
        for (word, value) in &other.0 {
            self.0.entry(word.clone()).or_insert_with(|| value.clone());
        }
    }
}

impl Section for Signs {
    fn read(&mut self, body: &str) {
        self.0.extend(body.split_ascii_whitespace().map(|sign| sign.replace('_', "\u{202f}").into()));
    }

    /// All languages together have no signs of their own.
    fn join(&mut self, _: &Self) {}
}

/// The sections of a file: their names, and what stands in them but comments.
pub(super) fn sections(file: &str) -> Vec<(&str, String)> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let name = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        match (name, sections.last_mut()) {
            (Some(name), _) => sections.push((name, String::new())),
            (None, Some((_, body))) => *body += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    sections
}

fn listed(body: &str) -> impl Iterator<Item = Box<str>> {
    body.split([',', '\n']).map(str::trim).filter(|word| !word.is_empty()).map(|word| fold(word).into())
}
