//! What notes and letters say: Markdown of the sidecar, taken apart once, with its citations.
//!
//! Comes in: the texts of a sidecar. Goes out: an [`Aside`] for each, in the order of the file. A citation in one is set in
//! its place, since it stands in a note already; footnotes of its own it has none.

use crate::load::sidecar::Sidecar;
use crate::text::{self, Citation, Citing, Parsed, Syntax};
use std::ops::Range;

/// The text of a note or a letter.
#[derive(Debug)]
pub struct Aside<'s> {
    /// Its Markdown, as it was written.
    pub markdown: &'s str,
    /// Its Markdown, parsed.
    pub parsed: Parsed<'s>,
    /// Where its string stands in the sidecar.
    pub string: Range<usize>,
    /// What the ids of its citations begin with.
    pub id: String,
}

/// The texts of a sidecar.
#[derive(Debug, Default)]
pub struct Asides<'s> {
    /// For each note what it says.
    pub notes: Vec<Option<Aside<'s>>>,
    /// What the letters say.
    pub letters: Vec<Aside<'s>>,
}

impl<'s> Asides<'s> {
    /// Reads them all.
    pub fn read(sidecar: &'s Sidecar, syntax: Syntax, citing: Option<&Citing<'_>>) -> Self {
        // A number that stood behind a full stop would be one of a note; here citations stay where they are.
        let citing = citing.map(|citing| Citing { after_punctuation: false, ..*citing });
        let read = |markdown: &'s str| text::parse_cited(markdown, syntax, &|_| false, citing.as_ref());
        let notes = sidecar.notes.iter().map(|note| {
            let text = note.text.as_ref()?;
            Some(Aside {
                markdown: &text.value,
                parsed: read(&text.value),
                string: text.span.clone(),
                id: note.id.to_string(),
            })
        });
        let letters = sidecar.responses.iter().enumerate().map(|(index, letter)| Aside {
            markdown: &letter.text.value,
            parsed: read(&letter.text.value),
            string: letter.text.span.clone(),
            id: format!("letter-{}", index + 1),
        });
        Self { notes: notes.collect(), letters: letters.collect() }
    }

    /// All of them: notes, then letters.
    pub fn all(&self) -> impl Iterator<Item = &Aside<'s>> {
        self.notes.iter().flatten().chain(&self.letters)
    }

    /// The citations of all of them.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.all().flat_map(|aside| &aside.parsed.citations)
    }
}
