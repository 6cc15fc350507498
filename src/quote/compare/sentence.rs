//! Where a source's sentences and clauses end.
//!
//! In: an index and a token's place. Out: whether a border stands behind it. What may be left out between borders is
//! judged elsewhere (`cut`, `omission`).

use super::index::Index;
use super::tokens::key;
use crate::words::lexicon::everywhere;

/// The key of a token.
pub(super) fn key_at(index: &Index, at: usize) -> String {
    key(index.spelling(&index.tokens[at]))
}

/// Whether no punctuation parts a token from the next one.
pub(super) fn adjacent(index: &Index, at: usize) -> bool {
    let follow = index.tokens[at].follow;
    !(follow.parted || follow.ellipsis)
}

/// Whether the sentence ends behind a token.
pub(super) fn ends_sentence(index: &Index, at: usize) -> bool {
    let token = &index.tokens[at];
    let Some(next) = index.tokens.get(at + 1) else { return true };
    if next.paragraph != token.paragraph {
        return true;
    }
    let goes_on = index.spelling(next).starts_with(char::is_lowercase);
    let shortened = || everywhere().abbreviations.contains(&key_at(index, at)) || initial(index.spelling(token));
    token.follow.stop && !goes_on && !shortened()
}

fn initial(spelling: &str) -> bool {
    let mut chars = spelling.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}
