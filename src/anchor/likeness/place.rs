//! One place and how well it fits: the words there held against the note's, by words and by letters, and its
//! surroundings against the stored context. All places are scored by the same figures, so that they can be compared;
//! nothing is decided here.

use std::ops::Range;

use super::extent::common_ends;
use super::sought::{LETTERS, LONGEST, Sought, align};
use crate::anchor::article::Article;
use crate::anchor::border;
use crate::anchor::context::{BY_CHANCE, Fit};
use crate::words::Occurrence;

/// A place and how it fits.
#[derive(Debug, Clone)]
pub struct LikelyPlace {
    /// Characters of the normal form.
    pub chars: Range<usize>,
    /// How alike the words are, from 0 to 1.
    pub alike: f32,
    /// Which part of the note's words stands there, by how much they tell.
    pub kept: f32,
    pub fit: Fit,
    /// Likeness and context together.
    pub score: f32,
    /// How well the place is cut: of places that overlap, the best by this one is meant.
    pub extent: f32,
    /// The words stand there unchanged, case and punctuation aside.
    pub unchanged: bool,
    /// Another cut of it, with which it shares less than half, is nearly as good.
    pub vague: bool,
}

/// For the cut of a place, how much more the note's words count that it has than the words of its own.
const KEPT: f32 = 0.65;
/// For the cut of a place, what a context that fits is worth, and an end of a sentence where the note's words have one.
const BESIDE: f32 = 0.10;
const END: f32 = 0.05;
/// The same for a place that has all of the note's words, or nearly, between both sides of its context: whatever was
/// put in belongs to it.
const ENCLOSED: f32 = 0.08;
const WHOLE: f32 = 0.95;
/// How alike few words are that differ in case or punctuation only.
pub const OTHER_CASE: f32 = 0.85;
/// What the words, one side of the context, and standing between both sides are worth; 1 together for the same words in
/// the same context. An edited place without any of its context can reach no more than the first.
pub const WORDS: f32 = 0.65;
const SIDE: f32 = 0.14;
const BETWEEN: f32 = 0.07;
/// Scores the article's words `span`.
pub fn score(article: Article, sought: &Sought, span: Range<usize>) -> LikelyPlace {
    let list = &article.words.list;
    let chars = list[span.start].start as usize..list[span.end - 1].end as usize;
    let chars = border::with_punctuation(&article.normal.chars, chars, &sought.form.chars);
    let theirs: f32 = list[span.clone()].iter().map(|word| article.words.weight(word.id)).sum();
    let ids = |words: &[Occurrence]| words.iter().map(|word| word.id).collect::<Vec<_>>();
    let unchanged = span.len() == sought.words.len() && ids(&list[span.clone()]) == ids(&sought.words.words);
    let enclosed = (!unchanged).then(|| enclosed(article, sought, &chars, &span)).flatten();
    let matched = match enclosed {
        _ if unchanged => theirs,
        Some(matched) => matched,
        None => align(article, sought, span.clone()).matched,
    };
    let by_words = 2.0 * matched / (sought.words.total + theirs);
    let by_letters = by_letters(article, sought, &chars);
    let alike = by_words.max(by_letters).min(if sought.slight { OTHER_CASE } else { 1.0 });
    let (kept, own) = ((matched / sought.words.total).max(by_letters), (matched / theirs).max(by_letters));
    let place = rate(article, sought, chars, alike, unchanged && !sought.slight);
    let context = place.fit.before.unwrap_or(0.0) + place.fit.after.unwrap_or(0.0);
    let ends = common_ends(article, sought, &span) as f32;
    let whole = if enclosed.is_some() && kept >= WHOLE { ENCLOSED } else { 0.0 };
    let extent = KEPT * kept + (1.0 - KEPT) * own + context * BESIDE + END * ends + whole;
    LikelyPlace { kept, extent, ..place }
}

/// The weight of the note's words found, if the characters of a place stand between both sides of its context, and the
/// words reach from end to end.
fn enclosed(article: Article, sought: &Sought, chars: &Range<usize>, span: &Range<usize>) -> Option<f32> {
    let short = sought.words.len() <= LONGEST && span.len() <= 4 * LONGEST;
    if !short || !sought.around.fit(&article.normal.chars, chars).encloses() {
        return None;
    }
    let alignment = sought.words.align_between(article.words, span.clone());
    alignment.spans(sought.words.len(), span).then_some(alignment.matched)
}

/// How alike two texts are by their letters, for words with many slips; as for contexts, what any two texts share
/// counts nothing.
fn by_letters(article: Article, sought: &Sought, chars: &Range<usize>) -> f32 {
    let (own, theirs) = (sought.form.chars.len(), chars.len());
    if own > LETTERS || theirs > 2 * own || own > 2 * theirs {
        return 0.0;
    }
    let same = 1.0 - sought.pattern.distance(&article.normal.chars[chars.clone()]) as f32 / own.max(theirs) as f32;
    (same - BY_CHANCE) / (1.0 - BY_CHANCE)
}

/// Joins likeness and context to one figure. What is not stored adds nothing, so that leaving a context out never
/// helps; what is stored can make up for as many words as its part is worth.
pub fn rate(article: Article, sought: &Sought, chars: Range<usize>, alike: f32, unchanged: bool) -> LikelyPlace {
    let fit = sought.around.fit(&article.normal.chars, &chars);
    let mut place = LikelyPlace { chars, alike, kept: 1.0, fit, score: 0.0, extent: 1.0, unchanged, vague: false };
    place.refit(fit);
    place
}

impl LikelyPlace {
    /// Rates it with another fit of its context.
    pub fn refit(&mut self, fit: Fit) {
        let (before, after) = (fit.before.unwrap_or(0.0), fit.after.unwrap_or(0.0));
        self.fit = fit;
        self.score = WORDS * self.alike + SIDE * (before + after) + BETWEEN * before * after;
    }

    /// The part that two places share of both together, by their characters; 0 when they do not overlap.
    pub fn shared(&self, other: &Self) -> f32 {
        let inner = self.chars.end.min(other.chars.end).saturating_sub(self.chars.start.max(other.chars.start));
        let outer = self.chars.end.max(other.chars.end) - self.chars.start.min(other.chars.start);
        inner as f32 / outer.max(1) as f32
    }
}
