//! Whether words stand in their source where a citation says.
//!
//! In: the words with their place, and the page or section that is said. Out: nothing where they stand there, where
//! nothing is known of pages or sections, or where what is said cannot be understood; else where they stand.

use super::SourceText;
use super::numeral;
use crate::quote::compare::{Verdict, compare};
use std::ops::Range;

/// Words that stand on another page than is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPage {
    /// What a citation calls the page on which they stand.
    pub name: String,
    /// Its number in the file.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How much more the page that is said counts than the file does.
    pub shift: Option<i64>,
}

/// Words in their source.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The words.
    pub words: &'a str,
    /// Their language, as `compare` takes it.
    pub lang: &'a str,
    /// Where they stand first, as `compare` gives it.
    pub place: &'a Range<usize>,
    /// The number of the first page, where the source says so.
    pub first_page: Option<u32>,
}

impl SourceText {
    /// The page on which words stand, where `said` means another one. They may well stand on both: then nothing is
    /// said.
    pub fn other_page(&self, standing: Standing<'_>, said: &str) -> Option<OtherPage> {
        let around = self.pages.around(standing.place);
        let page = around.clone().next()?;
        for page in around {
            if self.pages.means(said, page, standing.first_page)? {
                return None;
            }
        }
        let meant =
            (0..self.pages.len()).filter(|page| self.pages.means(said, *page, standing.first_page) == Some(true));
        // Words that begin on a page may go on over the next one.
        let mut stretches = meant.map(|page| {
            let next = (page + 1).min(self.pages.len() - 1);
            let (own, after) = (self.pages.stretch(page, &self.text), self.pages.stretch(next, &self.text));
            (own.start..after.end, own.len())
        });
        if stretches.any(|(stretch, own)| self.has(standing, &stretch, own)) {
            return None;
        }
        let first = numeral::spans(said).and_then(|spans| spans.first().copied()).filter(|span| !span.from.is_roman);
        Some(OtherPage {
            name: self.pages.name(page, standing.first_page),
            page: page + 1,
            pages: self.pages.len(),
            shift: first.map(|span| i64::from(span.from.value) - page as i64 - 1),
        })
    }

    /// The heading under which words stand, where `said` means another one.
    pub fn other_section(&self, standing: Standing<'_>, said: &str) -> Option<String> {
        let meant = self.sections.meant(said, self.text.len());
        let there = |section: &Range<usize>| {
            section.contains(&standing.place.start) || self.has(standing, section, section.len())
        };
        if meant.is_empty() || meant.iter().any(there) {
            return None;
        }
        self.sections.title_at(standing.place.start).map(str::to_owned)
    }

    /// Whether the words stand in a stretch of the text, too, and begin within so many bytes of it.
    fn has(&self, standing: Standing<'_>, stretch: &Range<usize>, within: usize) -> bool {
        let part = Self::plain(self.text[stretch.clone()].to_owned(), &[], false);
        let found = compare(standing.words, &part, standing.lang);
        let begins = found.place.is_some_and(|place| place.start < within);
        begins && matches!(found.verdict, Verdict::Verbatim | Verdict::Edited)
    }
}
