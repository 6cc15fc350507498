//! Who may be speaking: a name or a noun phrase beside a verb of saying, near the quotation and in its sentence.
//!
//! In: what stands around one quotation.
//! Out: a hint or nothing. The grammar of the sentence is not read; pronouns give no hint, and neither do names in
//! scripts without capitals. What begins behind the quotation as a sentence of its own tells nothing of it.

use super::Hint;
use super::glyph::is_mark;
use super::neighbourhood::{NearWord, Neighbourhood};
use crate::words::lexicon::{Lexicon, everywhere};
use std::ops::Range;

/// How many words from the quotation a verb may stand, and how many from the verb a name.
const NEAR: usize = 28;
const CLOSE: usize = 18;

/// How many words a name before a colon may have.
const LONGEST: usize = 6;

/// The speaker's hint, if a verb of saying and a name stand near, or a name and a colon lead to the quotation.
pub(super) fn hint(around: &Neighbourhood) -> Option<Hint> {
    let leads_in = around.left.trim_end().ends_with([':', ',']);
    let before = || in_words(around.lexicon, &around.before, true);
    let after = || in_words(around.lexicon, &around.after, false).filter(|hint| is_same_sentence(around, hint));
    if leads_in { before().or_else(|| announced(around)).or_else(after) } else { after().or_else(before) }
}

/// `Anna Berg: “…”`, where the name is all that the sentence has.
fn announced(around: &Neighbourhood) -> Option<Hint> {
    let last = around.before.last().filter(|_| around.after_colon() && around.before.len() <= LONGEST)?;
    let mut names = names(around.lexicon, &around.before).into_iter();
    let name = names.next().filter(|name| *name == (around.before[0].range.start..last.range.end))?;
    let colon = around.left.trim_end();
    let width = colon.chars().next_back().map_or(1, char::len_utf8);
    let end = around.starts - around.left.len() + colon.len();
    Some(Hint { name, verb: end - width..end })
}

/// Whether a hint behind the quotation is in the quotation's sentence: it is not where the words end with a full stop
/// and a capital follows. A question may go on (`“Why?” Anna asked.`): there the verb has to end the sentence.
fn is_same_sentence(around: &Neighbourhood, hint: &Hint) -> bool {
    let (Some(stop), Some(first)) = (around.stop, around.after.first()) else { return true };
    let beside = first.range.start - around.ends;
    let parted = around.right[..beside].contains(|c: char| !c.is_whitespace() && !is_mark(c));
    if !first.capital || parted {
        return true;
    }
    let behind = around.right[hint.verb.end - around.ends..].trim_start();
    matches!(stop, '!' | '?') && (behind.is_empty() || behind.starts_with(['.', ',', ':', ';', '…']))
}

/// Whether a verb of saying or a leading word stands near the quotation, name or not.
pub(super) fn is_spoken(around: &Neighbourhood) -> bool {
    let after = &around.after[..around.after.len().min(NEAR / 2)];
    verb(around.lexicon, after, false).is_some()
        || verb(around.lexicon, &around.before, true).is_some()
        || lead(around.lexicon, &around.before).is_some()
        || lead(around.lexicon, after).is_some()
        || after.first().is_some_and(|word| word.after_stop && everywhere().as_words.contains(&word.lower))
        || is_spoken_without_spaces(around)
}

/// Where no spaces part words (Chinese, Japanese): a verb of saying right beside the marks.
fn is_spoken_without_spaces(around: &Neighbourhood) -> bool {
    let (lead, follow) = (&around.lexicon.verbs_before, &around.lexicon.verbs_behind);
    let start = around.left.char_indices().rev().nth(11).map_or(0, |(at, _)| at);
    let after: String = around.right.chars().take(16).take_while(|c| !matches!(c, '「' | '“' | '『')).collect();
    lead.iter().any(|verb| around.left[start..].contains(verb)) || follow.iter().any(|verb| after.contains(verb))
}

fn in_words(lexicon: &Lexicon, words: &[NearWord], backwards: bool) -> Option<Hint> {
    if let Some((at, range)) = lead(lexicon, words) {
        let near = &words[at..words.len().min(at + 8)];
        let name = names(lexicon, near).into_iter().next().or_else(|| names(lexicon, words).pop());
        return name.map(|name| Hint { name, verb: range });
    }
    let at = verb(lexicon, words, backwards).filter(|&at| !is_pronouns(lexicon, words, at))?;
    let near = names(lexicon, words).into_iter().map(|name| (distance(words, at, &name), name));
    let name = near.filter(|(distance, _)| *distance <= CLOSE).min_by_key(|(distance, name)| (*distance, name.start));
    let phrase = phrase(lexicon, words, at);
    let name = match (name, phrase) {
        (Some((_, name)), Some(phrase)) if phrase.start < name.start && name.end < phrase.end => phrase,
        (Some((_, name)), _) => name,
        (None, phrase) => phrase?,
    };
    Some(Hint { name, verb: words[at].range.clone() })
}

