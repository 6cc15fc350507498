//! The levels that need no judgement: to the letter, in the normal form, and case and punctuation aside. For all
//! phrases of an article, many of them at once (Aho and Corasick 1975), every place of each, overlapping ones too, in
//! reading order. Which of the places is meant is not decided here.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use memchr::memmem;
use unicode_segmentation::GraphemeCursor;

use crate::text;
use crate::words::{Normal, Occurrence, UNKNOWN, Words};

/// Words to be found, as typed and in the forms that the levels compare.
#[derive(Debug)]
pub struct Phrase {
    /// As typed, without the spaces around.
    pub typed: String,
    /// The normal form of the words as typed.
    pub normal: Normal,
    /// The normal form of the words read as Markdown, if that is another one.
    pub markdown: Option<Normal>,
}

impl Phrase {
    /// The phrase of an author's words.
    pub fn new(words: &str) -> Self {
        let typed = words.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned();
        let normal = Normal::of_words(&typed);
        let read = if typed.contains(is_markup) { text::plain(&typed) } else { String::new() };
        let markdown =
            Some(Normal::of_words(&read)).filter(|form| !form.chars.is_empty() && form.string != normal.string);
        Self { typed, normal, markdown }
    }

    /// The form that stands for what the reader sees: read as Markdown, if there was any.
    pub fn reading(&self) -> &Normal {
        self.markdown.as_ref().unwrap_or(&self.normal)
    }

    fn forms(&self) -> impl Iterator<Item = &Normal> {
        std::iter::once(&self.normal).chain(&self.markdown)
    }
}

fn is_markup(c: char) -> bool {
    matches!(
        c,
        '*' | '_'
            | '`'
            | '['
            | ']'
            | '('
            | '<'
            | '>'
            | '&'
            | '\\'
            | '#'
            | '~'
            | '^'
            | '|'
            | '-'
            | '+'
            | '.'
            | '\''
            | '"'
            | '!'
            | '\n'
            | ')'
    )
}

/// The places of each phrase to the letter, as byte ranges of `text`.
pub fn to_the_letter(text: &str, phrases: &[&Phrase]) -> Vec<Vec<Range<usize>>> {
    let found = search(text.as_bytes(), phrases.iter().map(|phrase| phrase.typed.as_bytes()));
    let whole = |place: &Range<usize>| is_border(text, place.start) && is_border(text, place.end);
    found.into_iter().map(|places| places.into_iter().filter(whole).collect()).collect()
}

/// The places of each phrase in the normal form, as byte ranges of the original text.
pub fn in_normal_form(normal: &Normal, phrases: &[&Phrase]) -> Vec<Vec<Range<usize>>> {
    by_forms(phrases, |forms| {
        let found = search(normal.string.as_bytes(), forms.iter().map(|form| form.string.as_bytes()));
        found.into_iter().map(|places| places.into_iter().filter_map(|place| normal.back(place)).collect()).collect()
    })
}

/// The places of each phrase case and punctuation aside, as byte ranges of the original text.
pub fn by_words(normal: &Normal, words: &Words, phrases: &[&Phrase]) -> Vec<Vec<Range<usize>>> {
    let haystack = as_bytes(&words.list);
    by_forms(phrases, |forms| {
        let needles: Vec<Vec<u8>> = forms.iter().map(|form| known_as_bytes(&words.read(form))).collect();
        let found = search(&haystack, needles.iter().map(Vec::as_slice));
        let places = |(form, places): (&&Normal, Vec<Range<usize>>)| {
            let aligned = places.into_iter().filter(|place| place.start % WIDTH == 0);
            aligned.filter_map(|place| normal.back_chars(with_punctuation(normal, words, form, &place))).collect()
        };
        forms.iter().zip(found).map(places).collect()
    })
}

/// Bytes of a word's number.
const WIDTH: usize = size_of::<u32>();

fn as_bytes(words: &[Occurrence]) -> Vec<u8> {
    words.iter().flat_map(|word| word.id.to_be_bytes()).collect()
}

fn known_as_bytes(words: &[Occurrence]) -> Vec<u8> {
    if words.iter().any(|word| word.id == UNKNOWN) { Vec::new() } else { as_bytes(words) }
}

fn with_punctuation(normal: &Normal, words: &Words, form: &Normal, place: &Range<usize>) -> Range<usize> {
    let (first, last) = (words.list[place.start / WIDTH], words.list[place.end / WIDTH - 1]);
    super::border::with_punctuation(&normal.chars, first.start as usize..last.end as usize, &form.chars)
}

