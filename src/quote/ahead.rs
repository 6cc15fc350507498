//! What comes after a mark, and what the letters beside it say, before the marks are paired.
//!
//! In: the marks of a block, or the text on both sides of one.
//! Out: plain facts; no mark is judged here.

use super::apostrophe::Ahead;
use super::flank::Direction;
use super::glyph::TYPED_SINGLE;
use super::marks::QuoteMark;
use crate::text::is_elided;
use crate::words::script::is_wide;

/// For each mark, what closing marks of its sort follow before the next one opens. One pass from the end.
pub(super) fn look_ahead(text: &str, marks: &[QuoteMark]) -> Vec<Ahead> {
    let (mut single, mut double) = (Ahead::default(), Ahead::default());
    let mut all: Vec<Ahead> = marks
        .iter()
        .rev()
        .map(|mark| {
            let state = if mark.glyph.is_single() { &mut single } else { &mut double };
            let seen = *state;
            match mark.direction {
                Direction::Close => {
                    state.closer = true;
                    let before = text[..mark.at.start].chars().next_back();
                    state.certain |= before.is_some_and(|c| matches!(c, '.' | ',' | '!' | '?' | '…' | ';' | ':' | ')'));
                }
                Direction::Open if mark.glyph.is_single() && is_elided(&text[mark.at.end..]) => {}
                Direction::Open => *state = Ahead::default(),
                Direction::Either => {}
            }
            seen
        })
        .collect();
    all.reverse();
    all
}

/// `l’« homme »`: a mark after an article that has lost its vowel.
pub(super) fn after_elided_article(before: &str) -> bool {
    let Some(word) = before.strip_suffix(['’', '\'', TYPED_SINGLE]) else { return false };
    let letters = word.chars().rev().take(8).take_while(|c| c.is_alphabetic()).count();
    (1..=2).contains(&letters)
        || ["qu", "dell", "nell", "dall", "sull", "all", "quell", "jusqu", "lorsqu"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// Between two letters of one word (Hebrew writes acronyms so); scripts without spaces set quotation marks there.
pub(super) fn is_inside_word(before: &str, after: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() && !is_wide(c);
    before.ends_with(letter) && after.starts_with(letter)
}

pub(super) fn is_end(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | ')' | '!' | '?')
}
