//! Whether quoted words stand on the page, or in the section, that their citation names.
//!
//! In: a citation whose words were found in the text kept of its source. Out: where they stand instead, and what is to be said of it. Pages
//! printed in a book are seldom those of its file: where several citations are off by the same number, the file counts from elsewhere and
//! nothing is said.

use super::files::Sources;
use super::note::{Note, NoteCite};
use crate::cite::Locator;
use crate::load::sidecar::Cite;
use crate::load::sources::Source;
use crate::quote::{Comparison, OtherPage, SourceText, Standing, Verdict};
use crate::report::{Code, Diagnostic};

/// Where words stand that are said to stand elsewhere.
#[derive(Debug)]
pub enum Elsewhere {
    /// On this page.
    Page(OtherPage),
    /// Under this heading.
    Section(String),
}

/// Where words stand instead of where their citation says; nothing where they stand there, or nothing is known.
pub fn elsewhere(
    cite: &Cite,
    source: &Source,
    text: &SourceText,
    compared: (&str, &str, &Comparison),
) -> Option<Elsewhere> {
    let (words, lang, comparison) = compared;
    let found = matches!(comparison.verdict, Verdict::Verbatim | Verdict::Edited);
    let place = comparison.place.as_ref().filter(|_| found)?;
    let (kind, said) = cite.locator.as_ref()?;
    let standing = Standing { words, lang, place, first_page: first_page(source) };
    match kind {
        Locator::Page | Locator::Folio => text.other_page(standing, said).map(Elsewhere::Page),
        Locator::Section | Locator::Chapter | Locator::Part => {
            text.other_section(standing, said).map(Elsewhere::Section)
        }
        _ => None,
    }
}

/// The first of the pages on which a source stands in a greater work.
fn first_page(source: &Source) -> Option<u32> {
    let pages = source.variable("page-first").or_else(|| source.variable("page"))?;
    let digits = pages.trim().split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|first| *first > 0)
}

/// Warnings of words that stand elsewhere.
pub fn faults(notes: &[Note<'_>], sources: &Sources) -> Vec<Diagnostic> {
    let cites: Vec<&NoteCite<'_>> = notes.iter().flat_map(|note| &note.cites).collect();
    let told = cites.iter().filter(|cite| !counts_from_elsewhere(cite, &cites));
    told.filter_map(|cite| Some(warning(cite)?.at(sources.notes_file(), cite.cite.source.span.clone()))).collect()
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
