//! What a word says as a number: digits of any script, and number words of many languages, by value, so that "four" and
//! "4" are the same. A word without a number gives none. Grouping is not interpreted: `1,000` and `1000` are two
//! numbers, since `1.000` may be one.

use crate::words::Languages;
use crate::words::lexicon::everywhere;
use crate::words::marks::changes_number;
use crate::words::script::{digit, is_spaced};

/// The number a word says in an article of these languages, in a form that can be compared.
pub fn value(word: &[char], languages: &Languages) -> Option<String> {
    if has_digits(word) {
        return Some(word.iter().filter(|c| !c.is_alphabetic()).map(|&c| digit(c).unwrap_or(c)).collect());
    }
    let word: String = word.iter().collect();
    let here = || languages.lexicons().find_map(|lexicon| lexicon.numbers_here.get(&word));
    everywhere().number(&word).or_else(here).map(ToOwned::to_owned)
}

/// Whether a word says a number of two or more and nothing else in any language, so that it counts even where no other
/// number takes its place.
pub fn is_certain(word: &[char]) -> bool {
    let word: String = word.iter().collect();
    let value = everywhere().number(&word).unwrap_or_default();
    (value.starts_with('x') || value.parse::<u64>().is_ok_and(|value| value >= 2))
        && word.chars().all(is_spaced)
        && !everywhere().homographs.contains(&word)
}

/// Whether a word is a character that numbers are written with, which makes a number of its own with another one beside
/// it.
pub fn is_numeral(word: &[char]) -> bool {
    matches!(word, [c] if !is_spaced(*c) && (has_digits(word) || everywhere().numbers.get(&c.to_string()).is_some()))
}

/// Whether a word has digits, and is not only a number word.
pub fn has_digits(word: &[char]) -> bool {
    word.iter().any(|c| digit(*c).is_some() || (c.is_numeric() && !c.is_alphabetic()))
}

/// Whether a word is a name with digits in it (`utf8`, `x64`), which counts as a number only beside another one. A
/// version is a number.
pub fn is_identifier(word: &[char]) -> bool {
    has_digits(word) && word.iter().filter(|c| c.is_alphabetic()).count() >= 2
        || matches!(word, ['x' | 'd' | 'f' | 'e', rest @ ..] if has_digits(rest))
}

/// Signs that change what a number beside them says.
pub fn is_sign(word: &[char]) -> bool {
    matches!(word, [c] if changes_number(*c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    fn of(word: &str) -> Option<String> {
        value(&word.chars().collect::<Vec<_>>(), &Languages::default())
    }

    #[test]
    fn digits_of_all_scripts_and_words_are_compared_by_value() {
        assert_eq!(of("٤٢"), of("42"));
        assert_eq!(of("four"), of("4"));
        assert_eq!(of("vier"), of("четыре"));
        assert_ne!(of("4.1"), of("1.4"));
        assert_eq!(of("v0.5"), of("0.5"));
        assert_eq!(of("law"), None);
        assert_eq!((of("dozen"), of("zwölf")), (of("12"), of("12")));
        assert_ne!(of("hundred"), of("hundreds"));
    }

    #[test]
    fn a_number_word_that_is_another_word_elsewhere_waits_for_its_language() {
        let hat: Vec<char> = "hat".chars().collect();
        let in_articles = |tag| value(&hat, &Languages::of(tag, &Words::default()));
        assert_eq!((in_articles("hu").as_deref(), in_articles("de")), (Some("6"), None));
    }
}
