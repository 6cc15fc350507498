//! The notes of an article get their passages.

use crate::anchor::{Anchorer, Passage, Selector};
use crate::load::sidecar::Note;
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
