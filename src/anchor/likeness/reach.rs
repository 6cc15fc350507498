//! How far around a place the guard has to look: a changed word at an end may have been left out of the place, a
//! sentence may have got a new beginning or end that says the opposite, and between the words and their context
//! something may have been put that does.

use std::ops::Range;

use super::extent::{
    ends_sentence, ends_with_mark, sentence_borders, stands_after, stands_before, starts_sentence, stored_after,
    stored_before,
};
use super::sought::{Sought, align};
use crate::anchor::article::Article;
use crate::words::script::{is_letter, is_spaced};

/// So many words may stand between words and their context, and of scripts without spaces so many characters.
const APART: (usize, usize) = (4, 8);
/// So few missing words may be a sentence of their own.
const FEW: usize = 3;
/// So many words of a stored context must stand one after the other, of scripts without spaces so many characters.
const TOGETHER: (usize, usize) = (2, 4);

/// The characters of an edited place with what is said of its own words around it: as many words more at either end as
/// are missing there, within the sentence, and the rest of the sentence, if it is no more than `look` words before or
/// after the place, where the note's words begin or end one and the place does not.
pub fn reach(article: Article, sought: &Sought, place: &Range<usize>, look: (usize, usize)) -> Range<usize> {
    let words = article.words.within(place);
    let alignment = align(article, sought, words.clone());
    let (Some(first), Some(last)) = (alignment.pairs.first(), alignment.pairs.last()) else {
        return place.clone();
    };
    let missing =
        |count: usize, whole: bool, extra: usize| (if whole && count > FEW { 0 } else { count }).saturating_sub(extra);
    let before = missing(first.0, sentence_ends_before(sought, first.0), first.1 - words.start);
    let lost = sought.words.len() - 1 - last.0;
    let after = missing(lost, sentence_ends_before(sought, last.0 + 1), words.end - 1 - last.1);
    let start = words.start - more_before(article, sought, words.start, before, look.0);
    let end = words.end + more_after(article, sought, words.end, after, look.1);
    extended(article, place, start..end)
}

/// The characters of a place with what was put between it and its stored context.
pub fn reach_of_context(article: Article, sought: &Sought, place: &Range<usize>) -> Range<usize> {
    let words = article.words.within(place);
    let apart = put_between(article, sought, &words);
    extended(article, place, words.start - apart.0..words.end + apart.1)
}

fn extended(article: Article, place: &Range<usize>, words: Range<usize>) -> Range<usize> {
    let list = &article.words.list[words];
    let chars = list.first().zip(list.last()).map(|(first, last)| first.start as usize..last.end as usize);
    chars.map_or(place.clone(), |chars| chars.start.min(place.start)..chars.end.max(place.end))
}

/// How many words more before the article's word `start`, when `missing` of the note's are.
fn more_before(article: Article, sought: &Sought, start: usize, missing: usize, look: usize) -> usize {
    if stands_before(article, sought, start) {
        return 0;
    }
    let first = article.normal.chars[article.words.list[start].start as usize];
    let limit = if sentence_borders(sought).0 && !first.is_uppercase() { missing + look } else { missing };
    to_border(limit.min(start), missing, |i| starts_sentence(article, start - i) || clause_ends(article, start - i))
}

/// The same from the article's word `end` on, the first behind the place.
fn more_after(article: Article, sought: &Sought, end: usize, missing: usize, look: usize) -> usize {
    if stands_after(article, sought, end) {
        return 0;
    }
    let ends = ends_clause(&sought.form.chars);
    let limit = if ends { missing + look } else { missing };
    let border = |i: usize| ends_sentence(article, end + i) || (ends && clause_ends(article, end + i));
    to_border(limit.min(article.words.list.len() - end), missing, border)
}

/// From 0 on as far as `missing`, and up to `limit` if a border is found there; a border that comes sooner ends it,
/// unless so few are missing that they may be a sentence of their own.
fn to_border(limit: usize, missing: usize, is_border: impl Fn(usize) -> bool) -> usize {
    let mut more = 0;
    for i in 0..=limit {
        let border = is_border(i);
        if i <= missing || border {
            more = i;
        }
        if border && (i >= missing || missing > FEW) {
            break;
        }
    }
    more
}

/// How many words were put between the article's words `place` and its stored prefix, and its stored suffix, where
/// these stand a little farther away and no sentence ends at the place.
fn put_between(article: Article, sought: &Sought, place: &Range<usize>) -> (usize, usize) {
    let list = &article.words.list;
    let before = |distance: usize| place.start.checked_sub(distance + 1).map(|i| list[i].id);
    let after = |distance: usize| list.get(place.end + distance).map(|word| word.id);
    let apart = |border: bool, stored: &[u32], here: &dyn Fn(usize) -> Option<u32>| {
        if border { 0 } else { distance(article, stored, here) }
    };
    (
        apart(starts_sentence(article, place.start), &stored_before(article, sought), &before),
        apart(ends_sentence(article, place.end), &stored_after(article, sought), &after),
    )
}

/// At which distance some stored words stand one after the other; `here` gives the article's word at a distance. 0 if
/// they stand directly there, or nowhere near.
fn distance(article: Article, stored: &[u32], here: impl Fn(usize) -> Option<u32>) -> usize {
    let spaced = stored.first().and_then(|&id| article.words.letters(id).first()).is_none_or(|&c| is_spaced(c));
    let together = stored.len().min(if spaced { TOGETHER.0 } else { TOGETHER.1 });
    let stands = |apart: usize| (0..together).all(|i| here(apart + i) == Some(stored[i]));
    let farthest = if spaced { APART.0 } else { APART.1 };
    (0..=farthest).find(|&apart| together > 0 && stands(apart)).unwrap_or(0)
}

/// Whether a sentence of the note ends before its word `i`, so that what was missing up to there were whole sentences.
fn sentence_ends_before(sought: &Sought, i: usize) -> bool {
    let words = &sought.words.words;
    let end = i.checked_sub(1).and_then(|i| words.get(i)).map(|word| word.end as usize);
    end.zip(words.get(i)).is_some_and(|(end, next)| ends_with_mark(&sought.form.chars[end..next.start as usize]))
}

/// Whether some characters end with a sentence, or with a colon or the like. A full stop that stands by itself behind
/// other marks is none.
fn ends_clause(chars: &[char]) -> bool {
    let tail = chars.iter().rposition(|&c| is_letter(c)).map_or(0, |i| i + 1);
    let alone = |i: usize| chars[i] == '.' && i > tail + 1 && chars[i - 1] == ' ';
    (tail..chars.len()).any(|i| is_clause_mark(chars[i]) && !alone(i))
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
