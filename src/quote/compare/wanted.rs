//! The words that are looked for: a quotation taken apart into its own words, insertions and elision marks.
//!
//! `[sic]` and notes on emphasis (`[emphasis added]`) are taken out and remembered. Nothing is compared here.

use super::index::Index;
use super::tokens::{Item, Word, key, scan};
use crate::words::lexicon::everywhere;
use std::ops::Range;

/// One word of the quotation.
#[derive(Clone, Debug)]
pub(super) struct WantedWords {
    pub word: Word,
    pub key: String,
    /// The key's number in the source, if the source has it.
    pub number: Option<u32>,
    /// Stands in brackets: the quoting author's word.
    pub inserted: bool,
    /// An elision mark stands before it.
    pub gap: bool,
}

/// A quotation taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Request {
    pub words: Vec<WantedWords>,
    /// An elision mark stands after the last word.
    pub gap_at_end: bool,
    pub sic: bool,
    /// It says that the emphasis is the quoting author's.
    pub emphasis_noted: bool,
}

impl Request {
    pub fn of(words: &str, index: &Index) -> Self {
        let mut request = Self::default();
        let mut gap = false;
        let mut inside = false;
        let mut opened = 0;
        for item in scan(words) {
            match item {
                Item::Gap => gap = true,
                Item::Open => (inside, opened) = (true, request.words.len()),
                Item::Close => {
                    inside = false;
                    request.close(opened);
                }
                Item::Word(word) => {
                    let key = key(&word.spelling);
                    let number = index.key(&key);
                    request.words.push(WantedWords { word, key, number, inserted: inside, gap });
                    gap = false;
                }
            }
        }
        request.gap_at_end = gap;
        request.take_note_in_parentheses(words);
        if request.words.iter().all(|word| word.inserted) {
            request.words.iter_mut().for_each(|word| word.inserted = false);
        }
        request
    }

    /// Takes out an insertion that is a remark and not a word of the sentence.
    fn close(&mut self, opened: usize) {
        let words: Vec<&str> = self.words[opened..].iter().map(|word| word.key.as_str()).collect();
        let remark = words.join(" ");
        let sic = everywhere().sic.contains(&remark);
        let emphasis = everywhere().emphasis_notes.contains(&remark);
        if sic || emphasis {
            self.sic |= sic;
            self.emphasis_noted |= emphasis;
            self.words.truncate(opened);
        }
    }

    /// `(emphasis added)` at the end.
    fn take_note_in_parentheses(&mut self, words: &str) {
        let keys: Vec<&str> = self.words.iter().map(|word| word.key.as_str()).collect();
        let length = (2..=4)
            .find(|&n| keys.len() > n && everywhere().emphasis_notes.contains(&keys[keys.len() - n..].join(" ")));
        let Some(length) = length else { return };
        let start = self.words[self.words.len() - length].word.range.start;
        if words[..start].trim_end().ends_with('(') {
            self.emphasis_noted = true;
            self.words.truncate(self.words.len() - length);
        }
    }

    /// The runs of the quotation's own words, between insertions and elision marks.
    pub fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (at, word) in self.words.iter().enumerate().filter(|(_, word)| !word.inserted) {
            match runs.last_mut() {
                Some(run) if run.end == at && !word.gap => run.end = at + 1,
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// Whether an elision mark stands between two runs (or before the first, after the last), insertions beside it
    /// allowed.
    pub fn elided(&self, between: &Range<usize>) -> bool {
        let marked = self.words[between.clone()].iter().any(|word| word.gap)
            || self.words.get(between.end).is_some_and(|word| word.gap);
        marked || between.end == self.words.len() && self.gap_at_end
    }
}
