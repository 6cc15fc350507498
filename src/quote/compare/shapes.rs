//! Shapes of more than one character: a hyphen at a line's end, letters in brackets inside a word, elision marks, minus
//! signs.
//!
//! In: a text and a place.
//! Out: what stands there and how far it reaches, in bytes.

use crate::words::lexicon::everywhere;
use crate::words::script::is_spaced;

/// The end of a hyphen that stands at a line's end, where the word goes on in the next line.
pub(super) fn line_end(text: &str, at: usize, c: char) -> Option<usize> {
    if !matches!(c, '-' | '‐' | '¬' | '\u{AD}') {
        return None;
    }
    let rest = &text[at + c.len_utf8()..];
    let space: usize = rest.chars().take_while(|c| c.is_whitespace()).take(40).map(char::len_utf8).sum();
    let lines = rest[..space].matches('\n').count();
    let next = &rest[space..];
    let word: String = next.chars().take(8).take_while(|c| c.is_alphabetic()).collect();
    let goes_on = lines == 1 && !word.is_empty() && !everywhere().hanging.contains(&word);
    goes_on.then(|| at + c.len_utf8() + space)
}

/// Letters in brackets that are part of a word: what is inside, and the byte after the closing bracket.
pub(super) fn inner_bracket(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text[at..].strip_prefix('[')?;
    let close = rest.bytes().take(40).position(|b| b == b']')?;
    let inside = &rest[..close];
    let end = at + close + 2;
    let before = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
    let after = text[end..].trim_start_matches(['’', '\'']).starts_with(char::is_alphabetic);
    let letters = !inside.is_empty() && inside.chars().all(|c| c.is_alphabetic() && is_spaced(c));
    (letters && (before || after)).then_some((inside, end))
}

/// The length in bytes of a footnote's mark that `rest` begins with: a number raised or in brackets, right behind a
/// word or its punctuation. An exponent behind a digit or a unit (`m²`) is none.
pub(super) fn footnote_mark(before: &str, rest: &str) -> Option<usize> {
    let previous = before.chars().next_back().filter(|c| !c.is_whitespace() && !c.is_numeric())?;
    let letters = before.chars().rev().take(3).take_while(|c| c.is_alphabetic()).count();
    let power = rest.starts_with(['²', '³']) && (1..=2).contains(&letters);
    if power || previous == '[' || previous == '(' {
        return None;
    }
    let raised = rest.chars().take_while(|&c| is_raised(c)).map(char::len_utf8).sum::<usize>();
    if raised > 0 {
        return Some(raised);
    }
    let inside = rest.strip_prefix('[')?;
    let digits = inside.bytes().take(4).take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && inside[digits..].starts_with(']')).then_some(digits + 2)
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether a space between digits only parts groups of three: `27 000`. A common space does so behind three digits at
/// most.
pub(super) fn is_group(text: &str, at: usize, space: char) -> bool {
    let digits = |c: &char| c.is_ascii_digit();
    let before = text[..at].chars().rev().take(4).take_while(digits).count();
    let after = text[at + space.len_utf8()..].chars().take(4).take_while(digits).count();
    after == 3 && (space != ' ' || (1..=3).contains(&before))
}

/// The length in bytes of the elision mark that `rest` begins with.
pub(super) fn ellipsis(rest: &str) -> Option<usize> {
    if rest.starts_with(['…', '⋯']) {
        return Some(rest.chars().take_while(|c| matches!(c, '…' | '⋯' | '.')).map(char::len_utf8).sum());
    }
    let mut dots = 0;
    let mut end = 0;
    for (at, c) in rest.char_indices().take(16) {
        match c {
            '.' => (dots, end) = (dots + 1, at + 1),
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => {}
            _ => break,
        }
    }
    (dots >= 3).then_some(end)
}

pub(super) fn starts_negative(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    matches!(c, '-' | '−')
        && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '„' | '«'))
        && text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit())
}
