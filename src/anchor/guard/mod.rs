//! What must not be accepted silently: a number, a negation or a name that differs between the author's words and the
//! place, however alike the rest is. Takes both in normal form; gives the first such difference in reading order,
//! numbers before negations before names. How alike the two are is not its business.

mod hunk;
mod names;
mod negation;
mod numbers;
mod seen;

use super::explain::{GuardKind, Guarded};
use crate::words::Languages;
use hunk::{ANY_COMMON, Hunk, LEAST_COMMON, changes, hunks, own_sentences};
use seen::{GuardedWords, see};

/// So many words put in or taken out may have a number among them, if no other words had to go or come for it.
const PASSING: usize = 5;

/// The first difference that changes what is said; `None` if the words may be taken for the same claim. `is_common`
/// tells of a folded word whether the article writes it in lower case somewhere.
pub fn check(words: &str, there: &str, languages: &Languages, is_common: &dyn Fn(&[char]) -> bool) -> Option<Guarded> {
    let (old, new) = (see(words, languages, is_common), see(there, languages, is_common));
    let changes = changes(&old, &new);
    let hunks = hunks(&old, &new, &changes, LEAST_COMMON);
    let by = |rule: fn(&Hunk) -> Option<Guarded>| hunks.iter().find_map(rule);
    let negated = || negated(&self::hunks(&old, &new, &changes, ANY_COMMON), languages);
    let inside = || inside((words, there), || own_sentences(&old, &new, &changes));
    by(number)
        .or_else(|| by(marker))
        .or_else(negated)
        .or_else(inside)
        .or_else(|| by(names::replaced))
        .or_else(|| names::exchanged(&old, &new))
}

/// The first negation that differs, for a place together with so much around it that other numbers and names are no
/// matter.
pub fn check_negations(
    words: &str,
    there: &str,
    languages: &Languages,
    is_common: &dyn Fn(&[char]) -> bool,
) -> Option<Guarded> {
    let (old, new) = (see(words, languages, is_common), see(there, languages, is_common));
    let changes = changes(&old, &new);
    let hunks = hunks(&old, &new, &changes, ANY_COMMON);
    negated(&hunks, languages).or_else(|| inside((words, there), || own_sentences(&old, &new, &changes)))
}

/// Numbers must be the same; a number word that may be something else, or a name with digits, must not have become
/// another.
fn number(hunk: &Hunk) -> Option<Guarded> {
    let digits = |side: &[&GuardedWords]| {
        side.iter().any(|word| says_number(word) || ((word.sign || word.numeral) && hunk.beside_number))
    };
    let both = !numbered(&hunk.removed).is_empty() && !numbered(&hunk.added).is_empty();
    let (gone, new) = (digits(&hunk.removed), digits(&hunk.added));
    let passing = !both
        && !hunk.beside_number
        && (gone && hunk.removed.len() >= PASSING && hunk.added.is_empty()
            || new && hunk.added.len() >= PASSING && hunk.removed.is_empty());
    if passing || !(gone || new || both) {
        return None;
    }
    let (removed, added) = (numbered(&hunk.removed), numbered(&hunk.added));
    let values = |side: &[&GuardedWords]| side.iter().filter_map(|word| word.number.clone()).collect::<Vec<_>>();
    let signs = |side: &[&GuardedWords]| {
        side.iter().filter(|word| word.sign).map(|word| word.written.clone()).collect::<Vec<_>>()
    };
    let same = values(&removed) == values(&added)
        && (signs(&hunk.removed) == signs(&hunk.added) || !(hunk.beside_number || digits(&hunk.removed)));
    (!same).then(|| guarded(GuardKind::Number, removed.first().copied(), added.first().copied()))
}

