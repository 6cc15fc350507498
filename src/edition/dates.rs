//! Dates in words: in English as the citations of the site write them, in other languages as their readers do.

use crate::cite::Style;
use crate::document::Date;
use crate::words::interface::{FALLBACK, Interface};
use crate::words::lexicon::primary;

/// Writes dates in the order of a style, or as a language has them.
#[derive(Debug, Clone, Copy)]
pub struct Dates<'s>(pub &'s Style);

impl Dates<'_> {
    /// A date in the words of a page's language.
    pub fn words(self, date: Date, interface: &Interface) -> String {
        if [interface.lang(), self.0.lang()].iter().any(|lang| primary(lang) != FALLBACK) {
            return interface.date(date);
        }
        let counted = |part: Option<i8>| part.and_then(|part| u8::try_from(part).ok());
        let words = self.0.date(date.year, counted(date.month), counted(date.day));
        words.unwrap_or_else(|| date.text())
    }
}
