//! The places where a quotation leaves its source: between its runs of words, and at its borders.
//!
//! In: an inquiry and the chain of its runs.
//! Out: what was left out and what was put in at each place, and whether the source has it so itself. Whether a seam is
//! fair is judged elsewhere (`omission`).

use super::Inquiry;
use std::ops::Range;

/// A place where the quotation leaves its source: tokens of the source, words of the quotation.
pub(super) struct Seam {
    pub dropped: Range<usize>,
    pub inserted: Range<usize>,
    /// An elision mark stands there.
    pub elided: bool,
}

/// The seams of a chain: before its first run, between the runs, after its last one.
pub(super) fn seams(inquiry: &Inquiry, runs: &[Range<usize>], chain: &[Range<usize>]) -> Vec<Seam> {
    let words = inquiry.request.words.len();
    (0..=runs.len())
        .map(|at| {
            let from = if at == 0 { 0 } else { runs[at - 1].end };
            let until = runs.get(at).map_or(words, |run| run.start);
            let inserted = from..until;
            let dropped = match (at.checked_sub(1), chain.get(at)) {
                (Some(before), Some(next)) => chain[before].end..next.start,
                (None, Some(next)) => next.start..next.start,
                (Some(before), None) => chain[before].end..chain[before].end,
                (None, None) => 0..0,
            };
            let elided = inquiry.request.elided(&inserted);
            literal_at_border(inquiry, Seam { dropped, inserted, elided }, at == 0, at == runs.len())
        })
        .collect()
}

/// Bracketed words at the quotation's border that stand in the source as they are belong to it.
fn literal_at_border(inquiry: &Inquiry, mut seam: Seam, first: bool, last: bool) -> Seam {
    let count = seam.inserted.len();
    let wider = if first {
        seam.dropped.start.checked_sub(count).map(|start| start..seam.dropped.end)
    } else {
        last.then(|| seam.dropped.start..seam.dropped.end + count)
    };
    if let Some(wider) = wider.filter(|wider| count > 0 && is_literal(inquiry, wider, &seam.inserted)) {
        seam.dropped = wider;
    }
    seam
}

/// Whether the words that were put in stand in the source as they are.
pub(super) fn is_literal(inquiry: &Inquiry, dropped: &Range<usize>, inserted: &Range<usize>) -> bool {
    let index = inquiry.source.index();
    let Some(tokens) = index.tokens.get(dropped.clone()) else { return false };
    let words = &inquiry.request.words[inserted.clone()];
    tokens.len() == words.len()
        && tokens.iter().zip(words).all(|(token, word)| index.spelling(token) == word.word.spelling)
}

/// Whether the seam is the source's own: its brackets, its dots.
pub(super) fn is_own(inquiry: &Inquiry, seam: &Seam) -> bool {
    let dots = || {
        let tokens = &inquiry.source.index().tokens;
        seam.dropped.start.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| token.follow.ellipsis)
    };
    is_literal(inquiry, &seam.dropped, &seam.inserted) && (!seam.elided || dots())
}
