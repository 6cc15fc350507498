//! Markdown's own footnotes: which are written, and what is wrong with their labels.
//!
//! In: the events of a body and its prose.
//! Out: marks without a footnote, and footnotes that are written twice. Labels are compared as GitHub does it, without
//! regard to case. Footnotes that nothing refers to are told elsewhere: what stands inside one of those is not referred
//! to either.

use super::Placed;
use super::prose::{CODE, Prose};
use pulldown_cmark::{Event, Tag};
use std::collections::HashMap;
use std::ops::Range;

/// What is wrong with the footnotes of a body.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FootnoteFaults {
    /// `[^label]` without a footnote of that name: the place in the body and the label.
    pub missing: Vec<(Range<usize>, String)>,
    /// Footnotes whose label an earlier one has.
    pub repeated: Vec<Repeated>,
}

/// A footnote that is written a second time.
#[derive(Debug, PartialEq, Eq)]
pub struct Repeated {
    /// Its label.
    pub label: String,
    /// Where its label stands in the body.
    pub place: Range<usize>,
    /// Where the first one's label stands.
    pub first: Range<usize>,
}

/// A label as labels are compared.
pub fn label_key(label: &str) -> String {
    // Through capitals, so that `ß` and `SS` are one.
    label.to_uppercase().to_lowercase()
}

/// Where the label of a footnote stands, brackets included; `source` is the place of the whole footnote.
pub fn label_place(source: &Range<usize>, body: &str) -> Range<usize> {
    let length = body[source.clone()].find(']').map_or(source.len(), |end| end + 1);
    source.start..source.start + length
}

pub(super) fn faults(events: &[Placed<'_>], prose: &[Prose], body: &str) -> FootnoteFaults {
    let mut written: HashMap<String, Range<usize>> = HashMap::new();
    let mut faults = FootnoteFaults::default();
    for (event, source) in events {
        let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
        let place = label_place(source, body);
        match written.get(&label_key(label)) {
            Some(first) => faults.repeated.push(Repeated { label: label.to_string(), place, first: first.clone() }),
            None => drop(written.insert(label_key(label), place)),
        }
    }
    for (event, source) in events {
        let Event::FootnoteReference(label) = event else { continue };
        if !written.contains_key(&label_key(label)) {
            faults.missing.push((source.clone(), label.to_string()));
        }
    }
    faults.missing.extend(prose.iter().flat_map(|prose| left_as_words(prose, body)));
    faults.missing.sort_by_key(|(place, _)| place.start);
    faults
}

/// `[^label]` that Markdown has left as words, because no footnote has that name.
fn left_as_words(prose: &Prose, body: &str) -> Vec<(Range<usize>, String)> {
    let words = &prose.words;
    let marks = words.match_indices("[^").filter_map(|(at, _)| {
        let length = words[at + 2..].find(['[', ']', ' ', CODE])?;
        let end = at + 2 + length;
        if length == 0 || !words[end..].starts_with(']') {
            return None;
        }
        let place = prose.typed(at, body)?..prose.typed(end, body)? + 1;
        Some((place, words[at + 2..end].to_owned()))
    });
    marks.collect()
}
