//! Whether quoted words stand on the page, or in the section, that their citation names.
//!
//! In: a citation whose words were found in the text kept of its source. Out: where they stand instead, and what is to
//! be said of it. Pages printed in a book are seldom those of its file: where several citations are off by the same
//! number, the file counts from elsewhere and nothing is said.

use super::note::Elsewhere;
use crate::cite::Locator;
use crate::load::sidecar::Cite;
use crate::load::sources::Source;
use crate::quote::{Comparison, SourceText, Standing, Verdict};

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
