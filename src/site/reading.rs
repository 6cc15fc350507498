//! One article read for its own sake: its text and its passages, without a page. For commands that work on sidecars.

use super::article::anchoring;
use super::article::files::KnownIds;
use crate::anchor::repair::{Repair, Repaired, repaired};
use crate::anchor::{Anchorer, Passage, Selector, Status};
use crate::config::Config;
use crate::load::head;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::tree::{self, ArticleFile};
use crate::load::{LoadError, diagnostics, file};
use crate::report::{Diagnostic, SourceFile, line_column};
use crate::text::{self, Parsed};
use std::path::Path;
use std::sync::Arc;

/// An article and its sidecar as they were read.
#[derive(Debug)]
pub struct Reading {
    /// The article's file.
    pub article: Arc<SourceFile>,
    /// The sidecar's file, if there is one.
    pub sidecar: Option<Arc<SourceFile>>,
    /// The article's language.
    pub lang: String,
    /// Its notes, those that were withdrawn left out.
    pub notes: Vec<Note>,
    /// What is wrong with the sidecar.
    pub faults: Vec<Diagnostic>,
    body: usize,
}

/// Which passages are repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Those that are clear.
    Drifted,
    /// Those that must be looked at, too: their first candidate is taken for the place.
    Reviewed,
}

/// A sidecar's repair, and what was left undone.
#[derive(Debug)]
pub struct Mended {
    /// The sidecar with its new words.
    pub repaired: Repaired,
    /// Passages that need a decision.
    pub undecided: usize,
}

/// The articles of a site, and their files.
///
/// # Errors
/// The disk's.
pub fn articles(root: &Path) -> Result<Vec<ArticleFile>, LoadError> {
    tree::scan(root).map(|tree| tree.articles)
}

/// Reads one article; the inner error says that a file is no text.
///
/// # Errors
/// The disk's.
pub fn read(root: &Path, config: &Config, files: &ArticleFile) -> Result<Result<Reading, Box<Diagnostic>>, LoadError> {
    let opened = match head::open(root, &files.markdown, config)? {
        Ok(opened) => opened,
        Err(diagnostic) => return Ok(Err(diagnostic)),
    };
    let mut reading = Reading {
        lang: opened.split.front.lang.clone().unwrap_or_else(|| config.lang.clone()),
        body: opened.split.body,
        article: opened.file,
        sidecar: None,
        notes: Vec::new(),
        faults: Vec::new(),
    };
    if let Some(path) = &files.sidecar {
        match file::read(root, path, config.limits.sidecar, "sidecar")? {
            Ok(file) => {
                let sidecar = Sidecar::read(&file.text);
                reading.faults = diagnostics(&file, 0, sidecar.faults);
                reading.notes = sidecar.notes;
                reading.notes.retain(|note| note.status != NoteStatus::Withdrawn);
                reading.sidecar = Some(file);
            }
            Err(diagnostic) => reading.faults.push(*diagnostic),
        }
    }
    Ok(Ok(reading))
}

impl Reading {
    /// The article's Markdown taken apart.
    pub fn parsed(&self, config: &Config) -> Parsed<'_> {
        let known = KnownIds::new(&self.notes);
        text::parse(&self.article.text[self.body..], config.syntax, &|id| known.has(id))
    }

    /// Where a byte of the reader's text stands: `content/a.md:12:5`.
    pub fn place(&self, parsed: &Parsed<'_>, offset: usize) -> String {
        let (line, column) = line_column(&self.article.text, parsed.body_offset(offset) + self.body);
        format!("{}:{line}:{column}", self.article.path)
    }

    /// The sidecar with the words that stand in the article now; none when there is no sidecar.
    pub fn mended(&self, config: &Config, extent: Extent) -> Option<Mended> {
        let sidecar = self.sidecar.as_ref()?;
        let parsed = self.parsed(config);
        let passages = anchoring::passages(&parsed, &self.notes, &self.lang);
        let targets = self.notes.iter().flat_map(|note| &note.targets);
        let mut repairs = Vec::new();
        let mut undecided = 0;
        for (target, passage) in targets.zip(passages.iter().flatten()) {
            match place(passage, &target.selector, extent) {
                Some(place) => repairs.push(Repair { selector: &target.selector, span: target.span.clone(), place }),
                None => undecided += usize::from(!matches!(passage.status, Status::Exact | Status::Normalized)),
            }
        }
        let repaired = repaired(&sidecar.text, &Anchorer::new(&parsed.text, &self.lang), &repairs);
        undecided += repairs.len() - repaired.done;
        Some(Mended { repaired, undecided })
    }
}

/// Where a passage is to be taken for, when its words must be written anew.
fn place(passage: &Passage, selector: &Selector, extent: Extent) -> Option<std::ops::Range<usize>> {
    let first = || passage.candidates.first().map(|candidate| candidate.range.clone());
    match passage.status {
        Status::Drifted => passage.place.clone(),
        // A candidate for one of several parts is not the passage.
        Status::Review if extent == Extent::Reviewed && selector.is_in_one_piece() => first(),
        _ => None,
    }
}
