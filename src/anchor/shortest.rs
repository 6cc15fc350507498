//! The least that must be said to mean one of several equal places and no other: the shortest context that decides.

use std::ops::Range;

use super::passage::Context;

/// The longest context that is proposed, in characters.
const LONGEST: usize = 160;
/// For each of the first `count` of `places` the shortest words before or after it that no other of them has there.
pub fn deciding(text: &str, places: &[Range<usize>], count: usize) -> Vec<Option<Context>> {
    places
        .iter()
        .enumerate()
        .take(count)
        .map(|(i, place)| {
            let others = || places.iter().enumerate().filter(move |&(j, _)| j != i).map(|(_, other)| other);
            let prefix = before(text, place, others());
            let suffix = after(text, place, others());
            match (prefix, suffix) {
                (Some(prefix), Some(suffix)) if suffix.chars().count() < prefix.chars().count() => {
                    Some(Context { prefix: None, suffix: Some(suffix) })
                }
                (Some(prefix), _) => Some(Context { prefix: Some(prefix), suffix: None }),
                (None, Some(suffix)) => Some(Context { prefix: None, suffix: Some(suffix) }),
                (None, None) => None,
            }
        })
        .collect()
}

pub(super) fn before<'p>(
    text: &str,
    place: &Range<usize>,
    others: impl Iterator<Item = &'p Range<usize>>,
) -> Option<String> {
    let own = || folded(text[..place.start].chars().rev());
    let shared = others.map(|other| common(own(), folded(text[..other.start].chars().rev()))).max()?;
    let length = enough(own().map(|(_, c)| c), shared)?;
    let taken = own().nth(length - 1)?.0;
    let start = place.start - text[..place.start].chars().rev().take(taken + 1).map(char::len_utf8).sum::<usize>();
    Some(one_line(&text[start..place.start]))
}

pub(super) fn after<'p>(
    text: &str,
    place: &Range<usize>,
    others: impl Iterator<Item = &'p Range<usize>>,
) -> Option<String> {
    let own = || folded(text[place.end..].chars());
    let shared = others.map(|other| common(own(), folded(text[other.end..].chars()))).max()?;
    let length = enough(own().map(|(_, c)| c), shared)?;
    let taken = own().nth(length - 1)?.0;
    let end = place.end + text[place.end..].chars().take(taken + 1).map(char::len_utf8).sum::<usize>();
    Some(one_line(&text[place.end..end]))
}

/// Characters with their index, each run of spaces as one.
fn folded(chars: impl Iterator<Item = char>) -> impl Iterator<Item = (usize, char)> {
    let mut last = None;
    chars.enumerate().filter_map(move |(i, c)| {
        let c = if c.is_whitespace() { ' ' } else { c };
        let keep = c != ' ' || last != Some(' ');
        last = Some(c);
        keep.then_some((i, c))
    })
}

fn common(a: impl Iterator<Item = (usize, char)>, b: impl Iterator<Item = (usize, char)>) -> usize {
    a.zip(b).take(LONGEST).take_while(|(a, b)| a.1 == b.1).count()
}

/// How many characters to take when `shared` are common: one more, and on to the end of the word; `None` if there are
/// none.
fn enough(own: impl Iterator<Item = char>, shared: usize) -> Option<usize> {
    let own: Vec<char> = own.take(LONGEST + 40).collect();
    let mut length = (shared..own.len()).find(|&i| own[i] != ' ')? + 1;
    while length < own.len() && own[length] != ' ' {
        length += 1;
    }
    (shared < LONGEST).then_some(length)
}

/// A text with its spaces folded.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    folded(text.chars()).for_each(|(_, c)| line.push(c));
    line
}
