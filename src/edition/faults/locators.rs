//! Quoted words that stand on another page, or in another section, than their citation says.
//!
//! Not: a source whose pages count from elsewhere. Pages printed in a book are seldom those of its file: where several
//! citations are off by the same number, nothing is said.

use super::Known;
use crate::cite::Locator;
use crate::edition::{Elsewhere, NoteCite};
use crate::quote::{OtherPage, Verdict};
use crate::report::{Code, Diagnostic};

/// Warnings of words that stand elsewhere.
pub(super) fn faults(known: &Known<'_>) -> Vec<Diagnostic> {
    let file = known.files.notes_file();
    let cites: Vec<&NoteCite<'_>> = known.edition.notes.iter().flat_map(|note| &note.cites).collect();
    let told = cites.iter().filter(|cite| !counts_from_elsewhere(cite, &cites));
    told.filter_map(|cite| Some(warning(cite)?.at(file, cite.cite.source.span.clone()))).collect()
}

/// Whether all citations of a source by page, of two pages or more, are off by the same number.
fn counts_from_elsewhere(cite: &NoteCite<'_>, cites: &[&NoteCite<'_>]) -> bool {
    let Some(Elsewhere::Page(OtherPage { shift: Some(shift), page, .. })) = &cite.elsewhere else { return false };
    let mut others = cites.iter().filter(|other| {
        let is_page = matches!(other.cite.locator, Some((Locator::Page | Locator::Folio, _)));
        is_page && other.source.key == cite.source.key && other.comparison.is_some()
    });
    let is_off = |other: &NoteCite<'_>| match &other.elsewhere {
        Some(Elsewhere::Page(other)) => other.shift == Some(*shift),
        _ => other.comparison.as_ref().is_some_and(|comparison| comparison.verdict > Verdict::Edited),
    };
    let is_on_another =
        |other: &NoteCite<'_>| matches!(&other.elsewhere, Some(Elsewhere::Page(other)) if other.page != *page);
    others.clone().any(|other| is_on_another(other)) && others.all(|other| is_off(other))
}

fn warning(cite: &NoteCite<'_>) -> Option<Diagnostic> {
    let (kind, said) = cite.cite.locator.as_ref()?;
    let (key, kind) = (&cite.source.key, kind.name());
    let (message, help) = match cite.elsewhere.as_ref()? {
        Elsewhere::Page(OtherPage { name, page, pages, .. }) => {
            let counted = if *name == page.to_string() {
                format!("page {name} of {pages}")
            } else {
                format!("page {name} ({page} of {pages} in the file)")
            };
            let help = if *name == page.to_string() {
                format!(
                    "write `{kind} = \"{name}\"`, or give the source the pages on which it is printed: `page = \"213-225\"`"
                )
            } else {
                format!("write `{kind} = \"{name}\"`")
            };
            (format!("the words stand on {counted} in the text kept of `{key}`, not on page {said}"), help)
        }
        Elsewhere::Section(title) => (
            format!("the words stand under `{title}` in the text kept of `{key}`, not under `{said}`"),
            format!("write `{kind} = {}`", toml::Value::String(title.clone())),
        ),
    };
    Some(Diagnostic::new(Code::WrongLocator, message).help(help))
}
