//! What remains of an article when its page is written: enough for the pages that span articles, and no HTML.

use crate::address::OutPath;
use crate::edition::record::NoteRecord;
use crate::edition::{ArticleReport, Counts, Findings, NoteRecords};
use crate::load::sources::Source;
use crate::render::search::Terms;
use crate::report::Diagnostic;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// An article after its page was written.
#[derive(Debug, Default)]
pub struct Record {
    /// Which head is the article's.
    pub head: usize,
    /// Ids on its page that a link may name.
    pub ids: Ids,
    /// Links to check when all pages are known.
    pub promises: Vec<Promised>,
    /// Its notes, in the order of the apparatus.
    pub notes: NoteRecords,
    /// Citations in its text, as far as they are shown.
    pub mentions: NoteRecords,
    /// Sources that its sidecar defines.
    pub sources: Vec<Source>,
    /// Its words, for search; none when the site has no search.
    pub terms: Terms,
    /// Its quotations in numbers.
    pub coverage: Counts,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// What `check --format json` says of it.
    pub report: ArticleReport,
    /// Whether something of it could not be read, so that nothing is to be said of what it lacks.
    pub unread: bool,
    /// All of it as feeds have it; none where it stands in no feed.
    pub fed: Option<Box<str>>,
    /// Keys of the sources that notes cite which are not shown.
    pub cited_unshown: Vec<String>,
}

/// Ids of a page, one behind the other: there are many, and few are ever looked at.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Ids(String);

impl Ids {
    /// Each id.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator(' ')
    }
}

impl FromIterator<String> for Ids {
    /// Takes ids, none of which has a space, as HTML has it.
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Self {
        let mut all = String::new();
        for id in ids {
            all.push_str(&id);
            all.push(' ');
        }
        all.shrink_to_fit();
        Self(all)
    }
}

/// A link to check later, with its place in a file that is not kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Promised {
    /// The page or file.
    pub path: OutPath,
    /// The id on it.
    pub fragment: Option<String>,
    /// The link as written.
    pub written: String,
    /// The file that has the link.
    pub file: String,
    /// Where, in that file.
    pub span: Range<usize>,
}

impl Record {
    /// The notes and the citations in its text.
    pub fn citing(&self) -> impl Iterator<Item = NoteRecord<'_>> {
        self.notes.iter().chain(self.mentions.iter())
    }

    /// The record of the article with this head, as far as making its edition tells; the rest comes with the page.
    pub fn of(head: usize, findings: Findings) -> Self {
        let Findings { diagnostics, unread, cited_unshown, sources, coverage, report } = findings;
        Self { head, sources, coverage, diagnostics, report, unread, cited_unshown, ..Self::default() }
    }
}
