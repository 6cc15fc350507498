//! The way a mark leans: what stands on its two sides says whether it opens or closes.
//!
//! Only the nearest characters count, other marks are looked through. What the glyph itself says is not considered
//! here.

use super::glyph::is_mark;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Open,
    Close,
    /// The sides do not tell: between letters, or between spaces.
    Either,
}

/// The lean of a mark that stands between `before` and `after`, the rest of its block on both sides.
pub(super) fn direction(before: &str, after: &str) -> Direction {
    let left = before.chars().rev().take(LOOK).find(|&c| !is_mark(c));
    let right = after.chars().take(LOOK).find(|&c| !is_mark(c));
    let left_open = left.is_none_or(opens_after);
    let right_open = right.is_some_and(|c| !c.is_whitespace()) && !stops(after);
    let left_close = left.is_some_and(|c| !c.is_whitespace() && !is_opening(c));
    let right_close = right.is_none_or(closes_before);
    match (left_open && right_open, left_close && right_close) {
        (true, false) => Direction::Open,
        (false, true) => Direction::Close,
        (true, true) => both(left, right),
        (false, false) => Direction::Either,
    }
}

/// Closing punctuation follows, and not the dots or the digits of something that begins (`“…and`, `“.5`).
fn stops(after: &str) -> bool {
    let mut next = after.chars().take(LOOK + 2).skip_while(|&c| is_mark(c));
    match (next.next(), next.next()) {
        (Some('…'), _) => false,
        (Some('.'), Some(c)) => c != '.' && !c.is_alphanumeric(),
        (Some(c), _) => is_closing(c),
        _ => false,
    }
}

/// How many marks in a row are looked through; more are no prose.
const LOOK: usize = 5;

fn both(left: Option<char>, right: Option<char>) -> Direction {
    match (left.is_some_and(is_opening), right.is_some_and(is_closing)) {
        (true, false) => Direction::Open,
        (false, true) => Direction::Close,
        _ => Direction::Either,
    }
}

fn opens_after(c: char) -> bool {
    c.is_whitespace() || is_opening(c) || is_dash(c) || matches!(c, '/' | '=' | '>' | ':' | '\u{FF1A}' | '|')
}

fn closes_before(c: char) -> bool {
    c.is_whitespace() || is_closing(c) || is_dash(c) || matches!(c, '/' | '<' | '(' | '[' | '*' | '|')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '¿' | '¡' | '\u{FF08}' | '【' | '〔')
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '】'
            | '〕'
            | '。'
            | '、'
            | '،'
            | '؛'
            | '؟'
            | '\u{FF09}'
            | '\u{FF0C}'
            | '\u{FF01}'
            | '\u{FF1F}'
            | '\u{FF1B}'
            | '\u{FF1A}'
    )
}

/// Whether dots or a dash follow, which words may begin with as well as end.
pub(super) fn breaks_off(after: &str) -> bool {
    after.starts_with(|c: char| c == '…' || is_dash(c)) || after.starts_with("..")
}

pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―')
}
