//! What must not be accepted silently: a number, a negation or a name that differs between the author's words and the place,
//! however alike the rest is. Takes both in normal form; gives the first such difference in reading order, numbers before
//! negations before names. How alike the two are is not its business.

use std::ops::Range;

use super::explain::{GuardKind, Guarded};
use super::negation;
use super::numbers;
use super::words::{fold, is_letter, split};

/// Texts of more words than this, in both, are compared without their order.
const ORDERED: usize = 6000;

/// A word as the guard sees it.
#[expect(clippy::struct_excessive_bools, reason = "independent traits of a word, not a state")]
struct Seen {
    folded: Vec<char>,
    number: Option<String>,
    digits: bool,
    identifier: bool,
    sign: bool,
    negation: bool,
    /// Written with a capital, and not known to be a common word.
    name: bool,
    /// First of its sentence, where a capital says little.
    first: bool,
    /// Which sentence it belongs to.
    sentence: usize,
    /// Which clause it belongs to: what stands between two marks of punctuation.
    clause: usize,
    written: String,
}

/// Words that were replaced by others; either side may be empty.
struct Hunk<'w> {
    removed: Vec<&'w Seen>,
    added: Vec<&'w Seen>,
    /// A number stands directly beside the change.
    beside_number: bool,
    /// The sentence of the author's words, and that of the place, that it begins in.
    sentences: (usize, usize),
}

impl Hunk<'_> {
    /// Whether another change lies in the same sentence, on either side.
    fn same_sentence(&self, other: &Self) -> bool {
        self.sentences.0 == other.sentences.0 || self.sentences.1 == other.sentences.1
    }
}

/// A clause of which less than this part is common to both sides was put in or taken out whole: what it says is its own affair.
const OWN: f32 = 0.25;

/// So many words put in or taken out may have a number among them, if no other words had to go or come for it.
const PASSING: usize = 4;

/// The first difference that changes what is said; `None` if the words may be taken for the same claim. `is_common` tells of a folded word
/// whether the article writes it in lower case somewhere.
pub fn check(words: &str, there: &str, lang: &str, is_common: &dyn Fn(&[char]) -> bool) -> Option<Guarded> {
    let (old, new) = (see(words, lang, is_common), see(there, lang, is_common));
    let hunks = hunks(&old, &new);
    let by = |rule: fn(&Hunk) -> Option<Guarded>| hunks.iter().find_map(rule);
    by(number).or_else(|| negated(&hunks)).or_else(|| inside(words, there)).or_else(|| by(name))
}

fn see(text: &str, lang: &str, is_common: &dyn Fn(&[char]) -> bool) -> Vec<Seen> {
    let chars: Vec<char> = text.chars().collect();
    let (mut clause, mut sentence) = (0, 0);
    split(&chars)
        .map(|range| {
            let folded = fold(&chars[range.clone()]);
            let plain: String = folded.iter().collect();
            let before = range.start.checked_sub(1).map(|i| chars[i]);
            let after = chars.get(range.end).copied();
            let last = last_mark(&chars[..range.start]);
            clause += usize::from(ends_clause(&chars[..range.start]));
            sentence += usize::from(last.is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')));
            let first = last.is_none_or(|c| !is_letter(c));
            let marker = first
                && range.len() <= 2
                && matches!(after, Some('.' | ')'))
                && chars.get(range.end + 1).is_none_or(|c| c.is_whitespace());
            Seen {
                number: numbers::value(&folded).filter(|_| !marker),
                digits: numbers::has_digits(&folded) && !marker,
                identifier: numbers::is_identifier(&folded),
                sign: numbers::is_sign(&folded),
                negation: negation::is_negation(&plain, before, after, lang),
                name: chars[range.start].is_uppercase() && !is_common(&folded) && !numbers::has_digits(&folded),
                first,
                sentence,
                clause,
                written: chars[range].iter().collect(),
                folded,
            }
        })
        .collect()
}

/// The last character before a word that is no space, quotation mark, bracket or the like; a letter if the sentence goes on.
fn last_mark(before: &[char]) -> Option<char> {
    let last = before.iter().rev().copied().find(|c| {
        !c.is_whitespace()
            && !matches!(
                c,
                '"' | '\'' | '(' | ')' | '[' | ']' | '-' | '¿' | '¡' | '*' | ',' | '/' | '&' | '$' | '%' | '='
            )
    });
    last.map(|c| if matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '。' | '！' | '？') { c } else { 'a' })
}

