//! An article as the fuzzy level searches it: its text, the normal form of it, and the words of that.

use crate::words::{Normal, Words};
use std::ops::Range;

/// An article made ready for searching.
#[derive(Clone, Copy)]
pub struct Article<'a> {
    /// The reader's text.
    pub text: &'a str,
    pub normal: &'a Normal,
    pub words: &'a Words,
}

impl Article<'_> {
    /// Whether a block ends somewhere in a range of characters of the normal form.
    pub fn breaks(&self, chars: Range<usize>) -> bool {
        self.normal.back_chars(chars).is_some_and(|bytes| self.text[bytes].contains("\n\n"))
    }
}
