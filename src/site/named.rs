//! What the notes of a site name, each once: sources and speakers.
//!
//! In: records. Out: sets, for what asks whether something is named at all. Not: by whom, which is `index_data`'s.

use super::record::Record;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::HashSet;

/// What notes name.
#[derive(Debug, Default)]
pub struct Named<'r> {
    /// Ids of the people whose words notes are about.
    pub speakers: HashSet<Cow<'r, str>>,
    /// Keys of sources that notes cite.
    pub by_notes: HashSet<Cow<'r, str>>,
    /// Keys of sources that articles cite in their text.
    pub in_text: HashSet<Cow<'r, str>>,
    /// Whether some note says when it was written.
    pub is_dated: bool,
}

impl<'r> Named<'r> {
    /// What these records name.
    pub fn by(records: &'r [Record]) -> Self {
        let one = |mut named: Self, record: &'r Record| {
            for note in record.notes.iter() {
                named.is_dated |= note.dated.is_some();
                named.speakers.extend(note.speakers.into_iter().map(|who| who.id));
                named.by_notes.extend(note.cites.into_iter().map(|cite| cite.key));
            }
            named.in_text.extend(record.mentions.iter().flat_map(|note| note.cites).map(|cite| cite.key));
            named
        };
        records.par_iter().fold(Self::default, one).reduce(Self::default, Self::and)
    }

    fn and(mut self, other: Self) -> Self {
        self.speakers.extend(other.speakers);
        self.by_notes.extend(other.by_notes);
        self.in_text.extend(other.in_text);
        self.is_dated |= other.is_dated;
        self
    }

    /// Whether a source is cited.
    pub fn cites(&self, key: &str) -> bool {
        self.by_notes.contains(key) || self.in_text.contains(key)
    }
}
