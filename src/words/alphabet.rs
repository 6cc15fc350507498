//! The order of letters in a language, as CLDR has it.
//!
//! In: a language's tag, a text.
//! Out: bytes whose order is that of the texts.

use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorBorrowed};

/// Compares texts as a language does.
pub struct Alphabet(Option<CollatorBorrowed<'static>>);

impl std::fmt::Debug for Alphabet {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Alphabet")
    }
}

impl Alphabet {
    /// Every sign counts, as the specification of CSL has it.
    pub fn of(lang: &str) -> Alphabet {
        Alphabet::with(lang, CollatorOptions::default())
    }

    /// Letters and digits count, as in an index: a title in quotation marks stands among the others.
    pub fn of_letters(lang: &str) -> Alphabet {
        let mut options = CollatorOptions::default();
        options.alternate_handling = Some(AlternateHandling::Shifted);
        Alphabet::with(lang, options)
    }

    fn with(lang: &str, options: CollatorOptions) -> Alphabet {
        let locale = icu_locale_core::Locale::try_from_str(lang).unwrap_or(icu_locale_core::locale!("en-US"));
        Alphabet(Collator::try_new((&locale).into(), options).ok())
    }

    /// Bytes that stand in the order of the language.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        match &self.0 {
            Some(collator) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend(text.to_lowercase().bytes()),
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::Alphabet;

    fn sorted(lang: &str, mut words: Vec<&'static str>) -> Vec<&'static str> {
        let alphabet = Alphabet::of_letters(lang);
        words.sort_by_cached_key(|word| alphabet.key(word));
        words
    }

    #[test]
    fn letters_stand_where_the_language_has_them() {
        assert_eq!(
            sorted("tr", vec!["izmir", "ığdır", "çorum", "dicle", "cizre"]),
            ["cizre", "çorum", "dicle", "ığdır", "izmir"]
        );
        assert_eq!(sorted("ru", vec!["ёлка", "жук", "ель"]), ["ёлка", "ель", "жук"]);
        assert_eq!(
            sorted("kk", vec!["әке", "бала", "ата", "іні", "өмір", "он"]),
            ["ата", "әке", "бала", "он", "өмір", "іні"]
        );
        assert_eq!(sorted("pl", vec!["łza", "lot", "mak"]), ["lot", "łza", "mak"]);
        assert_eq!(sorted("es", vec!["ñandú", "nube", "oso"]), ["nube", "ñandú", "oso"]);
        assert_eq!(sorted("de", vec!["Zebra", "Äpfel", "Apfel", "“Birne”"]), ["Apfel", "Äpfel", "“Birne”", "Zebra"]);
    }
}
