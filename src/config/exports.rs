//! `[exports] formats`: what is written beside each annotated article.
//!
//! In: the names of formats. Out: [`Export`]s. Not: the documents themselves, which are [`export`](crate::export)'s.

use crate::document::{Fault, Fields};
use crate::report::Code;

/// A document beside an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// `NAME.annotations.jsonld`.
    Jsonld,
    /// `NAME.bib`.
    Bibtex,
    /// `NAME.csl.json`.
    CslJson,
}

/// What `formats` may name.
pub(super) const NAMES: [(&str, Export); 3] =
    [("jsonld", Export::Jsonld), ("bibtex", Export::Bibtex), ("csl-json", Export::CslJson)];

/// The formats that the table names; none where it names none.
pub(super) fn read(fields: &mut Fields<'_, '_>) -> Option<Vec<Export>> {
    fields.node("formats")?;
    let mut formats = Vec::new();
    for written in fields.texts("formats") {
        if let Some((_, format)) = NAMES.iter().find(|(name, _)| *name == written.value) {
            formats.push(*format);
        } else {
            let message = format!("there is no export `{}`", written.value);
            let help = "write `jsonld`, `bibtex` or `csl-json`";
            fields.fault(Fault::new(Code::WrongType, written.span, message).help(help));
        }
    }
    Some(formats)
}
