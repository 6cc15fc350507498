//! The difference of two texts as the guard sees them: stretches of words that were replaced by others. Words of
//! clauses that were put in or taken out whole are left out of them.

use std::ops::Range;

use super::seen::GuardedWords;
use crate::words::lexicon::{WordSet, everywhere};
use crate::words::script::is_spaced;

/// Texts of more words than this, in both, are compared without their order.
const ORDERED: usize = 6000;

/// Words that were replaced by others; either side may be empty.
pub struct Hunk<'w> {
    pub removed: Vec<&'w GuardedWords>,
    pub added: Vec<&'w GuardedWords>,
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

/// A clause of which less than this part is common to both sides was put in or taken out whole: the numbers in it are
/// its own affair.
pub const LEAST_COMMON: f32 = 0.25;
/// A negation may reach from a new clause into words that stayed; it is the clause's own affair only if nothing of it
/// is common to both sides.
pub const ANY_COMMON: f32 = f32::MIN_POSITIVE;
/// So many words make a clause or a sentence of their own.
const FEW: usize = 3;

/// Whether two texts are short enough to be compared in order.
fn is_ordered(old: &[GuardedWords], new: &[GuardedWords]) -> bool {
    old.len() + new.len() <= ORDERED
}

/// Where the words differ: ranges of both, in reading order.
pub fn changes(old: &[GuardedWords], new: &[GuardedWords]) -> Vec<(Range<usize>, Range<usize>)> {
    if !is_ordered(old, new) {
        return vec![(0..old.len(), 0..new.len())];
    }
    // The same word may negate here and not there (`few`, `a few`).
    let words =
        |seen: &[GuardedWords]| seen.iter().map(|word| (word.folded.clone(), word.negation)).collect::<Vec<_>>();
    similar::capture_diff_slices(similar::Algorithm::Myers, &words(old), &words(new))
        .iter()
        .map(similar::DiffOp::as_tag_tuple)
        .filter(|(tag, removed, added)| {
            *tag != similar::DiffTag::Equal && !only_spaces(&old[removed.clone()], &new[added.clone()])
        })
        .map(|(_, removed, added)| (removed, added))
        .collect()
}

/// The words that differ, in reading order, without those of clauses that have less than `common` in common with the
/// other side.
pub fn hunks<'w>(
    old: &'w [GuardedWords],
    new: &'w [GuardedWords],
    changes: &[(Range<usize>, Range<usize>)],
    common: f32,
) -> Vec<Hunk<'w>> {
    let beside = |range: &Range<usize>, seen: &[GuardedWords]| {
        let digits = |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|word| word.digits || word.numeral);
        digits(range.start.checked_sub(1)) || digits(Some(range.end))
    };
    // Compared without their order, all words of a text are in one change, and none of its clauses is its own.
    let common = if is_ordered(old, new) { common } else { 0.0 };
    let (taken, put) = (
        own(old, changes.iter().map(|change| change.0.clone()), common),
        own(new, changes.iter().map(|change| change.1.clone()), common),
    );
    let sentence = |at: usize, seen: &[GuardedWords]| seen.get(at).or(seen.last()).map_or(0, |word| word.sentence);
    let rest = |range: &Range<usize>, seen: &'w [GuardedWords], own: &[bool]| {
        range.clone().filter(|&i| !own[i]).map(|i| &seen[i]).collect()
    };
    changes
        .iter()
        .map(|(removed, added)| Hunk {
            sentences: (sentence(removed.start, old), sentence(added.start, new)),
            beside_number: beside(removed, old) || beside(added, new),
            removed: rest(removed, old, &taken),
            added: rest(added, new, &put),
        })
        .collect()
}

