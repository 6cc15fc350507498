//! How well the stored prefix and suffix of a note fit a place: 1 for to the letter in the normal form, 0 for no more
//! alike than any two texts. What is not stored gives no figure at all; a place with nothing before it fits no prefix.

use std::ops::Range;

use super::likeness::Pattern;
use super::selector::Scope;
use crate::words::Normal;

/// At most this many characters next to the passage are compared.
const REACH: usize = 64;
/// Two unrelated texts of one language share about this part of their characters.
pub const BY_CHANCE: f32 = 0.4;
/// A context that fits so well stands there all but unchanged.
const STANDS: f32 = 0.9;
/// A context that fits so well inside of a place marks the place as a neighbour.
const NEIGHBOUR: f32 = 0.8;

/// The stored context, made ready.
#[derive(Debug)]
pub struct StoredContext {
    before: Option<Side>,
    after: Option<Side>,
}

/// One side, in the order of leaving the passage.
#[derive(Debug)]
pub struct Side {
    chars: Vec<char>,
    pattern: Pattern,
}

/// How well both sides fit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Fit {
    pub before: Option<f32>,
    pub after: Option<f32>,
}

impl Fit {
    /// The mean of the sides that are stored; 1 when none is.
    pub fn mean(self) -> f32 {
        match (self.before, self.after) {
            (Some(before), Some(after)) => f32::midpoint(before, after),
            (Some(side), None) | (None, Some(side)) => side,
            (None, None) => 1.0,
        }
    }

    /// How many sides fit in full.
    pub fn full_sides(self) -> usize {
        [self.before, self.after].into_iter().flatten().filter(|side| *side >= 1.0).count()
    }

    /// Whether what is stored stands there all but unchanged.
    pub fn stands(self) -> bool {
        self.before.unwrap_or(1.0) >= STANDS && self.after.unwrap_or(1.0) >= STANDS
    }

    /// Whether both sides are stored and stand there all but unchanged.
    pub fn encloses(self) -> bool {
        self.stands() && self.before.is_some() && self.after.is_some()
    }

    /// Whether everything stored stands there.
    pub fn is_full(self) -> bool {
        self.before.unwrap_or(1.0) >= 1.0 && self.after.unwrap_or(1.0) >= 1.0
    }
}

impl StoredContext {
    /// The context of a scope; a side without anything but spaces is as if not stored.
    pub fn of(scope: &Scope) -> Self {
        let side = |words: &Option<String>, reverse: bool| {
            let mut chars = Normal::of_words(words.as_deref()?).chars;
            if reverse {
                chars.reverse();
            }
            chars.truncate(REACH);
            let pattern = Pattern::new(chars.iter().copied());
            (!chars.is_empty()).then_some(Side { chars, pattern })
        };
        Self { before: side(&scope.prefix, true), after: side(&scope.suffix, false) }
    }

    /// Whether nothing is stored.
    pub fn is_empty(&self) -> bool {
        self.before.is_none() && self.after.is_none()
    }

    /// Whether both sides are stored.
    pub fn is_whole(&self) -> bool {
        self.before.is_some() && self.after.is_some()
    }

    /// How well it fits around `place`, a range of the text's characters in normal form.
    pub fn fit(&self, chars: &[char], place: &Range<usize>) -> Fit {
        Fit {
            before: self.before.as_ref().map(|side| side.fit(chars[..place.start].iter().rev())),
            after: self.after.as_ref().map(|side| side.fit(chars[place.end..].iter())),
        }
    }

    /// Whether `place` is the passage's neighbour and not itself: what was stored after the passage begins where it
    /// begins, or what was stored before ends where it ends, and fits there better than where it should. Words that
    /// begin or end as their own context does tell nothing here.
    pub fn is_neighbour(&self, chars: &[char], place: &Range<usize>, words: &[char]) -> bool {
        let outside = self.fit(chars, place);
        let better = |inside: f32, outside: Option<f32>, own: f32| {
            inside >= NEIGHBOUR && inside > outside.unwrap_or(0.0).max(own) + BY_CHANCE
        };
        let before = |side: &Side| {
            better(side.fit(chars[..place.end].iter().rev()), outside.before, side.fit(words.iter().rev()))
        };
        let after = |side: &Side| better(side.fit(chars[place.start..].iter()), outside.after, side.fit(words.iter()));
        self.before.as_ref().is_some_and(before) || self.after.as_ref().is_some_and(after)
    }

    /// The words before the passage, in reading order.
    pub fn prefix(&self) -> Option<Vec<char>> {
        self.before.as_ref().map(|side| side.chars.iter().rev().copied().collect())
    }

    /// The words after the passage.
    pub fn suffix(&self) -> Option<Vec<char>> {
        self.after.as_ref().map(|side| side.chars.clone())
    }
}

impl Side {
    /// `text` leads away from the passage.
    fn fit<'c>(&self, text: impl Iterator<Item = &'c char>) -> f32 {
        let mut text = text.copied().skip_while(|c| *c == ' ');
        let near: Vec<char> = text.by_ref().take(2 * self.chars.len()).collect();
        if near.starts_with(&self.chars) {
            return 1.0;
        }
        let errors = self.pattern.nearest_here(near.into_iter()).errors as f32;
        let alike = 1.0 - errors / self.pattern.len() as f32;
        ((alike - BY_CHANCE) / (1.0 - BY_CHANCE)).clamp(0.0, 0.999)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(prefix: &str, text: &str, at: usize) -> f32 {
        let scope = Scope { prefix: Some(prefix.into()), ..Scope::default() };
        StoredContext::of(&scope).fit(&Normal::of(text).chars, &(at..at + 1)).before.unwrap()
    }

    #[test]
    fn the_same_words_fit_in_full() {
        assert!((fit("the starry ", "see the starry heavens", 15) - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn other_words_hardly_fit() {
        assert!(fit("the starry ", "we know of a moral law", 13) < 0.3);
    }

    #[test]
    fn a_prefix_longer_than_what_stands_before_is_no_panic() {
        assert!(fit("much longer than all of the starry ", "starry heavens", 7) < 0.5);
    }
}
