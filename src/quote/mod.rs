//! Quotations: found in the reader's text by their marks, and held against the text of their source.
//!
//! `find` takes the reader's text with its blocks and gives the quotations and the faults of their marks; `compare`
//! takes the words of one quotation and a `SourceText` and gives a verdict with a word difference. Neither reads a
//! file, and neither decides who said something: a speaker is a hint.
//!
//! # What `verbatim` guarantees
//!
//! The words of the quotation stand in the kept text of the source, one after the other, none missing and none added
//! between the first and the last (a paragraph's border may lie between them); every letter, accent, digit, capital,
//! sign (`%`, `€`, `/` between words, a minus before a number), hyphen and apostrophe inside a word, and question mark
//! is the same. Only typography may differ: the shape of quotation marks, apostrophes, hyphens and dashes, spaces and
//! line breaks, ligatures (`ﬁ`, `œ`, `æ`), the long s, full-width forms, the Russian ё for е, spaces in grouped digits,
//! footnote marks of the source, soft hyphens, a hyphen at a line's end, the Unicode form, emphasis that the source has
//! and the quotation leaves out, and punctuation other than the question mark (an apostrophe at a word's end counts as
//! such).
//!
//! It does not say that the words are the whole sentence, that their context bears them out, that the source is genuine
//! or its kept text complete, or that the speaker said them: those are for a person to judge.

mod ahead;
mod apostrophe;
mod block;
mod compare;
mod dash;
pub mod draft;
mod figures;
mod find;
mod flank;
mod glyph;
mod guard;
mod kind;
mod marks;
mod neighbourhood;
mod pair;
mod source;
mod speaker;

pub use compare::{Comparison, Piece, Reason, Verdict, compare};
pub use figures::figures;
pub use find::find;
pub use glyph::{TYPED_DOUBLE, TYPED_SINGLE, is_mark};
pub use source::{OtherPage, SourceText, Standing, Unread, Unusable, pdf_text, source_text, source_text_by};

use std::ops::Range;

/// One block of the reader's text (a paragraph, a heading, a list item); blocks stand in order and do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Byte range in the reader's text.
    pub range: Range<usize>,
    /// Whether the block stands inside a block quotation.
    pub quoted: bool,
    /// Whether it is a paragraph of running text: no heading, no list's, no table's, no footnote's.
    pub running: bool,
    /// The same number for all blocks of one block quotation; without meaning when `quoted` is false.
    pub group: u32,
}

/// A quotation that the marks of the text, or a block quotation, enclose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Byte range with its marks.
    pub range: Range<usize>,
    /// Byte range of the words, without the marks and the spaces inside them.
    pub words: Range<usize>,
    /// How many other quotations enclose this one.
    pub depth: u8,
    /// Whether it is a block quotation.
    pub block: bool,
    /// What the marks are there for.
    pub kind: Kind,
    /// Who may be speaking; never more than a hint.
    pub speaker: Option<Hint>,
    /// Byte range of the work that the line under a block quotation names.
    pub work: Option<Range<usize>>,
}

/// The line under a block quotation that says whose words it has.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    /// The name, behind its dash.
    by: Hint,
    /// The work that follows the name.
    work: Option<Range<usize>>,
}

/// What the marks are there for, told apart as far as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Somebody's words; the kind that counts as a quotation.
    Speech,
    /// The title of a work, or a name.
    Title,
    /// A word held at a distance, or one that is spoken of.
    Scare,
}

/// A name and a verb of speech that stand near a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Byte range of the name or the noun phrase.
    pub name: Range<usize>,
    /// Byte range of the verb, or of the word that does its work (`according to`).
    pub verb: Range<usize>,
}

/// A mark that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Byte range of the mark.
    pub at: Range<usize>,
    /// How it does not fit.
    pub kind: FaultKind,
    /// In the author's words: lower case, no full stop.
    pub message: String,
}

/// How a mark does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// A closing mark without an opening one in its paragraph.
    Unopened,
    /// An opening mark without a closing one in its paragraph, and the next does not open anew.
    Unclosed,
    /// A mark that is turned the wrong way; the quotation was found all the same.
    Misturned,
    /// A straight mark that belongs with a curly one; the quotation was found all the same.
    Mixed,
}

/// What `find` found, both lists in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The quotations, by their beginning; one that encloses others before them.
    pub quotations: Vec<Quotation>,
    /// The marks that do not fit.
    pub faults: Vec<Fault>,
}

#[cfg(test)]
mod tests;
