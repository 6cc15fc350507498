//! What is known of the best place, computed once: every figure that a rule may hold against a threshold.
//!
//! In: the place, the note's words, the other places. Out: [`Evidence`]. What costs most (the guard, the words that
//! stayed) is looked at when a rule first asks for it. Nothing is decided here.

use std::cell::OnceCell;
use std::ops::Range;

use super::fits::leader;
use super::thresholds::Thresholds;
use super::{core, guarded};
use crate::anchor::Guarded;
use crate::anchor::anchorer::Anchorer;
use crate::anchor::context::Fit;
use crate::anchor::found::{Asked, Found};
use crate::anchor::likeness::{ContextPlaces, LikelyPlace, Sought, WORDS};
use crate::anchor::passage::Status;

/// What is looked for, and where.
pub struct Search<'s> {
    pub anchorer: &'s Anchorer<'s>,
    pub(in crate::anchor) asked: &'s Asked,
    pub(in crate::anchor) found: &'s Found,
    pub sought: &'s Sought<'s>,
    pub context_places: &'s ContextPlaces,
}

/// The figures of the best place.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and no two make a state")]
pub struct Evidence<'e> {
    search: &'e Search<'e>,
    place: &'e LikelyPlace,
    range: Range<usize>,
    /// The words stand there unchanged, case and punctuation aside.
    pub unchanged: bool,
    /// They do, to the letter or but for typography.
    pub exact: bool,
    /// Characters of the note's words, in the normal form.
    pub characters: f32,
    /// The note's words.
    pub words: f32,
    /// How much they tell, in nats.
    pub told: f32,
    /// Whether anything of the context is stored.
    pub stored: bool,
    /// Whether both sides of it are.
    pub stored_whole: bool,
    /// How well it fits, a side that is not stored counting nothing.
    pub sides: [f32; 2],
    /// The same as it was measured.
    pub fit: Fit,
    /// How alike the words are, from 0 to 1.
    pub alike: f32,
    /// Which part of the note's words stands there, by how much they tell.
    pub kept: f32,
    /// Words and context together, from 0 to 1.
    pub score: f32,
    /// Another cut of the place is nearly as good.
    pub vague: bool,
    /// On how many sides the context stands unchanged somewhere else only.
    pub away: usize,
    /// Both sides of the context meet somewhere, or the place is what stood beside the passage.
    pub deleted: bool,
    /// The other places, the next best first.
    pub others: Vec<Rival>,
    edited: OnceCell<Option<Guarded>>,
    beside: OnceCell<Option<Guarded>>,
    stayed: OnceCell<Range<usize>>,
}

/// What is known of a second place.
pub struct Rival {
    /// Words and context together, from 0 to 1.
    pub score: f32,
    /// How alike the words are.
    pub alike: f32,
    /// How well both sides of the context fit, from 0 to 2.
    pub context: f32,
    /// Whether the context tells the best place from this one.
    pub told_apart: bool,
}

impl<'e> Evidence<'e> {
    /// Computes it for the first of `places`, which is `range` in bytes of the text.
    pub fn of(search: &'e Search<'e>, places: &'e [LikelyPlace], range: Range<usize>) -> Option<Self> {
        let (place, others) = places.split_first()?;
        let (sought, chars) = (search.sought, &search.anchorer.normal().chars);
        let words = &sought.form.chars;
        let neighbour = || sought.around.is_neighbour(chars, &place.chars, &search.asked.phrase.reading().chars);
        Some(Self {
            search,
            place,
            range,
            unchanged: place.unchanged,
            exact: search.found.level.is_some_and(|level| level < Status::Drifted),
            characters: words.len() as f32,
            words: sought.words.len() as f32,
            told: sought.words.total,
            stored: !sought.around.is_empty(),
            stored_whole: sought.around.is_whole(),
            sides: [place.fit.before, place.fit.after].map(|side| side.unwrap_or(0.0)),
            fit: place.fit,
            alike: place.alike,
            kept: place.kept,
            score: place.score,
            vague: place.vague,
            away: search.context_places.away(search.anchorer.article(), &place.chars, place.fit),
            deleted: !place.unchanged && !place.fit.encloses() && (search.context_places.meet() || neighbour()),
            others: others.iter().map(|other| Rival::of(place, other)).collect(),
            edited: OnceCell::new(),
            beside: OnceCell::new(),
            stayed: OnceCell::new(),
        })
    }

    /// The score that the place needs.
    pub fn needed(&self, at: &Thresholds) -> f32 {
        if self.unchanged {
            let enough =
                self.words >= at.long || (self.exact && (self.words >= at.sentence || self.told >= at.telling));
            return if enough { 0.0 } else { at.in_context };
        }
        if !self.stored {
            return WORDS * at.accepted_alone(self.told);
        }
        let enough = at.accepted(self.told);
        if self.fit.encloses() && self.words > at.few { enough.min(at.accept_between) } else { enough }
    }

    /// A number, a negation or a name that differs in an edited place, or beside it.
    pub fn guarded(&self) -> Option<&Guarded> {
        let Search { anchorer, sought, .. } = self.search;
        let look = || (!self.unchanged).then(|| guarded::edited(anchorer, sought, &self.place.chars)).flatten();
        self.edited.get_or_init(look).as_ref()
    }

    /// The same beside words that are unchanged.
    pub fn guarded_beside(&self) -> Option<&Guarded> {
        let Search { anchorer, asked, sought, found, .. } = self.search;
        let letter = found.level == Some(Status::Exact);
        let look =
            || self.unchanged.then(|| guarded::unchanged(anchorer, asked, sought, &self.range, letter)).flatten();
        self.beside.get_or_init(look).as_ref()
    }

    /// From the first to the last word that stayed, in characters of the article's normal form.
    pub fn stayed(&self) -> Range<usize> {
        let place = &self.place.chars;
        let look = || {
            let there = &self.search.anchorer.normal().chars[place.clone()];
            let stayed = core::stayed(&self.search.sought.form.chars, there);
            place.start + stayed.start..place.start + stayed.end
        };
        self.stayed.get_or_init(look).clone()
    }

    /// Whether less than this part of an edited place lies between the words that stayed.
    pub fn stayed_less_than(&self, part: f32) -> bool {
        !self.unchanged && (self.stayed().len() as f32) < part * self.place.chars.len() as f32
    }
}

impl Rival {
    fn of(best: &LikelyPlace, second: &LikelyPlace) -> Self {
        let told_apart = if second.unchanged { leader(&[best.fit, second.fit]) == Some(0) } else { best.fit.stands() };
        let context = second.fit.before.unwrap_or(0.0) + second.fit.after.unwrap_or(0.0);
        Self { score: second.score, alike: second.alike, context, told_apart }
    }
}
