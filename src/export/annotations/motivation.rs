//! Kinds of notes → motivations of the W3C's list: the same for the annotation and for what its text is for.

use crate::load::sidecar::Note;

/// What the text of a note of this kind is for.
pub(super) fn purpose(kind: &str) -> &'static str {
    match kind {
        "quotation" => "identifying",
        "source" => "linking",
        "context" | "definition" | "translation" => "describing",
        "correction" => "editing",
        "dispute" => "questioning",
        _ => "commenting",
    }
}

/// Why a note was written: its kind, then what it has beside its text.
pub(super) fn of(note: &Note) -> Vec<&'static str> {
    let judged = note.claim.is_some() || note.check.as_ref().is_some_and(|check| check.status != "unverified");
    let mut all = vec![purpose(&note.kind.value)];
    let more = [("linking", !note.cites.is_empty()), ("assessing", judged), ("tagging", !note.tags.is_empty())];
    for (motivation, given) in more {
        if given && !all.contains(&motivation) {
            all.push(motivation);
        }
    }
    all
}
