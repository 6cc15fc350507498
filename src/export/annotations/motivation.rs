//! Kinds of notes → motivations of the W3C's list: the same for the annotation and for what its text is for.

use crate::config::NoteKind;
use crate::load::sidecar::Note;

/// What the text of a note of this kind is for.
pub(super) fn purpose(kind: &NoteKind) -> &'static str {
    match kind {
        NoteKind::Quotation => "identifying",
        NoteKind::Source => "linking",
        NoteKind::Context | NoteKind::Definition | NoteKind::Translation => "describing",
        NoteKind::Correction => "editing",
        NoteKind::Dispute => "questioning",
        _ => "commenting",
    }
}

/// Why a note was written: its kind, then what it has beside its text.
pub(super) fn of(note: &Note) -> Vec<&'static str> {
    let judged = note.claim.is_some() || note.checked().is_some();
    let mut all = vec![purpose(&note.kind.value)];
    let more = [("linking", !note.cites.is_empty()), ("assessing", judged), ("tagging", !note.tags.is_empty())];
    for (motivation, given) in more {
        if given && !all.contains(&motivation) {
            all.push(motivation);
        }
    }
    all
}
