//! Pairs the marks of one block: a stack of opening marks, with what a paragraph before has left open.
//!
//! In: the marks of the block and the quotations that may go on in it.
//! Out: pairs, faults, and what is open at the block's end. A closing mark looks at a few opening ones only; those it
//! passes over are unclosed. Nothing is ever closed by the end of the text.

use super::ahead::{after_elided_article, is_end, is_inside_word, look_ahead};
use super::apostrophe::{Ahead, MarkRole, MarkSides, part};
use super::flank::{Direction, breaks_off};
use super::glyph::{Fit, Glyph, MarkHabits, TYPED_DOUBLE, TYPED_SINGLE};
use super::marks::QuoteMark;
use super::{Fault, FaultKind};
use std::ops::Range;

/// An opening mark that waits for its closing one.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub glyph: Glyph,
    pub at: Range<usize>,
}

/// An opening and a closing mark that belong together.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    pub open: Range<usize>,
    pub close: Range<usize>,
    pub glyph: Glyph,
}

/// How far down the stack a closing mark looks, and how deep quotations nest.
const REACH: usize = 6;
const DEPTH: usize = 24;

pub(super) struct Pairing<'a> {
    text: &'a str,
    habits: &'a MarkHabits,
    stack: Vec<Open>,
    pub pairs: Vec<Pair>,
    pub faults: Vec<Fault>,
}

impl<'a> Pairing<'a> {
    pub fn new(text: &'a str, habits: &'a MarkHabits) -> Self {
        Self { text, habits, stack: Vec::new(), pairs: Vec::new(), faults: Vec::new() }
    }

    /// Pairs the marks of `block`. What the block before has left open goes on where the block opens anew, and is a
    /// fault where not.
    pub fn block(&mut self, block: &Range<usize>, marks: &[QuoteMark]) {
        let resumed = self.resume(block, marks);
        let ahead = look_ahead(self.text, marks);
        for (mark, ahead) in marks.iter().zip(ahead).skip(resumed) {
            match self.part(block, mark, ahead) {
                MarkRole::Open => self.open(mark),
                MarkRole::Close => self.close(mark),
                MarkRole::None => {}
            }
        }
    }

    /// Gives up what is still open: nothing that follows can close it.
    pub fn finish(&mut self) {
        for open in std::mem::take(&mut self.stack) {
            self.unclosed(&open);
        }
    }

    /// How many marks at the block's start take up what is open.
    fn resume(&mut self, block: &Range<usize>, marks: &[QuoteMark]) -> usize {
        let mut start = block.start;
        let mut resumed = 0;
        for (open, mark) in self.stack.iter().zip(marks) {
            let leads = self.text[start..mark.at.start].trim().is_empty();
            if !leads || !open.glyph.reopened_by(mark.glyph) {
                break;
            }
            start = mark.at.end;
            resumed += 1;
        }
        for open in self.stack.split_off(resumed) {
            self.unclosed(&open);
        }
        resumed
    }

    fn part(&self, block: &Range<usize>, mark: &QuoteMark, ahead: Ahead) -> MarkRole {
        let (before, after) = (&self.text[block.start..mark.at.start], &self.text[mark.at.end..block.end]);
        if mark.glyph.is_single() {
            let open = self.single_open(mark.glyph);
            return part(mark, &MarkSides { before, after, open, ahead }, self.habits);
        }
        let elided_article = after_elided_article(before) && !after.starts_with(is_end);
        match mark.glyph {
            Glyph::HighSix | Glyph::LeftGuillemet | Glyph::LeftAngle | Glyph::Straight if elided_article => {
                MarkRole::Open
            }
            Glyph::LowNine | Glyph::Graves | Glyph::Corner | Glyph::WhiteCorner | Glyph::Book | Glyph::Chapter => {
                MarkRole::Open
            }
            Glyph::CornerEnd | Glyph::WhiteCornerEnd | Glyph::BookEnd | Glyph::ChapterEnd => MarkRole::Close,
            Glyph::HighNine => self.nine(mark, after, ahead),
            Glyph::HighSix | Glyph::LeftGuillemet | Glyph::LeftAngle => self.either(mark, after, MarkRole::Open),
            Glyph::RightGuillemet | Glyph::RightAngle => self.either(mark, after, MarkRole::Close),
            Glyph::Straight if is_inside_word(before, after) => {
                if self.closes_something(mark.glyph) {
                    MarkRole::Close
                } else {
                    MarkRole::None
                }
            }
            Glyph::Straight if before.ends_with(|c: char| c.is_ascii_digit()) => self.inches(mark, ahead),
            _ => self.either(
                mark,
                after,
                if self.closes_something(mark.glyph) { MarkRole::Close } else { MarkRole::Open },
            ),
        }
    }

