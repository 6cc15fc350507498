//! An article's files as they are being worked on: what is shown of them, which ids they take.

use super::SidecarTexts;
use super::shared::Shared;
use crate::document::inside;
use crate::load::head::Head;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::{LoadError, file};
use crate::report::{Code, SourceFile, Told};
use crate::text::fragment_safe;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// An article's files as they are being worked on.
pub struct Files {
    /// The article's file.
    pub article: Arc<SourceFile>,
    /// The sidecar's.
    pub sidecar: Option<Arc<SourceFile>>,
    /// Where the body begins in the article's file.
    pub body: usize,
}

impl Files {
    /// The file that holds the notes, or would.
    pub fn notes_file(&self) -> &Arc<SourceFile> {
        self.sidecar.as_ref().unwrap_or(&self.article)
    }

    /// The file and the place of what stands in the body, or within a string of the sidecar.
    pub fn place(&self, span: &Range<usize>, within: Option<&Range<usize>>) -> (&Arc<SourceFile>, Range<usize>) {
        match within {
            Some(string) => (self.notes_file(), inside(&self.notes_file().text, string, span)),
            None => (&self.article, self.body_span(span)),
        }
    }

    /// A backslash as it is written in the body, or in a string of the sidecar: one between `"` stands for something
    /// else.
    pub fn backslash(&self, within: Option<&Range<usize>>) -> &'static str {
        let escapes = within.is_some_and(|string| self.notes_file().text[string.start..].starts_with('"'));
        if escapes { "\\\\" } else { "\\" }
    }

    /// A place of the body in the article's file.
    pub fn body_span(&self, span: &Range<usize>) -> Range<usize> {
        span.start + self.body..span.end + self.body
    }
}

/// A sidecar as it was read.
#[derive(Default)]
pub struct ReadSidecar {
    /// The file; none where there is none or it cannot be read.
    pub file: Option<Arc<SourceFile>>,
    /// What it says; empty where there is nothing to read.
    pub sidecar: Sidecar,
    /// Whether something of it could not be read, so that nothing is to be said of what it lacks.
    pub unread: bool,
}

/// The sidecar, empty where there is none or it cannot be read.
///
/// # Errors
/// The disk's.
pub fn read_sidecar(shared: &Shared<'_>, head: &Head) -> Result<Told<ReadSidecar>, LoadError> {
    let Some(path) = &head.file.sidecar else { return Ok(Told::default()) };
    Ok(match file::read(shared.root, path, shared.config.limits.sidecar, "sidecar")? {
        Ok(file) => {
            let mut sidecar = Sidecar::read(&file.text);
            let faults = std::mem::take(&mut sidecar.faults);
            let unread = faults.iter().any(|fault| fault.code == Code::Syntax);
            let faults = crate::load::diagnostics(&file, 0, faults);
            Told::new(ReadSidecar { file: Some(file), sidecar, unread }, faults)
        }
        Err(fault) => Told::new(ReadSidecar { unread: true, ..ReadSidecar::default() }, vec![*fault]),
    })
}

/// Leaves out what is withdrawn, and drafts unless they are asked for; comes back with the keys of the sources that
/// those cite.
pub fn keep_shown(notes: &mut Vec<Note>, shared: &Shared<'_>) -> Vec<String> {
    let is_shown = |note: &Note| match note.status {
        NoteStatus::Published => true,
        NoteStatus::Draft => shared.shows_drafts(),
        NoteStatus::Withdrawn => false,
    };
    let unshown = notes.iter().filter(|note| !is_shown(note)).flat_map(|note| &note.cites);
    let cited = unshown.map(|cite| cite.source.value.clone()).collect();
    notes.retain(is_shown);
    cited
}

/// Ids that the page gives to notes, sources and its own parts, and a heading may not take. Those of footnotes and of
/// citations in the text are known where the text is read.
pub struct KnownIds<'n> {
    notes: HashSet<&'n str>,
    /// Whether the page lists the articles of a section.
    section: bool,
    sources: HashSet<String>,
}

impl<'n> KnownIds<'n> {
    /// The ids that these notes and their sources take; those of lists, too, on the page of a section.
    pub fn new(notes: &'n [Note], section: bool) -> Self {
        let cites = notes.iter().flat_map(|note| &note.cites);
        Self {
            section,
            notes: notes.iter().map(|note| note.id.as_str()).collect(),
            sources: cites.map(|cite| fragment_safe(&cite.source.value)).collect(),
        }
    }

    /// Adds the sources that the texts of notes and letters cite.
    #[must_use]
    pub fn with(mut self, texts: &SidecarTexts<'_>) -> Self {
        let parts = texts.citations().flat_map(|citation| &citation.parts);
        self.sources.extend(parts.map(|part| fragment_safe(&part.key)));
        self
    }

    /// Whether an id is taken.
    pub fn has(&self, id: &str) -> bool {
        const OF_THE_PAGE: [&str; 4] = ["doc-endnotes", "doc-bibliography", "letters", "main"];
        const OF_A_SECTION: [&str; 3] = ["articles", "list-articles", "sections"];
        let is_note = |prefix: &str| id.strip_prefix(prefix).is_some_and(|rest| self.notes.contains(rest));
        OF_THE_PAGE.contains(&id)
            || (self.section && OF_A_SECTION.contains(&id))
            || ["p-", "n-", "ref-"].into_iter().any(is_note)
            || id.strip_prefix("s-").is_some_and(|key| self.sources.contains(key))
    }
}
