//! What a selector must be to find its passage where it is now: the same keys as before, with the words that stand
//! there. A context that still fits is kept as it was typed. Every selector is tried before it is returned.

use std::ops::Range;

use super::super::exact::Phrase;
use super::super::found::Asked;
use super::super::{Anchorer, Scope, Selector, Status, decide, elision, sections, select};
use crate::words::Normal;

/// Words tried at either end of a long passage.
const ENDS: Range<usize> = 2..13;
/// A word that a context begins inside of is taken whole up to this length, in characters.
const WORD: usize = 24;

/// The selector that finds the bytes `place` of the reader's text, as much like `old` as can be; none when there is no
/// such selector.
pub fn renewed(anchorer: &Anchorer, old: &Selector, place: &Range<usize>) -> Option<Selector> {
    match old {
        Selector::Words { exact, scope } if elision::is_elided(exact) => {
            let exact = elided(anchorer, exact, place)?;
            let scope = scope_at(anchorer, scope, &exact, place);
            tried(anchorer, place, Selector::Words { exact, scope })
        }
        Selector::Words { scope, .. } => words(anchorer, scope, place),
        Selector::Stretch { start, end, scope } => stretch(anchorer, [start, end], scope, place),
        Selector::Heading(_) | Selector::Article => None,
    }
}

fn tried(anchorer: &Anchorer, place: &Range<usize>, selector: Selector) -> Option<Selector> {
    let passage = anchorer.anchor(&[&selector]).pop()?;
    (passage.status <= Status::Normalized && passage.place.as_ref() == Some(place)).then_some(selector)
}

/// The words at the place in the old scope; where that is not enough, with the context that the shortest selector has.
fn words(anchorer: &Anchorer, old: &Scope, place: &Range<usize>) -> Option<Selector> {
    let exact = one_line(&anchorer.text.string[place.clone()]);
    let scope = scope_at(anchorer, old, &exact, place);
    let renewed = Selector::Words { exact: exact.clone(), scope: scope.clone() };
    tried(anchorer, place, renewed).or_else(|| {
        let shortest = select(anchorer.text, place.clone());
        let Selector::Words { scope: deciding, .. } = shortest else { return tried(anchorer, place, shortest) };
        let scope = Scope {
            prefix: deciding.prefix.or(scope.prefix),
            suffix: deciding.suffix.or(scope.suffix),
            occurrence: deciding.occurrence.or(scope.occurrence),
            within: deciding.within.or(scope.within),
        };
        tried(anchorer, place, Selector::Words { exact, scope })
    })
}

/// An old scope as it must be for words that stand at `place`.
fn scope_at(anchorer: &Anchorer, old: &Scope, words: &str, place: &Range<usize>) -> Scope {
    let text = &anchorer.text.string;
    Scope {
        within: old.within.clone(),
        occurrence: old.occurrence.map(|old| occurrence(anchorer, old, words, place)),
        prefix: old.prefix.as_ref().map(|old| before(&text[..place.start], old)),
        suffix: old.suffix.as_ref().map(|old| after(&text[place.end..], old)),
    }
}

/// Which of its places the words stand at, counted from the same end as before.
fn occurrence(anchorer: &Anchorer, old: i32, words: &str, place: &Range<usize>) -> i32 {
    let places = anchorer.places(words);
    let Some(i) = places.iter().position(|other| other == place) else { return old };
    if old < 0 { i as i32 - places.len() as i32 } else { i as i32 + 1 }
}

/// What stands before a place, about as much as was stored.
fn before(text: &str, old: &str) -> String {
    let near = one_line(&last(text, 2 * old.chars().count() + 2 * WORD));
    if Normal::of(&near).string.trim_end().ends_with(Normal::of_words(old).string.as_str()) {
        return old.to_owned();
    }
    let chars: Vec<char> = near.chars().collect();
    let mut start = chars.len().saturating_sub(old.chars().count());
    let limit = start.saturating_sub(WORD);
    while start > limit && !chars[start - 1].is_whitespace() {
        start -= 1;
    }
    let context: String = chars[start..].iter().collect();
    let context = context.trim_start();
    if old.ends_with(char::is_whitespace) { context.to_owned() } else { context.trim_end().to_owned() }
}

/// What stands after a place, about as much as was stored.
fn after(text: &str, old: &str) -> String {
    let near = one_line(&text.chars().take(2 * old.chars().count() + 2 * WORD).collect::<String>());
    if Normal::of(&near).string.trim_start().starts_with(Normal::of_words(old).string.as_str()) {
        return old.to_owned();
    }
    let chars: Vec<char> = near.chars().collect();
    let mut end = old.chars().count().min(chars.len());
    let limit = (end + WORD).min(chars.len());
    while end < limit && !chars[end].is_whitespace() {
        end += 1;
    }
    let context: String = chars[..end].iter().collect();
    let context = context.trim_end();
    if old.starts_with(char::is_whitespace) { context.to_owned() } else { context.trim_start().to_owned() }
}

fn last(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(i, _)| i);
    text[start..].to_owned()
}

/// First and last words: kept where they still are, else as many as there were, or more until they decide.
fn stretch(anchorer: &Anchorer, old: [&String; 2], scope: &Scope, place: &Range<usize>) -> Option<Selector> {
    let there = one_line(&anchorer.text.string[place.clone()]);
    let normal = Normal::of_words(&there).string;
    let keeps =
        [normal.starts_with(&Normal::of_words(old[0]).string), normal.ends_with(&Normal::of_words(old[1]).string)];
    let words: Vec<&str> = there.split(' ').collect();
    let counts = old.map(|old| old.split_whitespace().count().clamp(ENDS.start, ENDS.end));
    (0..ENDS.len()).find_map(|more| {
        let head = words[..(counts[0] + more).min(words.len())].join(" ");
        let start = if keeps[0] { old[0].clone() } else { like_at_end(&head, old[0]) };
        let tail = words.len().saturating_sub(counts[1] + more);
        let end = if keeps[1] { old[1].clone() } else { words[tail..].join(" ") };
        let mut scope = scope_at(anchorer, scope, &there, place);
        scope.occurrence = None;
        tried(anchorer, place, Selector::Stretch { start, end, scope })
    })
}

/// Words without the punctuation behind them, if others have none there.
fn like_at_end(words: &str, other: &str) -> String {
    let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    if other.ends_with(char::is_alphanumeric) && !bare.is_empty() { bare.to_owned() } else { words.to_owned() }
}

/// Words with some left out: the parts that still stand there are kept as they were typed, the others read anew.
fn elided(anchorer: &Anchorer, old: &str, place: &Range<usize>) -> Option<String> {
    let mut renewed = old.to_owned();
    for part in elision::split(old) {
        let asked = Asked::new(Phrase::new(&part), place.clone());
        let found = anchorer.find(std::slice::from_ref(&asked)).pop()?;
        if found.level.is_some_and(|level| level <= Status::Normalized) {
            continue;
        }
        let there = decide::passage(anchorer, &asked, &Scope::default(), &found).place?;
        renewed = renewed.replacen(&part, &one_line(&anchorer.text.string[there]), 1);
    }
    // A stretch is searched for inside of its section only.
    (sections::around(anchorer.text, place.start).end >= place.end).then_some(renewed)
}

fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !line.ends_with(' ') {
            line.push(c);
        }
    }
    line
}
