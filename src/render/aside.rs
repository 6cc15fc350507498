//! Citations in what notes and letters say, for the writer of HTML: set in their place, without numbers.

use super::html::{Apparatus, Beside, FootnoteMark};
use crate::edition::{Mentions, Piece};

/// The citations of one aside, for the writer.
pub struct InAside<'m> {
    mentions: &'m Mentions<'m>,
    first: usize,
}

impl<'m> InAside<'m> {
    /// The apparatus of an aside whose first citation is the mention `first`.
    pub fn new(mentions: &'m Mentions<'m>, first: usize) -> Self {
        Self { mentions, first }
    }
}

impl Apparatus for InAside<'_> {
    fn note(&self, _: usize) -> (&str, &str) {
        ("", "")
    }

    fn number(&self, _: usize) -> usize {
        0
    }

    fn footnote(&mut self, _: &str) -> Option<FootnoteMark> {
        None
    }

    fn is_reference(&self, _: &Piece<'_>) -> bool {
        false
    }

    fn citation(&self, index: usize, beside: Beside, out: &mut String) {
        self.mentions.in_place(self.first + index, None, beside, out);
    }
}
