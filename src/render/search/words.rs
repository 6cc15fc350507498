//! Words as they are searched: folded for case and accents; scripts without spaces cut into overlapping pairs of letters.
//!
//! `static/js/search.js` folds what a reader asks for in the same way; the table of cases below is shared with its test.

use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that are written without spaces between words: Thai, Lao, Burmese, Khmer, kana and Han.
const UNSPACED: &[RangeInclusive<char>] = &[
    '\u{0e00}'..='\u{0eff}',
    '\u{1000}'..='\u{109f}',
    '\u{1780}'..='\u{17ff}',
    '\u{3005}'..='\u{3007}',
    '\u{3040}'..='\u{30ff}',
    '\u{31f0}'..='\u{31ff}',
    '\u{3400}'..='\u{4dbf}',
    '\u{4e00}'..='\u{9fff}',
    '\u{f900}'..='\u{faff}',
    '\u{20000}'..='\u{3ffff}',
];

/// Accents and points that readers leave out; vowel signs of Indic scripts and the voicing of kana are letters and stay.
const ACCENTS: &[RangeInclusive<char>] = &[
    '\u{0300}'..='\u{036f}',
    '\u{0483}'..='\u{0487}',
    '\u{0591}'..='\u{05c7}',
    '\u{0610}'..='\u{061a}',
    '\u{064b}'..='\u{065f}',
    '\u{0670}'..='\u{0670}',
    '\u{06d6}'..='\u{06ed}',
    '\u{1ab0}'..='\u{1aff}',
    '\u{1dc0}'..='\u{1dff}',
    '\u{20d0}'..='\u{20ff}',
    '\u{fe20}'..='\u{fe2f}',
];

/// The longest word that is kept, in bytes; what is longer is no word.
const LONGEST: usize = 60;

/// Calls `found` with every word of a text, in order.
pub fn each(text: &str, mut found: impl FnMut(&str)) {
    let mut folded = String::new();
    for chunk in text.split_ascii_whitespace() {
        folded.clear();
        if chunk.is_ascii() {
            folded.push_str(chunk);
            folded.make_ascii_lowercase();
            spaced(&folded, &mut found);
        } else {
            fold(chunk, &mut folded);
            mixed(&folded, &mut found);
        }
    }
}

fn fold(words: &str, folded: &mut String) {
    let plain = words.nfkd().filter(|letter| !is_in(ACCENTS, *letter)).nfc();
    for letter in plain.flat_map(char::to_lowercase) {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            other if is_in(ACCENTS, other) => {}
            other => folded.push(other),
        }
    }
}

fn mixed(folded: &str, found: &mut impl FnMut(&str)) {
    for run in folded.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter)) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let unspaced = is_in(UNSPACED, first);
            let end = rest.find(|letter| is_in(UNSPACED, letter) != unspaced).unwrap_or(rest.len());
            if unspaced {
                pairs(&rest[..end], found);
            } else {
                word(&rest[..end], found);
            }
            rest = &rest[end..];
        }
    }
}

fn spaced(folded: &str, found: &mut impl FnMut(&str)) {
    let mut from = 0;
    for (at, byte) in folded.bytes().enumerate() {
        if !byte.is_ascii_alphanumeric() {
            word(&folded[from..at], found);
            from = at + 1;
        }
    }
    word(&folded[from..], found);
}

/// A single Latin letter is left out: `s` of `it's` says nothing.
fn word(run: &str, found: &mut impl FnMut(&str)) {
    let says_nothing = run.len() < 2 && run.bytes().all(|byte| byte.is_ascii_lowercase());
    if !says_nothing && run.len() <= LONGEST {
        found(run);
    }
}

fn pairs(run: &str, found: &mut impl FnMut(&str)) {
    let ends: Vec<usize> = run.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
    if ends.len() == 1 {
        return found(run);
    }
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(&ends[1..]).for_each(|(from, to)| found(&run[from..*to]));
}

fn is_in(ranges: &[RangeInclusive<char>], letter: char) -> bool {
    !letter.is_ascii() && ranges.iter().any(|range| range.contains(&letter))
}

#[cfg(test)]
mod tests {
    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        super::each(text, |word| words.push(word.to_owned()));
        words
    }

    /// The same table stands in `tests/browser/search.test.js`.
    #[test]
    fn words_are_folded_for_case_and_accents() {
        for (text, expected) in [
            ("The Élan, vital’s END.", "the elan vital end"),
            ("don't stop at 2014-05", "don stop at 2014 05"),
            ("Straße ŁÓDŹ Ærø İstanbul", "strasse lodz aero istanbul"),
            ("Нұр-Сұлтан Йошкар", "нұр сұлтан иошкар"),
            ("ΟΔΟΣ ὁδός", "οδοσ οδοσ"),
            ("مُحَمَّد שָׁלוֹם", "محمد שלום"),
            ("हिन्दी", "हिन्दी"),
            ("東京タワー", "東京 京タ タワ ワー"),
            ("がＡＢＣ水", "が abc 水"),
            ("한국어 문서", "한국어 문서"),
            ("ﬁnal ①", "final 1"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn what_is_longer_than_a_word_is_left_out() {
        assert_eq!(words(&format!("a {} z9", "x".repeat(61))), ["z9"]);
    }
}
