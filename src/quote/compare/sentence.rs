//! Where a source's sentences and clauses end.
//!
//! In: an index and a token's place. Out: whether a border stands behind it. What may be left out between borders is judged elsewhere
//! (`cut`, `omission`).

use super::index::Index;
use super::tokens::key;

/// Words that a full stop follows in the middle of a sentence.
const SHORT: &[&str] = &[
    "mr", "mrs", "ms", "dr", "st", "prof", "no", "nr", "bzw", "z", "b", "u", "a", "hr", "fr", "sr", "sra", "vs", "cf",
    "vol", "pp", "p", "s", "art", "ca", "gen", "col", "lt", "rev", "hon", "jr", "im", "г", "т", "др", "см", "ул", "им",
    "p.ex",
];

/// Words that set two clauses side by side, so that the first says nothing of the second.
pub(super) const COORDINATES: &[&str] = &[
    "and", "but", "or", "und", "aber", "oder", "et", "mais", "ou", "y", "e", "pero", "ma", "o", "mas", "en", "maar",
    "och", "men", "og", "i", "a", "ale", "oraz", "и", "а", "но", "і", "й", "та", "але", "ve", "ama", "fakat", "és",
    "de", "ja", "mutta", "και", "αλλά", "și", "dar", "dan", "tetapi", "và", "nhưng", "و", "אך", "אבל", "और",
];

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
    token.follow.stop && !goes_on && !SHORT.contains(&key_at(index, at).as_str()) && !initial(index.spelling(token))
}

fn initial(spelling: &str) -> bool {
    let mut chars = spelling.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}
