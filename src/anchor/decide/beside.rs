//! What stands directly beside words that are unchanged, and would be overlooked: another number before a list item, a sentence that got a new
//! beginning or end (`Never rely on it.` for `Rely on it.`), and what was put between the words and their context. The guard looks at the place
//! together with it.

use std::ops::Range;

use crate::anchor::Guarded;
use crate::anchor::anchorer::Anchorer;
use crate::anchor::found::Asked;
use crate::anchor::guard;
use crate::anchor::likeness::{Sought, reach, reach_of_context};

/// The difference that what stands beside a place makes, whose words are unchanged; `exact` if to the letter. None where there is nothing beside it
/// that was not there before.
pub fn guarded(
    anchorer: &Anchorer,
    asked: &Asked,
    sought: &Sought,
    place: &Range<usize>,
    exact: bool,
) -> Option<Guarded> {
    let (article, chars) = (anchorer.article(), &anchorer.normal().chars);
    let place = anchorer.normal().forth(place);
    let mut words = sought.form.string.clone();
    let Range { mut start, end } =
        if exact { reach_of_context(article, sought, &place) } else { reach(article, sought, &place) };
    if !exact
        && let Some(marker) = dropped_marker(&asked.phrase.normal.chars, &sought.form.chars)
        && let Some(before) = marker_before(&chars[..start])
    {
        words = format!("{marker} {words}");
        start = before;
    }
    if (start, end) == (place.start, place.end) {
        return None;
    }
    let there: String = chars[start..end].iter().collect();
    guard::check(&words, &there, anchorer.languages(), &|word| article.words.is_common(word))
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
