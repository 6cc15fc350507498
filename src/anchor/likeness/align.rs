//! Which words of a note stand, in order, in a stretch of the article: the best local alignment over words, each
//! counting by how rare it is in the article, so that common words alone make no likeness. Words that share most of
//! their letters count in part.
//!
//! In: a note's words, weighed, and a stretch. Out: pairs of words, and their weight. Not: where to look (`windows`).

use std::ops::Range;

use crate::words::align::{Costs, Extent, Move, align};
use crate::words::{Occurrence, Words, common_letters};

/// What a word skipped in the article costs, in parts of the mean weight of the note's words: an inserted sentence may
/// be bridged when more of the note stands behind it.
const SKIP: f32 = 0.1;
/// The same between both sides of the context.
const SKIP_BETWEEN: f32 = 0.03;
/// From this part of common letters on, two words are taken for forms of one.
const SAME_ROOT: f32 = 0.6;

/// A note's words with their weights.
#[derive(Debug)]
pub struct Weighted {
    pub words: Vec<Occurrence>,
    /// The folded letters of each.
    pub letters: Vec<Vec<char>>,
    pub weights: Vec<f32>,
    pub total: f32,
}

/// An alignment: which word of the note stands where (an index of the article's words), and how alike they are.
#[derive(Debug, Clone, Default)]
pub struct Alignment {
    pub pairs: Vec<(usize, usize, f32)>,
    /// The weight of the note's words that were found.
    pub matched: f32,
}

impl Alignment {
    /// Whether it reaches from the first word of a note of `count` to its last, and from one end of the article's words
    /// `span` to the other.
    pub fn spans(&self, count: usize, span: &Range<usize>) -> bool {
        let ends = self.pairs.first().zip(self.pairs.last());
        ends.is_some_and(|(first, last)| (first.0, first.1, last.0 + 1, last.1 + 1) == (0, span.start, count, span.end))
    }
}

impl Weighted {
    /// Weighs a note's words by an article.
    pub fn new(words: Vec<Occurrence>, letters: Vec<Vec<char>>, article: &Words) -> Self {
        let weights: Vec<f32> = words.iter().map(|word| article.weight(word.id)).collect();
        let total = weights.iter().sum();
        Self { words, letters, weights, total }
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The words `range` of it alone.
    pub fn part(&self, range: Range<usize>) -> Self {
        let weights = self.weights[range.clone()].to_vec();
        Self {
            words: self.words[range.clone()].to_vec(),
            letters: self.letters[range].to_vec(),
            total: weights.iter().sum(),
            weights,
        }
    }

    /// The best local alignment with the article's words `stretch`.
    pub fn align(&self, article: &Words, stretch: Range<usize>) -> Alignment {
        self.aligned(article, stretch, SKIP)
    }

    /// The same where it is known that the note's words stand between the ends of `stretch`, whatever was put in.
    pub fn align_between(&self, article: &Words, stretch: Range<usize>) -> Alignment {
        self.aligned(article, stretch, SKIP_BETWEEN)
    }

    fn aligned(&self, article: &Words, stretch: Range<usize>, skip: f32) -> Alignment {
        let (rows, columns) = (self.len(), stretch.len());
        if rows == 0 || columns == 0 {
            return Alignment::default();
        }
        let costs = PassageCosts { note: self, article, start: stretch.start, skip: skip * self.total / rows as f32 };
        let mut alignment = Alignment::default();
        for step in align(rows, columns, Extent::Best, &costs).1 {
            let Move::Both(word, place) = step else { continue };
            let alike = self.alike(word, article.list[stretch.start + place].id, article);
            alignment.pairs.push((word, stretch.start + place, alike));
            alignment.matched += alike * self.weights[word];
        }
        alignment
    }

    fn alike(&self, i: usize, id: u32, article: &Words) -> f32 {
        if self.words[i].id == id {
            return 1.0;
        }
        // A word that the article has elsewhere may still be another form of this one.
        let alike = forms(&self.letters[i], article.letters(id));
        if alike >= SAME_ROOT { alike * 0.9 } else { 0.0 }
    }
}

/// A note's words beside a stretch of an article: what their steps are worth.
struct PassageCosts<'a> {
    note: &'a Weighted,
    article: &'a Words,
    /// Where the stretch begins among the article's words.
    start: usize,
    skip: f32,
}

impl Costs for PassageCosts<'_> {
    fn both(&self, word: usize, place: usize) -> Option<f32> {
        let alike = self.note.alike(word, self.article.list[self.start + place].id, self.article);
        (alike > 0.0).then(|| alike * self.note.weights[word])
    }

    fn leave(&self, _: usize) -> f32 {
        self.skip
    }

    fn pass(&self, _: usize) -> f32 {
        self.skip
    }
}

/// How alike two words are as forms of one; 0 for short words and for numbers.
fn forms(a: &[char], b: &[char]) -> f32 {
    let short = a.len().min(b.len()) < 4;
    if short || (a[0] != b[0] && a[a.len() - 1] != b[b.len() - 1]) || a.iter().chain(b).any(|c| c.is_numeric()) {
        return 0.0;
    }
    common_letters(a.iter().copied(), b.iter().copied())
}
