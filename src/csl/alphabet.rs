//! The order of letters in a language (specification, "Sorting": by the locale's collation).
//!
//! In: a language's code, a text.
//! Out: bytes whose order is that of the texts.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};

/// Compares texts as a language does.
pub(super) struct Alphabet(Option<CollatorBorrowed<'static>>);

impl std::fmt::Debug for Alphabet {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Alphabet")
    }
}

impl Alphabet {
    pub fn of(lang: &str) -> Alphabet {
        let locale = icu_locale_core::Locale::try_from_str(lang).unwrap_or(icu_locale_core::locale!("en-US"));
        Alphabet(Collator::try_new((&locale).into(), CollatorOptions::default()).ok())
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
