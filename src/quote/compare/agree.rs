//! Whether a word of the quotation and one of the source are the same word.
//!
//! In: a word and a token.
//! Out: how they agree, or nothing. Only brackets inside the word, hyphens at a line's end and the case of the first
//! letter are allowed for.

use super::index::{Index, Token};
use super::tokens::key;
use super::wanted::WantedWords;
use crate::quote::guard::negates_anywhere;
use crate::words::lexicon::{Lexicon, PhraseList, lexicons};
use std::ops::Range;

/// How a word of the quotation agrees with one of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Agreement {
    Same,
    /// But for a bracket inside the word.
    Bracketed,
    /// But for the case of the first letter, not marked.
    Capital,
}

/// How `word` and `token` agree; `None` where they do not.
pub(super) fn agreement(index: &Index, word: &WantedWords, token: &Token) -> Option<Agreement> {
    let spelling = index.spelling(token);
    if let Some(bracket) = &word.word.bracket {
        return bracketed(&word.word.spelling, bracket, spelling).then_some(Agreement::Bracketed);
    }
    if word.number != Some(token.key) {
        return None;
    }
    let joined = |text: &str| text.replace('-', "");
    if word.word.spelling == spelling
        || (word.word.seam || token.seam) && joined(&word.word.spelling) == joined(spelling)
    {
        return Some(Agreement::Same);
    }
    first_letter_only(&word.word.spelling, spelling).then_some(Agreement::Capital)
}

/// Whether two spellings differ in the case of the first letter only.
fn first_letter_only(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    let lower = |c: Option<char>| c.map(|c| c.to_lowercase().collect::<String>());
    let (a, b) = (one.next(), other.next());
    a != b && lower(a) == lower(b) && one.as_str() == other.as_str()
}

/// Whether an ending turns a word into its opposite, in any language.
fn is_opposite(ending: &str) -> bool {
    let endings = |(_, lexicon): (_, &'static Lexicon)| {
        [&lexicon.opposites_endings, &lexicon.opposites_endings_here, &lexicon.opposites_brackets].map(PhraseList::iter)
    };
    lexicons().flat_map(endings).flatten().any(|other| other == ending)
}

/// `[T]he` for `the`, `work[s]` for `work` or `working`; letters put before a word may only change its case.
fn bracketed(word: &str, bracket: &Range<usize>, source: &str) -> bool {
    let (before, after) = (&word[..bracket.start], &word[bracket.end..]);
    if word == source {
        return true;
    }
    if bracket.start == 0 {
        return first_letter_only(word, source) && word[bracket.clone()].chars().count() == 1;
    }
    let stem = before.chars().count() >= 3 || source == before;
    let turns = is_opposite(&word[bracket.clone()]) || negates_anywhere(&key(word)) && !negates_anywhere(&key(source));
    after.is_empty() && stem && source.starts_with(before) && !turns
}
