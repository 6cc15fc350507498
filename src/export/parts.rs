//! What a note says beside its text, for every form that an article can be had in: a line for each key of the sidecar.
//!
//! In: a note as written. Out: its [`NotePart`]s, in the order in which they are read. Not: what has a form of its own
//! in each export: who said it where, the text, the citations, verdicts, tags.

use crate::load::sidecar::Note;

/// One thing that a note says beside its text.
#[derive(Debug)]
pub(super) struct NotePart<'n> {
    /// Its column in a table.
    pub column: &'static str,
    /// The id of what is put before it for readers.
    pub lead: &'static str,
    /// The words.
    pub text: &'n str,
    /// Their language, where it is not the article's.
    pub lang: Option<&'n str>,
    /// What they are for, in the W3C's words.
    pub purpose: &'static str,
    /// Whether they stand there no more.
    pub gone: bool,
}

/// The columns of all parts that a note may have, in their order.
pub(super) const COLUMNS: [&str; 2] = ["original", "was"];

/// What a note says beside its text.
pub(super) fn of(note: &Note) -> Vec<NotePart<'_>> {
    let part = NotePart { column: "", lead: "", text: "", lang: None, purpose: "describing", gone: false };
    let original = note.original.as_ref().map(|original| {
        let lang = Some(original.lang.as_deref().unwrap_or("und"));
        NotePart { column: COLUMNS[0], lead: "in_original", text: original.text.value.trim(), lang, ..part }
    });
    let was = note.was.as_deref().map(|was| {
        let purpose = "editing";
        NotePart { column: COLUMNS[1], lead: "instead_of_words", text: was, lang: None, purpose, gone: true }
    });
    original.into_iter().chain(was).collect()
}
