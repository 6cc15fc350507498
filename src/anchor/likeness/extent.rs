//! Where a place begins and ends, when its words are not all the note's: nothing more than what was found, as many words more as are
//! missing, or whole sentences. Works on words of the article; which of the cuts is best is decided where they are scored.

use std::ops::Range;

use super::align::Alignment;
use super::{Article, Sought, align};
use crate::anchor::words::is_letter;

/// So many words a sentence may have become longer at an end.
const NEAR: usize = 2;
/// Up to this part of what was found may be words of a neighbour that only happen to be the note's, too.
const INNER: usize = 3;

/// From the words that were found to the whole place, in four ways: nothing more, as many words more at either end as are missing
/// there, up to the end of the sentence if that is no farther away than a little more than what is missing, or without the few words of a
/// sentence before or after.
pub fn span(article: Article, sought: &Sought, alignment: &Alignment, within: &Range<usize>) -> Vec<Range<usize>> {
    let (Some(first), Some(last)) = (alignment.pairs.first(), alignment.pairs.last()) else {
        return Vec::new();
    };
    let (before, after) = (first.0, sought.words.len() - 1 - last.0);
    let found = first.1..last.1 + 1;
    let start = found.start.saturating_sub(before).max(within.start);
    let end = (found.end + after).min(within.end);
    let mut spans = vec![found.clone(), start..end, found.start..end, start..found.end];
    let (begins, ends) = sentence_borders(sought);
    let limits = |missing: usize, whole: bool| if missing > 0 || whole { missing + NEAR } else { 0 };
    let begins = begins && !(before == 0 && stands_before(article, sought, found.start));
    let ends = ends && !(after == 0 && stands_after(article, sought, found.end));
    let opening = (found.start.saturating_sub(limits(before, begins)).max(within.start)..=found.start)
        .rev()
        .find(|&i| starts_sentence(article, i));
    let closing = (found.end..=(found.end + limits(after, ends)).min(within.end)).find(|&i| ends_sentence(article, i));
    spans.extend(closing.map(|end| found.start..end));
    spans.extend(opening.map(|start| start..found.end));
    spans.extend(opening.zip(closing).map(|(start, end)| start..end));
    let inner = found.len() / INNER;
    let later = (found.start + 1..=found.start + inner).find(|&i| begins && starts_sentence(article, i));
    let earlier = (found.end - inner..found.end).rev().find(|&i| ends && ends_sentence(article, i));
    spans.extend(later.map(|start| start..found.end));
    spans.extend(earlier.map(|end| found.start..end));
    spans
}

/// Whether the article's word `i` is the first of a sentence.
fn starts_sentence(article: Article, i: usize) -> bool {
    i == 0 || ends_sentence(article, i)
}

/// Whether a sentence, or a block, ends before the article's word `i`.
fn ends_sentence(article: Article, i: usize) -> bool {
    let words = &article.words.list;
    let Some(last) = i.checked_sub(1).map(|i| words[i].end as usize) else { return false };
    let next = words.get(i).map_or(article.normal.chars.len(), |word| word.start as usize);
    ends_with_mark(&article.normal.chars[last..next])
        || next == article.normal.chars.len()
        || article.breaks(last..next)
}

