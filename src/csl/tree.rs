//! What a style prints, before it is written: a tree in the order of reading, as its starts, texts and ends.
//!
//! Elements are put at the end and cut off again where they turn out to say nothing; so a group costs nothing to try.
//! What is known of a part (these are the names, this is the year's letter) stands in the tree as a mark and is never
//! printed.

use citationberg::{Display, Formatting};
use std::borrow::Cow;

/// What a text is, for the rules of punctuation and case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A value of the source, or of the style.
    Content,
    /// A prefix or suffix, or what stands between names.
    Affix,
    /// What a style sets between the elements of a group.
    Delimiter,
    /// A word of the language.
    Term,
    /// A piece of a value that another piece precedes: within a value nobody's punctuation is touched.
    Inner,
}

/// What a part of the tree is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// All that `cs:names` prints.
    Names,
    /// One name.
    Name,
    /// What the people are called.
    Label,
    /// A date.
    Date,
    /// The day on which somebody looked, which tells no source from another.
    Accessed,
    /// The letter behind a year.
    Suffix,
    /// The number of the source.
    Number,
    /// What an author wrote before or behind a citation.
    Author,
    /// A cite, by the place of its source.
    Cite(u32),
}

/// The start of a part.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Open<'a> {
    /// The look of an element of the style.
    Look(Formatting),
    /// The look of markup in a value: italics within italics stand upright.
    Flip(Formatting),
    Quote,
    /// Text whose case is kept.
    NoCase,
    /// Text that stands as it is within italics and quotation marks.
    NoDecor,
    Display(Display),
    Link(Cow<'a, str>),
    Mark(Mark),
}

/// A step of the tree.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'a> {
    Text(Cow<'a, str>, Role),
    Open(Open<'a>),
    Close,
}

impl<'a> Token<'a> {
    pub fn text(&self) -> Option<&str> {
        match self {
            Token::Text(text, _) => Some(text),
            _ => None,
        }
    }

    pub fn mark(mark: Mark) -> Token<'a> {
        Token::Open(Open::Mark(mark))
    }
}

/// Whether anything would be seen.
pub(super) fn has_text(tokens: &[Token<'_>]) -> bool {
    tokens.iter().filter_map(Token::text).any(|text| !text.is_empty())
}

/// The characters alone.
pub(super) fn plain(tokens: &[Token<'_>]) -> String {
    tokens.iter().filter_map(Token::text).collect()
}

/// The place of the end that belongs to the start at `open`.
pub(super) fn end_of(tokens: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close if depth <= 1 => return at,
            Token::Close => depth -= 1,
            Token::Text(..) => {}
        }
    }
    tokens.len()
}

/// The first part with this mark, from its start to its end.
pub(super) fn find(tokens: &[Token<'_>], mark: Mark) -> Option<(usize, usize)> {
    let open = tokens.iter().position(|token| *token == Token::mark(mark))?;
    Some((open, end_of(tokens, open)))
}
