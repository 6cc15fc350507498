//! The difference of two texts as the guard sees them: stretches of words that were replaced by others. Words of clauses that were put in or
//! taken out whole are left out of them.

use std::ops::Range;

use super::seen::Seen;

/// Texts of more words than this, in both, are compared without their order.
const ORDERED: usize = 6000;

/// Words that were replaced by others; either side may be empty.
pub struct Hunk<'w> {
    pub removed: Vec<&'w Seen>,
    pub added: Vec<&'w Seen>,
    /// A number stands directly beside the change.
    pub beside_number: bool,
    /// The sentence of the author's words, and that of the place, that it begins in.
    pub sentences: (usize, usize),
}

impl Hunk<'_> {
    /// Whether another change lies in the same sentence, on either side.
    pub fn same_sentence(&self, other: &Self) -> bool {
        self.sentences.0 == other.sentences.0 || self.sentences.1 == other.sentences.1
    }
}

/// A clause of which less than this part is common to both sides was put in or taken out whole: what it says is its own affair.
const OWN: f32 = 0.25;

/// The words that differ, in reading order.
pub fn hunks<'w>(old: &'w [Seen], new: &'w [Seen]) -> Vec<Hunk<'w>> {
    let words = |seen: &'w [Seen]| seen.iter().map(|word| word.folded.as_slice()).collect::<Vec<_>>();
    let (before, after) = (words(old), words(new));
    if old.len() + new.len() > ORDERED {
        return vec![Hunk {
            removed: old.iter().collect(),
            added: new.iter().collect(),
            beside_number: false,
            sentences: (0, 0),
        }];
    }
    let beside = |range: &Range<usize>, seen: &[Seen]| {
        let digits = |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|word| word.digits || word.numeral);
        digits(range.start.checked_sub(1)) || digits(Some(range.end))
    };
    let changes: Vec<_> = similar::capture_diff_slices(similar::Algorithm::Myers, &before, &after)
        .iter()
        .map(similar::DiffOp::as_tag_tuple)
        .filter(|(tag, removed, added)| {
            *tag != similar::DiffTag::Equal && !only_spaces(&old[removed.clone()], &new[added.clone()])
        })
        .collect();
    let (taken, put) = (
        own_clauses(old, changes.iter().map(|change| change.1.clone())),
        own_clauses(new, changes.iter().map(|change| change.2.clone())),
    );
    let sentence = |at: usize, seen: &[Seen]| seen.get(at).or(seen.last()).map_or(0, |word| word.sentence);
    let rest = |range: Range<usize>, seen: &'w [Seen], own: &[bool]| {
        seen[range].iter().filter(|word| !own[word.clause]).collect()
    };
    changes
        .into_iter()
        .map(|(_, removed, added)| Hunk {
            sentences: (sentence(removed.start, old), sentence(added.start, new)),
            beside_number: beside(&removed, old) || beside(&added, new),
            removed: rest(removed, old, &taken),
            added: rest(added, new, &put),
        })
        .collect()
}

/// Whether the same letters were only cut into other words.
fn only_spaces(removed: &[Seen], added: &[Seen]) -> bool {
    let letters = |side: &[Seen]| side.iter().flat_map(|word| word.folded.clone()).collect::<Vec<_>>();
    !removed.iter().chain(added).any(|word| word.digits) && letters(removed) == letters(added)
}

/// Which clauses have hardly a word outside of `changed`.
fn own_clauses(seen: &[Seen], changed: impl Iterator<Item = Range<usize>>) -> Vec<bool> {
    let clauses = seen.last().map_or(0, |word| word.clause + 1);
    let mut words = vec![(0usize, 0usize); clauses];
    for word in seen {
        words[word.clause].0 += 1;
    }
    for word in changed.flat_map(|range| &seen[range]) {
        words[word.clause].1 += 1;
    }
    let kept = |(all, changed): (usize, usize)| (all - changed) as f32 / all.max(1) as f32;
    words.into_iter().map(|words| clauses > 1 && words.0 >= 3 && kept(words) < OWN).collect()
}
