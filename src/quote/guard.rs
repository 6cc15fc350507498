//! Words that what is said hangs on: negations, conditions, limits, amounts, verbs of saying, in all the languages of the lexicons.
//!
//! Comes in: keys of words, and the languages that may be meant . Goes out: the guards among them. Which words are looked at,
//! and what follows from a guard, is decided elsewhere (`compare`). It errs on the side of yes, since a negation that an elision hides is
//! worse than a warning too many.

use super::compare::tokens::{Item, key, scan};
use crate::words::languages::{Lang, Likely, little};
use crate::words::lexicon::{Lexicon, Words, lexicons};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word does to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Guard {
    Negation,
    Condition,
    Limit,
    Amount,
    Says,
}

impl Guard {
    /// What messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Negation => "negation",
            Self::Condition => "condition",
            Self::Limit => "limit",
            Self::Amount => "number",
            Self::Says => "verb of saying",
        }
    }
}

/// A word or a run of words that guards.
struct Phrase {
    rest: Vec<String>,
    lang: Lang,
    guard: Guard,
}

/// A part of a word that guards.
struct Form {
    part: String,
    at: Edge,
    lang: Lang,
    guard: Guard,
}

/// Where in a word a part stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Beginning,
    End,
    Inside,
}

impl Form {
    /// `ne-`, `-siz`, `-madı-`.
    fn read(written: &str, lang: Lang, guard: Guard) -> Self {
        let part = key(written.trim_matches('-'));
        let at = match (written.starts_with('-'), written.ends_with('-')) {
            (true, false) => Edge::End,
            (true, true) => Edge::Inside,
            _ => Edge::Beginning,
        };
        Self { part, at, lang, guard }
    }

    /// Whether the word has the part, and more than it.
    fn stands_in(&self, word: &str) -> bool {
        let more = word.len() > self.part.len();
        match self.at {
            Edge::Beginning => word.strip_prefix(self.part.as_str()).is_some_and(|rest| rest.chars().count() >= 2),
            Edge::End => more && word.ends_with(self.part.as_str()),
            Edge::Inside => more && word.contains(self.part.as_str()),
        }
    }
}

/// All words of all languages, for looking up.
#[derive(Default)]
struct Tables {
    /// By the first word.
    phrases: HashMap<String, Vec<Phrase>>,
    forms: Vec<Form>,
    /// Runs of words in which the guard is none, by the first word.
    excepted: HashMap<String, Vec<Phrase>>,
    excepted_forms: Vec<Form>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for (place, (_, lexicon)) in lexicons().enumerate() {
        tables.read(place as Lang, lexicon);
    }
    tables
});

impl Tables {
    fn read(&mut self, lang: Lang, lexicon: &Lexicon) {
        let negations = [&lexicon.negations, &lexicon.negations_here, &lexicon.negations_elision];
        for word in negations.into_iter().flat_map(Words::iter) {
            add(&mut self.phrases, word, lang, Guard::Negation);
        }
        let numbers = lexicon.numbers.words().chain(lexicon.numbers_here.words());
        for word in numbers.filter(|word| lexicon.counts(word)) {
            add(&mut self.phrases, word, lang, Guard::Amount);
        }
        let phrases = [
            (&lexicon.conditions, Guard::Condition),
            (&lexicon.limits, Guard::Limit),
            (&lexicon.amounts, Guard::Amount),
            (&lexicon.says, Guard::Says),
        ];
        for (words, guard) in phrases {
            words.iter().for_each(|words| add(&mut self.phrases, words, lang, guard));
        }
        self.read_forms(lang, lexicon);
    }

    fn read_forms(&mut self, lang: Lang, lexicon: &Lexicon) {
        let forms = [
            (&lexicon.negations_forms, &lexicon.negations_except, Guard::Negation),
            (&lexicon.conditions_forms, &lexicon.conditions_except, Guard::Condition),
            (&lexicon.limits_forms, &lexicon.limits_except, Guard::Limit),
        ];
        for (forms, excepted, guard) in forms {
            self.forms.extend(forms.iter().map(|form| Form::read(form, lang, guard)));
            for except in excepted.iter() {
                if except.starts_with('-') || except.ends_with('-') {
                    self.excepted_forms.push(Form::read(except, lang, guard));
                } else {
                    add(&mut self.excepted, except, lang, guard);
                }
            }
        }
    }

    /// Whether the guard at `at` is part of something harmless.
    fn is_excepted(&self, keys: &[&str], at: usize, lang: Lang, guard: Guard) -> bool {
        let covers = |start: usize| {
            let phrases = self.excepted.get(keys[start]).map_or(&[][..], Vec::as_slice);
            phrases.iter().any(|phrase| {
                (phrase.lang, phrase.guard) == (lang, guard)
                    && start + phrase.rest.len() >= at
                    && goes_on(&phrase.rest, &keys[start + 1..])
            })
        };
        let by_form = |form: &Form| {
            (form.lang, form.guard) == (lang, guard) && (form.stands_in(keys[at]) || keys[at] == form.part)
        };
        (at.saturating_sub(3)..=at).any(covers) || self.excepted_forms.iter().any(by_form)
    }
}

fn add(phrases: &mut HashMap<String, Vec<Phrase>>, words: &str, lang: Lang, guard: Guard) {
    let mut keys = scan(words).into_iter().filter_map(|item| match item {
        Item::Word(word) => Some(key(&word.spelling)),
        _ => None,
    });
    if let Some(first) = keys.next() {
        phrases.entry(first).or_default().push(Phrase { rest: keys.collect(), lang, guard });
    }
}

fn goes_on(rest: &[String], keys: &[&str]) -> bool {
    rest.len() <= keys.len() && rest.iter().zip(keys).all(|(word, key)| word == key)
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
        let counts = |form: &&Form| {
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
