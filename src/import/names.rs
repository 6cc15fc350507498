//! Whether words are a person's name, as a line over or under a text has it.

use crate::words::fold;
use crate::words::lexicon::everywhere;

/// Two to five words that begin with capitals, or with none where a script has none; particles (`von`) may be small.
pub fn is_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let particle = |word: &str| everywhere().particles.contains(&fold(word));
    let capital = |word: &str| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let initial = |word: &str| word.chars().count() <= 3 && word.ends_with('.');
    let plain = |word: &str| !word.contains(['.', '?', '!', ':']) || initial(word);
    (2..=5).contains(&count) && words.split_whitespace().all(|word| (capital(word) || particle(word)) && plain(word))
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn names_are_known_from_sentences() {
        for name in ["Anna Berg", "Otto von Reker", "A. B. Lund", "Анна Берг"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["Anna", "the river bends", "It rose. Then it fell", "One Two Three Four Five Six"] {
            assert!(!is_name(other), "{other}");
        }
    }
}
