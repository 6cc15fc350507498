//! The quotation marks of a stretch of text, with the way each leans.
//!
//! In: the text and a block of it. Out: its marks in order. Not: whether a mark is an apostrophe, and which other mark
//! it belongs to (`apostrophe`, `pair`).

use super::flank::{Direction, direction};
use super::glyph::{Glyph, TYPED_SINGLE, glyph};
use std::ops::Range;

/// One mark in the text.
#[derive(Clone, Debug)]
pub(super) struct QuoteMark {
    pub at: Range<usize>,
    pub glyph: Glyph,
    pub direction: Direction,
}

/// The marks of `text[block]`, in order, with byte ranges in `text`.
pub(super) fn scan(text: &str, block: Range<usize>) -> Vec<QuoteMark> {
    let inside = &text[block.clone()];
    let mut marks = Vec::new();
    let mut chars = inside.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let doubled = matches!(c, '`' | '\'' | TYPED_SINGLE) && chars.peek().is_some_and(|&(_, next)| next == c);
        let Some(glyph) = glyph(c, doubled) else { continue };
        if doubled {
            chars.next();
        }
        let end = chars.peek().map_or(inside.len(), |&(next, _)| next);
        marks.push(QuoteMark {
            direction: direction(&inside[..at], &inside[end..]),
            at: block.start + at..block.start + end,
            glyph,
        });
    }
    marks
}
