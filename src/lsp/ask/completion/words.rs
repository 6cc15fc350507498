//! Words of an article that go on from those typed into a selector.

use crate::text::Text;
use std::ops::Range;

/// How many are offered.
const MOST: usize = 40;
/// Marks that may stand before the first word of a sentence.
const OPENING: [char; 10] = ['“', '„', '«', '»', '"', '\'', '‘', '(', '[', '—'];
/// Longer words are not offered, in letters: a passage of many is found by its first and last.
const LONGEST: usize = 240;

/// Stretches of the reader's text that begin with what was typed, each to the end of a part of its sentence, and to the
/// sentence's end; where nothing was typed, the beginnings of sentences. Small and capital letters are the same here.
pub fn going_on(text: &Text, typed: &str) -> Vec<String> {
    let string = text.string.as_str();
    let mut found = Vec::new();
    for block in &text.blocks {
        for start in starts(&string[block.clone()], typed) {
            let start = block.start + start;
            for end in ends(&string[start..block.end], typed.len()) {
                let words = line(&string[start..start + end]);
                if words.chars().count() <= LONGEST && words.len() > typed.len() && !found.contains(&words) {
                    found.push(words);
                }
            }
            if found.len() >= MOST {
                found.truncate(MOST);
                return found;
            }
        }
    }
    found
}

/// Where what was typed begins in a block: at words; without anything typed, where sentences begin.
fn starts(block: &str, typed: &str) -> Vec<usize> {
    let begins = |at: usize| !block[..at].ends_with(char::is_alphanumeric);
    if typed.trim().is_empty() {
        let sentence = |at: usize| {
            let before = block[..at].trim_end_matches(|sign: char| sign.is_whitespace() || OPENING.contains(&sign));
            before.is_empty() || ended(before)
        };
        let first = |at: usize, sign: char| sign.is_alphanumeric() && begins(at) && sentence(at);
        return block.char_indices().filter(|(at, sign)| first(*at, *sign)).map(|(at, _)| at).collect();
    }
    let is_there = |at: usize| {
        let mut wanted = typed.chars().flat_map(char::to_lowercase);
        let mut there = block[at..].chars().flat_map(char::to_lowercase);
        wanted.all(|letter| there.next().is_some_and(|own| own == letter || own.is_whitespace() && letter == ' '))
    };
    block.char_indices().map(|(at, _)| at).filter(|at| begins(*at) && is_there(*at)).collect()
}

/// Where stretches may end that begin a text: before the next marks that part a sentence, and with the sentence.
fn ends(text: &str, typed: usize) -> Vec<usize> {
    let part = |sign: char| matches!(sign, ',' | ';' | ':' | '—' | '–' | '(' | ')' | '”' | '“' | '"' | '»' | '«' | '…');
    let mut ends: Vec<usize> = Vec::new();
    for (at, sign) in text.char_indices().skip_while(|(at, _)| *at < typed.max(1)) {
        let behind = &text[at + sign.len_utf8()..];
        let spaced = behind.is_empty() || behind.starts_with(|next: char| !next.is_alphanumeric());
        if matches!(sign, '.' | '!' | '?') && spaced {
            ends.push(at);
            return ends;
        }
        if part(sign) && spaced && ends.len() < 2 {
            ends.push(at);
        }
    }
    ends.push(text.len());
    ends
}

fn ended(before: &str) -> bool {
    before.trim_end_matches(['”', '"', '»', '’', ')']).ends_with(['.', '!', '?'])
}

fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of a text before a byte that has this form, from its last sign that has not.
pub fn run_before(text: &str, offset: usize, is_part: impl Fn(char) -> bool) -> Range<usize> {
    let start = text[..offset].char_indices().rev().take_while(|(_, sign)| is_part(*sign)).last();
    start.map_or(offset, |(at, _)| at)..offset
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(string: &str) -> Text {
        let mut blocks: Vec<Range<usize>> = Vec::new();
        for part in string.split("\n\n") {
            let start = part.as_ptr() as usize - string.as_ptr() as usize;
            blocks.push(start..start + part.len());
        }
        Text { string: string.to_owned(), blocks, headings: vec![] }
    }

    #[test]
    fn what_was_typed_goes_on_to_the_end_of_its_part_and_of_its_sentence() {
        let text = text("The moral law, he said, is near. The moral law within me!\n\nNothing else.");
        assert_eq!(
            going_on(&text, "the mor"),
            ["The moral law", "The moral law, he said", "The moral law, he said, is near", "The moral law within me"]
        );
        assert_eq!(going_on(&text, "oral"), [""; 0]);
        assert_eq!(going_on(&text, "within"), ["within me"]);
    }

    #[test]
    fn where_nothing_was_typed_sentences_begin() {
        assert_eq!(going_on(&text("One two. “Three\nfour.\n\n«Five"), ""), ["One two", "Three four", "Five"]);
    }
}
