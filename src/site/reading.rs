//! One article read for its own sake: its text and its passages, without a page. For commands that work on sidecars.

use super::{Configured, inputs};
use crate::anchor::repair::{Repair, Repaired, repaired};
use crate::anchor::{Anchorer, Passage, Selector, Status};
use crate::cite::Style;
use crate::config::Config;
use crate::edition::anchoring;
use crate::edition::files::KnownIds;
use crate::load::disk::Disk;
use crate::load::head;
use crate::load::people::People;
use crate::load::sidecar::{Note, NoteStatus, Sidecar};
use crate::load::sources::Library;
use crate::load::tree::ArticleFile;
use crate::load::{LoadError, diagnostics, file};
use crate::report::{Diagnostic, SourceFile};
use crate::text::{self, Citing, Parsed};
use std::collections::HashSet;
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
    /// Its notes.
    pub notes: Vec<Note>,
    /// The people that it may name.
    pub people: People,
    /// What is wrong with the sidecar.
    pub faults: Vec<Diagnostic>,
    /// Keys of the sources that its sidecar defines.
    keys: HashSet<String>,
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

/// What every article of a site is read with: the keys that a citation in its text may name, and where its files are.
#[derive(Debug)]
pub struct ArticleReader<'d> {
    /// The site's folder.
    pub root: &'d Disk,
    /// The files of its articles.
    pub articles: Vec<ArticleFile>,
    /// Its people.
    pub people: People,
    config: &'d Config,
    library: Library,
    after_punctuation: bool,
}

impl<'d> ArticleReader<'d> {
    /// Reads what articles share. What is wrong with it, `check` says.
    ///
    /// # Errors
    /// The disk's.
    pub fn open(root: &'d Disk, configured: &'d Configured) -> Result<Self, LoadError> {
        let config = &configured.config;
        let tree = inputs::files(root, config)?;
        let mut untold = Vec::new();
        Ok(Self {
            root,
            people: inputs::people(root, config, &tree, &mut untold)?,
            library: inputs::library(root, config, &tree, &mut untold)?,
            articles: tree.articles,
            config,
            after_punctuation: configured.style.as_ref().is_some_and(Style::is_note_style),
        })
    }

    /// Reads one article; the inner error says that a file is no text.
    ///
    /// # Errors
    /// The disk's.
    pub fn read(&self, files: &ArticleFile) -> Result<Result<Reading, Box<Diagnostic>>, LoadError> {
        let opened = match head::open(self.root, &files.markdown, self.config)? {
            Ok(opened) => opened,
            Err(diagnostic) => return Ok(Err(diagnostic)),
        };
        let mut reading = Reading {
            lang: {
                let written = opened.split.front.lang.clone().or_else(|| files.lang.clone());
                written.unwrap_or_else(|| self.config.lang.clone())
            },
            body: opened.split.body,
            article: opened.file,
            sidecar: None,
            notes: Vec::new(),
            people: self.people.clone(),
            keys: HashSet::new(),
            faults: Vec::new(),
        };
        if let Some(path) = &files.sidecar {
            match file::read(self.root, path, self.config.limits.sidecar, "sidecar")? {
                Ok(file) => reading.annotate(file),
                Err(diagnostic) => reading.faults.push(*diagnostic),
            }
        }
        Ok(Ok(reading))
    }
}

impl Reading {
    fn annotate(&mut self, file: Arc<SourceFile>) {
        let mut sidecar = Sidecar::read(&file.text);
        self.faults = diagnostics(&file, 0, std::mem::take(&mut sidecar.faults));
        self.keys = sidecar.sources.iter().flat_map(|parsed| &parsed.entries).map(|entry| entry.key.clone()).collect();
        let shared = std::mem::replace(&mut self.people, sidecar.people);
        self.people.add(&shared);
        self.notes = sidecar.notes;
        self.sidecar = Some(file);
    }

    /// Leaves out the notes that were withdrawn.
    #[must_use]
    pub fn without_withdrawn(mut self) -> Self {
        self.notes.retain(|note| note.status != NoteStatus::Withdrawn);
        self
    }

    /// The article's Markdown taken apart, as it is for its page: citations in the text are no words of it.
    pub fn parsed(&self, reader: &ArticleReader<'_>) -> Parsed<'_> {
        let known = KnownIds::new(&self.notes, self.article.path.ends_with("_index.md"));
        let is_known = |key: &str| self.keys.contains(key) || reader.library.get(key).is_some();
        let citing = Citing { is_known: &is_known, after_punctuation: reader.after_punctuation };
        let body = &self.article.text[self.body..];
        let citing = reader.config.citations.then_some(&citing);
        text::parse_cited(body, reader.config.syntax.in_language(&self.lang), &|id| known.has(id), citing)
    }

    /// Where a byte of the reader's text stands: `content/a.md:12:5`.
    pub fn place(&self, parsed: &Parsed<'_>, offset: usize) -> String {
        let (line, column) = self.article.line_column(parsed.body_offset(offset) + self.body);
        format!("{}:{line}:{column}", self.article.path)
    }

    /// The sidecar with the words that stand in the article now; none when there is no sidecar.
    pub fn mended(&self, reader: &ArticleReader<'_>, extent: Extent) -> Option<Mended> {
        let sidecar = self.sidecar.as_ref()?;
        let parsed = self.parsed(reader);
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
