//! Quotations that do not stand in their source as they are quoted, and the rest of sentences that they cut short.
//!
//! In: what comparing has shown, of notes and of citations behind quotations. Where a note says more of the same source
//! (`quote`, `original`, `check`), that is what counts. Not: words that a person has found to be disputed; then nobody
//! need be told.

use super::Known;
use crate::edition::Note;
use crate::load::sidecar::CheckStatus;
use crate::quote::{Comparison, Verdict};
use crate::report::{Code, Diagnostic};

/// Quotations that do not stand in their source as they are quoted, and the rest of sentences that they cut short.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let file = known.files.notes_file();
    let cites = known.edition.notes.iter().filter(|note| !is_disputed(note)).flat_map(|note| &note.cites);
    let faults = cites.filter_map(|cite| {
        let span = cite.cite.quote.as_ref().map_or(&cite.cite.source.span, |quote| &quote.span);
        Some(told_of(&cite.source.key, cite.comparison.as_ref()?, false)?.at(file, span.clone()))
    });
    faults.collect()
}

/// Whether a person has said that the words are not what they seem: then nobody need be told.
fn is_disputed(note: &Note<'_>) -> bool {
    note.note.checked() == Some(CheckStatus::Disputed)
}

/// What is to be said of words that were compared with the text kept of a source; `in_text` where the citation stands
/// in the article.
fn told_of(key: &str, comparison: &Comparison, in_text: bool) -> Option<Diagnostic> {
    match comparison.verdict {
        Verdict::Verbatim => None,
        Verdict::Edited => {
            let rest = comparison.goes_on.as_ref()?;
            let message =
                format!("the quotation ends where the sentence goes on in the text kept of `{key}`: `{rest}`");
            let help = "quote the rest as well, or end with `…`";
            Some(Diagnostic::new(Code::CutShort, message).help(help))
        }
        Verdict::Altered => {
            let reason = comparison.reason.as_ref().map_or("words differ".to_owned(), ToString::to_string);
            let message = format!("the quotation differs from the text kept of `{key}`: {reason}");
            let help = "quote the words as they stand there, or mark what was left out with `[…]`";
            Some(Diagnostic::new(Code::AlteredQuotation, message).help(help))
        }
        Verdict::Absent => {
            let message = format!("the quotation is not in the text kept of `{key}`");
            let help = if in_text {
                "cite another source, or add a note whose `original` has the words of the source"
            } else {
                "give the words of the source in `quote`, or cite another source"
            };
            Some(Diagnostic::new(Code::AbsentQuotation, message).help(help))
        }
    }
}

/// Quotations that do not stand in the source that is cited behind them.
pub(super) fn behind(known: &Known<'_>) -> Vec<Diagnostic> {
    let told = known.behind.iter().filter(|one| {
        let note = known.coverage.note_of(one.quotation).map(|note| &known.edition.notes[note]);
        note.is_none_or(|note| {
            !is_disputed(note)
                && note.note.original.is_none()
                && !note.cites.iter().any(|cite| one.cites(&cite.source.key))
        })
    });
    let faults = told.filter_map(|one| {
        let (source, comparison) = one.best()?;
        let span = known.span(&known.found.quotations[one.quotation].range);
        Some(told_of(&source.key, comparison, true)?.at(&known.files.article, span))
    });
    faults.collect()
}
