//! The steps of an alignment: which word of the quotation goes with which token of the source.
//!
//! In: nothing; a vocabulary of `align`, which makes them, and of those that read them.

use super::index::{Index, Token};
use super::wanted::WantedWords;

/// One step of an alignment: a word of the quotation, of the source, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Word and token, alike or not.
    Both(usize, usize),
    /// A word that the source does not have.
    Word(usize),
    /// A token that the quotation does not have; `true` where an elision mark stands.
    Token(usize, bool),
}

impl Step {
    /// The word of the quotation, if the step has one.
    pub fn word(self) -> Option<usize> {
        match self {
            Self::Both(word, _) | Self::Word(word) => Some(word),
            Self::Token(..) => None,
        }
    }

    /// The token of the source, if the step has one.
    pub fn token(self) -> Option<usize> {
        match self {
            Self::Both(_, token) | Self::Token(token, _) => Some(token),
            Self::Word(_) => None,
        }
    }
}

/// Whether word and token are the same for the difference: to the letter, or but for typography.
pub(super) fn is_same(index: &Index, word: &WantedWords, token: &Token) -> bool {
    word.number == Some(token.key) && {
        let spelling = index.spelling(token);
        word.word.spelling == spelling
            || (word.word.seam || token.seam) && word.word.spelling.replace('-', "") == spelling.replace('-', "")
    }
}
