//! Ids of headings by GitHub's rule, and the ids that the page gives to footnotes and citations.
//!
//! A heading never gets an id that something else on the page has. What else has one is said by whoever asks, and for
//! the footnotes of the same text found here.

use super::{Citation, Placed, footnote::label_key};
use pulldown_cmark::{Event, Tag};
use std::collections::{HashMap, HashSet};

/// The id of a heading's words: lower case, punctuation dropped, spaces to hyphens; never empty.
pub fn slug(words: &str) -> String {
    let kept = words.trim().chars().flat_map(char::to_lowercase).filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ if letter.is_alphanumeric() || is_combining(letter) => Some(letter),
        _ => None,
    });
    let slug: String = kept.collect();
    if slug.is_empty() { "section".to_owned() } else { slug }
}

/// Marks that belong to the letter before them: without them, words of many scripts would change.
fn is_combining(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// A footnote's label or a source's key as a part of an id: without blanks.
pub fn fragment_safe(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The id of a footnote's reference; `before` counts those that came before it. The number stands before the label,
/// where no label can have one.
pub fn footnote_ref_id(label: &str, before: usize) -> String {
    if before == 0 { format!("fnref-{label}") } else { format!("fnref{}-{label}", before + 1) }
}

/// Gives each citation of an article what tells it from the others: the first key, and a number from the second time
/// on.
#[derive(Debug, Default)]
pub struct CitationIds {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl CitationIds {
    /// `key`, `key.2`, `key.3`.
    pub fn give(&mut self, key: &str) -> String {
        let base = fragment_safe(key);
        let mut id = base.clone();
        while !self.taken.insert(id.clone()) {
            let number = self.next.entry(base.clone()).or_insert(1);
            *number += 1;
            id = format!("{base}.{number}");
        }
        id
    }
}

/// Ids that the page gives to the footnotes and citations of a text.
pub(super) fn of_the_text(events: &[Placed<'_>], citations: &[Citation]) -> HashSet<String> {
    let mut ids = HashSet::new();
    let mut references: HashMap<String, usize> = HashMap::new();
    let mut labels: HashMap<String, String> = HashMap::new();
    for (event, _) in events {
        if let Event::Start(Tag::FootnoteDefinition(label)) = event {
            let label = labels.entry(label_key(label)).or_insert_with(|| fragment_safe(label));
            ids.insert(format!("fn-{label}"));
            ids.insert(footnote_ref_id(label, 0));
        }
    }
    for (event, _) in events {
        if let Event::FootnoteReference(label) = event
            && let Some(label) = labels.get(&label_key(label))
        {
            let before = references.entry(label.clone()).or_insert(0);
            ids.insert(footnote_ref_id(label, *before));
            *before += 1;
        }
    }
    let mut given = CitationIds::default();
    for citation in citations {
        let first = citation.parts.first().map_or("", |part| &part.key);
        let id = given.give(first);
        ids.extend(["cite", "citeref"].map(|prefix| format!("{prefix}-{id}")));
        ids.extend(citation.parts.iter().map(|part| format!("s-{}", fragment_safe(&part.key))));
    }
    ids
}

/// Gives out ids, each once: `a`, `a-1`, `a-2`.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashMap<String, usize>,
}

impl Ids {
    /// Takes an id set by hand; false when it is taken already.
    pub(super) fn set(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned(), 0).is_none()
    }

    /// Makes a free id from a heading's words; `reserved` are ids that the page gives to other things, finitely many.
    pub(super) fn make(&mut self, words: &str, reserved: &dyn Fn(&str) -> bool) -> String {
        let base = slug(words);
        let mut id = base.clone();
        while self.taken.contains_key(&id) || reserved(&id) {
            let repeats = self.taken.entry(base.clone()).or_insert(0);
            *repeats += 1;
            id = format!("{base}-{repeats}");
        }
        self.taken.insert(id.clone(), 0);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_githubs_rule() {
        assert_eq!(slug("Turkey is getting in on the “Great Game”"), "turkey-is-getting-in-on-the-great-game");
        assert_eq!(slug("What’s next? A—B"), "whats-next-ab");
        assert_eq!(slug("Два союза"), "два-союза");
        assert_eq!(slug("?!"), "section");
    }

    #[test]
    fn every_citation_has_an_id_of_its_own() {
        let mut ids = CitationIds::default();
        assert_eq!(["a", "a", "a.2", "a"].map(|key| ids.give(key)), ["a", "a.2", "a.2.2", "a.3"]);
    }
}
