//! An article with everything that is known about it: what pages, exports, records and reports are all made from.

use super::coverage::Counts;
use super::mention::Mentions;
use super::note::Note;
use super::order::{Body, Order};
use super::sidecar_text::SidecarTexts;
use crate::cite::{Citations, Rich};
use crate::load::head::Head;
use crate::load::people::People;
use crate::load::sidecar::Response;
use crate::load::sources::Source;
use crate::text::Parsed;
use std::collections::HashMap;

/// An article joined with its notes.
#[derive(Debug)]
pub struct Edition<'e> {
    /// What other pages know of it.
    pub head: &'e Head,
    /// Front matter that only its own page shows.
    pub license: Option<&'e str>,
    /// `extra`.
    pub extra: Option<&'e serde_json::Value>,
    /// The Markdown, parsed.
    pub parsed: &'e Parsed<'e>,
    /// The pieces of body and footnotes.
    pub body: Body<'e>,
    /// The numbers.
    pub order: Order,
    /// The notes, in the order of the sidecar.
    pub notes: Vec<Note<'e>>,
    /// Indexes of notes in the order of the apparatus: whole article, placed, displaced.
    pub sequence: Vec<usize>,
    /// For each note, its place in `sequence`; none for a note that is not shown.
    pub rank: Vec<Option<usize>>,
    /// Citations of the notes in `sequence`, and the references.
    pub citations: Citations,
    /// What its notes and letters say.
    pub texts: &'e SidecarTexts<'e>,
    /// Citations in the running text, and in what notes and letters say.
    pub mentions: Mentions<'e>,
    /// Readers' letters.
    pub responses: &'e [Response],
    /// People that the article may name.
    pub people: People,
    /// Its quotations in numbers.
    pub coverage: Counts,
}

impl Edition<'_> {
    /// What a note says, as text on one line, without its citations.
    pub fn said(&self, note: usize) -> String {
        let text = self.texts.notes.get(note).and_then(Option::as_ref);
        text.map(|text| text.parsed.text.string.replace("\n\n", " ")).unwrap_or_default()
    }

    /// The formatted citations of a note.
    pub fn formatted(&self, note: usize) -> &[Rich] {
        let at = self.rank.get(note).copied().flatten();
        at.and_then(|at| self.citations.notes.get(at)).map_or(&[], Vec::as_slice)
    }

    /// The sources that shown notes and the text cite, by key.
    pub fn sources(&self) -> HashMap<&str, &Source> {
        let cites = self.sequence.iter().flat_map(|note| &self.notes[*note].cites);
        let mentioned = self.mentions.all.iter().flat_map(|mention| &mention.cites).map(|cite| cite.source);
        cites.map(|cite| cite.source).chain(mentioned).map(|source| (source.key.as_str(), source)).collect()
    }
}