/// Whether there is a mark that ends a sentence among some characters between words.
fn ends_with_mark(chars: &[char]) -> bool {
    chars.iter().any(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।'))
}

/// At how many ends a place and the note's words are both at the end of a sentence.
pub fn common_ends(article: Article, sought: &Sought, span: &Range<usize>) -> usize {
    let (begins, ends) = sentence_borders(sought);
    usize::from(begins && starts_sentence(article, span.start)) + usize::from(ends && ends_sentence(article, span.end))
}

/// Whether the note's words begin as sentences do, with a capital, and end as they do.
fn sentence_borders(sought: &Sought) -> (bool, bool) {
    let form = &sought.form.chars;
    let tail = form.iter().rposition(|&c| is_letter(c)).map_or(0, |i| i + 1);
    (form.iter().find(|&&c| is_letter(c)).is_some_and(|c| c.is_uppercase()), ends_with_mark(&form[tail..]))
}

/// The characters of a place with as many words more at either end as are missing there, within the sentence: what the guard looks
/// at, since a changed word at an end may have been left out of the place.
pub fn widened(article: Article, sought: &Sought, place: &Range<usize>) -> Range<usize> {
    let words = article.words.within(place);
    let alignment = align(article, sought, words.clone());
    let (Some(first), Some(last)) = (alignment.pairs.first(), alignment.pairs.last()) else {
        return place.clone();
    };
    let (mut start, mut end) = (words.start, words.end);
    let (begins, ends) = (sentence_borders(sought).0, ends_clause(&sought.form.chars));
    let missing = |count: usize, whole: bool| if whole && count > FEW { 0 } else { count };
    let more_before = missing(first.0, sentence_ends_before(sought, first.0)).saturating_sub(first.1 - words.start);
    let after = sought.words.len() - 1 - last.0;
    let more_after = missing(after, sentence_ends_before(sought, last.0 + 1)).saturating_sub(words.end - 1 - last.1);
    let (bordered, closed) = (stands_before(article, sought, words.start), stands_after(article, sought, words.end));
    let beyond = |missing: usize, whole: bool| if whole { missing + NEAR } else { missing };
    for i in (0..=beyond(more_before, begins)).take_while(|_| !bordered) {
        let at = words.start.saturating_sub(i);
        if i <= more_before || starts_sentence(article, at) {
            start = at;
        }
        if starts_sentence(article, at) && (i >= more_before || more_before > FEW) {
            break;
        }
    }
    for i in (0..=beyond(more_after, ends)).take_while(|_| !closed) {
        let at = (words.end + i).min(article.words.list.len());
        let ended = ends_sentence(article, at) || (ends && clause_ends(article, at));
        if i <= more_after || ended {
            end = at;
        }
        if ended && (i >= more_after || more_after > FEW) {
            break;
        }
    }
    (article.words.list[start].start as usize).min(place.start)
        ..(article.words.list[end - 1].end as usize).max(place.end)
}

/// Whether a sentence of the note ends before its word `i`, so that what was missing up to there were whole sentences.
fn sentence_ends_before(sought: &Sought, i: usize) -> bool {
    let words = &sought.words.words;
    let end = i.checked_sub(1).and_then(|i| words.get(i)).map(|word| word.end as usize);
    end.zip(words.get(i)).is_some_and(|(end, next)| ends_with_mark(&sought.form.chars[end..next.start as usize]))
}

/// Whether some characters end with a sentence, or with a colon or the like.
fn ends_clause(chars: &[char]) -> bool {
    chars.iter().rev().take_while(|c| !is_letter(**c)).any(|&c| is_clause_mark(c))
}

/// Whether a sentence or what a colon closes ends before the article's word `i`.
fn clause_ends(article: Article, i: usize) -> bool {
    let words = &article.words.list;
    let last = i.checked_sub(1).map_or(0, |i| words[i].end as usize);
    let next = words.get(i).map_or(article.normal.chars.len(), |word| word.start as usize);
    article.normal.chars[last..next].iter().any(|&c| is_clause_mark(c))
}

fn is_clause_mark(c: char) -> bool {
    matches!(c, ':' | ';' | '：' | '；' | '؛') || ends_with_mark(&[c])
}

/// So many words of a stored context are held against those beside a place, each at its distance.
const HELD: usize = 4;
/// So few missing words may be a sentence of their own.
const FEW: usize = 3;

/// Whether the stored prefix ends word for word before the article's word `i`, so that nothing was put between.
fn stands_before(article: Article, sought: &Sought, i: usize) -> bool {
    let words = &article.words.list;
    let stored = sought.around.prefix().map(|prefix| article.words.read_chars(&prefix)).unwrap_or_default();
    let here = |distance: usize| i.checked_sub(distance + 1).map(|i| words[i].id);
    in_place(stored.iter().rev().map(|word| word.id), here)
}

/// The same for the suffix, from the article's word `i` on.
fn stands_after(article: Article, sought: &Sought, i: usize) -> bool {
    let words = &article.words.list;
    let stored = sought.around.suffix().map(|suffix| article.words.read_chars(&suffix)).unwrap_or_default();
    in_place(stored.iter().map(|word| word.id), |distance| words.get(i + distance).map(|word| word.id))
}

/// Whether one of the two nearest words, or two of some more, stand at the same distance. A word put between the two would have moved all of them.
fn in_place(stored: impl Iterator<Item = u32>, here: impl Fn(usize) -> Option<u32>) -> bool {
    let same: Vec<bool> = stored.take(HELD).enumerate().map(|(i, id)| here(i) == Some(id)).collect();
    same.iter().take(2).any(|same| *same) || same.iter().filter(|same| **same).count() >= 2
}
