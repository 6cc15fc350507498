//! What notes and letters say: Markdown of the sidecar, taken apart once, with its citations.
//!
//! Comes in: the texts of a sidecar. Goes out: an [`SidecarText`] for each, in the order of the file. A citation in one
//! is set in its place, since it stands in a note already; footnotes of its own it has none.

use crate::load::sidecar::Sidecar;
use crate::text::{self, Citation, Citing, Parsed, Syntax};
use std::ops::Range;

/// The text of a note or a letter.
#[derive(Debug)]
pub struct SidecarText<'s> {
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
pub struct SidecarTexts<'s> {
    /// For each note what it says.
    pub notes: Vec<Option<SidecarText<'s>>>,
    /// What the letters say.
    pub letters: Vec<SidecarText<'s>>,
}

impl<'s> SidecarTexts<'s> {
    /// Reads them all.
    pub fn read(sidecar: &'s Sidecar, syntax: Syntax, citing: Option<&Citing<'_>>) -> Self {
        // A number that stood behind a full stop would be one of a note; here citations stay where they are.
        let citing = citing.map(|citing| Citing { after_punctuation: false, ..*citing });
        let read = |markdown: &'s str, lang: Option<&str>| {
            let syntax = lang.map_or(syntax, |lang| syntax.in_language(lang));
            text::parse_cited(markdown, syntax, &|_| false, citing.as_ref())
        };
        let notes = sidecar.notes.iter().map(|note| {
            let text = note.text.as_ref()?;
            Some(SidecarText {
                markdown: &text.value,
                parsed: read(&text.value, note.lang.as_deref()),
                string: text.span.clone(),
                id: note.id.to_string(),
            })
        });
        let letters = sidecar.responses.iter().enumerate().map(|(index, letter)| SidecarText {
            markdown: &letter.text.value,
            parsed: read(&letter.text.value, None),
            string: letter.text.span.clone(),
            id: format!("letter-{}", index + 1),
        });
        Self { notes: notes.collect(), letters: letters.collect() }
    }

    /// All of them: notes, then letters.
    pub fn all(&self) -> impl Iterator<Item = &SidecarText<'s>> {
        self.notes.iter().flatten().chain(&self.letters)
    }

    /// The citations of all of them.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        self.all().flat_map(|text| &text.parsed.citations)
    }
}
