//! Words as they are searched: folded for case and accents; scripts without spaces cut into overlapping pairs of
//! letters.
//!
//! `static/js/search.js` folds what a reader asks for in the same way; the table of cases below is shared with its
//! test.

use crate::words::fold_accents;
use crate::words::script::{is_letter, is_spaced};

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
            fold_accents(chunk, &mut folded);
            mixed(&folded, &mut found);
        }
    }
}

fn mixed(folded: &str, found: &mut impl FnMut(&str)) {
    for run in folded.split(|letter: char| !is_letter(letter)) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let unspaced = !is_spaced(first);
            let end = rest.find(|letter| is_spaced(letter) == unspaced).unwrap_or(rest.len());
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

#[cfg(test)]
mod tests {
    use crate::words::ACCENTS;
    use crate::words::script::UNSPACED;
    use std::ops::RangeInclusive;

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
            ("ﾀﾜｰ 々語 ㄅㄆ བོད", "タワ ワー 々語 ㄅㄆ བོ ོད"),
            ("كـتاب пʼять Hawaiʻi ſo", "كتاب п ять hawai so"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }

    /// The script cuts and folds by the same tables; that it does so in the same way is tested in a browser.
    #[test]
    fn the_script_knows_the_same_letters() {
        let script = include_str!("../../../static/js/search.js");
        let letter = |c: char, mark: &str| match c as u32 {
            code @ 0x1_0000.. => format!("{mark}u{{{code:x}}}"),
            code => format!("{mark}u{code:04x}"),
        };
        let listed = |ranges: &[RangeInclusive<char>], mark: &str| -> String {
            let range = |range: &RangeInclusive<char>| match (letter(*range.start(), mark), letter(*range.end(), mark))
            {
                (start, end) if start == end => start,
                (start, end) => format!("{start}-{end}"),
            };
            ranges.iter().map(range).collect()
        };
        assert!(script.contains(&format!("const unspaced = \"[{}]+\";", listed(&UNSPACED, "\\\\"))));
        assert!(script.contains(&format!("const accents = /[{}]/gu;", listed(&ACCENTS, "\\"))));
    }

    #[test]
    fn what_is_longer_than_a_word_is_left_out() {
        assert_eq!(words(&format!("a {} z9", "x".repeat(61))), ["z9"]);
    }
}
