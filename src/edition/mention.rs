//! Citations in running text with all that is known about them: their sources, locators and formatted words.
//!
//! In: what `text` read of an article, its notes and letters. Out: [`Mentions`]. How they look on a page is `render`'s.

use crate::cite::{Locator, Part};
use crate::load::sources::Source;
use crate::text::Citation;
use std::ops::Range;

/// Where a citation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// In the article.
    InText,
    /// In what a note says, by its index.
    InNote(usize),
    /// In a letter, by its index.
    InLetter(usize),
}

/// A citation in the running text with all that is known about it.
#[derive(Debug)]
pub struct Mention<'e> {
    /// What tells it from the others of the article: the first key, and a number from the second time on.
    pub id: String,
    /// Where it stands.
    pub stands: Stands,
    /// As it is written.
    pub citation: &'e Citation,
    /// The sources that are known.
    pub cites: Vec<Mentioned<'e>>,
    /// The author, where the sentence names one.
    pub author: Option<String>,
}

/// A source in a citation.
#[derive(Debug)]
pub struct Mentioned<'e> {
    /// The source.
    pub source: &'e Source,
    /// The words before it.
    pub prefix: &'e str,
    /// Where in it.
    pub locator: Option<(Locator, String)>,
    /// The same as a reader writes it, or an empty string.
    pub located: String,
    /// The words behind the locator.
    pub suffix: String,
    /// Whether the author is left out, by the sign for it or because the sentence has the name.
    pub without_author: bool,
}

/// Every mention of an article.
#[derive(Debug, Default)]
pub struct Mentions<'e> {
    /// In the order of the text, then those in notes and in letters.
    pub all: Vec<Mention<'e>>,
    /// For each note those in what it says.
    pub of_notes: Vec<Range<usize>>,
    /// For each letter those in it.
    pub of_letters: Vec<Range<usize>>,
    /// For each the parts of its text; empty where it is not shown.
    pub texts: Vec<Vec<Part>>,
    /// Whether the style puts citations into notes.
    pub in_notes: bool,
}

impl Mentions<'_> {
    /// Whether a mention stands on the page and has a source.
    pub fn is_shown(&self, index: usize) -> bool {
        self.texts.get(index).is_some_and(|texts| !texts.is_empty())
    }
}
