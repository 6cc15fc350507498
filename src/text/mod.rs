//! Markdown → the reader's text, and the map from it back to events and to places in the file.
//!
//! In: the body of an article.
//! Out: [`Parsed`], the events of pulldown-cmark beside the words that a reader sees ([`Text`]). Left out of the text:
//! footnote markers, citations, images, raw HTML, comments, code blocks. Blocks are separated by `\n\n`; a soft or hard
//! break is one space. Nothing here knows of notes.

mod autolink;
mod block;
mod braces;
mod callout;
mod citation;
pub mod elements;
mod emphasis;
pub mod escape;
mod figure;
mod footnote;
mod foreign;
mod formula;
mod gather;
mod heading;
mod ids;
mod math;
mod parse;
mod position;
mod prose;
mod raised;
mod smart;
mod syntax;
#[cfg(test)]
mod tests;
mod wikilink;

use pulldown_cmark::Event;
use std::ops::Range;

pub use callout::Callout;
pub use citation::{Citation, Citing, Form, Part, cited_key};
pub use emphasis::LiteralEmphasis;
pub use footnote::{FootnoteFaults, Repeated, label_key, label_place};
pub use foreign::{Foreign, Markup};
pub use formula::mathml;
pub use ids::{CitationIds, footnote_ref_id, fragment_safe, slug};
pub use parse::{parse, parse_cited};
pub use position::CodePoints;
pub use smart::{QuotationMarks, is_elided, typographic};
pub use syntax::Syntax;

/// An event of Markdown and its place in the body.
type Placed<'a> = (Event<'a>, Range<usize>);

/// The words of an article as its reader sees them. Offsets are bytes of [`Text::string`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// All blocks, separated by `\n\n`.
    pub string: String,
    /// Each block: a paragraph, a heading, a list item's words, a table cell.
    pub blocks: Vec<Range<usize>>,
    /// Every heading, in order.
    pub headings: Vec<Heading>,
}

/// A heading and the section under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Unique in the article.
    pub id: String,
    /// 1 to 6.
    pub level: u8,
    /// The heading's own words.
    pub words: Range<usize>,
    /// From its words to before the next heading of the same or a higher level.
    pub section: Range<usize>,
}

/// A body taken apart: what Markdown makes of it, and what of that is text.
#[derive(Debug)]
pub struct Parsed<'a> {
    /// The reader's text.
    pub text: Text,
    /// Every event with its place in the body.
    pub events: Vec<(Event<'a>, Range<usize>)>,
    /// The stretches of the text that one event each gave, in order.
    pub runs: Vec<Run>,
    /// For each heading of the text, the event that begins it.
    pub heading_events: Vec<usize>,
    /// For each block of the text, the block quotation it stands in, counted from 0.
    pub quoted: Vec<Option<u32>>,
    /// For each block of the text, whether it is a paragraph of running text: no heading, no list's, no table's, no
    /// footnote's.
    pub running: Vec<bool>,
    /// What is wrong with the footnotes' labels.
    pub footnotes: FootnoteFaults,
    /// `**` that was meant to be bold and is not.
    pub literal_emphasis: Vec<LiteralEmphasis>,
    /// Ids set by hand that an earlier heading has: the place in the body and the id.
    pub repeated_ids: Vec<(Range<usize>, String)>,
    /// Ids set by hand that something else on the page has, which the heading does not get: the place in the body and
    /// the id.
    pub reserved_ids: Vec<(Range<usize>, String)>,
    /// What the markers of callouts say, in order.
    pub callouts: Vec<Callout>,
    /// Where the paragraphs begin that are figures, in the body: their picture, a caption, and perhaps a credit.
    pub figures: Vec<usize>,
    /// Whether words of code are to have classes.
    pub highlight: bool,
    /// Citations in the running text, in order.
    pub citations: Vec<Citation>,
    /// `@name` in running text that is no source: the place in the body and the name.
    pub unknown_names: Vec<(Range<usize>, String)>,
}

impl Parsed<'_> {
    /// The callout whose quotation begins at a byte of the body.
    pub fn callout_at(&self, at: usize) -> Option<&Callout> {
        self.callouts.binary_search_by_key(&at, |callout| callout.at).ok().map(|index| &self.callouts[index])
    }

    /// The citation that an event stands for.
    pub fn citation_at(&self, event: usize) -> Option<usize> {
        self.citations.binary_search_by_key(&event, |citation| citation.event).ok()
    }
}

/// A stretch of the reader's text and the event that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Index in [`Parsed::events`].
    pub event: usize,
    /// Place in the text.
    pub text: Range<usize>,
    /// Place in the body; the same length as `text` when the words stand there to the letter.
    pub source: Range<usize>,
}

/// The reader's text of a piece of Markdown, such as the words of a selector, whatever the site makes of its signs.
pub fn plain(markdown: &str) -> String {
    let syntax = Syntax { superscript: true, subscript: true, wikilinks: true, ..Syntax::default() };
    parse(markdown, syntax, &|_| false).text.string
}
