//! The words of citing: what an article asks for, and what it is given.

use super::Work;
use super::locator::Locator;
use crate::csl::Rich;

/// One citation: a source, a place in it, and the words around.
#[derive(Clone, Copy, Debug)]
pub struct Cite<'a> {
    /// The source; its `id` tells it from the others of the article.
    pub item: &'a Work,
    /// The place within it, as it was written.
    pub locator: Option<(Locator, &'a str)>,
    /// The words before it.
    pub prefix: &'a str,
    /// The words behind it.
    pub suffix: &'a str,
    /// Whether the names with which the citation begins are left out.
    pub without_author: bool,
}

impl<'a> Cite<'a> {
    /// A citation of a source as a whole.
    pub fn of(item: &'a Work) -> Cite<'a> {
        Cite { item, locator: None, prefix: "", suffix: "", without_author: false }
    }

    /// The citation with a place in the source.
    #[must_use]
    pub fn at(self, locator: Locator, value: &'a str) -> Cite<'a> {
        Cite { locator: Some((locator, value)), ..self }
    }
}

/// A place of an article that cites.
#[derive(Clone, Debug)]
pub enum Place<'a> {
    /// A note, by its number (0 when it has none): each of its citations is printed for itself.
    Note(usize, Vec<Cite<'a>>),
    /// A citation in the text, by the number of the note that it is or stands in, if any: its sources are printed as
    /// one.
    Text(usize, Vec<Cite<'a>>),
    /// The same, within words that go on behind it, as in a footnote: without what a style sets around a note.
    Within(usize, Vec<Cite<'a>>),
}

impl<'a> Place<'a> {
    /// Its citations, in the order of writing.
    pub(super) fn cites(&self) -> &[Cite<'a>] {
        match self {
            Place::Note(_, cites) | Place::Text(_, cites) | Place::Within(_, cites) => cites,
        }
    }
}

/// A part of a place's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The source that it is about, by its `id`; nothing for what stands around and between.
    pub source: Option<String>,
    /// The text.
    pub text: Rich,
}

/// A source's entry in the list of references.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The item's id.
    pub id: String,
    /// The entry; never blank.
    pub text: Rich,
    /// What the style sets before the entry, such as its number.
    pub first_field: Option<Rich>,
    /// Whether every article that has no like of it lists it so, to the letter.
    pub usual: bool,
}

/// The citations of an article's notes, and its references.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// For each note its citations.
    pub notes: Vec<Vec<Rich>>,
    /// Each source once, in the style's order.
    pub references: Vec<Reference>,
}

/// An article's citations, formatted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formatted {
    /// For each place its parts: for a note one for each citation, never blank.
    pub places: Vec<Vec<Part>>,
    /// Each source once, in the style's order.
    pub references: Vec<Reference>,
}
