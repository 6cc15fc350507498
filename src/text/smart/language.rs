//! A language → the signs that its straight marks become.

use crate::words::lexicon::{lexicon, primary};

/// The signs that straight marks become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotationMarks {
    /// What opens and closes a quotation.
    pub outer: [&'static str; 2],
    /// What opens and closes one in it, set with single marks.
    pub inner: [&'static str; 2],
}

impl QuotationMarks {
    /// Those of English, and of languages of which nothing else is known.
    pub const ENGLISH: Self = Self { outer: ["“", "”"], inner: ["‘", "’"] };

    /// Those of a language, by its tag.
    pub fn of(lang: &str) -> Self {
        match lexicon(&primary(lang)).marks.all() {
            [open, close, inner_open, inner_close] => Self { outer: [open, close], inner: [inner_open, inner_close] },
            _ => Self::ENGLISH,
        }
    }

    /// What stands behind a number for inches and seconds: in English, as the typewriter had it, a closing mark.
    pub(super) fn unit(self) -> &'static str {
        if self == Self::ENGLISH { self.outer[1] } else { "″" }
    }
}
