//! Single characters by their script: which are letters, which scripts put spaces between words, which digits stand for
//! which number.

use std::ops::RangeInclusive;
use unicode_normalization::char::is_combining_mark;

/// Letters of scripts that are written without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, the radicals
/// and letters of Chinese and Japanese with their half-width forms. `static/js/search.js` has the same ones.
pub const UNSPACED: [RangeInclusive<char>; 15] = [
    '\u{0e00}'..='\u{0eff}',
    '\u{0f00}'..='\u{0fff}',
    '\u{1000}'..='\u{109f}',
    '\u{1780}'..='\u{17ff}',
    '\u{2e80}'..='\u{2fdf}',
    '\u{3005}'..='\u{3007}',
    '\u{3021}'..='\u{30ff}',
    '\u{3100}'..='\u{312f}',
    '\u{31a0}'..='\u{31bf}',
    '\u{31f0}'..='\u{31ff}',
    '\u{3400}'..='\u{4dbf}',
    '\u{4e00}'..='\u{9fff}',
    '\u{f900}'..='\u{faff}',
    '\u{ff66}'..='\u{ff9f}',
    '\u{20000}'..='\u{3ffff}',
];

/// The digits zero of the scripts that have digits of their own; the other nine follow each.
const ZEROS: [u32; 22] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
    0x1040, 0x17e0, 0x1810, 0xff10, 0x1_e950, 0xa620,
];

/// Letters, digits and the marks that belong to them.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Whether the script of a letter puts spaces between words; where it does not, every letter is a word.
pub fn is_spaced(c: char) -> bool {
    c < '\u{0e00}' || !UNSPACED.iter().any(|range| range.contains(&c))
}

/// Whether a character belongs to a script of the East, where no apostrophe stands between letters.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Cyrillic letters.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// A decimal digit of any living script as ASCII.
pub fn digit(c: char) -> Option<char> {
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&(c as u32)))?;
    char::from_digit(c as u32 - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_a_word_where_there_are_no_spaces() {
        assert!("ไทยលាວཀကខ々〇ㇰㄅツｶ語⺀".chars().all(|c| !is_spaced(c)));
        assert!("aéяΩאع한हक１ﬁ".chars().all(is_spaced));
    }

    #[test]
    fn digits_of_all_scripts_are_told() {
        assert_eq!("٤۴४๔４".chars().filter_map(digit).collect::<String>(), "44444");
        assert_eq!(digit('四'), None);
    }
}
