//! A text in normal form, cut into words: what the level "case and punctuation aside" and the fuzzy level compare.
//! Scripts written without spaces give one word per character. Signs that carry meaning (`$`, `%`, `<`, a minus before
//! a digit) are words; other punctuation is not.

use super::marks::is_sign;
use super::script::{is_cyrillic, is_letter, is_spaced};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// The words of `chars`, as ranges of it.
pub fn split(chars: &[char]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < chars.len() && !begins_word(chars, at) {
            at += 1;
        }
        let start = at;
        let first = *chars.get(at)?;
        at += 1;
        if !is_letter(first) || !is_spaced(first) {
            while at < chars.len() && is_combining_mark(chars[at]) {
                at += 1;
            }
            return Some(start..at);
        }
        while at < chars.len() && continues_word(chars, at) {
            at += 1;
        }
        Some(start..at)
    })
}

fn begins_word(chars: &[char], at: usize) -> bool {
    let c = chars[at];
    is_letter(c) || is_sign(c) || (c == '-' && is_minus(chars, at))
}

fn is_minus(chars: &[char], at: usize) -> bool {
    let free_before = at == 0 || matches!(chars[at - 1], ' ' | '(' | '[' | '"' | '$' | '€' | '£' | '=');
    free_before && chars.get(at + 1).is_some_and(|c| c.is_numeric())
}

/// Whether the word goes on with `chars[at]`: a letter of the same kind, or a separator between two digits.
fn continues_word(chars: &[char], at: usize) -> bool {
    let c = chars[at];
    let digit = |c: Option<&char>| c.is_some_and(|c| c.is_numeric());
    (is_letter(c) && (is_spaced(c) || is_combining_mark(c)))
        || (matches!(c, '.' | ',') && digit(chars.get(at - 1)) && digit(chars.get(at + 1)))
        // Ukrainian writes an apostrophe inside of words (`п'ять`).
        || (c == '\'' && is_cyrillic(chars[at - 1]) && chars.get(at + 1).is_some_and(|&c| is_cyrillic(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Normal, fold_chars};

    fn cut(text: &str) -> Vec<String> {
        let normal = Normal::of(text);
        split(&normal.chars).map(|r| fold_chars(&normal.chars[r]).iter().collect()).collect()
    }

    #[test]
    fn cuts_at_spaces_and_punctuation() {
        assert_eq!(
            cut("The $4.1 billion, 1,000 co-operated; -5 %"),
            ["the", "$", "4.1", "billion", "1,000", "co", "operated", "-", "5", "%"]
        );
    }

    #[test]
    fn cuts_scripts_without_spaces_by_character() {
        assert_eq!(cut("言語abc学"), ["言", "語", "abc", "学"]);
        assert_eq!(cut("ที่"), ["ที่"]);
    }
}
