//! The words of an article, each with a number of its own, without regard to case and punctuation, and where each
//! stands.

use std::collections::HashMap;
use std::ops::Range;

use super::{Normal, Places, UNKNOWN, fold_chars, split};

/// One word where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The number of the word.
    pub id: u32,
    /// Its first character in the normal form.
    pub start: u32,
    /// The character after its last one.
    pub end: u32,
}

impl Occurrence {
    /// The characters of the normal form.
    pub fn chars(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// All words of an article, and where each stands.
#[derive(Debug, Default)]
pub struct Words {
    /// In reading order.
    pub list: Vec<Occurrence>,
    numbers: HashMap<Box<[char]>, u32>,
    folded: Vec<Box<[char]>>,
    /// Per word number, whether it is written in lower case somewhere.
    common: Vec<bool>,
    /// Where each stands in `list`.
    places: Places,
}

impl Words {
    /// The words of an article's normal form.
    pub fn of(normal: &Normal) -> Self {
        let mut words = Self::default();
        for range in split(&normal.chars) {
            let folded = fold_chars(&normal.chars[range.clone()]);
            let id = if let Some(&id) = words.numbers.get(folded.as_slice()) {
                id
            } else {
                let id = words.folded.len() as u32;
                words.numbers.insert(folded.clone().into(), id);
                words.folded.push(folded.into());
                words.common.push(false);
                id
            };
            words.common[id as usize] |= !normal.chars[range.start].is_uppercase();
            words.list.push(Occurrence { id, start: range.start as u32, end: range.end as u32 });
        }
        words.places = Places::of(words.list.iter().map(|word| word.id), words.folded.len());
        words
    }

    /// The words of somebody's text, in the numbers of this article.
    pub fn read(&self, normal: &Normal) -> Vec<Occurrence> {
        self.read_chars(&normal.chars)
    }

    /// The same for characters in normal form.
    pub fn read_chars(&self, chars: &[char]) -> Vec<Occurrence> {
        split(chars)
            .map(|range| {
                let folded = fold_chars(&chars[range.clone()]);
                let id = self.numbers.get(folded.as_slice()).copied().unwrap_or(UNKNOWN);
                Occurrence { id, start: range.start as u32, end: range.end as u32 }
            })
            .collect()
    }

    /// Whether the article writes a folded word in lower case somewhere, so that a capital does not make it a name.
    pub fn is_common(&self, folded: &[char]) -> bool {
        self.numbers.get(folded).is_some_and(|&id| self.common[id as usize])
    }

    /// How often a folded word stands there.
    pub fn count(&self, folded: &[char]) -> usize {
        self.numbers.get(folded).map_or(0, |&id| self.places(id).len())
    }

    /// All words, folded, each with how often it stands there.
    pub fn counted(&self) -> impl Iterator<Item = (&[char], usize)> {
        self.folded.iter().enumerate().map(|(id, letters)| (letters.as_ref(), self.places(id as u32).len()))
    }

    /// Where a word stands, as indices of `list`.
    pub fn places(&self, id: u32) -> &[u32] {
        self.places.of_word(id)
    }

    /// How much a word tells about where it stands.
    pub fn weight(&self, id: u32) -> f32 {
        self.places.weight(id)
    }

    /// The folded letters of a word of the article.
    pub fn letters(&self, id: u32) -> &[char] {
        self.folded.get(id as usize).map_or(&[], |letters| letters)
    }

    /// The words that lie at least half in `chars`, a range of the normal form's characters, as indices of `list`.
    pub fn within(&self, chars: &Range<usize>) -> Range<usize> {
        let middle = |word: &Occurrence| (word.start + word.end) as usize;
        let start = self.list.partition_point(|word| middle(word) <= 2 * chars.start);
        let end = self.list.partition_point(|word| middle(word) < 2 * chars.end);
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_words_of_a_stretch() {
        let normal = Normal::of("one two three");
        assert_eq!(Words::of(&normal).within(&(4..13)), 1..3);
    }
}
