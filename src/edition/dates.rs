//! Dates in words, as the citations of the site write them: one page, and what is made beside it, has them in one way.

use crate::cite::Style;
use crate::document::Date;

/// Writes dates in the language and the order of a style.
#[derive(Debug, Clone, Copy)]
pub struct Dates<'s>(pub &'s Style);

impl Dates<'_> {
    /// A date in words.
    pub fn words(self, date: Date) -> String {
        let counted = |part: Option<i8>| part.and_then(|part| u8::try_from(part).ok());
        let words = self.0.date(date.year, counted(date.month), counted(date.day));
        words.unwrap_or_else(|| date.text())
    }
}
