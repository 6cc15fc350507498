//! The guard held over a place and what stands beside it. Beside unchanged words too there is something to be
//! overlooked: another number before a list item, a sentence that got a new beginning or end (`Never rely on it.` for
//! `Rely on it.`), and what was put between the words and their context.

use std::ops::Range;

use crate::anchor::Guarded;
use crate::anchor::anchorer::Anchorer;
use crate::anchor::found::Asked;
use crate::anchor::guard;
use crate::anchor::likeness::{Sought, reach, reach_of_context};
use crate::words::Languages;
use crate::words::script::is_letter;

/// So many words that a sentence got at its beginning, and at its end, are looked at for numbers, negations and names.
const NEAR: (usize, usize) = (2, 5);
/// So many are for negations alone.
const FAR: (usize, usize) = (16, 16);

/// What must not be accepted silently at an edited place, given in characters of the normal form.
pub fn edited(anchorer: &Anchorer, sought: &Sought, place: &Range<usize>) -> Option<Guarded> {
    let article = anchorer.article();
    let held = |range: Range<usize>| held(anchorer, &sought.form.string, range, guard::check);
    held(place.clone()).or_else(|| held(reach(article, sought, place, NEAR))).or_else(|| far(anchorer, sought, place))
}

/// The same for a place whose words are unchanged, and to the letter if `exact`: only what stands beside it counts.
pub fn unchanged(
    anchorer: &Anchorer,
    asked: &Asked,
    sought: &Sought,
    place: &Range<usize>,
    exact: bool,
) -> Option<Guarded> {
    let (article, chars) = (anchorer.article(), &anchorer.normal().chars);
    let place = anchorer.normal().forth(place);
    let words = &sought.form.string;
    if exact {
        return negated(anchorer, sought, &place, reach_of_context(article, sought, &place));
    }
    let near = reach(article, sought, &place, NEAR);
    let marked =
        dropped_marker(&asked.phrase.normal.chars, &sought.form.chars).zip(marker_before(&chars[..near.start]));
    let beside = match marked {
        Some((marker, start)) => held(anchorer, &format!("{marker} {words}"), start..near.end, guard::check),
        None if near != place => held(anchorer, words, near, guard::check),
        None => None,
    };
    beside.or_else(|| far(anchorer, sought, &place))
}

/// Negations in a sentence that became longer, or between a place and its context. Numbers and names there are outside
/// of what was marked.
fn far(anchorer: &Anchorer, sought: &Sought, place: &Range<usize>) -> Option<Guarded> {
    let article = anchorer.article();
    let (sentence, context) = (reach(article, sought, place, FAR), reach_of_context(article, sought, place));
    negated(anchorer, sought, place, sentence.start.min(context.start)..sentence.end.max(context.end))
}

fn negated(anchorer: &Anchorer, sought: &Sought, place: &Range<usize>, range: Range<usize>) -> Option<Guarded> {
    (range != *place).then(|| held(anchorer, &sought.form.string, range, guard::check_negations)).flatten()
}

/// A rule of the guard.
type Rule = fn(&str, &str, &Languages, &dyn Fn(&[char]) -> bool) -> Option<Guarded>;

/// Holds words against a range of the article's characters.
fn held(anchorer: &Anchorer, words: &str, range: Range<usize>, rule: Rule) -> Option<Guarded> {
    let article = anchorer.article();
    let there: String = article.normal.chars[contracted(&article.normal.chars, range)].iter().collect();
    rule(words, &there, anchorer.languages(), &|word| article.words.is_common(word))
}

/// The number of a list item that reading words as Markdown took away.
fn dropped_marker(typed: &[char], reading: &[char]) -> Option<String> {
    let length = marker_length(typed)?;
    (!reading.starts_with(&typed[..length])).then(|| typed[..length].iter().collect())
}

fn marker_length(chars: &[char]) -> Option<usize> {
    let digits = chars.iter().take_while(|c| c.is_numeric()).count();
    (digits > 0 && matches!(chars.get(digits), Some('.' | ')'))).then_some(digits + 1)
}

/// Where a number with its point begins that stands at the end of some text.
fn marker_before(text: &[char]) -> Option<usize> {
    let end = text.iter().rposition(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | '~' | '"' | '\''))?;
    let digits = text[..end].iter().rev().take_while(|c| c.is_numeric()).count();
    (digits > 0 && matches!(text[end], '.' | ')')).then_some(end - digits)
}

/// A range with the rest of the words that it begins or ends inside of, where these have an apostrophe (`can't`).
fn contracted(chars: &[char], range: Range<usize>) -> Range<usize> {
    let letters = |side: &mut dyn Iterator<Item = &char>| side.take_while(|&&c| is_letter(c)).count();
    let (mut start, mut end) = (range.start, range.end);
    if start > 0 && chars[start - 1] == '\'' {
        start -= 1 + letters(&mut chars[..start - 1].iter().rev());
    }
    if end > start && chars[end - 1] == '\'' {
        end += letters(&mut chars[end..].iter());
    } else if chars.get(end) == Some(&'\'') {
        end += 1 + letters(&mut chars[end + 1..].iter());
    }
    start..end
}
