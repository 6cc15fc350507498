//! How well what is known of the text farther around a passage stands around a place: words in order (a longest common
//! subsequence), each counting by how rare it is. Tells where a passage was even when what stands directly beside it
//! was rewritten, too.

use std::ops::Range;

use super::align::Weighted;
use super::sought::Sought;
use super::windows::windows;
use crate::anchor::article::Article;
use crate::anchor::context::Fit;
use crate::anchor::known::WiderContext;
use crate::words::Occurrence;

/// Fewer words than this tell nothing that the stored context does not.
const FEW: usize = 10;
/// Two stretches of one article share about this part of their words by chance.
const BY_CHANCE: f32 = 0.4;

/// The words known beside a passage, leading away from it.
#[derive(Debug, Default)]
pub struct WeighedContext {
    before: Vec<(u32, f32)>,
    after: Vec<(u32, f32)>,
}

impl WeighedContext {
    /// Weighs what is known by an article.
    pub fn of(article: Article, beside: &WiderContext) -> Self {
        let weighted = |chars: &[char]| -> Vec<(u32, f32)> {
            let words = article.words.read_chars(chars);
            if words.len() < FEW {
                Vec::new()
            } else {
                words.iter().map(|word| (word.id, article.words.weight(word.id))).collect()
            }
        };
        let mut before = weighted(&beside.before);
        before.reverse();
        Self { before, after: weighted(&beside.after) }
    }

    /// Where a passage stands if it is looked for together with what is known around it: the words found of it, and all
    /// that stands between its neighbours.
    pub fn spans(&self, article: Article, sought: &Sought, within: &Range<usize>) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let whole = self.whole(article, sought);
        let own = self.before.len()..self.before.len() + sought.words.len();
        let mut spans = Vec::new();
        for window in windows(article, &whole, within) {
            let pairs = whole.align(article.words, window).pairs;
            let inside = pairs.iter().filter(|pair| own.contains(&pair.0));
            let (first, last) = (inside.clone().map(|pair| pair.1).min(), inside.map(|pair| pair.1 + 1).max());
            let left = pairs
                .iter()
                .rev()
                .find(|pair| pair.0 < own.start)
                .filter(|pair| pair.0 + 1 == own.start)
                .map(|pair| pair.1 + 1);
            let right = pairs.iter().find(|pair| pair.0 >= own.end).filter(|pair| pair.0 == own.end).map(|pair| pair.1);
            for start in [first, left].into_iter().flatten() {
                spans.extend(
                    [last, right]
                        .into_iter()
                        .flatten()
                        .filter(|&end| start < end && end - start < 3 * own.len() + 12)
                        .map(|end| start..end),
                );
            }
        }
        spans
    }

    /// The words with what is known around them.
    fn whole(&self, article: Article, sought: &Sought) -> Weighted {
        let far = |side: &[(u32, f32)]| {
            side.iter().map(|word| Occurrence { id: word.0, start: 0, end: 0 }).collect::<Vec<_>>()
        };
        let mut words = far(&self.before);
        words.reverse();
        words.extend(sought.words.words.iter().copied());
        words.extend(far(&self.after));
        let letters = words.iter().map(|word| article.words.letters(word.id).to_vec()).collect();
        Weighted::new(words, letters, article.words)
    }

    /// Whether it can tell anything.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// The fit of a place with what is known farther around it.
    pub fn better(&self, article: Article, span: &Range<usize>, fit: Fit) -> Fit {
        let list = &article.words.list;
        let before = list[..span.start].iter().rev().map(|word| word.id);
        let after = list[span.end..].iter().map(|word| word.id);
        Fit {
            before: fit.before.map(|near| near.max(share(&self.before, before))),
            after: fit.after.map(|near| near.max(share(&self.after, after))),
        }
    }
}

/// Which part of `known` stands in order among the next words.
fn share(known: &[(u32, f32)], here: impl Iterator<Item = u32>) -> f32 {
    if known.is_empty() {
        return 0.0;
    }
    let here: Vec<u32> = here.take(known.len() * 3 / 2 + FEW).collect();
    let mut row = vec![0f32; here.len() + 1];
    for &(id, weight) in known {
        let mut diagonal = 0f32;
        for (j, &there) in here.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if id == there { diagonal + weight } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    let total: f32 = known.iter().map(|word| word.1).sum();
    ((row.last().copied().unwrap_or(0.0) / total - BY_CHANCE) / (1.0 - BY_CHANCE)).clamp(0.0, 0.999)
}
