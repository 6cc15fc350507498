//! Apostrophes, feet and inches: single and straight marks that are no quotation marks.
//!
//! In: one mark of a block, whether a single quotation stands open before it, and what closing marks are ahead.
//! Out: its part. Where only grammar could tell (`the boys’ club’`), the later of two possible closing marks closes.

use super::flank::{Direction, breaks_off};
use super::glyph::{Glyph, MarkHabits};
use super::marks::QuoteMark;
use crate::text::is_elided;
use crate::words::fold;
use crate::words::lexicon::{Habit, everywhere};
use crate::words::script::is_wide;

/// What a mark is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkRole {
    Open,
    Close,
    /// An apostrophe or a unit; not a quotation mark.
    None,
}

/// What stands around a single mark.
pub(super) struct MarkSides<'a> {
    /// The block's text before the mark and after it.
    pub before: &'a str,
    pub after: &'a str,
    /// A single quotation is open before the mark.
    pub open: bool,
    pub ahead: Ahead,
}

/// What comes after a mark before the next one of its sort opens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ahead {
    /// A mark that can close.
    pub closer: bool,
    /// A mark that can be nothing else, since it follows punctuation.
    pub certain: bool,
}

/// The part that a mark of the single sort plays.
pub(super) fn part(mark: &QuoteMark, near: &MarkSides, habits: &MarkHabits) -> MarkRole {
    let previous = near.before.chars().next_back();
    let next = near.after.chars().next();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(c));
    match mark.glyph {
        Glyph::SingleLow if mark.direction == Direction::Close => MarkRole::None,
        Glyph::SingleLow => MarkRole::Open,
        _ if letter(previous) && letter(next) => between_letters(mark, near, habits),
        _ if is_digit(previous) && mark.glyph == Glyph::Apostrophe && (!near.open || near.ahead.closer) => {
            MarkRole::None
        }
        _ => match mark.direction {
            Direction::Open => leaning_open(mark, near, habits),
            Direction::Close if mark.glyph == Glyph::SingleSix && !near.open && breaks_off(near.after) => {
                MarkRole::Open
            }
            Direction::Close => leaning_close(mark, near, previous, habits),
            Direction::Either if mark.glyph == Glyph::SingleSix => MarkRole::Open,
            Direction::Either if near.open => MarkRole::Close,
            Direction::Either => MarkRole::None,
        },
    }
}

/// `don’t`, `l’homme`; where a language sets suffixes behind names so, a closing mark may stand before a suffix.
fn between_letters(mark: &QuoteMark, near: &MarkSides, habits: &MarkHabits) -> MarkRole {
    let suffix =
        habits.lexicon.has(Habit::Suffixes) && mark.glyph == Glyph::SingleNine && near.open && !near.ahead.closer;
    if suffix { MarkRole::Close } else { MarkRole::None }
}

fn leaning_open(mark: &QuoteMark, near: &MarkSides, habits: &MarkHabits) -> MarkRole {
    let elided = is_elided(near.after);
    let nine = mark.glyph == Glyph::SingleNine;
    if elided && (near.open || nine || !near.ahead.certain) {
        return MarkRole::None;
    }
    match mark.glyph {
        Glyph::SingleNine if habits.nines_open => MarkRole::Open,
        Glyph::SingleNine if near.open || !near.ahead.closer => MarkRole::None,
        Glyph::Apostrophe if !near.ahead.closer => MarkRole::None,
        _ => MarkRole::Open,
    }
}

fn leaning_close(mark: &QuoteMark, near: &MarkSides, previous: Option<char>, habits: &MarkHabits) -> MarkRole {
    let after_letter = previous.is_some_and(char::is_alphabetic);
    if near.open {
        let waits = near.ahead.closer && after_letter && may_be_apostrophe(near, habits);
        return if waits { MarkRole::None } else { MarkRole::Close };
    }
    if after_letter || is_digit(previous) || mark.glyph == Glyph::SingleSix { MarkRole::None } else { MarkRole::Close }
}

/// A possessive or a clipped word before the mark, and a sentence that goes on after it.
fn may_be_apostrophe(near: &MarkSides, habits: &MarkHabits) -> bool {
    let start = near
        .before
        .char_indices()
        .rev()
        .take(12)
        .take_while(|(_, c)| c.is_alphabetic())
        .last()
        .map_or(near.before.len(), |(at, _)| at);
    let word = fold(&near.before[start..]);
    let goes_on = near.after.strip_prefix(' ').is_some_and(|rest| {
        rest.starts_with(|c: char| {
            c.is_lowercase() || c.is_numeric() || habits.lexicon.has(Habit::Nouns) && c.is_alphabetic()
        })
    });
    let plural = word.ends_with(['s', 'x', 'z']) && goes_on;
    plural || word.ends_with("in") && goes_on && word.len() > 3 || everywhere().clipped.contains(&word)
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(char::is_numeric)
}
