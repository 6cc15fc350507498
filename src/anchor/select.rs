//! The least that must be said to mean one stretch of an article and no other: the shortest selector. Everything found
//! here is tried before it is returned.

use std::ops::Range;

use super::anchorer::Anchorer;
use super::passage::Status;
use super::selector::{Scope, Selector};
use super::shortest::{after, before, one_line};
use crate::text::Text;

/// Words of this length or longer are selected by their first and last words.
const LONG: usize = 300;

/// The shortest selector that finds exactly the bytes `range` of the reader's text: the words alone, or with a context,
/// an occurrence or a section; first and last words for a long passage. Spaces at the ends of the range are not part of
/// the passage.
pub fn select(text: &Text, range: Range<usize>) -> Selector {
    let range = trimmed(&text.string, range);
    let words = &text.string[range.clone()];
    let anchorer = Anchorer::new(text, "");
    if words.chars().count() >= LONG
        && let Some(selector) = by_ends(&anchorer, text, &range)
    {
        return selector;
    }
    // With its spaces folded a passage may stand to the letter elsewhere; then they are kept as they are.
    by_words(text, &anchorer, &one_line(words), &range)
        .or_else(|| by_words(text, &anchorer, words, &range))
        .unwrap_or_else(|| by_occurrence(text, one_line(words), &range))
}

/// The words `exact` with as little beside them as decides, if anything does.
fn by_words(text: &Text, anchorer: &Anchorer, exact: &str, range: &Range<usize>) -> Option<Selector> {
    let found = |scope: Scope| {
        let selector = Selector::Words { exact: exact.to_owned(), scope };
        finds(anchorer, &selector, range).then_some(selector)
    };
    let counted = || Some(by_occurrence(text, exact.to_owned(), range)).filter(|one| finds(anchorer, one, range));
    found(Scope::default())
        .or_else(|| by_context(text, anchorer, exact, range).into_iter().find_map(found))
        .or_else(counted)
}

/// Contexts that may decide, shortest first, then the sections around.
fn by_context(text: &Text, anchorer: &Anchorer, exact: &str, range: &Range<usize>) -> Vec<Scope> {
    let places = anchorer.places(exact);
    let mut scopes = Vec::new();
    if places.len() <= 2000
        && let Some(i) = places.iter().position(|place| place == range)
    {
        let others = || places.iter().enumerate().filter(move |&(j, _)| j != i).map(|(_, other)| other);
        let prefix = before(&text.string, range, others());
        let suffix = after(&text.string, range, others());
        scopes.extend(prefix.map(|prefix| Scope { prefix: Some(prefix), ..Scope::default() }));
        scopes.extend(suffix.map(|suffix| Scope { suffix: Some(suffix), ..Scope::default() }));
        scopes.sort_by_key(|scope| {
            scope.prefix.as_ref().or(scope.suffix.as_ref()).map_or(0, |words| words.chars().count())
        });
    }
    let sections = text.headings.iter().rev().filter(|heading| heading.section.contains(&range.start));
    scopes.extend(sections.map(|heading| Scope { within: Some(heading.id.clone()), ..Scope::default() }));
    scopes
}

/// The occurrence among all places to the letter.
fn by_occurrence(text: &Text, exact: String, range: &Range<usize>) -> Selector {
    let places = Anchorer::new(text, "").places(&exact);
    let occurrence = places.iter().position(|place| place == range).map(|i| i as i32 + 1);
    Selector::Words { exact, scope: Scope { occurrence, ..Scope::default() } }
}

/// First and last words, as few as decide, of at least three words each.
fn by_ends(anchorer: &Anchorer, text: &Text, range: &Range<usize>) -> Option<Selector> {
    let words = &text.string[range.clone()];
    let starts: Vec<usize> =
        words.split_whitespace().map(|word| word.as_ptr() as usize - words.as_ptr() as usize + word.len()).collect();
    let ends: Vec<usize> =
        words.split_whitespace().map(|word| word.as_ptr() as usize - words.as_ptr() as usize).collect();
    (3..=12).step_by(3).filter(|&count| 2 * count < starts.len()).find_map(|count| {
        let start = one_line(&words[..starts[count - 1]]);
        let end = one_line(&words[ends[ends.len() - count]..]);
        let selector = Selector::Stretch { start, end, scope: Scope::default() };
        finds(anchorer, &selector, range).then_some(selector)
    })
}

fn finds(anchorer: &Anchorer, selector: &Selector, range: &Range<usize>) -> bool {
    anchorer
        .anchor(&[selector])
        .first()
        .is_some_and(|passage| passage.status <= Status::Normalized && passage.place.as_ref() == Some(range))
}

/// `range` without the spaces at its ends, moved inwards to characters' borders.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let start = (range.start.min(text.len())..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let end =
        (start..=range.end.min(text.len()).max(start)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    let words = &text[start..end];
    let leading = words.len() - words.trim_start().len();
    start + leading..(start + words.trim_end().len()).max(start + leading)
}
