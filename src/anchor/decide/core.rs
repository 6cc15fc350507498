//! How much of a place lies between the first and the last of the author's words that stand there as they stood, with
//! their punctuation. Where that is little, the rest was written anew, and where the passage begins and ends now is a
//! matter of opinion.
//!
//! Not: words as `words::split` cuts them, since here a comma that was put in counts.

use std::ops::Range;

use crate::words::script::{is_letter, is_spaced};

/// A word of so few characters between changed ones may have stayed by chance (`or`, `the`).
const LONE: usize = 3;
/// So many letters at most, and one of so many, may differ in a word that was only spelled differently.
const LETTERS: usize = 3;
const ONE_OF: usize = 4;
/// Longer texts, in words of both, are not compared.
const LONGEST: usize = 4000;

/// From the first to the last word that `there` has of `words`, in order, as characters of it; empty if there is none,
/// and all of very long ones.
pub fn stayed(words: &[char], there: &[char]) -> Range<usize> {
    let (old, new) = (tokens(words), tokens(there));
    if old.len() + new.len() > LONGEST {
        return 0..there.len();
    }
    let text = |chars: &[char], tokens: &[Range<usize>]| -> Vec<String> {
        tokens.iter().map(|token| chars[token.clone()].iter().collect()).collect()
    };
    let (before, after) = (text(words, &old), text(there, &new));
    let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after);
    let kept: Vec<Range<usize>> = ops.iter().flat_map(|op| stretches(op, &before, &after)).collect();
    kept.first().zip(kept.last()).map_or(0..0, |(first, last)| new[first.start].start..new[last.end - 1].end)
}

/// The words of `after` that stayed in one step of a difference: unchanged ones, and ones that were spelled
/// differently, word for word.
fn stretches(op: &similar::DiffOp, before: &[String], after: &[String]) -> Vec<Range<usize>> {
    let (old, new) = (op.old_range(), op.new_range());
    match op.tag() {
        similar::DiffTag::Equal if new.len() > 1 || after[new.start].chars().count() > LONE => vec![new],
        similar::DiffTag::Replace if old.len() == new.len() => {
            old.zip(new).filter(|(i, j)| is_spelling(&before[*i], &after[*j])).map(|(_, j)| j..j + 1).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether two words differ in a few of their letters only.
fn is_spelling(one: &str, other: &str) -> bool {
    let differing = strsim::levenshtein(one, other);
    differing <= LETTERS && differing * ONE_OF <= one.chars().count().max(other.chars().count())
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

    fn of(words: &str, there: &str) -> String {
        let there: Vec<char> = there.chars().collect();
        there[stayed(&words.chars().collect::<Vec<_>>(), &there)].iter().collect()
    }

    #[test]
    fn reaches_from_the_first_to_the_last_word_that_stayed() {
        assert_eq!(of("a bb cc", "a bb cc"), "a bb cc");
        assert_eq!(of("aa bbbb cc.", "xx bbbb cc, yy"), "bbbb");
        assert_eq!(of("aa or cc.", "xx or cc, yy"), "");
    }

    #[test]
    fn counts_characters_where_there_are_no_spaces() {
        assert_eq!(of("文書言語", "新文書新言語"), "文書新言語");
    }
}
