//! Passages that are not where they were.
//!
//! In: an article's notes with their passages. Out: for each passage that has moved or is gone, what the selector said
//! and where it may be.

use super::Known;
use crate::anchor::{Status, message};
use crate::edition::files::Files;
use crate::report::human::counted;
use crate::report::{Code, Diagnostic};

/// What is to be said of passages that are not where they were.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let (parsed, files, notes) = (known.edition.parsed, known.files, &known.edition.notes);
    let Some(sidecar) = &files.sidecar else { return vec![] };
    let mut passages = notes.iter().flat_map(|note| &note.passages);
    if parsed.text.string.trim().is_empty() && passages.any(|passage| passage.status == Status::Orphan) {
        return vec![empty(files, &sidecar.path, notes.len())];
    }
    let place = |offset: usize| {
        let at = parsed.body_offset(offset) + files.body;
        let (line, column) = files.article.line_column(at);
        format!("{}:{line}:{column}", files.article.path)
    };
    let around = message::MessageContext { text: &parsed.text.string, sidecar: &sidecar.path, place: &place };
    let mut faults = Vec::new();
    for one in notes {
        for (target, passage) in one.note.targets.iter().zip(&one.passages) {
            if let Some(said) = message::message(passage, &target.selector, &around) {
                let mut fault =
                    Diagnostic::new(said.code, said.message).at(sidecar, target.span.clone()).help(said.help);
                fault.label = said.label;
                if let Some(words) = passage.place.as_ref().or(passage.likely()) {
                    fault = fault.seen_at(&files.article, known.span(words));
                }
                faults.push(said.mends.into_iter().fold(fault, Diagnostic::mend));
            }
        }
    }
    faults
}

/// An article without words has no passages; that is one fault, and not one for each note.
fn empty(files: &Files, sidecar: &str, notes: usize) -> Diagnostic {
    let message =
        format!("the article is empty, and {} in `{sidecar}` have no words to be about", counted(notes, "note"));
    let message = if notes == 1 { message.replace(" have no", " has no") } else { message };
    Diagnostic::new(Code::Orphan, message).at(&files.article, files.body..files.body).help(format!(
        "write the article, or put `draft = true` into its front matter until it is there; `{sidecar}` stays"
    ))
}
