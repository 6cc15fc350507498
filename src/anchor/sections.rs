//! Which part of the article a search may look into: the section of a heading for `within`, the innermost section
//! around a place for words left out. Looks headings up by id; finding words is done elsewhere.

use std::ops::Range;

use super::explain::ReviewReason;
use crate::text::{Heading, Text};

/// The heading with this id, with or without `#`; else the nearest id.
pub fn heading<'t>(text: &'t Text, id: &str) -> Result<&'t Heading, ReviewReason> {
    let wanted = id.trim().trim_start_matches('#');
    text.headings
        .iter()
        .find(|heading| heading.id == wanted)
        .ok_or_else(|| ReviewReason::UnknownHeading { id: wanted.to_owned(), nearest: nearest(text, wanted) })
}

/// The bytes to search: the section that `within` names, or the whole text.
pub fn bounds(text: &Text, within: Option<&str>) -> Result<Range<usize>, ReviewReason> {
    within.map_or(Ok(0..text.string.len()), |id| heading(text, id).map(|heading| heading.section.clone()))
}

/// The innermost section around byte `at`; before the first heading, everything up to it.
pub fn around(text: &Text, at: usize) -> Range<usize> {
    let first = text.headings.first().map_or(text.string.len(), |heading| heading.words.start);
    let inner = text.headings.iter().rev().find(|heading| heading.section.contains(&at));
    inner.map_or(0..first, |heading| heading.section.clone())
}

fn nearest(text: &Text, wanted: &str) -> Vec<String> {
    let near = crate::report::nearest(wanted, text.headings.iter().map(|heading| heading.id.as_str()));
    near.map(str::to_owned).into_iter().collect()
}
