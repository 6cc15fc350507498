//! What an editor is told beside a page: what is wrong, where its notes stand, what of it is quoted without a source.
//!
//! In: the site as it is, and the address of a page. Out: [`Told`], as JSON; the page's script shows it as text.

use crate::anchor::{Passage, Status};
use crate::edition::{Edition, Findings, Joined};
use crate::report::{Diagnostic, Severity, json, line_column};
use crate::site::live::Now;
use serde::Serialize;
use std::ops::Range;
use std::path::Path;

/// All of it.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    /// Counts what came of changes.
    state: u64,
    /// How many errors and warnings the site has.
    errors: usize,
    warnings: usize,
    /// Whether notes and repairs may be written.
    writes: bool,
    /// How an editor is opened.
    editor: String,
    /// The site's folder.
    root: String,
    /// The kinds that a note may have, with their labels.
    kinds: Vec<(String, String)>,
    article: Option<ArticleTold>,
    /// What is wrong with the page's own files.
    faults: Vec<FaultTold>,
    /// What is wrong with other files, the gravest first; as many as can be read.
    elsewhere: Vec<FaultTold>,
}

/// The article that a page shows.
#[derive(Debug, Serialize)]
struct ArticleTold {
    path: String,
    sidecar: Option<String>,
    title: String,
    draft: bool,
    /// The day on which it is dated, if that is still to come.
    to_come: Option<String>,
    coverage: json::Coverage,
    passages: Vec<PassageTold>,
    /// Quotations that no source stands behind.
    unsourced: Vec<json::Quotation>,
}

/// A passage that does not stand as it is written.
#[derive(Debug, Serialize)]
struct PassageTold {
    note: String,
    kind: String,
    status: &'static str,
    /// Which of the note's selectors it is.
    target: usize,
    /// The words that the sidecar has.
    written: String,
    /// Where the sidecar has them.
    line: usize,
    column: usize,
    /// The words at its place; none where it has none.
    now: Option<String>,
    candidates: Vec<CandidateTold>,
}

#[derive(Debug, Serialize)]
struct CandidateTold {
    words: String,
    before: String,
    after: String,
    line: usize,
}

/// A fault with the line it stands in.
#[derive(Debug, Serialize)]
struct FaultTold {
    severity: Severity,
    code: &'static str,
    message: String,
    label: Option<String>,
    help: Option<String>,
    path: Option<String>,
    line: usize,
    column: usize,
    /// The line, parted where the fault begins and ends.
    excerpt: Option<[String; 3]>,
}

/// How many faults of other files are told.
const ELSEWHERE: usize = 30;
/// How many bytes beside a candidate are told, and of a line.
const BESIDE: usize = 60;
const LINE: usize = 240;

/// What is told beside a page.
pub(super) fn of_page(now: &Now<'_>, page: &str, writes: bool, root: &Path) -> Told {
    let index = now.article_of_page(page);
    let head = index.and_then(|index| now.heads().get(index));
    let own = head.map(|head| now.faults_of(&head.file.markdown)).unwrap_or_default();
    let (errors, warnings) = now.tally();
    let elsewhere = now.worst(ELSEWHERE, index);
    let article =
        head.and_then(|head| now.edition(&head.file.markdown, |joined, findings| article(now, joined, &findings)));
    Told {
        state: now.state(),
        errors,
        warnings,
        writes,
        editor: now.config().editor.clone(),
        root: root.canonicalize().unwrap_or_else(|_| root.to_owned()).display().to_string(),
        kinds: now.config().kinds.iter().map(|kind| (kind.name.clone(), kind.label.clone())).collect(),
        article,
        faults: own.iter().map(fault).collect(),
        elsewhere: elsewhere.iter().map(fault).collect(),
    }
}

fn article(now: &Now<'_>, joined: &Joined<'_>, findings: &Findings) -> ArticleTold {
    let edition = joined.edition;
    let counts = findings.coverage;
    let file = &joined.files.article;
    let notes_file = joined.files.notes_file();
    let mut passages = Vec::new();
    for note in &edition.notes {
        for (target, (written, passage)) in note.note.targets.iter().zip(&note.passages).enumerate() {
            if matches!(passage.status, Status::Exact | Status::Normalized) {
                continue;
            }
            let (line, column) = notes_file.line_column(written.span.start);
            passages.push(PassageTold {
                note: note.note.id.to_string(),
                kind: note.note.kind.value.to_string(),
                status: passage.status.as_str(),
                target,
                written: notes_file.text.get(written.span.clone()).unwrap_or_default().to_owned(),
                line,
                column,
                now: passage.place.as_ref().map(|place| words(edition, place)),
                candidates: candidates(edition, passage, |at| {
                    file.line(edition.parsed.body_offset(at) + joined.files.body)
                }),
            });
        }
    }
    let unsourced = findings.report.quotations.iter().filter(|quotation| !quotation.sourced);
    let head = edition.head;
    ArticleTold {
        path: head.file.markdown.clone(),
        sidecar: head.file.sidecar.clone(),
        title: head.title.clone(),
        draft: head.draft,
        to_come: head.date.filter(|date| now.is_to_come(*date)).map(|date| date.to_string()),
        coverage: json::Coverage {
            found: counts.found,
            attributed: counts.attributed,
            sourced: counts.sourced,
            verified: counts.verified,
        },
        passages,
        unsourced: unsourced.cloned().collect(),
    }
}

fn words(edition: &Edition<'_>, range: &Range<usize>) -> String {
    edition.parsed.text.string[range.clone()].to_owned()
}

fn candidates(edition: &Edition<'_>, passage: &Passage, line: impl Fn(usize) -> usize) -> Vec<CandidateTold> {
    let text = &edition.parsed.text.string;
    let one = |range: &Range<usize>| CandidateTold {
        words: text[range.clone()].to_owned(),
        before: text[text.floor_char_boundary(range.start.saturating_sub(BESIDE))..range.start].to_owned(),
        after: text[range.end..text.ceil_char_boundary((range.end + BESIDE).min(text.len()))].to_owned(),
        line: line(range.start),
    };
    passage.candidates.iter().map(|candidate| one(&candidate.range)).collect()
}

fn fault(fault: &Diagnostic) -> FaultTold {
    let place = fault.place.as_ref();
    let (line, column) = place.map_or((1, 1), |place| line_column(&place.file.text, place.span.start));
    FaultTold {
        severity: fault.severity,
        code: fault.code.as_str(),
        message: fault.message.clone(),
        label: fault.label.clone(),
        help: fault.help.clone(),
        path: place.map(|place| place.file.path.clone()),
        line,
        column,
        excerpt: place.filter(|place| !place.span.is_empty()).map(|place| excerpt(&place.file.text, &place.span)),
    }
}

/// The line of a place, or as much of it as can be read, parted before and behind the place.
fn excerpt(text: &str, span: &Range<usize>) -> [String; 3] {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let start = text.ceil_char_boundary(start.max(span.start.saturating_sub(LINE / 2)));
    let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    let end = text.floor_char_boundary(end.min(span.start + LINE)).max(span.start);
    let middle = span.end.min(end);
    [text[start..span.start].to_owned(), text[span.start..middle].to_owned(), text[middle..end].to_owned()]
}
