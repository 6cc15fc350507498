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
    let mut from = 0;
    // A mark is one of three characters of ASCII, or none of it.
    let is_likely = |byte: &u8| matches!(byte, b'"' | b'\'' | b'`') || !byte.is_ascii();
    while let Some(at) = inside.as_bytes()[from..].iter().position(is_likely).map(|before| from + before) {
        let mut chars = inside[at..].chars();
        let Some(c) = chars.next() else { break };
        let doubled = matches!(c, '`' | '\'' | TYPED_SINGLE) && chars.next() == Some(c);
        from = at + c.len_utf8();
        let Some(glyph) = glyph(c, doubled) else { continue };
        if doubled {
            from += c.len_utf8();
        }
        let end = from;
        marks.push(QuoteMark {
            direction: direction(&inside[..at], &inside[end..]),
            at: block.start + at..block.start + end,
            glyph,
        });
    }
    marks
}