/// Runs `find` over all forms of all phrases; a phrase's places are those of its first form that has any.
fn by_forms<'p>(
    phrases: &[&'p Phrase],
    find: impl FnOnce(&[&'p Normal]) -> Vec<Vec<Range<usize>>>,
) -> Vec<Vec<Range<usize>>> {
    let forms: Vec<&Normal> = phrases.iter().flat_map(|phrase| phrase.forms()).collect();
    let mut found = find(&forms).into_iter();
    phrases
        .iter()
        .map(|phrase| {
            let mut places = Vec::new();
            for candidates in found.by_ref().take(phrase.forms().count()) {
                if places.is_empty() {
                    places = candidates;
                }
            }
            places
        })
        .collect()
}

/// Every place of every needle in one run; equal needles are looked for once, empty ones never found.
fn search<'n>(haystack: &[u8], needles: impl Iterator<Item = &'n [u8]>) -> Vec<Vec<Range<usize>>> {
    let mut distinct: Vec<&[u8]> = Vec::new();
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let wanted: Vec<Option<usize>> = needles
        .map(|needle| {
            (!needle.is_empty()).then(|| {
                *numbers.entry(needle).or_insert_with(|| {
                    distinct.push(needle);
                    distinct.len() - 1
                })
            })
        })
        .collect();
    let size: usize = distinct.iter().map(|needle| needle.len()).sum();
    let places = if size.saturating_mul(haystack.len()) <= ONE_BY_ONE {
        distinct.iter().map(|needle| every_place(haystack, needle)).collect()
    } else {
        all_at_once(haystack, &distinct)
    };
    wanted.into_iter().map(|number| number.map_or_else(Vec::new, |number| places[number].clone())).collect()
}

/// Up to so many bytes of needles times bytes of text, needles are looked for one by one. It is the work that is done
/// at the very worst; an automaton for the needles of an article takes longer to make than that usually takes.
const ONE_BY_ONE: usize = 64 << 20;

fn every_place(haystack: &[u8], needle: &[u8]) -> Vec<Range<usize>> {
    let finder = memmem::Finder::new(needle);
    let (mut places, mut from) = (Vec::new(), 0);
    while let Some(at) = finder.find(&haystack[from..]) {
        places.push(from + at..from + at + needle.len());
        from += at + 1;
    }
    places
}

fn all_at_once(haystack: &[u8], needles: &[&[u8]]) -> Vec<Vec<Range<usize>>> {
    let mut places = vec![Vec::new(); needles.len()];
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(needles);
    // An automaton is refused only when its states exceed 32 bits; then nothing is found, and every note says so.
    if let Ok(automaton) = automaton {
        for found in automaton.find_overlapping_iter(haystack) {
            places[found.pattern().as_usize()].push(found.range());
        }
    }
    places
}

/// Whether `at` lies between two characters as a reader sees them (grapheme clusters).
fn is_border(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    if at == 0 || at >= bytes.len() || (bytes[at].is_ascii() && bytes[at - 1].is_ascii()) {
        return true;
    }
    GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_overlapping_places() {
        assert_eq!(to_the_letter("bananas", &[&Phrase::new("ana")]), [[1..4, 3..6]]);
    }

    #[test]
    fn one_by_one_and_all_at_once_find_the_same() {
        let needles: [&[u8]; 5] = [b"ana", b"a", b"banana", b"nan", b"x"];
        let text = "banana anana bananana".repeat(3);
        let one_by_one: Vec<_> = needles.iter().map(|needle| every_place(text.as_bytes(), needle)).collect();
        assert_eq!(one_by_one, all_at_once(text.as_bytes(), &needles));
        assert_eq!(one_by_one[2].len(), 6);
    }

    #[test]
    fn never_splits_a_character() {
        assert!(to_the_letter("caffe\u{301}", &[&Phrase::new("caffe")])[0].is_empty());
        assert!(in_normal_form(&Normal::of("caffe\u{301}"), &[&Phrase::new("caffe")])[0].is_empty());
    }

    #[test]
    fn words_are_found_without_case_and_punctuation() {
        let normal = Normal::of("He said: Moral, Laws. And went.");
        assert_eq!(by_words(&normal, &Words::of(&normal), &[&Phrase::new("moral laws.")])[0].first(), Some(&(9..21)));
    }
}
