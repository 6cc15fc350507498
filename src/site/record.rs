//! What remains of an article when its page is written: enough for the pages that span articles, and no HTML.

use crate::load::document::Date;
use crate::load::sources::Source;
use crate::publish::OutPath;
use crate::render::search::Terms;
use crate::render::views::CoverageView;
use crate::report::{Diagnostic, json};
use std::ops::Range;

/// An article after its page was written.
#[derive(Debug, Default)]
pub struct Record {
    /// Which head is the article's.
    pub head: usize,
    /// Ids on its page that a link may name.
    pub ids: Vec<String>,
    /// Links to check when all pages are known.
    pub promises: Vec<Promised>,
    /// Its notes, in the order of the apparatus.
    pub notes: Vec<NoteRecord>,
    /// Citations in its text, as far as they are shown.
    pub mentions: Vec<NoteRecord>,
    /// Sources that its sidecar defines.
    pub sources: Vec<Source>,
    /// Its words, for search; none when the site has no search.
    pub terms: Terms,
    /// Its quotations in numbers.
    pub coverage: CoverageView,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// What `check --format json` says of it.
    pub report: Reported,
    /// Whether something of it could not be read, so that nothing is to be said of what it lacks.
    pub unread: bool,
    /// Keys of the sources that notes cite which are not shown.
    pub cited_unshown: Vec<String>,
}

/// An article's part of the report.
#[derive(Debug, Default)]
pub struct Reported {
    /// Its notes; only when they were asked for.
    pub notes: Vec<json::Note>,
    /// Its quotations; only when they were asked for.
    pub quotations: Vec<json::Quotation>,
    /// How many notes it has, those that are not shown left out.
    pub notes_count: usize,
    /// Passages by status.
    pub statuses: [usize; 6],
}

/// A link to check later, with its place in a file that is not kept.
#[derive(Debug, Clone)]
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

/// A note, as indexes list it.
#[derive(Debug, Clone)]
pub struct NoteRecord {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// The words of its passages; empty for the whole article.
    pub words: String,
    /// The id on its article's page to link to: its passage where that is marked, else the note.
    pub anchor: String,
    /// Whose words they are.
    pub speaker: Option<SpeakerRecord>,
    /// When and where they were said.
    pub said: Option<(Option<Date>, String)>,
    /// Its citations.
    pub cites: Vec<CiteRecord>,
    /// What it says, as text.
    pub text: String,
    /// Correction: the words that stood there before.
    pub was: Option<String>,
    /// Correction: the day it was made.
    pub on: Option<Date>,
    /// A person's verdict, unless nobody has checked; or an empty string.
    pub check: &'static str,
    /// Its claim and the rating in words.
    pub claim: Option<(String, String)>,
    /// Its tags.
    pub tags: Vec<String>,
}

/// A speaker as a note names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerRecord {
    /// What tells speakers apart.
    pub id: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: String,
}

/// A citation, as the page of its source lists it.
#[derive(Debug, Clone)]
pub struct CiteRecord {
    /// The source's key.
    pub key: String,
    /// The locator as a reader writes it.
    pub locator: String,
    /// The stance, or an empty string.
    pub stance: &'static str,
    /// The verdict, or an empty string.
    pub verdict: &'static str,
}
