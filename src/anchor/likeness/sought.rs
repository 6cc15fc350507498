//! A note's words made ready for one article: in the form that the article is likely to have, weighed by it, and to be
//! aligned with its stretches.

use std::ops::Range;

use super::align::{Alignment, Weighted};
use super::myers::Pattern;
use crate::anchor::article::Article;
use crate::anchor::context::StoredContext;
use crate::anchor::exact::Phrase;
use crate::words::{Normal, UNKNOWN, fold_chars};

/// A note's words made ready for searching.
pub struct Sought<'a> {
    pub form: &'a Normal,
    pub pattern: Pattern,
    /// The same from its end, to find where a match begins.
    pub backwards: Pattern,
    pub words: Weighted,
    pub around: &'a StoredContext,
    /// So few words that another case or punctuation makes them others.
    pub slight: bool,
}

/// Words beyond which only the beginning and the end of a note are aligned.
pub const LONGEST: usize = 240;
/// Words beyond which letters are not compared, in characters.
pub const LETTERS: usize = 4000;

impl<'a> Sought<'a> {
    /// Makes the words of `phrase` ready for `article`.
    pub fn new(article: Article, phrase: &'a Phrase, around: &'a StoredContext, slight: bool) -> Self {
        let form = form_in(article, phrase);
        let words = article.words.read(form);
        let letters = words.iter().map(|word| fold_chars(&form.chars[word.chars()])).collect();
        let pattern = Pattern::new(form.chars.iter().copied());
        let backwards = Pattern::new(form.chars.iter().rev().copied());
        Self { form, pattern, backwards, words: Weighted::new(words, letters, article.words), around, slight }
    }
}

/// The form of the words that the article is likely to have. What looks like a tag in them is dropped when they are
/// read as Markdown; where the article has the words inside of it, it shows such a thing to its readers, and so do the
/// note's words.
fn form_in<'p>(article: Article, phrase: &'p Phrase) -> &'p Normal {
    let reading = phrase.reading();
    if !phrase.typed.contains('<') {
        return reading;
    }
    let words = |form: &Normal| {
        let words = article.words.read(form);
        (words.len(), words.iter().filter(|word| word.id != UNKNOWN).count())
    };
    let (typed, read) = (words(&phrase.normal), words(reading));
    let (dropped, known) = (typed.0.saturating_sub(read.0), typed.1.saturating_sub(read.1));
    if 2 * known > dropped { &phrase.normal } else { reading }
}

/// Aligns the note with a stretch of the article; of a long note only its beginning and end.
pub fn align(article: Article, sought: &Sought, window: Range<usize>) -> Alignment {
    let count = sought.words.len();
    if count <= LONGEST {
        return sought.words.align(article.words, window);
    }
    let half = LONGEST / 2;
    let reach = 2 * LONGEST;
    let mut alignment = sought
        .words
        .part(0..half)
        .align(article.words, window.start..window.end.min(window.start + reach + window.len().saturating_sub(count)));
    let tail = sought.words.part(count - half..count).align(
        article.words,
        window.end.saturating_sub(reach + window.len().saturating_sub(count)).max(window.start)..window.end,
    );
    let scale = sought.words.total
        / sought.words.weights.iter().take(half).chain(sought.words.weights.iter().rev().take(half)).sum::<f32>();
    alignment.pairs.extend(tail.pairs.iter().map(|&(i, j, alike)| (i + count - half, j, alike)));
    alignment.matched = (alignment.matched + tail.matched) * scale;
    alignment
}
