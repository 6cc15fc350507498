//! Where a place begins and ends, when its words are not all the note's: nothing more than what was found, as many
//! words more as are missing, or whole sentences. Works on words of the article; which of the cuts is best is decided
//! where they are scored.

use std::ops::Range;

use super::align::Alignment;
use super::sought::Sought;
use crate::anchor::article::Article;
use crate::words::script::is_letter;

/// So many words a sentence may have become longer at an end.
const NEAR: usize = 2;
/// Up to this part of what was found may be words of a neighbour that only happen to be the note's, too.
const INNER: usize = 3;

/// From the words that were found to the whole place, in four ways: nothing more, as many words more at either end as
/// are missing there, up to the end of the sentence if that is no farther away than a little more than what is missing,
/// or without the few words of a sentence before or after.
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
pub(super) fn starts_sentence(article: Article, i: usize) -> bool {
    i == 0 || ends_sentence(article, i)
}

/// Whether a sentence, or a block, ends before the article's word `i`.
pub(super) fn ends_sentence(article: Article, i: usize) -> bool {
    let words = &article.words.list;
    let Some(last) = i.checked_sub(1).map(|i| words[i].end as usize) else { return false };
    let next = words.get(i).map_or(article.normal.chars.len(), |word| word.start as usize);
    ends_with_mark(&article.normal.chars[last..next])
        || next == article.normal.chars.len()
        || article.breaks(last..next)
}

/// Whether there is a mark that ends a sentence among some characters between words.
pub(super) fn ends_with_mark(chars: &[char]) -> bool {
    chars.iter().any(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।'))
}

/// At how many ends a place and the note's words are both at the end of a sentence.
pub fn common_ends(article: Article, sought: &Sought, span: &Range<usize>) -> usize {
    let (begins, ends) = sentence_borders(sought);
    usize::from(begins && starts_sentence(article, span.start)) + usize::from(ends && ends_sentence(article, span.end))
}

/// Whether the note's words begin as sentences do, with a capital, and end as they do.
pub(super) fn sentence_borders(sought: &Sought) -> (bool, bool) {
    let form = &sought.form.chars;
    let tail = form.iter().rposition(|&c| is_letter(c)).map_or(0, |i| i + 1);
    (form.iter().find(|&&c| is_letter(c)).is_some_and(|c| c.is_uppercase()), ends_with_mark(&form[tail..]))
}

/// So many words of a stored context are held against those beside a place, each at its distance.
const HELD: usize = 4;

/// Whether the stored prefix ends word for word before the article's word `i`, so that nothing was put between.
pub(super) fn stands_before(article: Article, sought: &Sought, i: usize) -> bool {
    let here = |distance: usize| i.checked_sub(distance + 1).map(|i| article.words.list[i].id);
    in_place(stored_before(article, sought).into_iter(), here)
}

/// The same for the suffix, from the article's word `i` on.
pub(super) fn stands_after(article: Article, sought: &Sought, i: usize) -> bool {
    let here = |distance: usize| article.words.list.get(i + distance).map(|word| word.id);
    in_place(stored_after(article, sought).into_iter(), here)
}

/// Whether one of the two nearest words, or two of some more, stand at the same distance. A word put between the two
/// would have moved all of them.
fn in_place(stored: impl Iterator<Item = u32>, here: impl Fn(usize) -> Option<u32>) -> bool {
    let same: Vec<bool> = stored.take(HELD).enumerate().map(|(i, id)| here(i) == Some(id)).collect();
    same.iter().take(2).any(|same| *same) || same.iter().filter(|same| **same).count() >= 2
}

/// The words of the stored prefix, leading away from the passage.
pub(super) fn stored_before(article: Article, sought: &Sought) -> Vec<u32> {
    let stored = sought.around.prefix().map(|prefix| article.words.read_chars(&prefix)).unwrap_or_default();
    stored.iter().rev().map(|word| word.id).collect()
}

/// The words of the stored suffix.
pub(super) fn stored_after(article: Article, sought: &Sought) -> Vec<u32> {
    let stored = sought.around.suffix().map(|suffix| article.words.read_chars(&suffix)).unwrap_or_default();
    stored.iter().map(|word| word.id).collect()
}
