//! Words of one article while they are collected: each kept once, with the documents where it stands.

use super::terms::{self, Terms};
use super::words;
use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;
use std::ops::Range;

/// Words with their places; documents are added in ascending order.
#[derive(Debug, Default)]
pub struct Collected {
    /// All words, one after the other.
    letters: String,
    words: Vec<Word>,
    by_letters: HashTable<u32>,
    places: Vec<Place>,
}

#[derive(Debug)]
struct Word {
    letters: Range<u32>,
    first: u32,
    last: u32,
}

/// A word's weight in one document, and its place in the next one.
#[derive(Debug)]
struct Place {
    local: u32,
    weight: u16,
    next: Option<u32>,
}

impl Collected {
    /// Room for the words of so many bytes of text.
    pub fn with_room(bytes: usize) -> Self {
        // About as many different words stand in an article of English, and as many places of its notes' words again.
        let words = bytes / 14;
        Self {
            letters: String::with_capacity(words * 7),
            words: Vec::with_capacity(words),
            by_letters: HashTable::with_capacity(words),
            places: Vec::with_capacity(2 * words),
        }
    }

    /// Adds the words of a text to a document. The weight is that of the first occurrence; each further one adds one.
    pub fn add(&mut self, local: u32, text: &str, weight: u8) {
        words::each(text, |word| self.add_word(local, word, weight.into()));
    }

    fn add_word(&mut self, local: u32, word: &str, weight: u16) {
        let hash = FxBuildHasher.hash_one(word);
        let is_same = |index: &u32| letters(&self.letters, &self.words[*index as usize]) == word;
        if let Some(index) = self.by_letters.find(hash, is_same) {
            let known = &mut self.words[*index as usize];
            let last = &mut self.places[known.last as usize];
            if last.local == local {
                last.weight = last.weight.max(weight).saturating_add(1);
                return;
            }
            let next = self.places.len() as u32;
            self.places[known.last as usize].next = Some(next);
            known.last = next;
        } else {
            let from = self.letters.len() as u32;
            self.letters.push_str(word);
            let place = self.places.len() as u32;
            let (all, words) = (&self.letters, &mut self.words);
            words.push(Word { letters: from..all.len() as u32, first: place, last: place });
            let rehash = |index: &u32| FxBuildHasher.hash_one(letters(all, &words[*index as usize]));
            self.by_letters.insert_unique(hash, words.len() as u32 - 1, rehash);
        }
        self.places.push(Place { local, weight, next: None });
    }

    /// Packs the words, sorted.
    pub fn pack(self) -> Terms {
        let of = |word: &Word| letters(&self.letters, word);
        // Nearly all words differ in their first eight bytes, and numbers are quickly compared.
        let mut order: Vec<(u64, &Word)> = self.words.iter().map(|word| (beginning(of(word)), word)).collect();
        order.sort_unstable_by(|(a, one), (b, other)| a.cmp(b).then_with(|| of(one).cmp(of(other))));
        terms::pack(order.iter().map(|(_, word)| (of(word), places(&self.places, word.first))))
    }
}

fn letters<'l>(all: &'l str, word: &Word) -> &'l str {
    &all[word.letters.start as usize..word.letters.end as usize]
}

/// The first eight bytes as a number that sorts as they do.
fn beginning(word: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = word.len().min(8);
    bytes[..length].copy_from_slice(&word.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

fn places(all: &[Place], first: u32) -> impl Iterator<Item = (u32, u16)> + Clone {
    let chain = std::iter::successors(Some(first), |at| all[*at as usize].next);
    chain.map(|at| (all[at as usize].local, all[at as usize].weight))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::search::terms::{HEAVIEST, PARTS};

    fn all(terms: &Terms) -> Vec<(String, u32, u8)> {
        let mut all = Vec::new();
        for part in 0..PARTS {
            terms.each(part, |word, local, weight| {
                all.push((String::from_utf8_lossy(word).into_owned(), local, weight));
            });
        }
        all
    }

    #[test]
    fn what_is_packed_comes_out_sorted_with_its_places() {
        let mut collected = Collected::default();
        collected.add(0, "steppe stepped steppe мир", 4);
        collected.add(300, "Step steppe", 6);
        let expected = [("step", 300, 6), ("stepped", 0, 4), ("steppe", 0, 5), ("steppe", 300, 6), ("мир", 0, 4)];
        let mut found = all(&collected.pack());
        found.sort_by_key(|(word, local, _)| (expected.iter().position(|it| it.0 == word), *local));
        assert_eq!(found, expected.map(|(word, local, weight)| (word.to_owned(), local, weight)));
    }

    #[test]
    fn a_word_never_weighs_more_than_the_heaviest() {
        let mut collected = Collected::default();
        collected.add(0, &"word ".repeat(70_000), 1);
        assert_eq!(all(&collected.pack()), [("word".to_owned(), 0, HEAVIEST)]);
    }
}
