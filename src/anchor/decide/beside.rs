//! What stands directly beside words that are unchanged but for their punctuation, and would be overlooked: another number before a list item, and
//! words that go on where the author's sentence ends (`or not.` for `or.`). The guard looks at the place together with them.

use std::ops::Range;

use crate::anchor::Guarded;
use crate::anchor::anchorer::Anchorer;
use crate::anchor::found::Asked;
use crate::anchor::guard;
use crate::anchor::words::{is_letter, split};

/// So many words may the sentence go on.
const NEAR: usize = 2;

/// The difference that what stands beside a place makes; none where the words end as the place does.
pub fn guarded(anchorer: &Anchorer, asked: &Asked, place: &Range<usize>) -> Option<Guarded> {
    let chars = &anchorer.normal().chars;
    let place = anchorer.normal().forth(place);
    let reading = &asked.phrase.reading().chars;
    let mut words: String = reading.iter().collect();
    let (mut start, mut end) = (place.start, place.end);
    if let Some(marker) = dropped_marker(&asked.phrase.normal.chars, reading)
        && let Some(before) = marker_before(&chars[..start])
    {
        words = format!("{marker} {words}");
        start = before;
    }
    let ended = |text: &[char]| text.last().is_some_and(|&c| ends_sentence(c));
    if ended(reading) && !ended(&chars[start..end]) && continues(&chars[end..]) {
        end += rest_of_sentence(&chars[end..]);
    }
    if (start, end) == (place.start, place.end) {
        return None;
    }
    let article = anchorer.article();
    let there: String = chars[start..end].iter().collect();
    guard::check(&words, &there, &anchorer.lang, &|word| article.words.is_common(word))
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

/// Whether a text goes on with a word, without a mark before it.
fn continues(text: &[char]) -> bool {
    text.iter().find(|c| !c.is_whitespace()).is_some_and(|&c| is_letter(c))
}

/// How many characters the sentence goes on for; none when it is more than a few words.
fn rest_of_sentence(text: &[char]) -> usize {
    let ends = split(text).take(NEAR).map(|word| word.end);
    let next = |end: usize| text[end..].iter().find(|c| !c.is_whitespace() && !is_closing(**c));
    ends.into_iter().find(|&end| next(end).is_none_or(|&c| ends_sentence(c))).unwrap_or(0)
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '"' | '\'')
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ':' | ';' | '。' | '！' | '？' | '؟')
}
