//! The guards of all languages, made ready for looking up: words and runs of words by their first one, and parts of
//! words.
//!
//! In: the lexicons. Out: tables, made once. Not: which languages count for a text, which
//! [`Likely`](crate::words::languages::Likely) says.

use super::Guard;
use crate::quote::compare::tokens::{Item, key, scan};
use crate::words::languages::Lang;
use crate::words::lexicon::{Lexicon, WordSet, lexicons};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A word or a run of words that guards.
pub(super) struct Phrase {
    pub rest: Vec<String>,
    pub lang: Lang,
    pub guard: Guard,
}

/// A part of a word that guards.
pub(super) struct WordForm {
    part: String,
    at: Edge,
    pub lang: Lang,
    pub guard: Guard,
}

/// Where in a word a part stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Beginning,
    End,
    Inside,
}

impl WordForm {
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
    pub fn stands_in(&self, word: &str) -> bool {
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
pub(super) struct Tables {
    /// By the first word.
    pub phrases: HashMap<String, Vec<Phrase>>,
    pub forms: Vec<WordForm>,
    /// Runs of words in which the guard is none, by the first word.
    excepted: HashMap<String, Vec<Phrase>>,
    excepted_forms: Vec<WordForm>,
}

pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for (place, (_, lexicon)) in lexicons().enumerate() {
        tables.read(place as Lang, lexicon);
    }
    tables
});

impl Tables {
    fn read(&mut self, lang: Lang, lexicon: &Lexicon) {
        let negations = [&lexicon.negations, &lexicon.negations_here, &lexicon.negations_elision];
        for word in negations.into_iter().flat_map(WordSet::iter) {
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
            self.forms.extend(forms.iter().map(|form| WordForm::read(form, lang, guard)));
            for except in excepted.iter() {
                if except.starts_with('-') || except.ends_with('-') {
                    self.excepted_forms.push(WordForm::read(except, lang, guard));
                } else {
                    add(&mut self.excepted, except, lang, guard);
                }
            }
        }
    }

    /// Whether the guard at `at` is part of something harmless.
    pub fn is_excepted(&self, keys: &[&str], at: usize, lang: Lang, guard: Guard) -> bool {
        let covers = |start: usize| {
            let phrases = self.excepted.get(keys[start]).map_or(&[][..], Vec::as_slice);
            phrases.iter().any(|phrase| {
                (phrase.lang, phrase.guard) == (lang, guard)
                    && start + phrase.rest.len() >= at
                    && goes_on(&phrase.rest, &keys[start + 1..])
            })
        };
        let by_form = |form: &WordForm| {
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

/// Whether words go on with the rest of a phrase.
pub(super) fn goes_on(rest: &[String], keys: &[&str]) -> bool {
    rest.len() <= keys.len() && rest.iter().zip(keys).all(|(word, key)| word == key)
}
