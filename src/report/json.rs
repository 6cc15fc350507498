//! The report of `postil check --format json`, as the manual's page on commands describes it.
//!
//! Offsets count Unicode code points of the reader's text; lines and columns are those of the article's file.

use super::{Diagnostic, Report, Severity};
use serde::Serialize;
use std::collections::BTreeMap;

/// The whole report.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    /// The run in numbers.
    pub summary: Summary,
    /// Every article in numbers.
    pub articles: Vec<Article>,
    /// Every note.
    pub notes: Vec<&'a Note>,
    /// Every quotation found in the articles' text.
    pub quotations: Vec<&'a Quotation>,
    /// What is wrong.
    pub diagnostics: Vec<Fault>,
}

/// The run in numbers.
#[derive(Debug, Default, Clone, Serialize)]
pub struct Summary {
    /// Articles checked.
    pub articles: usize,
    /// Notes of those articles.
    pub notes: usize,
    /// Diagnostics that are errors.
    pub errors: usize,
    /// Diagnostics that are warnings.
    pub warnings: usize,
    /// Passages by status; every status is there.
    pub passages: BTreeMap<&'static str, usize>,
    /// Quotations found, attributed, sourced and verified.
    pub quotations: Coverage,
}

/// One article in numbers.
#[derive(Debug, Clone, Serialize)]
pub struct Article {
    /// Path of the article.
    pub article: String,
    /// Its notes.
    pub notes: usize,
    /// Its quotations.
    pub quotations: Coverage,
}

/// Quotations in numbers.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub struct Coverage {
    /// Found in the text by their marks.
    pub found: usize,
    /// Covered by a note of kind `quotation`.
    pub attributed: usize,
    /// Of these, those whose note cites a source.
    pub sourced: usize,
    /// Of these, those that a source's archived text bears out.
    pub verified: usize,
}

/// One note.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    /// Path of the article.
    pub article: String,
    /// The note's id.
    pub id: String,
    /// The note's kind.
    pub kind: String,
    /// Its number on the page; null when it has none.
    pub number: Option<usize>,
    /// Where its passages are.
    pub passages: Vec<Passage>,
    /// Its citations.
    pub cites: Vec<Cite>,
}

/// Where one passage is. Without a place, `start`, `end`, `line` and `column` are null.
#[derive(Debug, Clone, Serialize)]
pub struct Passage {
    /// `exact`, `normalized`, `drifted`, `review`, `ambiguous` or `orphan`.
    pub status: &'static str,
    /// First code point.
    pub start: Option<usize>,
    /// Behind the last code point.
    pub end: Option<usize>,
    /// The words at the place.
    pub text: Option<String>,
    /// Line in the article's file, from 1.
    pub line: Option<usize>,
    /// Column in the article's file, from 1, in code points.
    pub column: Option<usize>,
    /// 1.0 for the same words, less for edited ones, 0.0 for none.
    pub score: f32,
    /// Likely places, the likeliest first.
    pub candidates: Vec<Candidate>,
}

/// A likely place.
#[derive(Debug, Clone, Serialize)]
pub struct Candidate {
    /// First code point.
    pub start: usize,
    /// Behind the last code point.
    pub end: usize,
    /// The words there.
    pub text: String,
    /// Line in the article's file.
    pub line: usize,
    /// As for a passage.
    pub score: f32,
}

/// One citation.
#[derive(Debug, Clone, Serialize)]
pub struct Cite {
    /// The source's key.
    pub source: String,
    /// `verbatim`, `edited`, `altered`, `absent` or `no-text`.
    pub verification: &'static str,
}

/// A quotation in the text of an article.
#[derive(Debug, Clone, Serialize)]
pub struct Quotation {
    /// Path of the article.
    pub article: String,
    /// Line of its opening mark.
    pub line: usize,
    /// Column of its opening mark.
    pub column: usize,
    /// First code point, its mark included.
    pub start: usize,
    /// Behind the last code point, its mark included.
    pub end: usize,
    /// The words between the marks.
    pub text: String,
    /// Whether it is a block quotation.
    pub block: bool,
    /// The note that attributes it.
    pub note: Option<String>,
    /// Whether that note cites a source.
    pub sourced: bool,
}

/// A diagnostic.
#[derive(Debug, Serialize)]
pub struct Fault {
    /// The code.
    pub code: &'static str,
    /// `error`, `warning` or `advice`.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The file.
    pub path: Option<String>,
    /// First line, from 1.
    pub line: Option<usize>,
    /// First column, from 1, in code points.
    pub column: Option<usize>,
    /// Last line.
    pub end_line: Option<usize>,
    /// Behind the last column.
    pub end_column: Option<usize>,
    /// The way out.
    pub help: Option<String>,
}

/// The diagnostics of a report, as the document holds them.
pub fn faults(report: &Report) -> Vec<Fault> {
    report.diagnostics().iter().map(fault).collect()
}

fn fault(diagnostic: &Diagnostic) -> Fault {
    let start = diagnostic.place.as_ref().map(super::Place::start);
    let end = diagnostic.place.as_ref().map(super::Place::end);
    Fault {
        code: diagnostic.code.as_str(),
        severity: diagnostic.severity,
        message: diagnostic.message.clone(),
        path: diagnostic.place.as_ref().map(|place| place.file.path.clone()),
        line: start.map(|(line, _)| line),
        column: start.map(|(_, column)| column),
        end_line: end.map(|(line, _)| line),
        end_column: end.map(|(_, column)| column),
        help: diagnostic.help.clone(),
    }
}
