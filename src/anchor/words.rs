//! A normal form cut into words, each with a number of its own, without regard to case and punctuation: what the level
//! "case and punctuation aside" and the fuzzy level compare. Scripts written without spaces give one word per character.
//! Signs that carry meaning (`$`, `%`, `<`, a minus before a digit) are words; other punctuation is not.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::normal::Normal;
use crate::words::fold_chars as fold;

/// The number of a word that the article does not have; it equals no other word.
pub const UNKNOWN: u32 = u32::MAX;

/// One word: its number and the characters of the normal form that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub id: u32,
    pub start: u32,
    pub end: u32,
}

impl Word {
    /// The characters of the normal form.
    pub fn chars(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// All words of an article, and where each stands.
#[derive(Debug, Default)]
pub struct Words {
    /// In reading order.
    pub list: Vec<Word>,
    numbers: HashMap<Box<[char]>, u32>,
    folded: Vec<Box<[char]>>,
    /// Per word number, whether it is written in lower case somewhere.
    common: Vec<bool>,
    /// Per word number, the places in `list`, in reading order.
    postings: Vec<Vec<u32>>,
}

impl Words {
    /// The words of an article's normal form.
    pub fn of(normal: &Normal) -> Self {
        let mut words = Self::default();
        for range in split(&normal.chars) {
            let folded = fold(&normal.chars[range.clone()]);
            let id = if let Some(&id) = words.numbers.get(folded.as_slice()) {
                id
            } else {
                let id = words.folded.len() as u32;
                words.numbers.insert(folded.clone().into(), id);
                words.folded.push(folded.into());
                words.postings.push(Vec::new());
                words.common.push(false);
                id
            };
            words.common[id as usize] |= !normal.chars[range.start].is_uppercase();
            words.postings[id as usize].push(words.list.len() as u32);
            words.list.push(Word { id, start: range.start as u32, end: range.end as u32 });
        }
        words
    }

    /// The words of somebody's text, in the numbers of this article.
    pub fn read(&self, normal: &Normal) -> Vec<Word> {
        self.read_chars(&normal.chars)
    }

    /// The same for characters in normal form.
    pub fn read_chars(&self, chars: &[char]) -> Vec<Word> {
        split(chars)
            .map(|range| {
                let folded = fold(&chars[range.clone()]);
                let id = self.numbers.get(folded.as_slice()).copied().unwrap_or(UNKNOWN);
                Word { id, start: range.start as u32, end: range.end as u32 }
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

    /// Where a word stands, as indices of `list`.
    pub fn places(&self, id: u32) -> &[u32] {
        self.postings.get(id as usize).map_or(&[], Vec::as_slice)
    }

    /// The folded letters of a word of the article.
    pub fn letters(&self, id: u32) -> &[char] {
        self.folded.get(id as usize).map_or(&[], |letters| letters)
    }

    /// The words that lie at least half in `chars`, a range of the normal form's characters, as indices of `list`.
    pub fn within(&self, chars: &Range<usize>) -> Range<usize> {
        let middle = |word: &Word| (word.start + word.end) as usize;
        let start = self.list.partition_point(|word| middle(word) <= 2 * chars.start);
        let end = self.list.partition_point(|word| middle(word) < 2 * chars.end);
        start..end.max(start)
    }
}

/// The words of `chars`, as ranges of it.
pub fn split(chars: &[char]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < chars.len() && !begins_word(chars, at) {
            at += 1;
        }
        let start = at;
        let first = *chars.get(at)?;
        at += 1;
        if !is_letter(first) || !is_spaced(first) {
            while at < chars.len() && is_combining_mark(chars[at]) {
                at += 1;
            }
            return Some(start..at);
        }
        while at < chars.len() && continues_word(chars, at) {
            at += 1;
        }
        Some(start..at)
    })
}

/// Letters, digits and the marks that belong to them.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether the script of a letter puts spaces between words.
pub fn is_spaced(c: char) -> bool {
    !matches!(c as u32, 0xe00..=0xeff | 0xf00..=0xfff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x2e80..=0x2fdf
        | 0x3005..=0x3007 | 0x3021..=0x30ff | 0x3100..=0x312f | 0x31a0..=0x31ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff
        | 0xff66..=0xff9f | 0x2_0000..=0x3_ffff)
}

fn begins_word(chars: &[char], at: usize) -> bool {
    let c = chars[at];
    is_letter(c) || is_sign(c) || (c == '-' && is_minus(chars, at))
}

fn is_minus(chars: &[char], at: usize) -> bool {
    let free_before = at == 0 || matches!(chars[at - 1], ' ' | '(' | '[' | '"' | '$' | '€' | '£' | '=');
    free_before && chars.get(at + 1).is_some_and(|c| c.is_numeric())
}

fn is_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '%'
            | '€'
            | '£'
            | '¥'
            | '₽'
            | '₴'
            | '₸'
            | '₺'
            | '<'
            | '>'
            | '='
            | '≤'
            | '≥'
            | '≠'
            | '±'
            | '+'
            | '°'
            | '‰'
            | '§'
            | '&'
    )
}

/// Whether the word goes on with `chars[at]`: a letter of the same kind, or a separator between two digits.
fn continues_word(chars: &[char], at: usize) -> bool {
    let c = chars[at];
    let digit = |c: Option<&char>| c.is_some_and(|c| c.is_numeric());
    (is_letter(c) && (is_spaced(c) || is_combining_mark(c)))
        || (matches!(c, '.' | ',') && digit(chars.get(at - 1)) && digit(chars.get(at + 1)))
        || (c == '\'' && is_cyrillic(chars[at - 1]) && chars.get(at + 1).is_some_and(|&c| is_cyrillic(c)))
}

/// Ukrainian writes an apostrophe inside of words (`п'ять`).
fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let normal = Normal::of(text);
        split(&normal.chars).map(|r| fold(&normal.chars[r]).iter().collect()).collect()
    }

    #[test]
    fn cuts_at_spaces_and_punctuation() {
        assert_eq!(
            cut("The $4.1 billion, 1,000 co-operated; -5 %"),
            ["the", "$", "4.1", "billion", "1,000", "co", "operated", "-", "5", "%"]
        );
    }

    #[test]
    fn cuts_scripts_without_spaces_by_character() {
        assert_eq!(cut("言語abc学"), ["言", "語", "abc", "学"]);
        assert_eq!(cut("ที่"), ["ที่"]);
    }

    #[test]
    fn finds_the_words_of_a_stretch() {
        let normal = Normal::of("one two three");
        assert_eq!(Words::of(&normal).within(&(4..13)), 1..3);
    }
}
