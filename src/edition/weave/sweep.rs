//! The edges of passages in reading order: which notes cover a place, and which end there.
//!
//! One pass over sorted passages, so that many notes on a long article cost no more than their number and their
//! overlaps.

use super::Placed;
use std::collections::HashSet;

/// Moves over the reader's text from its start to its end.
pub(super) struct Sweep {
    /// Every passage, sorted by its start.
    passages: Vec<Edge>,
    /// The first passage that has not begun.
    next: usize,
    /// The passages around the place.
    active: Vec<Edge>,
    /// The notes of `active`, ascending, each once.
    covering: Vec<usize>,
    /// Notes whose first mark has been made.
    begun: HashSet<usize>,
    /// For each note, the end of its last passage.
    last_end: Vec<Option<usize>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    start: usize,
    note: usize,
    end: usize,
}

impl Sweep {
    pub(super) fn new(notes: &[Placed]) -> Self {
        let of_note = |(note, placed): (usize, &Placed)| -> Vec<Edge> {
            placed.passages.iter().map(|passage| Edge { start: passage.start, note, end: passage.end }).collect()
        };
        let mut passages: Vec<Edge> = notes.iter().enumerate().flat_map(of_note).collect();
        passages.retain(|edge| edge.start < edge.end);
        passages.sort_unstable();
        Self {
            passages,
            next: 0,
            active: Vec::new(),
            covering: Vec::new(),
            begun: HashSet::new(),
            last_end: notes.iter().map(|placed| placed.passages.iter().map(|passage| passage.end).max()).collect(),
        }
    }

    /// Begins the passages that start at or before `at`.
    pub(super) fn advance(&mut self, at: usize) {
        let before = self.active.len();
        while let Some(edge) = self.passages.get(self.next).filter(|edge| edge.start <= at) {
            self.active.push(*edge);
            self.next += 1;
        }
        if self.active.len() != before {
            self.count();
        }
    }

    /// The next place behind the current one where a passage begins or ends; `usize::MAX` without any.
    pub(super) fn next_edge(&self) -> usize {
        let start = self.passages.get(self.next).map_or(usize::MAX, |edge| edge.start);
        self.active.iter().map(|edge| edge.end).fold(start, usize::min)
    }

    /// The notes that cover the place, ascending.
    pub(super) fn covering(&self) -> &[usize] {
        &self.covering
    }

    /// Those of the notes that have not had a mark before; those that end first come first.
    pub(super) fn take_first(&mut self, notes: &[usize]) -> Vec<usize> {
        let mut first: Vec<usize> = notes.iter().copied().filter(|note| self.begun.insert(*note)).collect();
        first.sort_by_key(|note| self.last_end[*note]);
        first
    }

    /// Ends the passages that end at or before `at`; the notes whose last passage that was, those begun first first.
    pub(super) fn end(&mut self, at: usize) -> Vec<usize> {
        if self.active.iter().all(|edge| edge.end > at) {
            return vec![];
        }
        let (ended, active): (Vec<Edge>, Vec<Edge>) = self.active.iter().partition(|edge| edge.end <= at);
        self.active = active;
        self.count();
        let mut notes: Vec<usize> = Vec::new();
        for edge in ended {
            if self.last_end[edge.note] == Some(edge.end) && !notes.contains(&edge.note) {
                notes.push(edge.note);
            }
        }
        notes
    }

    fn count(&mut self) {
        self.covering.clear();
        self.covering.extend(self.active.iter().map(|edge| edge.note));
        self.covering.sort_unstable();
        self.covering.dedup();
    }
}
