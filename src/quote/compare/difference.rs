//! The word difference of an alignment: runs of steps of one sort, in reading order.
//!
//! Comes in: an inquiry and its steps. Goes out: pieces. Nothing is judged here.

use super::index::Index;
use super::step::{Step, is_same};
use super::wanted::Wanted;
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
            Sort::Same => pieces.push(Piece::Same(quoted())),
            Sort::Changed => pieces.extend([Piece::Dropped(original()), Piece::Added(quoted())]),
            Sort::Replaced => pieces.extend([Piece::Dropped(original()), Piece::Inserted(quoted())]),
            Sort::Added => pieces.push(Piece::Added(quoted())),
            Sort::Inserted => pieces.push(Piece::Inserted(quoted())),
            Sort::Dropped => pieces.push(Piece::Dropped(original())),
            Sort::Elided => pieces.push(Piece::Elided(original())),
        }
        at += length;
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Same,
    Changed,
    Replaced,
    Added,
    Inserted,
    Dropped,
    Elided,
}

fn sort(words: &[Wanted], index: &Index, step: Step) -> Sort {
    match step {
        Step::Both(word, token) if is_same(index, &words[word], &index.tokens[token]) => Sort::Same,
        Step::Both(word, _) if words[word].inserted => Sort::Replaced,
        Step::Both(..) => Sort::Changed,
        Step::Word(word) if words[word].inserted => Sort::Inserted,
        Step::Word(_) => Sort::Added,
        Step::Token(_, true) => Sort::Elided,
        Step::Token(_, false) => Sort::Dropped,
    }
}

fn span(places: impl Iterator<Item = usize> + Clone) -> Range<usize> {
    places.clone().min().unwrap_or(0)..places.max().map_or(0, |last| last + 1)
}
