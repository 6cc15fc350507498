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

/// So many words make a clause or a sentence of their own.
const FEW: usize = 3;

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
        own(old, changes.iter().map(|change| change.1.clone())),
        own(new, changes.iter().map(|change| change.2.clone())),
    );
    let sentence = |at: usize, seen: &[Seen]| seen.get(at).or(seen.last()).map_or(0, |word| word.sentence);
    let rest =
        |range: Range<usize>, seen: &'w [Seen], own: &[bool]| range.filter(|&i| !own[i]).map(|i| &seen[i]).collect();
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

/// Of each word, whether its clause or its sentence has hardly a word outside of `changed`.
fn own(seen: &[Seen], changed: impl Iterator<Item = Range<usize>>) -> Vec<bool> {
    let mut touched = vec![false; seen.len()];
    for range in changed {
        touched[range].fill(true);
    }
    let (clauses, sentences) =
        (hardly_kept(seen, &touched, |word| word.clause), hardly_kept(seen, &touched, |word| word.sentence));
    let adverbial = adverbials(seen);
    seen.iter().map(|word| (clauses[word.clause] && !adverbial[word.clause]) || sentences[word.sentence]).collect()
}

/// Which of the clauses are a few words that negate the sentence around them (`by no means`), other than those that begin with the negation and
/// speak of something of their own (`no exceptions`).
fn adverbials(seen: &[Seen]) -> Vec<bool> {
    let clauses = seen.chunk_by(|one, next| one.clause == next.clause);
    let mut adverbial = vec![false; seen.last().map_or(0, |word| word.clause + 1)];
    for clause in clauses {
        adverbial[clause[0].clause] =
            clause.len() <= FEW && !clause[0].negation && clause.iter().any(|word| word.negation);
    }
    adverbial
}

/// Which of the parts that a text is cut into have hardly a word that is not touched.
fn hardly_kept(seen: &[Seen], touched: &[bool], part: fn(&Seen) -> usize) -> Vec<bool> {
    let parts = seen.last().map_or(0, |word| part(word) + 1);
    let mut counts = vec![(0usize, 0usize); parts];
    for (word, touched) in seen.iter().zip(touched) {
        let count = &mut counts[part(word)];
        *count = (count.0 + 1, count.1 + usize::from(*touched));
    }
    let kept = |all: usize, changed: usize| (all - changed) as f32 / all.max(1) as f32;
    counts.into_iter().map(|(all, changed)| parts > 1 && all >= FEW && kept(all, changed) < OWN).collect()
}