/// The number of a list item must not have become another.
fn marker(hunk: &Hunk) -> Option<Guarded> {
    let markers = |side: &[&GuardedWords]| side.iter().filter_map(|word| word.marker.clone()).collect::<Vec<_>>();
    let (removed, added) = (markers(&hunk.removed), markers(&hunk.added));
    let first = |side: &[&GuardedWords]| side.iter().position(|word| word.marker.is_some());
    (!removed.is_empty() && !added.is_empty() && removed != added).then(|| {
        let word = |side: &[&GuardedWords]| first(side).map_or_else(String::new, |i| side[i].written.clone());
        Guarded { kind: GuardKind::Number, before: word(&hunk.removed), after: word(&hunk.added) }
    })
}

/// A number in digits, or a number word that can be nothing else.
fn says_number(word: &GuardedWords) -> bool {
    (word.digits && !word.identifier) || word.counting
}

fn numbered<'w>(side: &[&'w GuardedWords]) -> Vec<&'w GuardedWords> {
    side.iter().filter(|word| word.number.is_some()).copied().collect()
}

/// As many negations as before, if not in the same words then in the next ones, and no word turned into its opposite.
fn negated(hunks: &[Hunk], languages: &Languages) -> Option<Guarded> {
    let balance = |hunk: &Hunk| count(&hunk.added) as isize - count(&hunk.removed) as isize;
    let mut open: Option<(isize, &Hunk)> = None;
    for hunk in hunks {
        let (before, at) = match open {
            Some((_, at)) if !at.same_sentence(hunk) => return Some(negation_of(at)),
            Some((before, at)) => (before, at),
            None => (0, hunk),
        };
        let now = before + balance(hunk);
        open = (now != 0).then_some((now, at));
    }
    open.map(|(_, at)| negation_of(at)).or_else(|| hunks.iter().find_map(|hunk| opposites(hunk, languages)))
}

/// How many words negate; `not non-…` says neither.
fn count(side: &[&GuardedWords]) -> usize {
    let (non, other): (Vec<&GuardedWords>, Vec<&GuardedWords>) =
        side.iter().filter(|word| word.negation).partition(|word| word.compound);
    non.len().abs_diff(other.len())
}

fn negation_of(hunk: &Hunk) -> Guarded {
    let first = |side: &[&GuardedWords]| side.iter().position(|word| word.negation);
    guarded(
        GuardKind::Negation,
        first(&hunk.removed).map(|i| hunk.removed[i]),
        first(&hunk.added).map(|i| hunk.added[i]),
    )
}

/// A word turned into its opposite.
fn opposites(hunk: &Hunk, languages: &Languages) -> Option<Guarded> {
    let short = hunk.removed.len() <= 12 && hunk.added.len() <= 12;
    let text = |word: &GuardedWords| word.folded.iter().collect::<String>();
    let opposite = |word: &GuardedWords| {
        hunk.added.iter().find(|other| negation::are_opposites(&text(word), &text(other), languages))
    };
    let pair = hunk.removed.iter().filter(|_| short).find_map(|word| opposite(word).map(|other| (*word, *other)));
    pair.map(|(word, other)| guarded(GuardKind::Negation, Some(word), Some(other)))
}

/// Negations that are endings, but for those of sentences that were put in or taken out whole. Where a verb stands
/// last, its negation reaches over all clauses before it.
fn inside((words, there): (&str, &str), own: impl FnOnce() -> (String, String)) -> Option<Guarded> {
    let (before, after) = (negation::inside(words), negation::inside(there));
    if before + after == 0 {
        return None;
    }
    let (taken, put) = own();
    let rest = |all: usize, own: &str| all as isize - negation::inside(own) as isize;
    (rest(before, &taken) != rest(after, &put)).then(|| guarded(GuardKind::Negation, None, None))
}

fn guarded(kind: GuardKind, before: Option<&GuardedWords>, after: Option<&GuardedWords>) -> Guarded {
    let written = |word: Option<&GuardedWords>| word.map_or_else(String::new, |word| word.written.clone());
    Guarded { kind, before: written(before), after: written(after) }
}
