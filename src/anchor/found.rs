//! Where some words stand at the levels that need no judgement: each level is run over all that no earlier one has
//! found, the automata being built once for all of them. Which place is meant is decided elsewhere.

use std::ops::Range;

use super::anchorer::Anchorer;
use super::exact::{self, Phrase};
use super::known::WiderContext;
use super::passage::Status;

/// Words that are looked for in one piece.
pub(super) struct Asked {
    pub phrase: Phrase,
    /// Bytes of the text to look into.
    pub bounds: Range<usize>,
    pub occurrence: Option<i32>,
    /// Whether case and punctuation may be put aside.
    pub loosely: bool,
    /// What the other notes tell of the text around.
    pub beside: WiderContext,
}

impl Asked {
    /// Words to be found anywhere in `bounds`, case and punctuation put aside if need be.
    pub(super) fn new(phrase: Phrase, bounds: Range<usize>) -> Self {
        Self { phrase, bounds, occurrence: None, loosely: true, beside: WiderContext::default() }
    }
}

/// All places of some words at the first level that has enough of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Found {
    /// None when no level has enough.
    pub level: Option<Status>,
    /// Byte ranges in bounds, in reading order.
    pub places: Vec<Range<usize>>,
    /// The most places in bounds that any level has.
    pub most: usize,
    /// A place out of bounds.
    pub outside: Option<Range<usize>>,
}

impl Anchorer<'_> {
    /// All places of each at the first level that has enough of them.
    pub(super) fn find(&self, asked: &[Asked]) -> Vec<Found> {
        let mut found = vec![Found::default(); asked.len()];
        for level in [Status::Exact, Status::Normalized, Status::Drifted] {
            let open: Vec<usize> = (0..asked.len())
                .filter(|&i| found[i].level.is_none() && (level < Status::Drifted || asked[i].loosely))
                .collect();
            if open.is_empty() {
                break;
            }
            let phrases: Vec<&Phrase> = open.iter().map(|&i| &asked[i].phrase).collect();
            let places = match level {
                Status::Exact => exact::to_the_letter(&self.text.string, &phrases),
                Status::Normalized => exact::in_normal_form(self.normal(), &phrases),
                _ => exact::by_words(self.normal(), self.article().words, &phrases),
            };
            for (i, places) in open.into_iter().zip(places) {
                let blank = |place: &Range<usize>| {
                    self.text.string[place.clone()].starts_with(char::is_whitespace)
                        || self.text.string[place.clone()].ends_with(char::is_whitespace)
                };
                let places = places.into_iter().filter(|place| !blank(place)).collect();
                found[i].take(level, places, &asked[i]);
            }
        }
        found
    }
}

impl Found {
    /// Takes the places of a level over if they are enough.
    fn take(&mut self, level: Status, places: Vec<Range<usize>>, asked: &Asked) {
        let inside = |place: &Range<usize>| place.start >= asked.bounds.start && place.end <= asked.bounds.end;
        self.outside = self.outside.take().or_else(|| places.iter().find(|place| !inside(place)).cloned());
        let places: Vec<Range<usize>> = places.into_iter().filter(inside).collect();
        self.most = self.most.max(places.len());
        let enough = asked.occurrence.map_or(!places.is_empty(), |wanted| nth(wanted, places.len()).is_some());
        if enough {
            (self.level, self.places) = (Some(level), places);
        }
    }
}

/// The index of an occurrence (from 1; negative from the end) among `count`.
pub(super) fn nth(wanted: i32, count: usize) -> Option<usize> {
    let steps = wanted.unsigned_abs() as usize;
    match wanted {
        1.. => (steps <= count).then(|| steps - 1),
        0 => None,
        _ => count.checked_sub(steps),
    }
}
