//! Shapes of more than one character: a hyphen at a line's end, letters in brackets inside a word, elision marks, minus signs.
//!
//! Comes in: a text and a place. Goes out: what stands there and how far it reaches, in bytes.

use super::fold::is_single;

/// Words that a line may break before though a hyphen stands at its end (`Vor- und Nachteile`).
const CONJUNCTIONS: &[&str] = &["und", "oder", "bzw", "sowie", "and", "or", "to", "en", "of", "och", "eller", "og"];

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
    let goes_on = lines == 1 && !word.is_empty() && !CONJUNCTIONS.contains(&word.as_str());
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
    let letters = !inside.is_empty() && inside.chars().all(|c| c.is_alphabetic() && !is_single(c));
    (letters && (before || after)).then_some((inside, end))
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
