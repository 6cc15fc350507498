//! Words that stand near speech, and words that a fair elision may not drop, by language.
//!
//! The lists are in `words/LANG.txt`, in lower case: `[verbs]` of saying, `[leads]` that a name follows (`according to`), `[works]`
//! that announce a title, `[so-called]` for scare quotes, `[small]` words that are no names, `[articles]`, `[negations]`, `[numbers]`. `words/all.txt`
//! holds those that are not kept apart by language. A language without a list has no hints.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

type Words = HashSet<&'static str>;

/// The words of one language.
#[derive(Default)]
pub(super) struct Lexicon {
    pub verbs: Words,
    pub leads: Vec<&'static str>,
    pub works: Words,
    pub so_called: Words,
    pub small: Words,
    pub articles: Words,
    pub negations: Words,
    pub numbers: Words,
}

/// Words that are not kept apart by language.
pub(super) struct Grammar {
    /// Verbs that carry tense or mood for the verb after them.
    pub auxiliaries: Words,
    /// Words that scale a number before them.
    pub scales: Words,
    /// Words that lead to a saying's origin (`as the proverb has it`).
    pub as_words: Words,
    /// Names of months, as dates have them.
    pub months: Words,
    /// Words that hang a name on what stands before it, so that it is no subject.
    pub prepositions: Words,
    pub emphasis_notes: Words,
    /// Words that end with one (`o’`, `un po’`), by what stands before it.
    pub clipped: Words,
}

const FILES: &[(&str, &str)] = &[
    ("ar", include_str!("words/ar.txt")),
    ("cs", include_str!("words/cs.txt")),
    ("da", include_str!("words/da.txt")),
    ("de", include_str!("words/de.txt")),
    ("el", include_str!("words/el.txt")),
    ("en", include_str!("words/en.txt")),
    ("es", include_str!("words/es.txt")),
    ("fi", include_str!("words/fi.txt")),
    ("fr", include_str!("words/fr.txt")),
    ("hu", include_str!("words/hu.txt")),
    ("it", include_str!("words/it.txt")),
    ("ja", include_str!("words/ja.txt")),
    ("kk", include_str!("words/kk.txt")),
    ("ko", include_str!("words/ko.txt")),
    ("nb", include_str!("words/nb.txt")),
    ("nl", include_str!("words/nl.txt")),
    ("nn", include_str!("words/nn.txt")),
    ("no", include_str!("words/no.txt")),
    ("pl", include_str!("words/pl.txt")),
    ("pt", include_str!("words/pt.txt")),
    ("ro", include_str!("words/ro.txt")),
    ("ru", include_str!("words/ru.txt")),
    ("sv", include_str!("words/sv.txt")),
    ("tr", include_str!("words/tr.txt")),
    ("uk", include_str!("words/uk.txt")),
    ("zh", include_str!("words/zh.txt")),
];

static LEXICONS: LazyLock<HashMap<&'static str, Lexicon>> =
    LazyLock::new(|| FILES.iter().map(|(lang, file)| (*lang, read(file))).collect());

static NONE: LazyLock<Lexicon> = LazyLock::new(Lexicon::default);

static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| {
    let file = include_str!("words/all.txt");
    Grammar {
        auxiliaries: section(file, "auxiliaries").collect(),
        scales: section(file, "scales").collect(),
        as_words: section(file, "as").collect(),
        months: section(file, "months").collect(),
        prepositions: section(file, "prepositions").collect(),
        emphasis_notes: section(file, "emphasis-notes").collect(),
        clipped: section(file, "clipped").collect(),
    }
});

/// The first subtag of a language tag, in lower case.
pub(super) fn primary(lang: &str) -> String {
    lang.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}

/// The words of a language; none for one that is not listed.
pub(super) fn lexicon(primary: &str) -> &'static Lexicon {
    LEXICONS.get(primary).unwrap_or(&NONE)
}

/// Whether a word negates in any of the languages.
pub(super) fn negates_anywhere(key: &str) -> bool {
    LEXICONS.values().any(|lexicon| lexicon.negations.contains(key))
}

pub(super) fn grammar() -> &'static Grammar {
    &GRAMMAR
}

fn read(file: &'static str) -> Lexicon {
    Lexicon {
        verbs: section(file, "verbs").collect(),
        leads: section(file, "leads").collect(),
        works: section(file, "works").collect(),
        so_called: section(file, "so-called").collect(),
        small: section(file, "small").collect(),
        articles: section(file, "articles").collect(),
        negations: section(file, "negations").collect(),
        numbers: section(file, "numbers").collect(),
    }
}

/// The words under `[name]`, parted by commas.
fn section(file: &'static str, name: &str) -> impl Iterator<Item = &'static str> {
    let lines = file.lines().skip_while(move |line| line.trim_matches(['[', ']']) != name || !line.starts_with('['));
    let lines: Vec<&str> = lines.skip(1).take_while(|line| !line.starts_with('[')).collect();
    lines.into_iter().flat_map(|line| line.split(',')).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_in_lower_case() {
        for (lang, lexicon) in LEXICONS.iter() {
            assert!(!lexicon.negations.is_empty(), "{lang}");
            assert!(lexicon.verbs.iter().chain(&lexicon.small).all(|word| *word == word.to_lowercase()), "{lang}");
        }
        assert!(lexicon("en").leads.contains(&"according to") && lexicon("xx").verbs.is_empty());
        assert!(grammar().scales.contains("million") && grammar().emphasis_notes.contains("my italics"));
        assert!(grammar().clipped.contains("po"));
    }
}
