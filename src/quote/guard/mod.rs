//! Words that what is said hangs on: negations, conditions, limits, amounts, verbs of saying, in all the languages of
//! the lexicons. It errs on the side of yes, since a negation that an elision hides is worse than a warning too many.
//!
//! In: keys of words, and the languages that may be meant. Out: the guards among them. Not: which words are looked at,
//! and what follows from a guard (`compare`).

mod tables;

use crate::words::languages::{Likely, little};
use tables::{Phrase, TABLES, WordForm, goes_on};

/// What a word does to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Guard {
    Negation,
    Condition,
    Limit,
    Amount,
    Says,
}

/// How many words from `at` on make a guard of this sort; none where there is no such guard.
pub(super) fn guard_at(keys: &[&str], at: usize, guard: Guard, languages: &Likely) -> Option<usize> {
    let word = keys[at];
    let harmless = little(word);
    let phrases = TABLES.phrases.get(word).map_or(&[][..], Vec::as_slice);
    let counts = |phrase: &&Phrase| {
        let harmless = if phrase.rest.is_empty() { harmless } else { &[] };
        phrase.guard == guard
            && languages.count(phrase.lang, harmless)
            && goes_on(&phrase.rest, &keys[at + 1..])
            && !TABLES.is_excepted(keys, at, phrase.lang, guard)
    };
    let by_phrase = phrases.iter().filter(counts).map(|phrase| phrase.rest.len() + 1).max();
    by_phrase.or_else(|| {
        let counts = |form: &&WordForm| {
            form.guard == guard
                && form.stands_in(word)
                && languages.count_forms(form.lang)
                && !TABLES.is_excepted(keys, at, form.lang, guard)
                && !little(word).contains(&form.lang)
        };
        TABLES.forms.iter().find(counts).map(|_| 1)
    })
}

/// Whether a word by itself is a guard of this sort.
#[cfg(test)]
pub(super) fn is_guard(word: &str, guard: Guard, languages: &Likely) -> bool {
    guard_at(&[word], 0, guard, languages).is_some()
}

/// Whether a word negates in any of the languages.
pub(super) fn negates_anywhere(word: &str) -> bool {
    let phrases = TABLES.phrases.get(word).map_or(&[][..], Vec::as_slice);
    phrases.iter().any(|phrase| phrase.guard == Guard::Negation && phrase.rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::compare::tokens::key;

    fn is(word: &str, guard: Guard, lang: &str) -> bool {
        is_guard(&key(word), guard, &Likely::of(std::iter::empty(), lang))
    }

    #[test]
    fn every_language_has_its_negations() {
        let words = [
            ("en", "don't"),
            ("de", "kein"),
            ("fr", "jamais"),
            ("fr", "n'est"),
            ("es", "nunca"),
            ("it", "non"),
            ("pt", "não"),
            ("nl", "geen"),
            ("pl", "nie"),
            ("cs", "nemůže"),
            ("ru", "не"),
            ("uk", "немає"),
            ("tr", "gelmedi"),
            ("kk", "емес"),
            ("kk", "келмейді"),
            ("ar", "ليس"),
            ("zh", "不"),
            ("ja", "無"),
            ("ko", "않았다"),
            ("fa", "نمی‌پذیرد"),
            ("hy", "չհաստատեց"),
            ("sw", "hawakukubali"),
            ("lt", "nepritarė"),
            ("xx", "niet"),
            ("nb", "ikke"),
            ("en", "noone"),
            ("de", "anstelle"),
            ("cs", "nelze"),
            ("pl", "żadnego"),
            ("uk", "жодного"),
            ("he", "אין"),
            ("hr", "nikad"),
        ];
        for (lang, word) in words {
            assert!(is(word, Guard::Negation, lang), "{lang} {word}");
        }
    }

    #[test]
    fn what_only_looks_like_a_negation_is_none_where_the_text_shows_its_language() {
        let shown =
            |text: &str, lang: &str, word: &str| is_guard(word, Guard::Negation, &Likely::of(text.split(' '), lang));
        let english = "the board of the town has a note on it";
        let czech = "že se v tom a na nebo jsou také";
        let turkish = "bir ve bu için de da";
        let french = "le conseil est en ville et il a les plans";
        assert!(!shown(english, "en", "note") && !shown(czech, "cs", "nebo") && !shown(turkish, "tr", "geldi"));
        assert!(!shown(french, "", "en") && !shown(french, "", "et") && shown(french, "", "jamais"));
    }
}
