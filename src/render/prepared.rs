//! An article whose notes have their places, numbers and citations: what the views are made from.

use super::aside::Asides;
use super::in_text::Mentions;
use super::number::{Body, Order};
use super::views::CoverageView;
use crate::anchor::{Passage, Status};
use crate::cite::{Citations, Rich};
use crate::load::head::Head;
use crate::load::people::People;
use crate::load::sidecar::{Note, Response};
use crate::load::sources::Source;
use crate::quote::Comparison;
use crate::text::Parsed;
use std::collections::HashMap;

/// A note with all that is known about it.
#[derive(Debug)]
pub struct Prepared<'s> {
    /// The note as written.
    pub note: &'s Note,
    /// Where its passages are, in the order of its selectors.
    pub passages: Vec<Passage>,
    /// How it stands in the article.
    pub standing: Standing,
    /// The words of its passages.
    pub words: String,
    /// Its citations that can be resolved, in order.
    pub cites: Vec<PreparedCite<'s>>,
}

/// How a note stands in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// At a place, with a number.
    Placed,
    /// On the whole article.
    Whole,
    /// At no place, because its passage was not found for sure.
    Displaced,
}

/// A citation with its source and its verdict.
#[derive(Debug)]
pub struct PreparedCite<'s> {
    /// The citation as written.
    pub cite: &'s crate::load::sidecar::Cite,
    /// Its source.
    pub source: &'s Source,
    /// The locator as a reader writes it, or an empty string.
    pub located: String,
    /// What comparing with the archived text showed; none without a text.
    pub comparison: Option<Comparison>,
}

impl Prepared<'_> {
    /// Whether every passage that the note has was found.
    pub fn is_found(passages: &[Passage]) -> bool {
        passages.iter().any(|passage| passage.status.is_rendered())
    }

    /// The gravest status of its passages.
    pub fn status(&self) -> Option<Status> {
        self.passages.iter().map(|passage| passage.status).max()
    }
}

/// An article ready to be rendered.
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
    pub notes: Vec<Prepared<'e>>,
    /// Indexes of notes in the order of the apparatus: whole article, placed, displaced.
    pub sequence: Vec<usize>,
    /// For each note, its place in `sequence`; none for a note that is not shown.
    pub rank: Vec<Option<usize>>,
    /// Citations of the notes in `sequence`, and the references.
    pub citations: Citations,
    /// What its notes and letters say.
    pub asides: &'e Asides<'e>,
    /// Citations in the running text, and in what notes and letters say.
    pub mentions: Mentions<'e>,
    /// Readers' letters.
    pub responses: &'e [Response],
    /// People that the article may name.
    pub people: People,
    /// Its quotations in numbers.
    pub coverage: CoverageView,
}

impl Edition<'_> {
    /// What a note says, as text on one line, without its citations.
    pub fn said(&self, note: usize) -> String {
        let aside = self.asides.notes.get(note).and_then(Option::as_ref);
        aside.map(|aside| aside.parsed.text.string.replace("\n\n", " ")).unwrap_or_default()
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
