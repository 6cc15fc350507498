//! How much of a place lies between the first and the last of the author's words that stand there as they stood, with their punctuation. Where that
//! is little, the rest was written anew, and where the passage begins and ends now is a matter of opinion.

use std::ops::Range;

use crate::anchor::words::{is_letter, is_spaced};

/// A word of so few characters between changed ones may have stayed by chance (`or`, `the`).
const LONE: usize = 3;
/// Longer texts, in words of both, are not compared.
const LONGEST: usize = 4000;

/// The part of the characters `there` from the first to the last word that it has of `words`, in order; 1 for very long ones.
pub fn share(words: &[char], there: &[char]) -> f32 {
    let (old, new) = (tokens(words), tokens(there));
    if there.is_empty() || old.len() + new.len() > LONGEST {
        return 1.0;
    }
    let text = |chars: &[char], tokens: &[Range<usize>]| -> Vec<String> {
        tokens.iter().map(|token| chars[token.clone()].iter().collect()).collect()
    };
    let (before, after) = (text(words, &old), text(there, &new));
    let kept: Vec<Range<usize>> = similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after)
        .iter()
        .filter(|op| op.tag() == similar::DiffTag::Equal)
        .map(similar::DiffOp::new_range)
        .filter(|range| range.len() > 1 || new[range.start].len() > LONE)
        .collect();
    kept.first()
        .zip(kept.last())
        .map_or(0.0, |(first, last)| (new[last.end - 1].end - new[first.start].start) as f32 / there.len() as f32)
}

/// What stands between spaces; of scripts without spaces each character.
fn tokens(chars: &[char]) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    let alone = |c: char| is_letter(c) && !is_spaced(c);
    for (i, &c) in chars.iter().enumerate() {
        let begins = i == 0 || chars[i - 1].is_whitespace() || alone(c) || alone(chars[i - 1]);
        match tokens.last_mut() {
            _ if c.is_whitespace() => {}
            Some(token) if !begins => token.end = i + 1,
            _ => tokens.push(i..i + 1),
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str, there: &str) -> f32 {
        share(&words.chars().collect::<Vec<_>>(), &there.chars().collect::<Vec<_>>())
    }

    #[test]
    fn reaches_from_the_first_to_the_last_word_that_stayed() {
        assert!((of("a bb cc", "a bb cc") - 1.0).abs() < f32::EPSILON);
        assert!((of("aa bbbb cc.", "xx bbbb cc, yy") - 4.0 / 14.0).abs() < f32::EPSILON);
        assert!((of("aa or cc.", "xx or cc, yy")).abs() < f32::EPSILON);
        assert!((of("aa bb", "cc dd")).abs() < f32::EPSILON);
    }

    #[test]
    fn counts_characters_where_there_are_no_spaces() {
        assert!((of("文書言語", "文書新言語") - 1.0).abs() < f32::EPSILON);
    }
}
