//! The headings of a kept text, and the sections that a citation means by their words or numbers.
//!
//! In: headings with their levels. Out: the section of a place, and the sections that `2.1`, `§ 3`, `IV` or a heading's
//! words mean. Where no heading is meant, nothing is said: a text need not show the numbers that it is cited by.

use super::numeral::Numeral;
use crate::words::lexicon::everywhere;
use std::ops::Range;

/// The headings of a text, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Sections(Vec<Heading>);

/// A heading.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Where it begins in the text.
    pub start: usize,
    /// 1 for the highest.
    pub level: u8,
    /// Its words.
    pub title: String,
}

impl Sections {
    pub fn new(headings: Vec<Heading>) -> Self {
        Self(headings)
    }

    /// The heading whose section holds a place.
    pub fn title_at(&self, at: usize) -> Option<&str> {
        let next = self.0.partition_point(|heading| heading.start <= at);
        next.checked_sub(1).map(|last| self.0[last].title.as_str())
    }

    /// The stretches of the sections that a citation means, those below them included; empty where no heading is meant.
    pub fn meant(&self, said: &str, end: usize) -> Vec<Range<usize>> {
        let wanted = folded(said);
        let number = number(&wanted);
        let is_meant = |heading: &Heading| {
            let title = folded(&heading.title);
            title == wanted || number.is_some() && number == self::number(&title)
        };
        let meant = self.0.iter().enumerate().filter(|(_, heading)| is_meant(heading));
        meant
            .map(|(at, heading)| {
                let next = self.0[at + 1..].iter().find(|next| next.level <= heading.level);
                heading.start..next.map_or(end, |next| next.start)
            })
            .collect()
    }
}

/// Small letters, single spaces, no signs but the stops between figures.
fn folded(text: &str) -> String {
    let bare = text.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '.', " ");
    bare.split_whitespace()
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The number that a heading or a locator begins with, as `2.1`: figures, or roman where nothing else or a name of a
/// section stands there.
fn number(folded: &str) -> Option<String> {
    let named =
        folded.split_once(' ').filter(|(first, _)| everywhere().divisions.contains(first)).map(|(_, rest)| rest);
    let words = named.unwrap_or(folded);
    let first = words.split(' ').next()?;
    if first.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && first.len() <= 12 {
        return Some(first.to_owned());
    }
    let is_roman = named.is_some() || first == words;
    Numeral::read(first).filter(|number| is_roman && number.is_roman).map(|number| number.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::{Heading, Sections};

    fn sections(titles: &[(u8, &str)]) -> Sections {
        let heading = |(at, (level, title)): (usize, &(u8, &str))| Heading {
            start: at * 10,
            level: *level,
            title: (*title).into(),
        };
        Sections::new(titles.iter().enumerate().map(heading).collect())
    }

    #[test]
    fn a_section_is_meant_by_its_words_or_its_number() {
        let text =
            sections(&[(1, "The Tide"), (2, "1. Flood"), (3, "1.1 Signs"), (2, "2. Ebb"), (2, "Chapter III: Calm")]);
        assert_eq!(text.meant("1", 50).as_slice(), std::slice::from_ref(&(10..30)));
        assert_eq!(text.meant("§ 1.1", 50).as_slice(), std::slice::from_ref(&(20..30)));
        assert!(text.meant("ebb", 50).is_empty());
        assert_eq!(text.meant("2. Ebb", 50).as_slice(), std::slice::from_ref(&(30..40)));
        assert_eq!(text.meant("iii", 50).as_slice(), std::slice::from_ref(&(40..50)));
        assert_eq!(text.meant("3", 50).as_slice(), std::slice::from_ref(&(40..50)));
        assert_eq!(text.meant("the tide", 50).as_slice(), std::slice::from_ref(&(0..50)));
        assert_eq!(text.title_at(25), Some("1.1 Signs"));
    }
}
