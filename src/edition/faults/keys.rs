//! Keys in the running text that no source has, and names that are nearly a key: in an article, its notes and its
//! letters.

use super::Known;
use crate::document::toml_key;
use crate::report::{Code, Diagnostic};
use crate::text::cited_key;
use std::ops::Range;

/// Keys that no source has, at their places; names that are nearly a key. In the article, its notes and its letters.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let texts = known.edition.texts.all().map(|text| (&text.parsed, Some(&text.string)));
    for (parsed, within) in std::iter::once((known.edition.parsed, None)).chain(texts) {
        let at = |fault: Diagnostic, span: &Range<usize>| {
            let (file, span) = known.files.place(span, within);
            fault.at(file, span)
        };
        let backslash = known.files.backslash(within);
        for part in parsed.citations.iter().flat_map(|citation| &citation.parts) {
            if let Some((fault, meant)) = missing(known, &part.key, backslash) {
                let fault = at(fault, &part.place);
                faults.push(meant.into_iter().fold(fault, Diagnostic::mend));
            }
        }
        for (place, name) in &parsed.unknown_names {
            if let Some((fault, meant)) = near_citation(known, name, backslash) {
                faults.push(at(fault, place).mend(meant));
            }
        }
    }
    faults
}

/// What is to be said of a key, with the citation that may be meant.
fn missing(known: &Known<'_>, key: &str, backslash: &str) -> Option<(Diagnostic, Option<String>)> {
    if known.resolved.is_there(known.shared, key) {
        return None;
    }
    let fault = Diagnostic::new(Code::UndefinedSource, format!("there is no source `{key}`"));
    let meant = known.resolved.nearest(known.shared, key).map(cited_key);
    let help = match &meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!(
            "add `[{}]`, `type = \"book\"` and `title = \"…\"` to `content/sources.toml`; \
             or write `{backslash}@` if it is no citation",
            toml_key(key)
        ),
    };
    Some((fault.help(help), meant))
}

fn near_citation(known: &Known<'_>, name: &str, backslash: &str) -> Option<(Diagnostic, String)> {
    let meant = cited_key(known.resolved.nearest(known.shared, name)?);
    let fault = Diagnostic::new(Code::NearCitation, format!("`@{name}` is no source and stays as it is written"));
    Some((fault.help(format!("did you mean `{meant}`? if not, write `{backslash}@{name}`")), meant))
}
