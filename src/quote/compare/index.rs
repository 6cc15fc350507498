//! The words of a source, numbered and indexed: built once, asked by many quotations.
//!
//! In: the text and the places where its paragraphs begin.
//! Out: tokens with numbers instead of strings, and for each key the places where it stands.

use super::tokens::{Follow, Item, Word, key, scan};
use crate::words::{Places, UNKNOWN};
use std::collections::HashMap;
use std::ops::Range;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    /// Number of the spelling and of the key.
    pub spelling: u32,
    pub key: u32,
    pub paragraph: u32,
    pub seam: bool,
    pub emphasised: bool,
    pub follow: Follow,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    pub tokens: Vec<Token>,
    spellings: Vec<String>,
    keys: HashMap<String, u32>,
    /// Where each key stands in `tokens`.
    places: Places,
}

impl Index {
    /// Indexes `text`, whose paragraphs begin at `paragraphs` (byte offsets, ascending), without the stretches
    /// `left_out`.
    pub fn build(text: &str, paragraphs: &[usize], left_out: &[Range<usize>]) -> Self {
        let mut index = Self::default();
        let mut numbers: HashMap<String, (u32, u32)> = HashMap::new();
        let mut paragraph = 0;
        for word in
            scan(text).into_iter().filter_map(|item| if let Item::Word(word) = item { Some(word) } else { None })
        {
            let next = left_out.partition_point(|stretch| stretch.end <= word.range.start);
            if left_out.get(next).is_some_and(|stretch| stretch.start <= word.range.start) {
                continue;
            }
            while paragraphs.get(paragraph + 1).is_some_and(|&start| start <= word.range.start) {
                paragraph += 1;
            }
            index.push(word, paragraph as u32, &mut numbers);
        }
        index.places = Places::of(index.tokens.iter().map(|token| token.key), index.keys.len());
        index
    }

    fn push(&mut self, word: Word, paragraph: u32, numbers: &mut HashMap<String, (u32, u32)>) {
        let (spelling, key) = if let Some(&known) = numbers.get(&word.spelling) {
            known
        } else {
            let spelling = self.spellings.len() as u32;
            let next = self.keys.len() as u32;
            let key = *self.keys.entry(key(&word.spelling)).or_insert(next);
            self.spellings.push(word.spelling.clone());
            numbers.insert(word.spelling, (spelling, key));
            (spelling, key)
        };
        let (start, end) = (word.range.start as u32, word.range.end as u32);
        self.tokens.push(Token {
            start,
            end,
            spelling,
            key,
            paragraph,
            seam: word.seam,
            emphasised: word.emphasised,
            follow: word.follow,
        });
    }

    /// The number of a key, if the source has it.
    pub fn key(&self, key: &str) -> Option<u32> {
        self.keys.get(key).copied()
    }

    /// The places of a key, ascending.
    pub fn places(&self, key: u32) -> &[u32] {
        self.places.of_word(key)
    }

    pub fn spelling(&self, token: &Token) -> &str {
        &self.spellings[token.spelling as usize]
    }

    /// The byte range from the first to the last of a run of tokens; empty for an empty run.
    pub fn range(&self, run: &Range<usize>) -> Range<usize> {
        match self.tokens.get(run.clone()) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([only]) => only.start as usize..only.end as usize,
            _ => 0..0,
        }
    }

    /// How much a word tells, by its key's number in the source. One that the source does not have tells more than one
    /// that stands there once, since it speaks against the whole quotation.
    pub fn weight(&self, key: Option<u32>) -> f32 {
        key.map_or(self.places.weight(UNKNOWN) + std::f32::consts::LN_2, |key| self.places.weight(key))
    }
}
