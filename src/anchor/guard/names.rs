//! Names: none may have become another, and no two may have changed places. What a name is, is seen in `seen`.

use std::collections::HashMap;

use super::guarded;
use super::hunk::Hunk;
use super::seen::GuardedWords;
use crate::anchor::explain::{GuardKind, Guarded};
use crate::words::lexicon::everywhere;

/// No name replaced by another. At the beginning of a sentence only a word for a word counts. Beside a name in other
/// letters, what Japanese writes in katakana is one.
pub fn replaced(hunk: &Hunk) -> Option<Guarded> {
    let alone = hunk.removed.len() == 1 && hunk.added.len() == 1;
    let named = |word: &&&GuardedWords| word.name && (alone || !word.first);
    let (before, after) = (hunk.removed.iter().find(named), hunk.added.iter().find(named));
    before.or(after)?;
    let foreign = |word: &&&GuardedWords| word.katakana;
    let before = *before.or_else(|| hunk.removed.iter().find(foreign))?;
    let after = *after.or_else(|| hunk.added.iter().find(foreign))?;
    let plural = |one: &GuardedWords, other: &GuardedWords| other.folded.strip_suffix(&['s']) == Some(&one.folded);
    (!plural(before, after) && !plural(after, before)).then(|| guarded(GuardKind::Name, Some(before), Some(after)))
}

/// No two names that changed places (`Kasparov defeated Karpov`), unless they are members of a list. Names that stand
/// there more than once tell nothing.
pub fn exchanged(old: &[GuardedWords], new: &[GuardedWords]) -> Option<Guarded> {
    let mut times: HashMap<&[char], (usize, usize)> = HashMap::new();
    old.iter().filter(|word| word.name).for_each(|word| times.entry(&word.folded).or_default().0 += 1);
    new.iter().filter(|word| word.name).for_each(|word| times.entry(&word.folded).or_default().1 += 1);
    let once = |seen: &[GuardedWords]| -> Vec<usize> {
        (0..seen.len()).filter(|&i| times.get(&seen[i].folded[..]) == Some(&(1, 1)) && seen[i].name).collect()
    };
    let (before, after) = (once(old), once(new));
    let differ = before.iter().zip(&after).position(|(&i, &j)| old[i].folded != new[j].folded)?;
    let (first, there) = (before[differ], &new[after[differ]]);
    let later = before.iter().find(|&&i| old[i].folded == there.folded)?;
    let listed = old[first + 1..*later].iter().all(|word| word.name || is_and(&word.folded));
    (!listed).then(|| guarded(GuardKind::Name, Some(&old[first]), Some(there)))
}

fn is_and(word: &[char]) -> bool {
    everywhere().and.contains(&word.iter().collect::<String>())
}