/// The words of both sides whose sentences were put in or taken out whole, as texts.
pub fn own_sentences(
    old: &[GuardedWords],
    new: &[GuardedWords],
    changes: &[(Range<usize>, Range<usize>)],
) -> (String, String) {
    if !is_ordered(old, new) {
        return (String::new(), String::new());
    }
    let text = |seen: &[GuardedWords], changed: &mut dyn Iterator<Item = Range<usize>>| {
        let own = hardly_kept(seen, &touched(seen, changed), ANY_COMMON, |word| word.sentence);
        let mut text = String::new();
        for word in seen.iter().filter(|word| own[word.sentence]) {
            text.push_str(&word.written);
            if word.folded.first().is_none_or(|&c| is_spaced(c)) {
                text.push(' ');
            }
        }
        text
    };
    (
        text(old, &mut changes.iter().map(|change| change.0.clone())),
        text(new, &mut changes.iter().map(|change| change.1.clone())),
    )
}

/// Whether the same letters were only cut into other words.
fn only_spaces(removed: &[GuardedWords], added: &[GuardedWords]) -> bool {
    let letters = |side: &[GuardedWords]| side.iter().flat_map(|word| word.folded.clone()).collect::<Vec<_>>();
    !removed.iter().chain(added).any(|word| word.digits) && letters(removed) == letters(added)
}

/// Of each word, whether its clause or its sentence has less than `common` outside of `changed`.
fn own(seen: &[GuardedWords], mut changed: impl Iterator<Item = Range<usize>>, common: f32) -> Vec<bool> {
    let touched = touched(seen, &mut changed);
    let (clauses, sentences) = (
        hardly_kept(seen, &touched, common, |word| word.clause),
        hardly_kept(seen, &touched, common, |word| word.sentence),
    );
    let adverbial = adverbials(seen);
    seen.iter().map(|word| (clauses[word.clause] && !adverbial[word.clause]) || sentences[word.sentence]).collect()
}

/// Of each word, whether it lies in `changed`.
fn touched(seen: &[GuardedWords], changed: &mut dyn Iterator<Item = Range<usize>>) -> Vec<bool> {
    let mut touched = vec![false; seen.len()];
    changed.for_each(|range| touched[range].fill(true));
    touched
}

/// Which of the clauses negate the sentence around them, so that they are never their own affair: a few words (`by no
/// means`, `but not in fact`), other than asides, and those that begin with the negation and speak of something of
/// their own (`no exceptions`); and what governs the next clause (`niemand glaubt, dass`).
fn adverbials(seen: &[GuardedWords]) -> Vec<bool> {
    let mut adverbial = vec![false; seen.last().map_or(0, |word| word.clause + 1)];
    let clauses: Vec<&[GuardedWords]> = seen.chunk_by(|one, next| one.clause == next.clause).collect();
    for (i, clause) in clauses.iter().enumerate() {
        let first = &clause[0];
        let short =
            clause.len() <= FEW || (clause.len() <= FEW + 1 && is_one_of(&everywhere().contrasts, &first.folded));
        let governs = clauses.get(i + 1).is_some_and(|next| is_one_of(&everywhere().that, &next[0].folded));
        adverbial[first.clause] =
            clause.iter().any(|word| word.negation) && !first.aside && (governs || (short && !first.negation));
    }
    adverbial
}

fn is_one_of(words: &WordSet, word: &[char]) -> bool {
    words.contains(&word.iter().collect::<String>())
}

/// Which of the parts that a text is cut into have less than `common` that is not touched.
fn hardly_kept(seen: &[GuardedWords], touched: &[bool], common: f32, part: fn(&GuardedWords) -> usize) -> Vec<bool> {
    let parts = seen.last().map_or(0, |word| part(word) + 1);
    let mut counts = vec![(0usize, 0usize); parts];
    for (word, touched) in seen.iter().zip(touched) {
        let count = &mut counts[part(word)];
        *count = (count.0 + 1, count.1 + usize::from(*touched));
    }
    let kept = |all: usize, changed: usize| (all - changed) as f32 / all.max(1) as f32;
    counts.into_iter().map(|(all, changed)| parts > 1 && all >= FEW && kept(all, changed) < common).collect()
}