/// Whether a mark of punctuation stands between the last letter and a word.
fn ends_clause(before: &[char]) -> bool {
    before.iter().rev().take_while(|&&c| !is_letter(c)).any(|c| {
        matches!(
            c,
            '.' | '!'
                | '?'
                | ','
                | ';'
                | ':'
                | '…'
                | '('
                | ')'
                | '。'
                | '！'
                | '？'
                | '，'
                | '、'
                | '；'
                | '：'
                | '،'
                | '؛'
                | '؟'
        )
    })
}

fn hunks<'w>(old: &'w [Seen], new: &'w [Seen]) -> Vec<Hunk<'w>> {
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
        let digits = |i: Option<usize>| i.and_then(|i| seen.get(i)).is_some_and(|word| word.digits);
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

/// Numbers in digits must be the same; a number word or a name with digits must not have become another.
fn number(hunk: &Hunk) -> Option<Guarded> {
    let digits =
        |side: &[&Seen]| side.iter().any(|word| word.digits && !word.identifier || (word.sign && hunk.beside_number));
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
    let values = |side: &[&Seen]| side.iter().filter_map(|word| word.number.clone()).collect::<Vec<_>>();
    let signs =
        |side: &[&Seen]| side.iter().filter(|word| word.sign).map(|word| word.written.clone()).collect::<Vec<_>>();
    let same = values(&removed) == values(&added)
        && (signs(&hunk.removed) == signs(&hunk.added) || !(hunk.beside_number || digits(&hunk.removed)));
    (!same).then(|| guarded(GuardKind::Number, removed.first().copied(), added.first().copied()))
}

fn numbered<'w>(side: &[&'w Seen]) -> Vec<&'w Seen> {
    side.iter().filter(|word| word.number.is_some()).copied().collect()
}

/// As many negations as before, if not in the same words then in the next ones, and no word turned into its opposite.
fn negated(hunks: &[Hunk]) -> Option<Guarded> {
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
    open.map(|(_, at)| negation_of(at)).or_else(|| hunks.iter().find_map(opposites))
}

fn count(side: &[&Seen]) -> usize {
    side.iter().filter(|word| word.negation).count()
}

fn negation_of(hunk: &Hunk) -> Guarded {
    let first = |side: &[&Seen]| side.iter().position(|word| word.negation);
    guarded(
        GuardKind::Negation,
        first(&hunk.removed).map(|i| hunk.removed[i]),
        first(&hunk.added).map(|i| hunk.added[i]),
    )
}

/// A word turned into its opposite.
fn opposites(hunk: &Hunk) -> Option<Guarded> {
    let short = hunk.removed.len() <= 12 && hunk.added.len() <= 12;
    let text = |word: &Seen| word.folded.iter().collect::<String>();
    let opposite = |word: &Seen| hunk.added.iter().find(|other| negation::are_opposites(&text(word), &text(other)));
    let pair = hunk.removed.iter().filter(|_| short).find_map(|word| opposite(word).map(|other| (*word, *other)));
    pair.map(|(word, other)| guarded(GuardKind::Negation, Some(word), Some(other)))
}

/// Negations that are endings.
fn inside(words: &str, there: &str) -> Option<Guarded> {
    (negation::inside(words) != negation::inside(there)).then(|| guarded(GuardKind::Negation, None, None))
}

/// No name replaced by another. At the beginning of a sentence only a word for a word counts.
fn name(hunk: &Hunk) -> Option<Guarded> {
    let alone = hunk.removed.len() == 1 && hunk.added.len() == 1;
    let named = |side: &[&'_ Seen]| side.iter().position(|word| word.name && (alone || !word.first));
    let (removed, added) = (hunk.removed[named(&hunk.removed)?], hunk.added[named(&hunk.added)?]);
    let plural = |one: &Seen, other: &Seen| other.folded.strip_suffix(&['s']) == Some(&one.folded);
    (!plural(removed, added) && !plural(added, removed)).then(|| guarded(GuardKind::Name, Some(removed), Some(added)))
}

fn guarded(kind: GuardKind, before: Option<&Seen>, after: Option<&Seen>) -> Guarded {
    let written = |word: Option<&Seen>| word.map_or_else(String::new, |word| word.written.clone());
    Guarded { kind, before: written(before), after: written(after) }
}
