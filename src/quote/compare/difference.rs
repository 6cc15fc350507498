//! The word difference of an alignment: runs of steps of one sort, in reading order.
//!
//! In: an inquiry and its steps.
//! Out: pieces. Nothing is judged here.

use super::index::Index;
use super::step::{Step, is_same};
use super::wanted::WantedWords;
use super::{Inquiry, Piece};
use std::ops::Range;

/// The pieces of an alignment.
pub(super) fn difference(inquiry: &Inquiry, steps: &[Step]) -> Vec<Piece> {
    let (words, index) = (&inquiry.request.words, inquiry.source.index());
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < steps.len() {
        let sort = sort(words, index, steps[at]);
        let length = steps[at..].iter().take_while(|step| self::sort(words, index, **step) == sort).count();
        let run = &steps[at..at + length];
        let quoted = || inquiry.quoted(&span(run.iter().filter_map(|step| step.word())));
        let original = || inquiry.original(&span(run.iter().filter_map(|step| step.token())));
        match sort {
            RunSort::Same => pieces.push(Piece::Same(quoted())),
            RunSort::Changed => pieces.extend([Piece::Dropped(original()), Piece::Added(quoted())]),
            RunSort::Replaced => pieces.extend([Piece::Dropped(original()), Piece::Inserted(quoted())]),
            RunSort::Added => pieces.push(Piece::Added(quoted())),
            RunSort::Inserted => pieces.push(Piece::Inserted(quoted())),
            RunSort::Dropped => pieces.push(Piece::Dropped(original())),
            RunSort::Elided => pieces.push(Piece::Elided(original())),
        }
        at += length;
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RunSort {
    Same,
    Changed,
    Replaced,
    Added,
    Inserted,
    Dropped,
    Elided,
}

fn sort(words: &[WantedWords], index: &Index, step: Step) -> RunSort {
    match step {
        Step::Both(word, token) if is_same(index, &words[word], &index.tokens[token]) => RunSort::Same,
        Step::Both(word, _) if words[word].inserted => RunSort::Replaced,
        Step::Both(..) => RunSort::Changed,
        Step::Word(word) if words[word].inserted => RunSort::Inserted,
        Step::Word(_) => RunSort::Added,
        Step::Token(_, true) => RunSort::Elided,
        Step::Token(_, false) => RunSort::Dropped,
    }
}

fn span(places: impl Iterator<Item = usize> + Clone) -> Range<usize> {
    places.clone().min().unwrap_or(0)..places.max().map_or(0, |last| last + 1)
}
