//! Citations in what notes and letters say, for the writer of HTML: set in their place, without numbers.

use super::html::{Apparatus, Beside};
use crate::edition::Mentions;

/// The citations of one text of a sidecar, for the writer.
pub struct InSidecar<'m> {
    mentions: &'m Mentions<'m>,
    first: usize,
}

impl<'m> InSidecar<'m> {
    /// The apparatus of a text whose first citation is the mention `first`.
    pub fn new(mentions: &'m Mentions<'m>, first: usize) -> Self {
        Self { mentions, first }
    }
}

impl Apparatus for InSidecar<'_> {
    fn citation(&self, index: usize, beside: Beside, out: &mut String) {
        self.mentions.in_place(self.first + index, None, beside, out);
    }
}
