//! Which words of a note stand, in order, in a stretch of the article: a local alignment (Smith and Waterman 1981) over words,
//! each counting by how rare it is in the article, so that common words alone make no likeness. Words that share most of
//! their letters count in part. Does not search: the stretch comes from elsewhere.

use std::ops::Range;

use crate::words::{Occurrence, Words, common_letters};

/// What a word skipped in the article costs, in parts of the mean weight of the note's words: an inserted sentence may be bridged when
/// more of the note stands behind it.
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
    /// Whether it reaches from the first word of a note of `count` to its last, and from one end of the article's words `span` to the other.
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
        let skip = skip * self.total / rows as f32;
        let width = columns + 1;
        let mut scores = vec![0f32; (rows + 1) * width];
        let mut best = (0f32, 0usize);
        for i in 0..rows {
            for (j, word) in article.list[stretch.clone()].iter().enumerate() {
                let alike = self.alike(i, word.id, article);
                let diagonal = if alike > 0.0 { scores[i * width + j] + alike * self.weights[i] } else { 0.0 };
                let up = scores[i * width + j + 1] - skip;
                let left = scores[(i + 1) * width + j] - skip;
                let score = diagonal.max(up).max(left).max(0.0);
                scores[(i + 1) * width + j + 1] = score;
                if score > best.0 {
                    best = (score, (i + 1) * width + j + 1);
                }
            }
        }
        self.trace(article, &stretch, &scores, best.1, skip)
    }

    fn trace(&self, article: &Words, stretch: &Range<usize>, scores: &[f32], from: usize, skip: f32) -> Alignment {
        let width = stretch.len() + 1;
        let mut alignment = Alignment::default();
        let (mut i, mut j) = (from / width, from % width);
        while i > 0 && j > 0 && scores[i * width + j] > 0.0 {
            let score = scores[i * width + j];
            let alike = self.alike(i - 1, article.list[stretch.start + j - 1].id, article);
            if alike > 0.0
                && score <= scores[(i - 1) * width + j - 1] + alike * self.weights[i - 1] + f32::EPSILON * score
            {
                alignment.pairs.push((i - 1, stretch.start + j - 1, alike));
                alignment.matched += alike * self.weights[i - 1];
                (i, j) = (i - 1, j - 1);
            } else if score <= scores[(i - 1) * width + j] - skip + f32::EPSILON * score {
                i -= 1;
            } else {
                j -= 1;
            }
        }
        alignment.pairs.reverse();
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

/// How alike two words are as forms of one; 0 for short words and for numbers.
fn forms(a: &[char], b: &[char]) -> f32 {
    let short = a.len().min(b.len()) < 4;
    if short || (a[0] != b[0] && a[a.len() - 1] != b[b.len() - 1]) || a.iter().chain(b).any(|c| c.is_numeric()) {
        return 0.0;
    }
    common_letters(a.iter().copied(), b.iter().copied())
}
