//! Stretches of words that are no prose: bare addresses, and keys of citations in braces.

use std::ops::Range;

/// Stretches in order, to be asked which bytes they hold.
pub(super) struct Verbatim(Vec<Range<usize>>);

impl Verbatim {
    /// Those of a block's words.
    pub fn of(words: &str) -> Self {
        let signs = ["://", "www.", "@{"].into_iter().flat_map(|sign| words.match_indices(sign)).map(|(at, _)| at);
        let mut signs: Vec<usize> = signs.collect();
        signs.sort_unstable();
        let mut found: Vec<Range<usize>> = Vec::new();
        for sign in signs {
            let from = found.last().map_or(0, |last| last.end);
            if sign >= from {
                let stretch =
                    if words[sign..].starts_with("@{") { key(words, sign) } else { Some(address(words, sign, from)) };
                found.extend(stretch);
            }
        }
        Self(found)
    }

    /// Whether a byte stands in one.
    pub fn holds(&self, at: usize) -> bool {
        let next = self.0.partition_point(|stretch| stretch.end <= at);
        self.0.get(next).is_some_and(|stretch| stretch.start <= at)
    }
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
