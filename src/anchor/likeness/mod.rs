//! Places that an edited passage may have now. Windows of the article where the note's rare words gather are aligned with the
//! note; where too few words survive, the characters are searched (see `myers`); and whatever stands between the stored
//! prefix and suffix is a place, too. Every place is scored in the same way; which one is accepted is decided elsewhere.

mod align;
mod extent;
mod far;
mod myers;
mod place;
mod reach;
mod seats;
mod windows;

use std::ops::Range;

pub use align::Weighted;
pub use far::Far;
pub use myers::Pattern;
pub use place::{OTHER_CASE, Place, WORDS, rate};
pub use reach::{reach, reach_of_context};
pub use seats::Seats;

use super::context::Surroundings;
use super::exact::Phrase;
use crate::words::{Normal, UNKNOWN, Words, fold_chars};
use align::Alignment;
use extent::span;
use place::score;
use windows::{by_distance, scan, windows};

/// An article made ready for searching.
#[derive(Clone, Copy)]
pub struct Article<'a> {
    /// The reader's text.
    pub text: &'a str,
    pub normal: &'a Normal,
    pub words: &'a Words,
}

/// A note's words made ready for searching.
pub struct Sought<'a> {
    pub form: &'a Normal,
    pattern: Pattern,
    /// The same from its end, to find where a match begins.
    backwards: Pattern,
    pub words: Weighted,
    pub around: &'a Surroundings,
    /// So few words that another case or punctuation makes them others.
    pub slight: bool,
}

/// Places less alike than this are not good enough to spare a search of the whole text.
const ALIKE: f32 = 0.75;
/// Words beyond which only the beginning and the end of a note are aligned.
const LONGEST: usize = 240;

impl Article<'_> {
    /// Whether a block ends somewhere in a range of characters of the normal form.
    fn breaks(&self, chars: Range<usize>) -> bool {
        self.normal.back_chars(chars).is_some_and(|bytes| self.text[bytes].contains("\n\n"))
    }
}

impl<'a> Sought<'a> {
    /// Makes the words of `phrase` ready for `article`.
    pub fn new(article: Article, phrase: &'a Phrase, around: &'a Surroundings, slight: bool) -> Self {
        let form = form_in(article, phrase);
        let words = article.words.read(form);
        let letters = words.iter().map(|word| fold_chars(&form.chars[word.chars()])).collect();
        let pattern = Pattern::new(form.chars.iter().copied());
        let backwards = Pattern::new(form.chars.iter().rev().copied());
        Self { form, pattern, backwards, words: Weighted::new(words, letters, article.words), around, slight }
    }
}

/// The form of the words that the article is likely to have. What looks like a tag in them is dropped when they are read as Markdown; where the
/// article has the words inside of it, it shows such a thing to its readers, and so do the note's words.
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

/// All places worth a thought within `bounds` (characters of the normal form), in no order.
pub fn places(article: Article, sought: &Sought, bounds: &Range<usize>, seats: &Seats, far: &Far) -> Vec<Place> {
    let within = article.words.within(bounds);
    let mut between = seats.between(sought.words.len());
    between.extend(far.spans(article, sought, &within));
    let mut found = score_all(article, sought, between, windows(article, &sought.words, &within), &within);
    if found.iter().all(|place| place.alike < ALIKE) {
        found.extend(score_all(article, sought, Vec::new(), scan(article, sought, bounds, &within), &within));
    }
    found
}

/// Scores some spans of words, and what is best in some windows.
fn score_all(
    article: Article,
    sought: &Sought,
    mut spans: Vec<Range<usize>>,
    windows: Vec<Range<usize>>,
    within: &Range<usize>,
) -> Vec<Place> {
    for window in windows {
        spans.extend(by_distance(article, sought, &window));
        spans.extend(span(article, sought, &align(article, sought, window), within));
    }
    spans.sort_by_key(|span| (span.start, span.end));
    spans.dedup();
    spans.into_iter().filter(|span| !span.is_empty()).map(|span| score(article, sought, span)).collect()
}

/// Aligns the note with a stretch of the article; of a long note only its beginning and end.
fn align(article: Article, sought: &Sought, window: Range<usize>) -> Alignment {
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
