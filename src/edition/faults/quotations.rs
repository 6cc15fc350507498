//! Quotations that nobody is named for, or no source, and quotation marks that do not fit.

use super::Known;
use crate::edition::Note;
use crate::quote::{Fault, FaultKind};
use crate::report::{Code, Diagnostic};

/// Advice on bare quotations, and warnings of marks that do not fit.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let file = &known.files.article;
    let bare = known.coverage.quotations.iter().filter(|covered| !covered.sourced).map(|covered| {
        let quotation = &known.found.quotations[covered.quotation];
        let note = covered.note.map(|note| &known.edition.notes[note]);
        bare(note, &file.path).at(file, known.span(&quotation.range))
    });
    let marks = known.found.faults.iter().map(|fault| misfit(fault).at(file, known.span(&fault.at)));
    bare.chain(marks).collect()
}

/// Advice on a quotation that nobody is named for, or no source.
fn bare(note: Option<&Note<'_>>, article: &str) -> Diagnostic {
    match note {
        Some(note) => {
            let message = format!("the note `{}` on this quotation cites no source", note.note.id);
            Diagnostic::new(Code::UnsourcedQuotation, message)
                .help("say where the words stand: `cite = [{ source = \"…\", page = \"…\" }]`")
        }
        None => Diagnostic::new(Code::UnsourcedQuotation, "no note attributes this quotation")
            .help(format!("run `postil annotate {article}` for a draft of its note")),
    }
}

/// A warning of a quotation mark without its partner, or turned the wrong way.
fn misfit(fault: &Fault) -> Diagnostic {
    let help = match fault.kind {
        FaultKind::Unopened => "put the opening mark where the quotation begins, or drop this one",
        FaultKind::Unclosed => "put the closing mark where the quotation ends, or drop this one",
        FaultKind::Misturned => "turn it the other way",
        FaultKind::Mixed => "use marks of one sort for the two ends of a quotation",
    };
    Diagnostic::new(Code::Marks, fault.message.clone()).help(help)
}
