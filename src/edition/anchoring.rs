//! The notes of an article get their passages.

use super::files::Sources;
use crate::anchor::{Anchorer, Passage, Selector, Status, message};
use crate::load::sidecar::Note;
use crate::report::human::counted;
use crate::report::{Code, Diagnostic};
use crate::text::Parsed;

/// The passages of every note, in the order of its selectors.
pub fn passages(parsed: &Parsed<'_>, notes: &[Note], lang: &str) -> Vec<Vec<Passage>> {
    let selectors: Vec<&Selector> =
        notes.iter().flat_map(|note| &note.targets).map(|target| &target.selector).collect();
    if selectors.is_empty() {
        return notes.iter().map(|_| vec![]).collect();
    }
    let mut found = Anchorer::new(&parsed.text, lang).anchor(&selectors).into_iter();
    notes.iter().map(|note| found.by_ref().take(note.targets.len()).collect()).collect()
}

/// What is to be said of passages that are not where they were.
pub fn faults(parsed: &Parsed<'_>, notes: &[Note], passages: &[Vec<Passage>], sources: &Sources) -> Vec<Diagnostic> {
    let Some(sidecar) = &sources.sidecar else { return vec![] };
    if parsed.text.string.trim().is_empty() && passages.iter().flatten().any(|passage| passage.status == Status::Orphan)
    {
        return vec![empty(sources, &sidecar.path, notes.len())];
    }
    let place = |offset: usize| {
        let at = parsed.body_offset(offset) + sources.body;
        let (line, column) = sources.article.line_column(at);
        format!("{}:{line}:{column}", sources.article.path)
    };
    let around = message::Surroundings { text: &parsed.text.string, sidecar: &sidecar.path, place: &place };
    let mut faults = Vec::new();
    for (note, passages) in notes.iter().zip(passages) {
        for (target, passage) in note.targets.iter().zip(passages) {
            if let Some(said) = message::message(passage, &target.selector, &around) {
                let mut fault =
                    Diagnostic::new(said.code, said.message).at(sidecar, target.span.clone()).help(said.help);
                fault.label = said.label;
                faults.push(fault);
            }
        }
    }
    faults
}

/// An article without words has no passages; that is one fault, and not one for each note.
fn empty(sources: &Sources, sidecar: &str, notes: usize) -> Diagnostic {
    let message =
        format!("the article is empty, and {} in `{sidecar}` have no words to be about", counted(notes, "note"));
    let message = if notes == 1 { message.replace(" have no", " has no") } else { message };
    Diagnostic::new(Code::Orphan, message).at(&sources.article, sources.body..sources.body).help(format!(
        "write the article, or put `draft = true` into its front matter until it is there; `{sidecar}` stays"
    ))
}
