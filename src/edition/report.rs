//! An article's part of `check --format json`.

use super::coverage::Coverage;
use super::files::Files;
use super::{Edition, Note};
use crate::anchor::Passage;
use crate::quote::{Found, Quotation};
use crate::report::{SourceFile, json};
use crate::text::{CodePoints, Parsed};
use std::ops::Range;

/// An article's part of the report.
#[derive(Debug, Default)]
pub struct ArticleReport {
    /// Its notes; only when they were asked for.
    pub notes: Vec<json::Note>,
    /// Its quotations; only when they were asked for.
    pub quotations: Vec<json::Quotation>,
    /// How many notes it has, those that are not shown left out.
    pub notes_count: usize,
    /// Passages by status.
    pub statuses: [usize; 6],
}

/// Names places of an article in code points, lines and columns.
struct Ruler<'r> {
    parsed: &'r Parsed<'r>,
    points: CodePoints,
    file: &'r SourceFile,
    body: usize,
}

impl Ruler<'_> {
    fn points(&self, range: &Range<usize>) -> (usize, usize) {
        let text = &self.parsed.text;
        (self.points.at(text, range.start), self.points.at(text, range.end))
    }

    fn line_column(&self, offset: usize) -> (usize, usize) {
        self.file.line_column(self.parsed.body_offset(offset) + self.body)
    }

    fn words(&self, range: &Range<usize>) -> String {
        self.parsed.text.string[range.clone()].to_owned()
    }
}

/// Counts passages, and describes notes and quotations when the report was asked for.
pub fn article(
    edition: &Edition<'_>,
    found: &Found,
    coverage: &Coverage,
    files: &Files,
    detailed: bool,
) -> ArticleReport {
    let mut reported = ArticleReport { notes_count: edition.notes.len(), ..ArticleReport::default() };
    for passage in edition.notes.iter().flat_map(|note| &note.passages) {
        reported.statuses[passage.status as usize] += 1;
    }
    if !detailed {
        return reported;
    }
    let ruler = Ruler {
        parsed: edition.parsed,
        points: CodePoints::new(&edition.parsed.text),
        file: &files.article,
        body: files.body,
    };
    reported.notes = edition.notes.iter().enumerate().map(|(index, one)| note(edition, index, one, &ruler)).collect();
    reported.quotations = coverage
        .quotations
        .iter()
        .map(|covered| {
            let by = covered.note.map(|note| &edition.notes[note]);
            json::Quotation { sourced: covered.sourced, ..quotation(&found.quotations[covered.quotation], by, &ruler) }
        })
        .collect();
    reported
}

fn note(edition: &Edition<'_>, index: usize, prepared: &Note<'_>, ruler: &Ruler<'_>) -> json::Note {
    let cites = prepared
        .cites
        .iter()
        .map(|cite| json::Cite { source: cite.source.key.clone(), verification: cite.verification() });
    json::Note {
        article: ruler.file.path.clone(),
        id: prepared.note.id.to_string(),
        kind: prepared.note.kind.value.to_string(),
        number: edition.order.note(index),
        passages: prepared.passages.iter().map(|one| passage(one, ruler)).collect(),
        cites: cites.collect(),
    }
}

fn passage(passage: &Passage, ruler: &Ruler<'_>) -> json::Passage {
    let place = passage.place.as_ref();
    let points = place.map(|place| ruler.points(place));
    let position = place.map(|place| ruler.line_column(place.start));
    json::Passage {
        status: passage.status.as_str(),
        start: points.map(|(start, _)| start),
        end: points.map(|(_, end)| end),
        text: place.map(|place| ruler.words(place)),
        line: position.map(|(line, _)| line),
        column: position.map(|(_, column)| column),
        score: passage.score,
        candidates: passage.candidates.iter().map(|one| candidate(&one.range, one.score, ruler)).collect(),
    }
}

fn candidate(range: &Range<usize>, score: f32, ruler: &Ruler<'_>) -> json::Candidate {
    let (start, end) = ruler.points(range);
    json::Candidate { start, end, text: ruler.words(range), line: ruler.line_column(range.start).0, score }
}

fn quotation(quotation: &Quotation, by: Option<&Note<'_>>, ruler: &Ruler<'_>) -> json::Quotation {
    let (start, end) = ruler.points(&quotation.range);
    let (line, column) = ruler.line_column(quotation.range.start);
    json::Quotation {
        article: ruler.file.path.clone(),
        line,
        column,
        start,
        end,
        text: ruler.words(&quotation.words),
        block: quotation.block,
        note: by.map(|note| note.note.id.to_string()),
        sourced: by.is_some_and(|note| !note.cites.is_empty()),
    }
}