    /// The lean decides, then what stands open, then the glyph's own direction. Before dots and dashes the lean says
    /// little.
    fn either(&self, mark: &QuoteMark, after: &str, own: MarkRole) -> MarkRole {
        match mark.direction {
            Direction::Open => MarkRole::Open,
            Direction::Close if own == MarkRole::Open && breaks_off(after) && !self.closes_something(mark.glyph) => {
                MarkRole::Open
            }
            Direction::Close => MarkRole::Close,
            Direction::Either if own == MarkRole::Open && self.top_takes(mark.glyph) => MarkRole::Close,
            Direction::Either
                if own == MarkRole::Close && !self.closes_something(mark.glyph) && self.habits.nines_open =>
            {
                MarkRole::Open
            }
            Direction::Either => own,
        }
    }

    /// `”` closes; it opens where the language has it so, or where it is turned wrongly and another one closes.
    fn nine(&self, mark: &QuoteMark, after: &str, ahead: Ahead) -> MarkRole {
        if mark.direction != Direction::Open {
            return self.either(mark, after, MarkRole::Close);
        }
        let opens = self.habits.nines_open || !self.closes_something(mark.glyph) && ahead.closer;
        if opens { MarkRole::Open } else { MarkRole::Close }
    }

    /// A straight mark after a digit: inches, unless a quotation is open and no later mark could close it.
    fn inches(&self, mark: &QuoteMark, ahead: Ahead) -> MarkRole {
        if self.closes_something(mark.glyph) && !ahead.closer { MarkRole::Close } else { MarkRole::None }
    }

    /// Whether the innermost open mark is one that this glyph closes rightly.
    fn top_takes(&self, close: Glyph) -> bool {
        self.stack.last().is_some_and(|open| open.glyph.fit(close, self.habits) == Some(Fit::Good))
    }

    fn closes_something(&self, close: Glyph) -> bool {
        self.opener_of(close).is_some()
    }

    fn single_open(&self, glyph: Glyph) -> bool {
        let close = if glyph == Glyph::SingleSix { Glyph::SingleNine } else { glyph };
        self.opener_of(close).is_some()
    }

    /// The place in the stack of the opening mark that `close` belongs to. A single mark never closes across a double
    /// one.
    fn opener_of(&self, close: Glyph) -> Option<(usize, Fit)> {
        let mut best: Option<(usize, Fit)> = None;
        for (place, open) in self.stack.iter().enumerate().rev().take(REACH) {
            match open.glyph.fit(close, self.habits) {
                Some(Fit::Good) => return Some((place, Fit::Good)),
                Some(fit) if best.is_none() => best = Some((place, fit)),
                _ => {}
            }
            if close.is_single() && !open.glyph.is_single() {
                break;
            }
        }
        best
    }

    fn open(&mut self, mark: &QuoteMark) {
        if self.stack.len() == DEPTH {
            let outermost = self.stack.remove(0);
            self.unclosed(&outermost);
        }
        self.stack.push(Open { glyph: mark.glyph, at: mark.at.clone() });
    }

    fn close(&mut self, mark: &QuoteMark) {
        let Some((place, fit)) = self.opener_of(mark.glyph) else {
            self.fault(mark.at.clone(), FaultKind::Unopened);
            return;
        };
        let passed = self.stack.split_off(place + 1);
        for open in &passed {
            self.unclosed(open);
        }
        let Some(open) = self.stack.pop() else { return };
        match fit {
            Fit::Good => {}
            Fit::Mixed => self.fault(mark.at.clone(), FaultKind::Mixed),
            Fit::Misturned => {
                let opening_is_wrong = matches!(open.glyph, Glyph::HighNine | Glyph::SingleNine);
                self.fault(if opening_is_wrong { open.at.clone() } else { mark.at.clone() }, FaultKind::Misturned);
            }
        }
        self.pairs.push(Pair { open: open.at, close: mark.at.clone(), glyph: open.glyph });
    }

    /// A straight single mark that is never closed was an apostrophe.
    fn unclosed(&mut self, open: &Open) {
        if open.glyph != Glyph::Apostrophe {
            self.fault(open.at.clone(), FaultKind::Unclosed);
        }
    }

    fn fault(&mut self, at: Range<usize>, kind: FaultKind) {
        let mark = self.text[at.clone()].replace(TYPED_DOUBLE, "\"").replace(TYPED_SINGLE, "'");
        let message = match kind {
            FaultKind::Unopened => format!("the closing mark `{mark}` has no opening mark before it in its paragraph"),
            FaultKind::Unclosed => {
                format!("the opening mark `{mark}` is not closed in its paragraph, and the next does not open anew")
            }
            FaultKind::Misturned => format!("the mark `{mark}` is turned the wrong way"),
            FaultKind::Mixed => format!("the closing mark `{mark}` is of another sort than the mark that opened"),
        };
        self.faults.push(Fault { at, kind, message });
    }
}
