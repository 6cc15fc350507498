//! The order of the apparatus: notes, Markdown's footnotes and citations that are notes, numbered together by where
//! their references stand, so that a reader meets 1, 2, 3 in this order.
//!
//! The reference of a note follows its last mark: that of a passage around another comes later and has the greater
//! number. What stands inside a footnote comes after the body, in the order of the list.

use super::weave::Woven;
use crate::text::{Parsed, label_key};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A body's pieces with its footnotes' texts set apart.
#[derive(Debug, Default)]
pub struct Body<'p> {
    /// The body without its footnotes' texts.
    pub main: Vec<Woven<'p>>,
    /// Markdown's own footnotes, in the order of the file.
    pub footnotes: Vec<Footnote<'p>>,
    /// The first footnote of each label, by the label as labels are compared.
    labels: HashMap<String, usize>,
}

/// One of Markdown's own footnotes.
#[derive(Debug)]
pub struct Footnote<'p> {
    /// Its label.
    pub label: &'p str,
    /// The event that begins it.
    pub event: usize,
    /// Its text.
    pub pieces: Vec<Woven<'p>>,
}

/// An entry under the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endnote {
    /// A note, by its index.
    Note(usize),
    /// A footnote, by its index in [`Body::footnotes`].
    Footnote(usize),
    /// A citation in the text, by its index.
    Citation(usize),
}

/// A citation without a number of its own: in a style that sets citations into the text, or within a footnote, which is
/// the note that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unnumbered {
    /// Its index.
    pub citation: usize,
    /// How many entries come before it.
    pub before: usize,
    /// The number of the footnote that it stands in.
    pub footnote: Option<usize>,
}

/// The numbered entries; the first has number 1.
#[derive(Debug, Default)]
pub struct Order {
    /// Entries in the order of their numbers.
    pub items: Vec<Endnote>,
    notes: HashMap<usize, usize>,
    footnotes: HashMap<usize, usize>,
    citations: HashMap<usize, usize>,
    cites_in_notes: bool,
    /// Citations that have no number of their own, in the order in which a reader meets them.
    pub mentions: Vec<Unnumbered>,
}

impl<'p> Body<'p> {
    /// Sets the footnotes' texts apart.
    pub fn new(pieces: Vec<Woven<'p>>, parsed: &'p Parsed<'_>) -> Self {
        let mut body = Self::default();
        let mut inside = false;
        for piece in pieces {
            if let Woven::Event(index) = &piece {
                match &parsed.events[*index].0 {
                    Event::Start(Tag::FootnoteDefinition(label)) => {
                        inside = true;
                        body.labels.entry(label_key(label)).or_insert(body.footnotes.len());
                        body.footnotes.push(Footnote { label, event: *index, pieces: vec![] });
                        continue;
                    }
                    Event::End(TagEnd::FootnoteDefinition) => {
                        inside = false;
                        continue;
                    }
                    _ => {}
                }
            }
            match body.footnotes.last_mut().filter(|_| inside) {
                Some(footnote) => footnote.pieces.push(piece),
                None => body.main.push(piece),
            }
        }
        body
    }

    /// The index of the footnote with this label.
    pub fn footnote(&self, label: &str) -> Option<usize> {
        self.labels.get(&label_key(label)).copied()
    }
}

impl Order {
    /// Numbers what a body refers to; citations in the text only where they are notes.
    pub fn of(body: &Body<'_>, cites_in_notes: bool) -> Self {
        let mut order = Self { cites_in_notes, ..Self::default() };
        order.walk(&body.main, body, None);
        let mut next = 0;
        while let Some(item) = order.items.get(next).copied() {
            if let Endnote::Footnote(index) = item {
                order.walk(&body.footnotes[index].pieces, body, Some(next + 1));
            }
            next += 1;
        }
        order.mentions.sort_by_key(|mention| mention.before);
        order
    }

    /// The number of a note that has a reference.
    pub fn note(&self, index: usize) -> Option<usize> {
        self.notes.get(&index).copied()
    }

    /// The number of a footnote that something refers to.
    pub fn footnote(&self, index: usize) -> Option<usize> {
        self.footnotes.get(&index).copied()
    }

    /// The number of a citation in the text that is a note.
    pub fn citation(&self, index: usize) -> Option<usize> {
        self.citations.get(&index).copied()
    }

    fn walk(&mut self, pieces: &[Woven<'_>], body: &Body<'_>, footnote: Option<usize>) {
        for piece in pieces {
            match piece {
                Woven::NoteRef(note) => self.add(Endnote::Note(*note)),
                Woven::FootnoteRef(label) => {
                    body.footnote(label).into_iter().for_each(|at| self.add(Endnote::Footnote(at)));
                }
                // What stands in a footnote is in a note already.
                Woven::Citation(index) if self.cites_in_notes && footnote.is_none() => {
                    self.add(Endnote::Citation(*index));
                }
                Woven::Citation(citation) => {
                    let before = footnote.unwrap_or(self.items.len());
                    self.mentions.push(Unnumbered { citation: *citation, before, footnote });
                }
                _ => {}
            }
        }
    }

    /// Gives the next number to what has none yet.
    fn add(&mut self, item: Endnote) {
        let (numbers, index) = match item {
            Endnote::Note(index) => (&mut self.notes, index),
            Endnote::Footnote(index) => (&mut self.footnotes, index),
            Endnote::Citation(index) => (&mut self.citations, index),
        };
        if let Entry::Vacant(free) = numbers.entry(index) {
            self.items.push(item);
            free.insert(self.items.len());
        }
    }
}