fn verb(lexicon: &Lexicon, words: &[NearWord], backwards: bool) -> Option<usize> {
    // `dit-il`, `demanda-t-elle`
    let is_verb = |word: &NearWord| lexicon.verbs.contains(word.lower.split('-').next().unwrap_or_default());
    if backwards {
        let far = words.len().saturating_sub(NEAR);
        words[far..].iter().rposition(is_verb).map(|at| at + far)
    } else {
        words.iter().take(NEAR).position(is_verb)
    }
}

/// Whether a pronoun is the subject of the verb at `at`, so that no name is: `he said of Anna`, `In Bonn sagte er`,
/// `dit-elle`.
fn is_pronouns(lexicon: &Lexicon, words: &[NearWord], at: usize) -> bool {
    let pronoun = |word: &NearWord| lexicon.pronouns.contains(&word.lower);
    let parts = || words[at].lower.split('-').skip(1);
    let before = at.checked_sub(1).map(|before| &words[before]).filter(|_| !words[at].after_stop);
    let first = words[..at].iter().rposition(|word| !is_name(lexicon, word));
    let placed =
        first.is_some_and(|at| lexicon.is_small(&words[at].lower) || lexicon.prepositions.contains(&words[at].lower));
    let named = before.is_some_and(|word| is_name(lexicon, word)) && !placed;
    let after = words.get(at + 1).filter(|word| !word.after_stop && !named);
    before.is_some_and(pronoun) || after.is_some_and(pronoun) || parts().any(|part| lexicon.pronouns.contains(part))
}

/// A leading word such as `according to`: the place of the word after it, and its range.
fn lead(lexicon: &Lexicon, words: &[NearWord]) -> Option<(usize, Range<usize>)> {
    lexicon.leads.iter().find_map(|lead| {
        let count = lead.split(' ').count();
        let at = words.windows(count).position(|run| run.iter().map(|word| word.lower.as_str()).eq(lead.split(' ')))?;
        Some((at + count, words[at].range.start..words[at + count - 1].range.end))
    })
}

/// Runs of capitalised words, particles between them included.
fn names(lexicon: &Lexicon, words: &[NearWord]) -> Vec<Range<usize>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut last: Option<usize> = None;
    for (at, word) in words.iter().enumerate().filter(|(_, word)| is_name(lexicon, word)) {
        let joined = last.is_some_and(|last| {
            let unbroken = words[last + 1..=at].iter().all(|word| !word.after_stop);
            unbroken
                && at - last <= 3
                && words[last + 1..at].iter().all(|word| everywhere().particles.contains(&word.lower))
        });
        match names.last_mut() {
            Some(name) if joined => name.end = word.range.end,
            _ => names.push(word.range.clone()),
        }
        last = Some(at);
    }
    names
}

fn is_name(lexicon: &Lexicon, word: &NearWord) -> bool {
    word.capital
        && word.lower.starts_with(char::is_alphabetic)
        && !lexicon.is_small(&word.lower)
        && !lexicon.verbs.contains(&word.lower)
}

fn distance(words: &[NearWord], verb: usize, name: &Range<usize>) -> usize {
    let start = words.partition_point(|word| word.range.start < name.start);
    let end = words.partition_point(|word| word.range.end <= name.end).saturating_sub(1);
    if start > verb { start - verb } else { verb.saturating_sub(end) }
}

/// `the Russian foreign minister`: the words from an article to the verb.
fn phrase(lexicon: &Lexicon, words: &[NearWord], verb: usize) -> Option<Range<usize>> {
    let start = words[..verb].iter().rposition(|word| lexicon.articles.contains(&word.lower))?;
    let inside = &words[start + 1..verb];
    let unbroken = (1..=5).contains(&inside.len()) && words[start + 1..=verb].iter().all(|word| !word.after_stop);
    let noun = inside.iter().all(|word| !lexicon.pronouns.contains(&word.lower));
    (unbroken && noun).then(|| words[start].range.start..words[verb - 1].range.end)
}
