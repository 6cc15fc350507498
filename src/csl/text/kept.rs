//! What of a part may change its letters, and the one change that all forms of case share.
//!
//! In: a part of the tree, or a word.
//! Out: the places of its texts outside of what is kept; the word with a capital.

use super::super::tree::{Open, Token};

/// The places of the texts whose case may change.
pub(super) fn changeable(tokens: &[Token<'_>]) -> Vec<usize> {
    let (mut places, mut depth, mut kept) = (Vec::new(), 0usize, None);
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Open(Open::NoCase | Open::NoDecor) => {
                depth += 1;
                kept = kept.or(Some(depth));
            }
            Token::Open(_) => depth += 1,
            Token::Close => {
                if kept == Some(depth) {
                    kept = None;
                }
                depth = depth.saturating_sub(1);
            }
            Token::Text(..) if kept.is_none() => places.push(at),
            Token::Text(..) => {}
        }
    }
    places
}

/// The word with a capital at its start.
pub(super) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
