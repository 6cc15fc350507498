//! Stretches of words that are no prose: bare addresses, and keys of citations in braces.

use std::ops::Range;

/// The stretches, in order.
pub(super) fn stretches(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = next(words, at) {
        at = next.end;
        found.push(next);
    }
    found
}

fn next(words: &str, from: usize) -> Option<Range<usize>> {
    let rest = &words[from..];
    let starts = ["://", "www.", "@{"].map(|sign| rest.find(sign).map(|at| from + at));
    let sign = starts.into_iter().flatten().min()?;
    let found = if words[sign..].starts_with("@{") { key(words, sign) } else { Some(address(words, sign, from)) };
    Some(found.unwrap_or(sign..sign + 2))
}

fn key(words: &str, at: usize) -> Option<Range<usize>> {
    let inside = &words[at + 2..];
    let length = inside.find(['{', '}', ' ', '\n'])?;
    inside[length..].starts_with('}').then_some(at..at + length + 3)
}

/// An address without the punctuation that may follow it, as GitHub ends those that are not in angle brackets.
fn address(words: &str, sign: usize, from: usize) -> Range<usize> {
    let scheme = |sign: char| sign.is_ascii_alphanumeric() || "+-.".contains(sign);
    let start = from + words[from..sign].trim_end_matches(scheme).len();
    let rest = &words[sign..];
    let length = rest.find(|sign: char| sign.is_whitespace() || "<>\"".contains(sign)).unwrap_or(rest.len());
    let kept = rest[..length].trim_end_matches(['\'', '.', ',', ':', ';', '!', '?', '*', '_', '~']);
    start..sign + kept.len().max(1)
}
